import { scaleLinear } from 'd3-scale'
import { weekdayOf } from '../../core/base/calendar.ts'
import type { DayView } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayOf } from './day-scale.ts'

const height = 150
const top = 24
const floor = height - 26
/** A habit of a season: longer ago it was perhaps another one. */
const WEEKS = 26
const DAYS = 7
/** So many runs make a habit that can be named. */
const FEWEST = 8

interface Weekday {
  /** Any day that falls on it, for its name. */
  readonly on: string
  readonly weeks: number
  /** NaN: none of its runs has a distance. */
  readonly mean_m: number
}

/** By day of the week, in the order of the runner's week, over the last whole weeks. */
function byWeekday(days: readonly DayView[]): Weekday[] {
  const whole = days.slice(0, days.length - (days.length % DAYS)).slice(-WEEKS * DAYS)
  return Array.from({ length: DAYS }, (_, row) => {
    const own = whole.filter((_day, i) => i % DAYS === row)
    const run = own.filter((day) => day.runs > 0)
    const known = run.flatMap(({ distance_m }) => (distance_m === null ? [] : [distance_m]))
    return {
      on: own[0]?.on ?? '',
      weeks: run.length,
      mean_m: known.reduce((sum, distance_m) => sum + distance_m, 0) / known.length,
    }
  })
}

/** Which days of the week are run, and how far. `days` in order, beginning with the first day of a week. */
export function WeekPattern({ days }: { readonly days: readonly DayView[] }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.dayCharts.pattern
  const weekdays = byWeekday(days)
  const weeks = Math.min(WEEKS, Math.floor(days.length / DAYS))
  const runs = weekdays.reduce((sum, day) => sum + day.weeks, 0)
  if (runs < FEWEST) return null
  const most = Math.max(...weekdays.map((day) => day.weeks))
  const usual = weekdays.filter((day) => day.weeks >= Math.max(most * 0.7, weeks * 0.25))
  return (
    <ChartFrame
      title={said.title}
      answer={
        usual.length > 0 && usual.length < DAYS ? said.answer(usual.map(({ on }) => format.weekday(on))) : undefined
      }
      note={said.note(weeks)}
      sentence={said.sentence(
        weekdays.map((day) => said.each(format.weekday(day.on), day.weeks)),
        weeks,
      )}
      fileName="week-pattern"
      table={() => ({
        columns: [said.columns.day, said.columns.weeks, said.columns.mean],
        rows: weekdays.map((day) => [
          format.weekday(day.on),
          format.number(day.weeks),
          Number.isNaN(day.mean_m) ? format.none : format.distance(day.mean_m, units),
        ]),
      })}
    >
      {(width) => <Bars weekdays={weekdays} weeks={weeks} width={width} />}
    </ChartFrame>
  )
}

function Bars({ weekdays, weeks, width }: { weekdays: readonly Weekday[]; weeks: number; width: number }) {
  const { format } = useReading().words
  const y = scaleLinear([0, weeks], [floor, top])
  const step = width / DAYS
  const bar = Math.min(44, step - 12)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={`M0 ${floor + 0.5}H${width}`} stroke="var(--line)" />
      {weekdays.map(({ on, weeks: run }, i) => {
        const middle = step * (i + 0.5)
        return (
          <g key={on} textAnchor="middle">
            <rect x={middle - bar / 2} y={top} width={bar} height={floor - top} rx={7} fill="var(--ridge-1)" />
            {run > 0 ? (
              <rect
                x={middle - bar / 2}
                y={y(run)}
                width={bar}
                height={Math.max(2, floor - y(run))}
                rx={7}
                fill="var(--done)"
              />
            ) : null}
            <text x={middle} y={top - 7} className="strong">
              {format.number(run)}
            </text>
            <text x={middle} y={height - 7}>
              {step < 46 ? format.weekdayLetter(on) : format.weekdayNameShort(weekdayOf(dayOf(on)))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
