import { scaleSqrt } from 'd3-scale'
import { parseIsoDate } from '../../core/base/calendar.ts'
import type { Dashboard, DayView } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

const left = 22
const top = 20
/** Below this a year is folded into two halves, one under the other. */
const foldBelow = 620

/** The year by day: the larger the dot, the further; a rest day is a speck. */
export function YearCalendar({ year, today }: { year: Dashboard['year']; today: string }) {
  const { words, units } = useReading()
  const { format, ui, web } = words
  const { charts } = web
  const running = year.days.filter((day) => day.runs > 0)
  const total = format.distance(
    running.reduce((sum, day) => sum + (day.distance_m ?? 0), 0),
    units,
  )
  return (
    <ChartFrame
      title={ui.charts.year.title}
      answer={charts.runDays(running.length, total)}
      sentence={ui.charts.year.say({
        days: running.length,
        distance: total,
        from: format.date(year.from),
        to: format.date(today),
      })}
      fileName={`year-${year.from}`}
      legend={<Legend />}
      table={() => ({
        columns: [charts.day, charts.distance, charts.movingTime, charts.runs],
        rows: year.days
          .filter((day) => day.activities > 0)
          .map((day) => [
            format.date(day.on),
            day.distance_m === null ? ui.today.week.distanceUnknown : format.distance(day.distance_m, units),
            format.duration(day.moving_s),
            format.number(day.runs),
          ]),
      })}
    >
      {(width) => <Dots days={year.days} from={year.from} width={width} />}
    </ChartFrame>
  )
}

function Legend() {
  const { words, units } = useReading()
  const { charts } = words.web
  const { rest } = words.ui.today.week
  const far = units === 'metric' ? 15_000 : 16_093
  return (
    <p className="legend">
      <span>
        <i className="speck" />
        {rest}
      </span>
      <span>
        <i className="dot near" />
        <i className="dot far" />
        {charts.larger(words.format.distance(far, units))}
      </span>
      <span>
        <i className="ring" />
        {charts.otherSport}
      </span>
    </p>
  )
}

function Dots({ days, from, width }: { days: readonly DayView[]; from: string; width: number }) {
  const { words } = useReading()
  const first = parseIsoDate(from) ?? 0
  const placed = days.map((day) => {
    const at = (parseIsoDate(day.on) ?? 0) - first
    return { day, column: Math.floor(at / 7), row: at % 7 }
  })
  const columns = Math.max(1, ...placed.map(({ column }) => column + 1))
  const folds = width < foldBelow ? 2 : 1
  const perFold = Math.ceil(columns / folds)
  const cell = Math.min(18, (width - left) / perFold)
  const foldHeight = top + cell * 7 + 10
  const most = cell / 2 - 0.6
  const radius = scaleSqrt([0, 15_000], [1.6, most]).clamp(true)
  const place = (column: number, row: number) => ({
    x: left + ((column % perFold) + 0.5) * cell,
    y: Math.floor(column / perFold) * foldHeight + top + (row + 0.5) * cell,
  })
  const months = placed.filter(({ day, column }, i) => {
    const before = placed[i - 1]
    const begins = before !== undefined && before.day.on.slice(5, 7) !== day.on.slice(5, 7)
    return begins && (column % perFold) * cell < width - left - 24
  })
  return (
    <svg width={width} height={foldHeight * folds} viewBox={`0 0 ${width} ${foldHeight * folds}`}>
      {months.map(({ day, column }) => {
        const { x, y } = place(column + 1, 0)
        const at = (column + 1) % perFold === 0 ? place(column, 0) : { x, y }
        return (
          <text key={day.on} x={at.x - cell / 2} y={Math.floor(column / perFold) * foldHeight + 12}>
            {words.format.monthShort(day.on)}
          </text>
        )
      })}
      {placed
        .filter(({ column, row }) => column % perFold === 0 && row % 2 === 0)
        .map(({ day, column, row }) => (
          <text key={day.on} className="fine" x={0} y={place(column, row).y + 4.5}>
            {words.format.weekdayLetter(day.on)}
          </text>
        ))}
      {placed.map(({ day, column, row }) => {
        const { x, y } = place(column, row)
        if (day.runs && day.distance_m !== null)
          return <circle key={day.on} cx={x} cy={y} r={radius(day.distance_m)} fill="var(--done)" />
        if (day.activities)
          return (
            <circle key={day.on} cx={x} cy={y} r={most * 0.55} fill="none" stroke="var(--done)" strokeWidth={1.3} />
          )
        return <circle key={day.on} cx={x} cy={y} r={1.2} fill="var(--control)" opacity={0.7} />
      })}
    </svg>
  )
}
