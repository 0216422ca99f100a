import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { METERS_PER_MILE } from '../../core/base/units.ts'
import type { LongRunsView } from '../../core/view/chance-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { textRoom } from './text-room.ts'

const height = 200
const top = 14
const floor = height - 26
const left = 34

type Day = LongRunsView['days'][number]

/** How long each run was beside the longest of the thirty days before it, and how far the usual next step goes. */
export function LongestRuns({ view, asOf }: { readonly view: LongRunsView; readonly asOf: string }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.dayCharts.longest
  const { next } = view
  const before = new Map(view.days.map(({ on, longest_m }) => [on, longest_m]))
  return (
    <ChartFrame
      title={said.title}
      answer={next ? said.answer(format.distance(next.upTo_m, units)) : undefined}
      note={next?.afterBreak ? said.afterBreak : said.note}
      sentence={
        next ? said.sentence(format.distance(next.longest_m, units), format.distance(next.upTo_m, units)) : said.unknown
      }
      fileName="longest-runs"
      table={() => ({
        columns: [said.columns.on, said.columns.run, said.columns.longest, said.columns.upTo],
        rows: view.runs
          .map(({ on, distance_m }) => {
            const longest = before.get(on) ?? 0
            return [
              format.date(on),
              format.distance(distance_m, units),
              longest > 0 ? format.distance(longest, units) : format.none,
              longest > 0 ? format.distance(longest * view.step, units) : format.none,
            ]
          })
          .toReversed(),
      })}
    >
      {(width) => <Picture view={view} asOf={asOf} width={width} />}
    </ChartFrame>
  )
}

function Picture({ view, asOf, width }: { view: LongRunsView; asOf: string; width: number }) {
  const { words, units } = useReading()
  const { format, ui, web } = words
  const said = web.dayCharts.longest
  const [first, last] = [view.days[0], view.days.at(-1)]
  if (!first || !last) return null
  const per = units === 'metric' ? 1000 : METERS_PER_MILE
  const { next } = view
  const step = `${said.step} ${format.distanceValue(next?.upTo_m ?? 0, units)}`
  const line30 = `${said.line} ${format.distanceValue(next?.longest_m ?? 0, units)}`
  const right = width - textRoom(step, line30) - 8
  const lastDay = last.on === asOf ? ui.charts.today : format.dateShort(last.on, asOf)
  const x = dayScale(first.on, last.on, [left, right])
  const farthest = Math.max(
    10,
    ...view.runs.map(({ distance_m }) => distance_m / per),
    ...view.days.map(({ longest_m }) => (longest_m * view.step) / per),
  )
  const y = scaleLinear([0, farthest], [floor, top]).nice(3)
  const known = ({ longest_m }: Day) => longest_m > 0
  const longest = line<Day>()
    .defined(known)
    .curve(curveStepAfter)
    .x(({ on }) => x(on))
    .y(({ longest_m }) => y(longest_m / per))
  const strip = area<Day>()
    .defined(known)
    .curve(curveStepAfter)
    .x(({ on }) => x(on))
    .y0(({ longest_m }) => y(longest_m / per))
    .y1(({ longest_m }) => y((longest_m * view.step) / per))
  const marks = monthTicks(first.on, last.on, Math.max(2, Math.floor((right - left) / 50)))
  const end = next && !next.afterBreak ? y(next.longest_m / per) : undefined
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {y
        .ticks(3)
        .filter((tick) => tick > 0)
        .map((tick) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
            <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
              {format.number(tick)}
            </text>
          </g>
        ))}
      <text x={0} y={floor + 18} className="fine">
        {format.distanceUnit(units)}
      </text>
      <path d={`M${left} ${floor + 0.5}H${right}`} stroke="var(--line)" />
      <path d={strip([...view.days]) ?? ''} fill="var(--target)" opacity={0.28} />
      <path d={longest([...view.days]) ?? ''} fill="none" stroke="var(--tarn)" strokeWidth={2} />
      {view.runs.map(({ activityId, on, distance_m }) => (
        <circle
          key={activityId}
          cx={x(on)}
          cy={y(distance_m / per)}
          r={3.4}
          fill="var(--done)"
          stroke="var(--surface)"
          strokeWidth={1}
        />
      ))}
      {next && end !== undefined ? (
        <>
          <text x={right + 8} y={Math.min(y(next.upTo_m / per), end - 17) + 4.5} className="target-text">
            {step}
          </text>
          <text x={right + 8} y={end + 4.5}>
            {line30}
          </text>
        </>
      ) : null}
      {marks
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
