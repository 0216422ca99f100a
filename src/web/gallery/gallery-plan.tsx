import { useReading } from '../app/reading.tsx'
import { MilestoneList } from '../pages/plan/milestone-list.tsx'
import { WeekList } from '../pages/plan/week-list.tsx'
import { planMilestones, planWeeks } from './fixtures/plan.ts'

/** The parts of a plan's page. */
export function GalleryPlan() {
  const { words } = useReading()
  return (
    <section>
      <h2>{words.web.plan.title}</h2>
      <div className="cells">
        <WeekList weeks={planWeeks} />
        <MilestoneList milestones={planMilestones} weeks={[{ runs: [{ distance_m: 10_000 }] }]} />
      </div>
    </section>
  )
}
