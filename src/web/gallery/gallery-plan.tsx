import { useReading } from '../app/reading.tsx'
import { MilestoneList } from '../pages/plan/milestone-list.tsx'
import { SeasonList } from '../pages/plan/season-list.tsx'
import { WeekList } from '../pages/plan/week-list.tsx'
import { Card } from '../pages/race-card/race-card.tsx'
import { planMilestones, planWeeks, seasonMilestones } from './fixtures/plan.ts'
import { cardOfRace } from './fixtures/race-card.ts'

/** The parts of a plan's page. */
export function GalleryPlan() {
  const { words } = useReading()
  return (
    <section>
      <h2>{words.web.plan.title}</h2>
      <div className="cells">
        <WeekList weeks={planWeeks} />
        <SeasonList mayChange={false} milestones={seasonMilestones} />
        <Card view={cardOfRace} />
        <MilestoneList milestones={planMilestones} weeks={[{ runs: [{ distance_m: 10_000 }] }]} />
      </div>
    </section>
  )
}
