import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { ForecastPage } from '../../core/view/chance-types.ts'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { progressAmount } from './progress-amount.ts'
import { textRoom } from './text-room.ts'

const height = 236
const top = 16
const floor = height - 28
const left = 56

type Fan = NonNullable<ForecastPage['fan']>
type Point = Fan['points'][number]
type Shown = Pick<GoalPage, 'measure' | 'progress' | 'history'>

interface FanChartProps {
  readonly fan: Fan
  readonly goal: Shown
  readonly asOf: string
}

/** Where the runner will be on the days up to the last, against the target. Better is always up. */
export function FanChart({ fan, goal, asOf }: FanChartProps) {
  const { words, reader } = useReading()
  const { chance } = words.web.goal
  const last = fan.points.at(-1)
  if (!last) return null
  const text = (value: number) => words.forecast.target(value, goal.measure, reader)
  const lived = livedOf(goal, fan)
  const { none } = words.format
  return (
    <ChartFrame
      title={fan.unit === 's' ? chance.fanTime : chance.fanAmount}
      answer={text(last.p50)}
      note={chance.fanNote}
      sentence={chance.fanSay(text(last.p50), text(last.p10), text(last.p90), text(fan.target))}
      fileName="on-the-way"
      table={() => ({
        columns: [
          chance.day,
          ...(lived.length > 1 ? [words.web.charts.actual] : []),
          chance.likely,
          chance.low,
          chance.high,
        ],
        rows: [
          ...(lived.length > 1 ? lived : []).map(({ on, actual }) => [
            words.format.date(on),
            text(actual),
            none,
            none,
            none,
          ]),
          ...fan.points.map(({ on, p10, p50, p90 }) => [
            words.format.date(on),
            ...(lived.length > 1 ? [none] : []),
            text(p50),
            text(p10),
            text(p90),
          ]),
        ],
      })}
    >
      {(width) => <Picture {...{ fan, goal, asOf, width, text }} />}
    </ChartFrame>
  )
}

/** What was done so far leads up to what is to come; of times it is another thing than the fan. */
const livedOf = (goal: Shown, fan: Fan) =>
  fan.unit === 's' ? [] : goal.history.flatMap(({ on, actual }) => (actual === null ? [] : [{ on, actual }]))

interface PictureProps extends FanChartProps {
  readonly width: number
  readonly text: (value: number) => string
}

function Picture({ fan, goal, asOf, width, text }: PictureProps) {
  const { words, reader, today } = useReading()
  const { format, ui, web } = words
  const { points, target } = fan
  const last = points.at(-1)
  const falls = fan.unit === 's'
  const lived = livedOf(goal, fan)
  const from = lived[0]?.on ?? asOf
  const to = last?.on ?? asOf
  const right = width - (width < 420 ? 66 : 84)
  const x = dayScale(from, to, [left, right])
  const values = [...points.flatMap(({ p10, p90 }) => [p10, p90]), target, ...lived.map(({ actual }) => actual)]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || most || 1) * 0.1
  const y = scaleLinear(falls ? [most + room, least - room] : [Math.max(0, least - room), most + room], [floor, top])
  const amount = progressAmount({ measure: goal.measure, progress: goal.progress }, words, reader)
  const ribbon = (low: (point: Point) => number, high: (point: Point) => number) =>
    area<Point>()
      .x((point) => x(point.on))
      .y0((point) => y(low(point)))
      .y1((point) => y(high(point)))([...points]) ?? ''
  const middle =
    line<Point>()
      .x((point) => x(point.on))
      .y((point) => y(point.p50))([...points]) ?? ''
  // The last day stands with its year where that is another one.
  const end = format.dateShort(to, asOf)
  const now = asOf === today ? ui.charts.today : format.dateShort(asOf)
  const lastWide = 18 + textRoom(end)
  // Near its end both days stand on either side of it.
  const isNear = right - x(asOf) < textRoom(end) + textRoom(now) / 2
  const marks = monthTicks(from, to, Math.max(2, Math.floor(width / 110)))
  const ends = last ? apart([last.p10, last.p50, last.p90].map((value) => ({ value, at: y(value) + 4.5 }))) : []
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {amount.ticks(y, 4).map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {amount.tick(tick)}
          </text>
        </g>
      ))}
      <path
        d={ribbon(
          ({ p10 }) => p10,
          ({ p90 }) => p90,
        )}
        fill="var(--tarn)"
        opacity={0.13}
      />
      <path
        d={ribbon(
          ({ p25 }) => p25,
          ({ p75 }) => p75,
        )}
        fill="var(--tarn)"
        opacity={0.24}
      />
      <path d={`M${left} ${y(target)}H${right}`} stroke="var(--target)" strokeWidth={2.2} />
      <text x={left + 6} y={y(target) - 7} className="target-text">
        {web.charts.target(text(target))}
      </text>
      <path d={middle} fill="none" stroke="var(--tarn)" strokeWidth={2.2} strokeDasharray="2 5" strokeLinecap="round" />
      {lived.length > 1 ? (
        <path
          d={
            line<(typeof lived)[number]>()
              .x((point) => x(point.on))
              .y(({ actual }) => y(actual))(lived) ?? ''
          }
          fill="none"
          stroke="var(--tarn)"
          strokeWidth={2.6}
        />
      ) : null}
      {lived.length > 1 ? (
        <path d={`M${x(asOf)} ${top}V${floor}`} stroke="var(--control)" strokeDasharray="2 3" />
      ) : null}
      {ends.map(({ value, at }, i) => (
        <text key={value} x={right + 8} y={at} className={i === 1 ? 'strong' : undefined}>
          {amount.tick(value)}
        </text>
      ))}
      {marks
        .filter(
          (day) =>
            Math.abs(x(day) - x(asOf)) > (lived.length > 1 ? 40 : 62) &&
            x(day) > left + 12 &&
            x(day) < right - lastWide,
        )
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {format.monthShort(day)}
          </text>
        ))}
      <text
        x={isNear ? right - 2 : Math.max(left, x(asOf))}
        y={height - 6}
        textAnchor={isNear ? 'end' : lived.length > 1 ? 'middle' : 'start'}
        className="strong"
      >
        {now}
      </text>
      <text x={isNear ? right + 8 : right} y={height - 6} textAnchor={isNear ? 'start' : 'end'}>
        {end}
      </text>
    </svg>
  )
}

/** Three texts at the right that would lie over each other are moved apart, the middle one first. */
function apart(ends: { value: number; at: number }[]): { value: number; at: number }[] {
  const [a, b, c] = ends
  if (!a || !b || !c) return ends
  const gap = 17
  const up = a.at < b.at ? -1 : 1
  return [
    { ...a, at: Math.abs(a.at - b.at) < gap ? b.at + up * gap : a.at },
    b,
    { ...c, at: Math.abs(c.at - b.at) < gap ? b.at - up * gap : c.at },
  ]
}
