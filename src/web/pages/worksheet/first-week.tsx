import { addDays, isoDate } from '../../../core/base/calendar.ts'
import type { PlanWeekView } from '../../../core/view/plan-view.ts'
import { useReading } from '../../app/reading.tsx'
import { dayOf } from '../../charts/day-scale.ts'

/** Seven days side by side, on the page and on paper. */
export function FirstWeek({ week }: { week: PlanWeekView }) {
  const { words, units } = useReading()
  const { format, plan, web } = words
  const days = Array.from({ length: 7 }, (_, i) => isoDate(addDays(dayOf(week.startsOn), i)))
  return (
    <ol className="first-week">
      {days.map((day) => {
        const runs = week.runs.filter(({ on }) => on === day)
        return (
          <li key={day}>
            <b className="strong">{format.weekdayShort(day)}</b>
            {runs.length === 0 ? (
              <span className="small">{web.worksheet.paper.rest}</span>
            ) : (
              runs.map((run) => (
                <span key={run.kind} className="small">
                  {plan.kind(run.kind)}, {format.distance(run.distance_m, units)}
                </span>
              ))
            )}
          </li>
        )
      })}
    </ol>
  )
}
