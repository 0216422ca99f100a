import type { PeriodView } from '../../core/view/dashboard-types.ts'
import type { Measure } from '../../core/goal/measure.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

interface PeriodDotsProps {
  readonly periods: readonly PeriodView[]
  readonly measure: Measure
  /** Days from which another agreement holds: a line stands before the first period that it touches. */
  readonly changes?: readonly string[] | undefined
}

/** Each week, month or year of a goal as a dot: full when held, a ring otherwise, dashed while it is still open. */
export function PeriodDots({ periods, measure, changes = [] }: PeriodDotsProps) {
  const { words, reader } = useReading()
  const { charts } = words.web
  const { goals, format } = words
  const past = periods.filter((period) => period.state === 'held' || period.state === 'not-held')
  const held = past.filter((period) => period.state === 'held').length
  const per = 'per' in measure && measure.per !== undefined && measure.per !== 'total' ? measure.per : 'week'
  return (
    <ChartFrame
      title={charts.periods[per]}
      answer={past.length > 0 ? charts.heldOf(held, past.length) : undefined}
      sentence={words.ui.charts.periods.say({
        held,
        ended: past.length,
        open: periods.some((period) => period.state === 'open'),
        per,
      })}
      fileName="periods"
      legend={<Legend periods={periods} per={per} isChanged={changes.some((on) => on > (periods[0]?.to ?? ''))} />}
      table={() => ({
        columns: [charts.days, charts.periods.done, charts.periods.state],
        rows: periods
          .filter((period) => period.state !== 'coming')
          .map((period) => [
            format.dateRange(period.from, period.to, reader.asOf),
            goals.doneOf(period.actual, period.target, period.unit, measure, reader),
            goals.periodStates[period.state],
          ])
          .toReversed(),
      })}
    >
      {(width) => <Dots periods={periods} changes={changes} width={width} />}
    </ChartFrame>
  )
}

interface LegendProps {
  readonly periods: readonly PeriodView[]
  readonly per: 'day' | 'week' | 'month' | 'year'
  readonly isChanged: boolean
}

function Legend({ periods, per, isChanged }: LegendProps) {
  const { charts } = useReading().words.web
  const has = (state: PeriodView['state']) => periods.some((period) => period.state === state)
  return (
    <p className="legend">
      {has('held') ? (
        <span>
          <i className="dot held" />
          {charts.periods.held}
        </span>
      ) : null}
      {has('not-held') ? (
        <span>
          <i className="ring plain" />
          {charts.periods.notHeld}
        </span>
      ) : null}
      {has('open') ? (
        <span>
          <i className="dot open" />
          {charts.periods.open[per]}
        </span>
      ) : null}
      {has('paused') ? (
        <span>
          <i className="dot paused" />
          {charts.periods.paused}
        </span>
      ) : null}
      {has('unknown') ? (
        <span>
          <i className="ring unknown" />
          {charts.periods.unknown}
        </span>
      ) : null}
      {isChanged ? <span>{charts.periods.changed}</span> : null}
    </p>
  )
}

/** A dot is filled from below to the share that was done: an open week shows how far it has come. */
interface DotsProps {
  readonly periods: readonly PeriodView[]
  readonly changes: readonly string[]
  readonly width: number
}

function Dots({ periods, changes, width }: DotsProps) {
  const { format } = useReading().words
  const step = Math.max(16, Math.min(34, width / Math.min(periods.length, Math.floor(width / 22))))
  const perRow = Math.max(1, Math.floor(width / step))
  const rows = Math.ceil(periods.length / perRow)
  const rowHeight = step + 20
  const r = step / 2 - 2.5
  return (
    <svg width={width} height={rows * rowHeight} viewBox={`0 0 ${width} ${rows * rowHeight}`}>
      {periods.map((period, i) => {
        const x = ((i % perRow) + 0.5) * step
        const y = Math.floor(i / perRow) * rowHeight + step / 2 + 2
        const share = period.target > 0 ? Math.max(0, Math.min(1, period.actual / period.target)) : 0
        const before = periods[i - 1]
        const newMonth = i === 0 || before?.from.slice(0, 7) !== period.from.slice(0, 7)
        const labelled = newMonth && (i % perRow) * step < width - 26 && !(i === 0 && isSoonOver(periods, step))
        return (
          <g key={period.from}>
            <Dot period={period} x={x} y={y} r={r} share={share} />
            {changes.some((on) => on > (before?.to ?? '') && on <= period.to && i > 0) ? (
              <path d={`M${x - step / 2} ${y - r - 2}V${y + r + 2}`} stroke="var(--ink)" strokeWidth={1.4} />
            ) : null}
            {labelled ? (
              <text x={x - r} y={y + r + 16} className="fine">
                {format.monthShort(period.from)}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

/** The first month has no name when the second begins before there is room for it. */
function isSoonOver(periods: readonly PeriodView[], step: number): boolean {
  const next = periods.findIndex((period) => period.from.slice(0, 7) !== periods[0]?.from.slice(0, 7))
  return next > 0 && next * step < 34
}

function Dot({ period, x, y, r, share }: { period: PeriodView; x: number; y: number; r: number; share: number }) {
  switch (period.state) {
    case 'held':
      return <circle cx={x} cy={y} r={r} fill="var(--done)" />
    case 'paused':
      return <circle cx={x} cy={y} r={r} fill="var(--moss)" />
    case 'coming':
      return <circle cx={x} cy={y} r={2} fill="var(--control)" opacity={0.7} />
    case 'unknown':
      return <circle cx={x} cy={y} r={r} fill="none" stroke="var(--control)" strokeWidth={1.6} strokeDasharray="1 4" />
    case 'not-held':
    case 'open':
      return (
        <>
          {share > 0 ? <path d={segment(x, y, r, share)} fill="var(--done)" opacity={0.75} /> : null}
          <circle
            cx={x}
            cy={y}
            r={r}
            fill="none"
            stroke="var(--control)"
            strokeWidth={1.6}
            strokeDasharray={period.state === 'open' ? '4 3' : undefined}
          />
        </>
      )
  }
}

/** The lower part of a disc, up to a share of its height. */
function segment(x: number, y: number, r: number, share: number): string {
  if (share >= 1) return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
  const level = y + r - 2 * r * share
  const half = Math.sqrt(Math.max(0, r * r - (level - y) ** 2))
  return `M${x - half} ${level}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 0 ${x + half} ${level}Z`
}
