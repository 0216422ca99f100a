import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { isTimed } from '../../core/goal/is-timed.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { progressAmount } from './progress-amount.ts'

const height = 240
const top = 30
const floor = height - 28
const left = 52

type Shown = Pick<
  GoalPage,
  'name' | 'measure' | 'history' | 'revisions' | 'startOn' | 'dueOn' | 'progress' | 'id' | 'pauses'
>

/** Where the goal stood week by week, against an even way from its start to its target. Better is always up. */
export function WayChart({ goal }: { goal: Shown }) {
  const { words, units, reader } = useReading()
  const { charts } = words.web
  const amount = progressAmount(goal, words, units)
  const last = goal.history.findLast((point) => point.actual !== null)
  const now = last?.actual == null ? undefined : amount.text(last.actual)
  const expected = last?.expected == null ? undefined : amount.text(last.expected)
  return (
    <ChartFrame
      title={words.ui.charts.goal.title}
      {...(now === undefined ? {} : { answer: now })}
      note={charts.wayNote}
      sentence={words.ui.charts.goal.say({
        name: words.goals.name(goal, reader),
        actual: now ?? words.format.notKnown,
        target: goal.progress.target === null ? words.format.notKnown : amount.text(goal.progress.target),
        ...(expected === undefined ? {} : { expected }),
      })}
      fileName="way"
      table={() => ({
        columns: [charts.day, charts.actual, charts.even],
        rows: goal.history
          .map(({ on, actual, expected: even }) => [
            words.format.date(on),
            actual === null ? words.format.none : amount.text(actual),
            even === null ? words.format.none : amount.text(even),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Way goal={goal} width={width} />}
    </ChartFrame>
  )
}

function Way({ goal, width }: { goal: Shown; width: number }) {
  const { words, units, today } = useReading()
  const { charts } = words.web
  const { history, progress, measure, revisions } = goal
  const amount = progressAmount(goal, words, units)
  const falls = isTimed(measure) || progress.unit === 's/km'
  const target = progress.target ?? undefined
  const from = history[0]?.on ?? goal.startOn
  const asOf = progress.asOf
  const to = goal.dueOn && goal.dueOn > asOf ? goal.dueOn : asOf
  const right = width - 8
  const x = dayScale(from, to, [left, right])
  const seen = history.flatMap(({ actual, expected }) => [actual, expected]).filter((value) => value !== null)
  const ends = [target, ...history.map((point) => point.target), progress.baseline].filter((value) => value != null)
  const least = Math.min(...ends, ...seen)
  const most = Math.max(0, ...ends, ...seen)
  const room = (most - least || most || 1) * 0.08
  const y = scaleLinear(falls ? [most + room, least - room] : [0, most + room], [floor, top])
  const path = (value: 'actual' | 'expected') =>
    line<(typeof history)[number]>()
      .defined((point) => point[value] !== null)
      .x((point) => x(point.on))
      .y((point) => y(point[value] ?? 0))(history) ?? ''
  const end = history.findLast((point) => point.actual !== null)
  const changes = revisions.slice(1).filter(({ fromOn }) => fromOn > from && fromOn <= to)
  const resting = goal.pauses.flatMap(({ id, from: first, to: end }) => {
    const shown = { id, from: first < from ? from : first, to: (end ?? asOf) > to ? to : (end ?? asOf) }
    return shown.from <= shown.to ? [shown] : []
  })
  const isMoved = history.some((point) => point.target !== null && point.target !== target)
  const ticks = amount.ticks(y, 4)
  const marks = monthTicks(from, to, Math.max(2, Math.floor(width / 96)))
  const below = end?.actual != null && (end.expected === null || y(end.actual) >= y(end.expected))
  const lastEven = history.findLast((point) => point.expected !== null)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {amount.tick(tick)}
          </text>
        </g>
      ))}
      {resting.map(({ id, from: first, to: end }) => (
        <rect
          key={id}
          x={x(first)}
          width={Math.max(3, x(end) - x(first))}
          y={top}
          height={floor - top}
          fill="var(--moss)"
          opacity={0.22}
        />
      ))}
      {target === undefined ? null : (
        <>
          <path
            d={targetPath(history, target, { x, y, left, right })}
            fill="none"
            stroke="var(--target)"
            strokeWidth={2.2}
          />
          <text
            x={left + 6}
            y={y(history.find((point) => point.target !== null)?.target ?? target) - 7}
            className="target-text"
          >
            {charts.target(amount.text(history.find((point) => point.target !== null)?.target ?? target))}
          </text>
          {isMoved ? (
            <text x={right} y={y(target) - 7} textAnchor="end" className="target-text">
              {amount.text(target)}
            </text>
          ) : null}
        </>
      )}
      {target !== undefined && goal.dueOn && goal.dueOn > asOf && lastEven?.expected != null ? (
        <path
          d={`M${x(lastEven.on)} ${y(lastEven.expected)}L${x(goal.dueOn)} ${y(target)}`}
          stroke="var(--control)"
          strokeWidth={1.6}
          strokeDasharray="2 5"
        />
      ) : null}
      <path d={path('expected')} fill="none" stroke="var(--control)" strokeWidth={1.8} strokeDasharray="6 4" />
      <path
        d={path('actual')}
        fill="none"
        stroke="var(--tarn)"
        strokeWidth={2.6}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {changes.map(({ fromOn }) => (
        <g key={fromOn}>
          <path d={`M${x(fromOn)} ${top}V${floor}`} stroke="var(--control)" strokeDasharray="2 3" />
          <text x={x(fromOn)} y={top - 14} textAnchor={x(fromOn) > width / 2 ? 'end' : 'start'}>
            {charts.changed}
          </text>
        </g>
      ))}
      {end?.actual == null ? null : (
        <>
          <circle
            cx={x(end.on)}
            cy={y(end.actual)}
            r={5.5}
            fill="var(--tarn)"
            stroke="var(--surface)"
            strokeWidth={2.5}
          />
          <text
            x={x(end.on) + (x(end.on) > width * 0.7 ? -10 : 11)}
            y={y(end.actual) + (below && y(end.actual) < floor - 24 ? 20 : -10)}
            textAnchor={x(end.on) > width * 0.7 ? 'end' : 'start'}
            className="strong"
          >
            {amount.text(end.actual)}
          </text>
        </>
      )}
      {marks
        .filter((day) => Math.abs(x(day) - x(asOf)) > 44 && x(day) > left + 20 && x(day) < right - 20)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 6} textAnchor="middle">
            {words.format.monthShort(day)}
          </text>
        ))}
      <text
        x={Math.min(right, Math.max(left, x(asOf)))}
        y={height - 6}
        textAnchor={x(asOf) > right - 24 ? 'end' : x(asOf) < left + 24 ? 'start' : 'middle'}
        className="strong"
      >
        {asOf === today ? words.ui.charts.today : words.format.dateShort(asOf)}
      </text>
    </svg>
  )
}

interface Room {
  readonly x: (iso: string) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
}

/** What was asked on each day: a level line that steps where the goal was changed, and never back into days lived. */
function targetPath(history: Shown['history'], now: number, { x, y, left, right }: Room): string {
  const asked = history.flatMap(({ on, target }) => (target === null ? [] : [{ on, target }]))
  const first = asked[0]
  if (!first) return `M${left} ${y(now)}H${right}`
  let path = `M${left} ${y(first.target)}`
  let level = first.target
  for (const { on, target } of asked) {
    if (target === level) continue
    path += `H${x(on)}V${y(target)}`
    level = target
  }
  return level === now ? `${path}H${right}` : `${path}H${x(asked.at(-1)?.on ?? first.on)}V${y(now)}H${right}`
}
