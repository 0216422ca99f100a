import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'

const height = 216
const top = 14
const floor = height - 28
const left = 56
const timeWidth = 64

type Course = NonNullable<FitnessPage['course']>
type Day = Course['days'][number]

/** The level week by week with how far it was known; faster is up. */
export function LevelChart({ course, asOf }: { readonly course: Course; readonly asOf: string }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.fitness.course
  const [first, last] = [course.days[0], course.days.at(-1)]
  if (!first || !last) return null
  const { duration } = format
  return (
    <ChartFrame
      title={said.title(format.raceDistance(course.distance_m, units))}
      answer={duration(last.time_s)}
      note={said.note}
      sentence={said.sentence(duration(first.time_s), duration(last.time_s))}
      fileName="level"
      table={() => ({
        columns: [said.columns.on, said.columns.time, said.columns.fast, said.columns.slow],
        rows: course.days
          .map((day) => [format.date(day.on), duration(day.time_s), duration(day.fast_s), duration(day.slow_s)])
          .toReversed(),
      })}
    >
      {(width) => <Picture days={course.days} asOf={asOf} width={width} />}
    </ChartFrame>
  )
}

function Picture({ days, asOf, width }: { days: readonly Day[]; asOf: string; width: number }) {
  const { words } = useReading()
  const { format, ui } = words
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const right = width - timeWidth
  const x = dayScale(first.on, last.on, [left, right])
  const slowest = Math.max(...days.map(({ slow_s }) => slow_s))
  const fastest = Math.min(...days.map(({ fast_s }) => fast_s))
  const y = scaleLinear([slowest, fastest], [floor, top])
  const ribbon =
    area<Day>()
      .x(({ on }) => x(on))
      .y0(({ slow_s }) => y(slow_s))
      .y1(({ fast_s }) => y(fast_s))([...days]) ?? ''
  const middle =
    line<Day>()
      .x(({ on }) => x(on))
      .y(({ time_s }) => y(time_s))([...days]) ?? ''
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {format.duration(tick)}
          </text>
        </g>
      ))}
      <path d={ribbon} fill="var(--tarn)" opacity={0.16} />
      <path d={middle} fill="none" stroke="var(--tarn)" strokeWidth={2.4} />
      <text x={right + 8} y={y(last.time_s) + 4.5} className="strong">
        {format.duration(last.time_s)}
      </text>
      {monthTicks(first.on, last.on, Math.max(2, Math.floor((right - left) / 64)))
        .filter((day) => x(day) < right - 44)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {format.monthShort(day)}
          </text>
        ))}
      <text x={right} y={height - 6} textAnchor="end" className="strong">
        {last.on === asOf ? ui.charts.today : format.dateShort(last.on, asOf)}
      </text>
    </svg>
  )
}
