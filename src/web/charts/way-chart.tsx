import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { progressAmount } from './progress-amount.ts'

const height = 240
const top = 30
const floor = height - 28
const left = 52

type Shown = Pick<GoalPage, 'name' | 'measure' | 'history' | 'revisions' | 'startOn' | 'dueOn' | 'progress' | 'id'>

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
        target: amount.text(goal.progress.target),
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
  const falls = measure.kind === 'race-time'
  const from = history[0]?.on ?? goal.startOn
  const asOf = progress.asOf
  const to = goal.dueOn && goal.dueOn > asOf ? goal.dueOn : asOf
  const right = width - 8
  const x = dayScale(from, to, [left, right])
  const seen = history.flatMap(({ actual, expected }) => [actual, expected]).filter((value) => value !== null)
  const least = Math.min(progress.target, ...seen)
  const most = Math.max(progress.target, progress.baseline ?? progress.target, ...seen)
  const room = (most - least || most || 1) * 0.08
  const y = scaleLinear(falls ? [most + room, least - room] : [0, most + room], [floor, top])
  const path = (value: 'actual' | 'expected') =>
    line<(typeof history)[number]>()
      .defined((point) => point[value] !== null)
      .x((point) => x(point.on))
      .y((point) => y(point[value] ?? 0))(history) ?? ''
  const end = history.findLast((point) => point.actual !== null)
  const changes = revisions.slice(1).filter(({ fromOn }) => fromOn > from && fromOn <= to)
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
      <path d={`M${left} ${y(progress.target)}H${right}`} stroke="var(--target)" strokeWidth={2.2} />
      <text x={left + 6} y={y(progress.target) - 7} className="target-text">
        {charts.target(amount.text(progress.target))}
      </text>
      {goal.dueOn && goal.dueOn > asOf && lastEven?.expected != null ? (
        <path
          d={`M${x(lastEven.on)} ${y(lastEven.expected)}L${x(goal.dueOn)} ${y(progress.target)}`}
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
