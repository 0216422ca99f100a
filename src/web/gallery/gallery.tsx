import type { ReactNode } from 'react'
import { Page } from '../app/page.tsx'
import { ReadingOf, readingOf, useWords } from '../app/reading.tsx'
import { SeedOf } from '../app/seed.tsx'
import { BestsChart } from '../charts/bests-chart.tsx'
import { ChanceCourse } from '../charts/chance-course.tsx'
import { FanChart } from '../charts/fan-chart.tsx'
import { PeriodDots } from '../charts/period-dots.tsx'
import { RouteTrace } from '../charts/route-trace.tsx'
import { StreamChart } from '../charts/stream-chart.tsx'
import { WayChart } from '../charts/way-chart.tsx'
import { GoalCalendar } from '../charts/goal-calendar.tsx'
import { WeekBars } from '../charts/week-bars.tsx'
import { WeekPattern } from '../charts/week-pattern.tsx'
import { WeeklyDistance } from '../charts/weekly-distance.tsx'
import { YearCalendar } from '../charts/year-calendar.tsx'
import { YearsChart } from '../charts/years-chart.tsx'
import { ConnectionSaid, NewerSaid } from '../offline/quiet-lines.tsx'
import { EntriesSaid } from '../offline/waiting-entries.tsx'
import { CountedCard } from '../pages/import/counted-card.tsx'
import { FileOutcomes } from '../pages/import/file-outcomes.tsx'
import { GearRow } from '../pages/gear/gear-row.tsx'
import { RaceRow } from '../pages/races/race-row.tsx'
import { Appearance } from '../pages/settings/appearance.tsx'
import { ErrorNote } from '../panels/error-note.tsx'
import { unreachable } from '../api-client/api-problem.ts'
import { Waiting } from '../panels/waiting.tsx'
import { ActivityRow } from '../parts/activity-row.tsx'
import { GoalRow } from '../parts/goal-row.tsx'
import { activityPage } from './fixtures/activity.ts'
import { dashboard, importCard } from './fixtures/dashboard.ts'
import { entries } from './fixtures/entries.ts'
import { course, fan, goals, halfPage, volumePage, weeklyPage } from './fixtures/goals.ts'
import { importFiles } from './fixtures/imports.ts'
import { bestYears, gear, races } from './fixtures/races.ts'
import { activities, today } from './fixtures/runs.ts'
import { GalleryCairns } from './gallery-cairns.tsx'
import { GalleryControls } from './gallery-controls.tsx'
import { GalleryFitness } from './gallery-fitness.tsx'
import { GalleryPlan } from './gallery-plan.tsx'
import { GalleryTokens } from './gallery-tokens.tsx'

const metric = readingOf(dashboard.athlete, today)
const imperial = readingOf(
  { ...dashboard.athlete, units: 'imperial', elevationUnits: 'imperial', language: 'en-US', weekStart: 7 },
  today,
)
const emptyWeek = {
  ...dashboard.week,
  distance_m: 0,
  runs: 0,
  moving_s: 0,
  days: dashboard.week.days.map((day) => ({ ...day, distance_m: 0, runs: 0, activities: 0, moving_s: 0 })),
}
const unknownWeek = {
  ...dashboard.week,
  days: dashboard.week.days.map((day) => ({ ...day, distance_m: day.runs ? null : day.distance_m })),
}

/** Every part from made-up data and in every state: the bench on which the look is built and tested. No API needed. */
export default function Gallery() {
  const { gallery } = useWords().web
  const { sections } = gallery
  return (
    <SeedOf value={dashboard.athlete.id}>
      <ReadingOf value={metric}>
        <Page title={gallery.title} lead={<p className="lead">{gallery.lead}</p>}>
          <div className="stack gallery">
            <Appearance />
            <GalleryCairns />
            <Section title={sections.charts}>
              <Cell>
                <WeekBars week={dashboard.week} today={today} />
              </Cell>
              <Cell>
                <WeekBars week={emptyWeek} today={today} />
              </Cell>
              <Cell>
                <WeekBars week={unknownWeek} today={today} />
              </Cell>
              <Cell>
                <WeeklyDistance weeks={dashboard.weeks} pauses={dashboard.pauses} />
              </Cell>
              <Cell>
                <YearCalendar year={dashboard.year} today={today} />
              </Cell>
              <Cell>
                <WeekPattern days={dashboard.year.days} />
              </Cell>
              <Cell>
                <YearsChart years={dashboard.years} />
              </Cell>
              <Cell>
                <GoalCalendar goal={{ ...volumePage, counted: activities }} />
              </Cell>
              <Cell>
                <WayChart goal={halfPage} />
              </Cell>
              <Cell>
                <WayChart goal={volumePage} />
              </Cell>
              <Cell>
                <WayChart goal={weeklyPage} />
              </Cell>
              <Cell>
                <PeriodDots periods={weeklyPage.periods} measure={weeklyPage.measure} />
              </Cell>
              <Cell>
                <ChanceCourse course={course} goal={halfPage} asOf={today} />
              </Cell>
              <Cell>
                <FanChart fan={fan} goal={halfPage} asOf={today} />
              </Cell>
              <Cell>
                <RouteTrace route={activityPage.route!} />
              </Cell>
              <Cell wide>
                <StreamChart chart={activityPage.chart!} />
              </Cell>
              <Cell>
                <BestsChart bests={bestYears} />
              </Cell>
              <Cell wide>
                <YearCalendar year={dashboard.year} today={today} />
              </Cell>
              <ReadingOf value={imperial}>
                <Cell>
                  <WeekBars week={dashboard.week} today={today} />
                </Cell>
                <Cell>
                  <StreamChart chart={activityPage.chart!} />
                </Cell>
                <Cell>
                  <WayChart goal={volumePage} />
                </Cell>
              </ReadingOf>
            </Section>
            <Section title={sections.goals}>
              <Cell>
                {goals.map((goal) => (
                  <GoalRow key={goal.id} goal={goal} />
                ))}
              </Cell>
              <Cell>
                {dashboard.recent.map((activity) => (
                  <ActivityRow key={activity.id} activity={activity} />
                ))}
              </Cell>
            </Section>
            <Section title={sections.notes}>
              <Cell>
                {races.map((race) => (
                  <RaceRow key={race.id} race={race} />
                ))}
              </Cell>
              <Cell>
                {gear.map((each) => (
                  <GearRow key={each.id} gear={each} />
                ))}
              </Cell>
              <CountedCard card={importCard} dismiss={() => undefined} />
              <FileOutcomes files={importFiles} />
            </Section>
            <Section title={sections.panels}>
              <Cell>
                <Waiting />
              </Cell>
              <Cell>
                <ErrorNote error={unreachable()} retry={() => undefined} />
              </Cell>
              <Cell>
                <ConnectionSaid takenAt={undefined} look={() => undefined} />
                <ConnectionSaid takenAt={Date.parse('2027-03-20T06:40:00Z')} look={() => undefined} />
                <EntriesSaid entries={entries} />
                <NewerSaid take={() => undefined} />
              </Cell>
            </Section>
            <GalleryFitness />
            <GalleryPlan />
            <GalleryControls />
            <GalleryTokens />
          </div>
        </Page>
      </ReadingOf>
    </SeedOf>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="cells">{children}</div>
    </section>
  )
}

const Cell = ({ children, wide }: { children: ReactNode; wide?: boolean }) => (
  <div className={wide ? 'card wide-cell' : 'card'}>{children}</div>
)
