import { scaleSqrt } from 'd3-scale'
import { Link } from 'wouter'
import type { Dashboard, DayView } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { DayGrid } from './day-grid.tsx'

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
      answer={
        <Link href={`/training?sport=running&from=${year.from}&to=${today}`} className="link tap">
          {charts.runDays(running.length, total)}
        </Link>
      }
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
          ])
          .toReversed(),
      })}
    >
      {(width) => <Dots days={year.days} width={width} />}
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

function Dots({ days, width }: { days: readonly DayView[]; width: number }) {
  return (
    <DayGrid days={days} width={width}>
      {(day, { x, y, most }) => {
        const radius = scaleSqrt([0, 15_000], [1.6, most]).clamp(true)
        if (day.runs && day.distance_m !== null)
          return <circle cx={x} cy={y} r={radius(day.distance_m)} fill="var(--done)" />
        if (day.activities)
          return <circle cx={x} cy={y} r={most * 0.55} fill="none" stroke="var(--done)" strokeWidth={1.3} />
        return <circle cx={x} cy={y} r={1.2} fill="var(--control)" opacity={0.7} />
      }}
    </DayGrid>
  )
}
