import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { Link } from 'wouter'
import { METERS_PER_MILE } from '../../core/base/units.ts'
import type { Dashboard, WeekView } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

const height = 176
const top = 12
const floor = height - 24
const left = 34

interface WeeklyDistanceProps {
  readonly weeks: readonly WeekView[]
  readonly pauses: Dashboard['pauses']
}

/** Distance of each week, what was asked of it and where it rested, with the mean of four over it; the last is open. */
export function WeeklyDistance({ weeks, pauses }: WeeklyDistanceProps) {
  const { words, units } = useReading()
  const { format, ui, web } = words
  const { charts, dayCharts } = web
  const isPaused = (week: WeekView) => pauses.some(({ from, to }) => from <= week.to && (to ?? week.to) >= week.from)
  const asked = weeks.some((week) => week.target_m !== null)
  const isMarked = asked || weeks.some(isPaused)
  const askedOf = (week: WeekView) =>
    [
      ...(week.target_m === null ? [] : [format.distance(week.target_m, units)]),
      ...(isPaused(week) ? [dayCharts.inPause] : []),
    ].join(', ') || format.none
  const at = weeks.findLastIndex((week) => week.mean_distance_m !== null)
  const mean = weeks[at]?.mean_distance_m ?? null
  const four = weeks.slice(Math.max(0, at - 3), at + 1)
  const meanText = mean === null ? undefined : format.distance(mean, units)
  const most = weeks.reduce((best, week) => (week.distance_m > best.distance_m ? week : best), weeks[0]!)
  return (
    <ChartFrame
      title={ui.charts.weeks.title}
      answer={
        meanText === undefined ? undefined : (
          <Link href={`/training?sport=running&from=${four[0]?.from}&to=${four.at(-1)?.to}`} className="link tap">
            {charts.meanNow(meanText)}
          </Link>
        )
      }
      sentence={ui.charts.weeks.say({
        weeks: weeks.length,
        mean: meanText ?? format.notKnown,
        last: format.distance(weeks.at(-1)?.distance_m ?? 0, units),
        longest: format.distance(most.distance_m, units),
      })}
      fileName="weeks"
      legend={isMarked ? <Legend asked={asked} paused={weeks.some(isPaused)} /> : null}
      table={() => ({
        columns: [
          charts.weekFrom,
          charts.distance,
          charts.mean4,
          ...(isMarked ? [dayCharts.asked] : []),
          charts.movingTime,
          charts.runs,
        ],
        rows: weeks
          .map((week) => [
            format.date(week.from),
            format.distance(week.distance_m, units),
            week.mean_distance_m === null ? format.none : format.distance(week.mean_distance_m, units),
            ...(isMarked ? [askedOf(week)] : []),
            format.duration(week.moving_s),
            format.number(week.runs),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Bars weeks={weeks} isPaused={isPaused} width={width} />}
    </ChartFrame>
  )
}

function Legend({ asked, paused }: { asked: boolean; paused: boolean }) {
  const { dayCharts } = useReading().words.web
  return (
    <p className="legend">
      {asked ? (
        <span>
          <i className="dash" />
          {dayCharts.askedKey}
        </span>
      ) : null}
      {paused ? (
        <span>
          <i className="dot paused" />
          {dayCharts.pauseKey}
        </span>
      ) : null}
    </p>
  )
}

interface BarsProps {
  readonly weeks: readonly WeekView[]
  readonly isPaused: (week: WeekView) => boolean
  readonly width: number
}

function Bars({ weeks, isPaused, width }: BarsProps) {
  const { words, units } = useReading()
  const per = units === 'metric' ? 1000 : METERS_PER_MILE
  const y = scaleLinear(
    [0, Math.max(10, ...weeks.map((week) => Math.max(week.distance_m, week.target_m ?? 0) / per))],
    [floor, top],
  ).nice(3)
  const step = (width - left) / weeks.length
  const x = (i: number) => left + step * (i + 0.5)
  const bar = Math.max(2, step - Math.min(4, step * 0.3))
  const mean = line<WeekView>()
    .defined((week) => week.mean_distance_m !== null)
    .x((_, i) => x(i))
    .y((week) => y((week.mean_distance_m ?? 0) / per))
  const ticks = y.ticks(3).filter((tick) => tick > 0)
  // Month names, as many as fit.
  const every = Math.ceil(40 / (step * 4.345))
  const starts = weeks.flatMap((week, i) => {
    const before = weeks[i - 1]
    return before && before.from.slice(5, 7) !== week.from.slice(5, 7) ? [{ week, i }] : []
  })
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${width}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {words.format.number(tick)}
          </text>
        </g>
      ))}
      <text x={0} y={floor + 18} className="fine">
        {words.format.distanceUnit(units)}
      </text>
      {weeks.map((week, i) =>
        isPaused(week) ? (
          <rect
            key={week.from}
            x={x(i) - step / 2}
            y={top}
            width={step}
            height={floor - top}
            fill="var(--moss)"
            opacity={0.22}
          />
        ) : null,
      )}
      <path d={`M${left} ${floor + 0.5}H${width}`} stroke="var(--line)" />
      {weeks.map((week, i) => {
        const high = y(week.distance_m / per)
        const open = i === weeks.length - 1
        return week.distance_m > 0 ? (
          <rect
            key={week.from}
            x={x(i) - bar / 2}
            y={high}
            width={bar}
            height={Math.max(1, floor - high)}
            rx={Math.min(3, bar / 3)}
            fill={open ? 'var(--tarn-soft)' : 'var(--planned)'}
            stroke={open ? 'var(--done)' : 'none'}
            strokeDasharray={open ? '3 2' : undefined}
          />
        ) : null
      })}
      {weeks.map((week, i) =>
        week.target_m === null ? null : (
          <path
            key={week.from}
            d={`M${x(i) - step / 2} ${y(week.target_m / per)}h${step}`}
            stroke="var(--target)"
            strokeWidth={2.2}
          />
        ),
      )}
      <path d={mean([...weeks]) ?? ''} fill="none" stroke="var(--tarn)" strokeWidth={2.4} strokeLinejoin="round" />
      {starts
        .filter((_, n) => n % every === 0)
        .filter(({ i }) => x(i) < width - 18)
        .map(({ week, i }) => (
          <text key={week.from} x={x(i)} y={height - 6} textAnchor="middle">
            {words.format.monthShort(week.from)}
          </text>
        ))}
    </svg>
  )
}
