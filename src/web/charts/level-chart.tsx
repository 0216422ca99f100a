import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { FitnessPage } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayOf, dayScale, monthTicks } from './day-scale.ts'
import { textRoom } from './text-room.ts'
import { timeTicks } from './time-ticks.ts'

const height = 216
const top = 14
const floor = height - 28
const left = 56
const timeWidth = 64

type Course = NonNullable<FitnessPage['course']>
type Day = Course['days'][number]
type Race = FitnessPage['lastRaces'][number]

interface LevelChartProps {
  readonly course: Course
  readonly races: readonly Race[]
  readonly asOf: string
}

/** The level week by week with how far it was known, and the days that were raced; faster is up. */
export function LevelChart({ course, races, asOf }: LevelChartProps) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.fitness.course
  const [first, last] = [course.days[0], course.days.at(-1)]
  if (!first || !last) return null
  const { duration } = format
  const shown = races.filter(({ on }) => on >= first.on && on <= last.on)
  const racedIn = ({ on }: Day, before: Day | undefined) =>
    shown
      .filter((race) => race.on <= on && (before === undefined ? race.on === on : race.on > before.on))
      .map((race) => said.race(format.raceDistance(race.distance_m, units), duration(race.time_s)))
  return (
    <ChartFrame
      title={said.title(format.raceDistance(course.distance_m, units))}
      answer={duration(last.time_s)}
      note={said.note}
      sentence={said.sentence(duration(first.time_s), duration(last.time_s))}
      fileName="level"
      table={() => ({
        columns: [
          said.columns.on,
          said.columns.time,
          said.columns.fast,
          said.columns.slow,
          ...(shown.length > 0 ? [said.columns.races] : []),
        ],
        rows: course.days
          .map((day, i) => [
            format.date(day.on),
            duration(day.time_s),
            duration(day.fast_s),
            duration(day.slow_s),
            ...(shown.length > 0 ? [racedIn(day, course.days[i - 1]).join(', ') || format.none] : []),
          ])
          .toReversed(),
      })}
      legend={
        shown.length > 0 ? (
          <p className="legend">
            <span>
              <i className="ring" />
              {said.raceKey}
            </span>
          </p>
        ) : null
      }
    >
      {(width) => <Picture days={course.days} races={shown} asOf={asOf} width={width} />}
    </ChartFrame>
  )
}

/** The level on a day between two that are known. */
function levelOn(on: string, days: readonly Day[]): number {
  const at = days.findIndex((day) => day.on >= on)
  const [before, after] = [days[Math.max(0, at - 1)], days[at]]
  if (!before || !after) return Number.NaN
  const share = before === after ? 0 : (dayOf(on) - dayOf(before.on)) / (dayOf(after.on) - dayOf(before.on))
  return before.time_s + share * (after.time_s - before.time_s)
}

interface PictureProps {
  readonly days: readonly Day[]
  readonly races: readonly Race[]
  readonly asOf: string
  readonly width: number
}

function Picture({ days, races, asOf, width }: PictureProps) {
  const { words } = useReading()
  const { format, ui } = words
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const right = width - timeWidth
  const lastDay = last.on === asOf ? ui.charts.today : format.dateShort(last.on, asOf)
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
      {timeTicks(slowest, fastest, 4).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {format.duration(tick)}
          </text>
        </g>
      ))}
      <path d={ribbon} fill="var(--tarn)" opacity={0.16} />
      <path d={middle} fill="none" stroke="var(--tarn)" strokeWidth={2.4} />
      {races.map(({ raceId, on }) => (
        <circle
          key={raceId}
          cx={x(on)}
          cy={y(levelOn(on, days))}
          r={4.5}
          fill="var(--surface)"
          stroke="var(--done)"
          strokeWidth={2}
        />
      ))}
      <text x={right + 8} y={y(last.time_s) + 4.5} className="strong">
        {format.duration(last.time_s)}
      </text>
      {monthTicks(first.on, last.on, Math.max(2, Math.floor((right - left) / 50)))
        .filter((day) => x(day) < right - textRoom(lastDay) - 14)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {format.monthShort(day)}
          </text>
        ))}
      <text x={right} y={height - 6} textAnchor="end" className="strong">
        {lastDay}
      </text>
    </svg>
  )
}
