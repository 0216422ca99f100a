import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { isTimed } from '../../core/goal/is-timed.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { dayScale, monthTicks } from './day-scale.ts'
import { endLabel, firstClear, type Label, type Place } from './end-label.ts'
import { progressAmount } from './progress-amount.ts'
import { textRoom } from './text-room.ts'

const height = 240
const top = 30
const floor = height - 28
const leastLeft = 52

type Shown = Pick<
  GoalPage,
  'name' | 'measure' | 'history' | 'revisions' | 'startOn' | 'dueOn' | 'progress' | 'id' | 'pauses'
>

/** Where the goal stood week by week, against an even way from its start to its target. Better is always up. */
export function WayChart({ goal }: { goal: Shown }) {
  const { words, reader } = useReading()
  const { charts, dayCharts } = words.web
  const amount = progressAmount(goal, words, reader)
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
        columns: [charts.day, charts.actual, charts.even, dayCharts.asked],
        rows: goal.history
          .map(({ on, actual, expected: even, target: asked }) => [
            words.format.date(on),
            ...[actual, even, asked].map((value) => (value === null ? words.format.none : amount.text(value))),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Way goal={goal} width={width} />}
    </ChartFrame>
  )
}

function Way({ goal, width }: { goal: Shown; width: number }) {
  const { words, reader, today } = useReading()
  const { charts } = words.web
  const { history, progress, measure, revisions } = goal
  const amount = progressAmount(goal, words, reader)
  const falls = isTimed(measure) || progress.unit === 's/km'
  const target = progress.target ?? undefined
  const from = history[0]?.on ?? goal.startOn
  const asOf = progress.asOf
  const to = goal.dueOn && goal.dueOn > asOf ? goal.dueOn : asOf
  const seen = history.flatMap(({ actual, expected }) => [actual, expected]).filter((value) => value !== null)
  const ends = [target, ...history.map((point) => point.target), progress.baseline].filter((value) => value != null)
  const least = Math.min(...ends, ...seen)
  const most = Math.max(0, ...ends, ...seen)
  const room = (most - least || most || 1) * 0.08
  const y = scaleLinear(falls ? [most + room, least - room] : [0, most + room], [floor, top])
  const ticks = amount.ticks(y, 4)
  const [left, right] = [Math.max(leastLeft, textRoom(...ticks.map(amount.tick)) + 10), width - 8]
  const x = dayScale(from, to, [left, right])
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
  const marks = monthTicks(from, to, Math.max(2, Math.floor(width / 96)))
  const lastEven = history.findLast((point) => point.expected !== null)
  const asked = target === undefined ? [] : targetLine(history, target, { x, y, left, right })
  const toCome: Place[] =
    target !== undefined && goal.dueOn && goal.dueOn > asOf && lastEven?.expected != null
      ? [
          [x(lastEven.on), y(lastEven.expected)],
          [x(goal.dueOn), y(target)],
        ]
      : []
  const lineOf = (value: 'actual' | 'expected') =>
    history.flatMap((point): Place[] => (point[value] === null ? [] : [[x(point.on), y(point[value])]]))
  const changed = changes.map(({ fromOn }): Place[] => [
    [x(fromOn), top],
    [x(fromOn), floor],
  ])
  const lines = [lineOf('actual'), lineOf('expected'), asked, toCome, ...changed]
  const at = lines[0]?.at(-1)
  const said = end?.actual == null ? '' : amount.text(end.actual)
  const label = at && endLabel(at, said, lines, { left, right, top: top - 12, floor: floor - 2 })
  const firstAim = history.find((point) => point.target !== null)?.target ?? target ?? 0
  const aim = charts.target(amount.text(firstAim))
  const aimPlaces = [-7, 17].flatMap((above): Label[] => [
    { x: left + 6, y: y(firstAim) + above, anchor: 'start' },
    ...(isMoved ? [] : [{ x: right, y: y(firstAim) + above, anchor: 'end' } as const]),
  ])
  const aimAt = firstClear(aimPlaces, aim, lines.slice(0, 2)) ?? aimPlaces[0]!
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
          <path d={pathOf(asked)} fill="none" stroke="var(--target)" strokeWidth={2.2} />
          <text x={aimAt.x} y={aimAt.y} textAnchor={aimAt.anchor} className="target-text">
            {aim}
          </text>
          {isMoved ? (
            <text x={right} y={y(target) - 7} textAnchor="end" className="target-text">
              {amount.text(target)}
            </text>
          ) : null}
        </>
      )}
      {toCome.length > 0 ? (
        <path d={pathOf(toCome)} stroke="var(--control)" strokeWidth={1.6} strokeDasharray="2 5" />
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
      {at ? (
        <>
          <circle cx={at[0]} cy={at[1]} r={5.5} fill="var(--tarn)" stroke="var(--surface)" strokeWidth={2.5} />
          {label ? (
            <text x={label.x} y={label.y} textAnchor={label.anchor} className="strong over-line">
              {said}
            </text>
          ) : null}
        </>
      ) : null}
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

const pathOf = (points: readonly Place[]) => `M${points.map((point) => point.join(' ')).join('L')}`

/** What was asked on each day: a level line that steps where the goal was changed, and never back into days lived. */
function targetLine(history: Shown['history'], now: number, { x, y, left, right }: Room): Place[] {
  const asked = history.flatMap(({ on, target }) => (target === null ? [] : [{ on, target }]))
  let level = asked[0]?.target ?? now
  const line: Place[] = [[left, y(level)]]
  const step = (on: string, to: number) => {
    line.push([x(on), y(level)], [x(on), y(to)])
    level = to
  }
  for (const { on, target } of asked) if (target !== level) step(on, target)
  const last = asked.at(-1)
  if (last && level !== now) step(last.on, now)
  return [...line, [right, y(level)]]
}
