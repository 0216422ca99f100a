import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { useSigns, useToday } from '../../api-client/of-the-day.ts'
import { useAfterRun } from '../../api-client/queries.ts'
import { WeeklyDistance } from '../../charts/weekly-distance.tsx'
import { WeekPattern } from '../../charts/week-pattern.tsx'
import { YearCalendar } from '../../charts/year-calendar.tsx'
import { Below } from '../../parts/below.tsx'
import DecisionLine from '../../parts/decision-line.tsx'
import { AfterRun } from './after-run.tsx'
import { Further } from './further.tsx'
import { GoalsNow } from './goals-now.tsx'
import { LongTerm } from './long-term.tsx'
import { newsOf } from './news.ts'
import { PersonalBests } from './personal-bests.tsx'
import { RecentActivities } from './recent-activities.tsx'
import { Season } from './season.tsx'
import { ThisWeek } from './this-week.tsx'
import { TodayAsked } from './today-asked.tsx'
import { useAfterImport } from './use-after-import.tsx'

interface DaySheetProps {
  readonly data: Dashboard
  /** The day that the address names. */
  readonly asOf: string | undefined
  /** That day lies before today: what came in since has no place on it. */
  readonly past: boolean
}

/**
 * The sheet from the day outwards: what the last run did, today, the week, the season, all goals, the year. It comes as
 * a whole, once its small questions are answered, so that nothing on it moves while it is read.
 */
export default function DaySheet({ data, asOf, past }: DaySheetProps) {
  const after = useAfterRun(newsOf(data))
  const today = useToday(asOf)
  const signs = useSigns(asOf)
  const came = useAfterImport()
  const isWaiting = after.isLoading || today.isPending || signs.isPending || !came.isSettled
  if (isWaiting) return <div className="charts-wait" />
  const imported = past ? null : came.card
  const card = imported ?? (after.data ? <AfterRun after={after.data} asOf={data.asOf} /> : null)
  const week = (
    <>
      {today.data ? <TodayAsked asked={today.data} isNextSaid={imported === null && after.data?.next != null} /> : null}
      <DecisionLine asOf={asOf} />
      {data.activityCount === 0 && !today.data?.week.workouts.length ? null : (
        <ThisWeek data={data} plan={today.data?.week} />
      )}
    </>
  )
  return (
    <>
      {card ?? week}
      <Below>
        <Further>
          {card ? week : null}
          <Season data={data} asOf={asOf} />
          <section>
            <GoalsNow data={data} />
          </section>
          {data.activityCount === 0 ? null : <Year data={data} asOf={asOf} />}
        </Further>
      </Below>
    </>
  )
}

/** The year and what it is all for. */
function Year({ data, asOf }: Omit<DaySheetProps, 'past'>) {
  return (
    <>
      <section>
        <WeeklyDistance weeks={data.weeks} pauses={data.pauses} />
      </section>
      <section>
        <YearCalendar year={data.year} today={data.asOf} />
      </section>
      <section>
        <WeekPattern days={data.year.days} />
      </section>
      <LongTerm data={data} asOf={asOf} />
      <PersonalBests bests={data.personalBests} />
      <RecentActivities activities={data.recent} />
    </>
  )
}
