import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { WeekBars } from '../../charts/week-bars.tsx'
import { WeeklyDistance } from '../../charts/weekly-distance.tsx'
import { YearCalendar } from '../../charts/year-calendar.tsx'

/** The days, weeks and the year of the board: they come after its goals, as they bring the scales along. */
export default function Charts({ data }: { data: Dashboard }) {
  return (
    <>
      <section>
        <WeekBars week={data.week} today={data.asOf} />
      </section>
      <section>
        <WeeklyDistance weeks={data.weeks} />
      </section>
      <section>
        <YearCalendar year={data.year} today={data.asOf} />
      </section>
    </>
  )
}
