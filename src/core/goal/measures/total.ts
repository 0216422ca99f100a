import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { evenShare } from '../even-way.ts'
import type { Measure } from '../measure.ts'
import type { PeriodProgress, ProgressUnit } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft, perWeek } from './days-left.ts'
import type { AskedPeriod, GoalRecord, ProgressOfGoal, Window } from './definition.ts'
import { standing } from './standing.ts'

/** What is asked of the whole window at once. */
export interface TotalAsk {
  readonly measure: Measure
  readonly target: number
  readonly unit: ProgressUnit
  /** What adds to it on the days of a range within the window, in order. */
  readonly seen: (range: DayRange, record: GoalRecord) => readonly Seen[]
}

/** One period: the window. An open one reaches to asOf. */
export const totalPeriods = (window: Window, asOf: LocalDate): AskedPeriod[] => [
  { from: window.from, to: window.to ?? (asOf > window.from ? asOf : window.from), share: 1 },
]

interface Sum {
  readonly actual: number
  readonly seen: readonly Seen[]
  /** The first day on which the sum had come to the target. */
  readonly reachedOn: LocalDate | undefined
}

function sumUp(ask: TotalAsk, window: Window, target: number, range: DayRange, record: GoalRecord): Sum {
  const seen = seenOnce(ask, window, range, record)
  let actual = 0
  let reachedOn: LocalDate | undefined
  for (const { on, amount, counted } of seen) {
    actual += amount
    if (counted && actual >= target) reachedOn ??= on
  }
  return { actual, seen, reachedOn }
}

const known = new WeakMap<GoalRecord, Map<string, { readonly of: Measure; readonly seen: readonly Seen[] }>>()

/** The judge of the only period and the progress of the whole look at the same facts. */
function seenOnce(ask: TotalAsk, window: Window, range: DayRange, record: GoalRecord): readonly Seen[] {
  const { measure } = ask
  let ranges = known.get(record)
  if (!ranges) known.set(record, (ranges = new Map()))
  const key = `${window.from} ${range.from} ${range.to}`
  const before = ranges.get(key)
  if (before?.of === measure) return before.seen
  const seen = ask.seen(range, record)
  ranges.set(key, { of: measure, seen })
  return seen
}

const upTo = (from: LocalDate, to: LocalDate | undefined, asOf: LocalDate): DayRange => ({
  from,
  to: to !== undefined && to < asOf ? to : asOf,
})

/** The window, or what an earlier, ended one left of it: then what that left to be done is asked of the rest. */
export function judgeTotal(ask: TotalAsk, window: Window, period: AskedPeriod, record: GoalRecord): PeriodProgress {
  const before = sumUp(ask, window, ask.target, upTo(window.from, addDays(period.from, -1), record.asOf), record)
  const target = Math.max(0, ask.target - before.actual)
  const { from, to } = period
  const shown = { from, to, target, unit: ask.unit, measure: ask.measure }
  if (record.asOf < from) return { ...shown, actual: 0, state: 'coming', ...evidenceIds([]) }

  const { actual, seen, reachedOn } = sumUp(ask, window, target, upTo(from, to, record.asOf), record)
  const heldOn = target === 0 ? from : reachedOn
  const over = window.to !== undefined && record.asOf > to
  const state = heldOn !== undefined ? 'held' : over ? 'not-held' : 'open'
  return { ...shown, actual, state, ...(heldOn !== undefined && { heldOn }), ...evidenceIds(seen) }
}

/** The days of an even way by which a runner may be off and still be on track: half a week, at most half the way. */
const TOLERANCE_DAYS = 3.5
const TOLERANCE_SHARE = 0.05

function tolerance(target: number, window: Window): number {
  if (window.to === undefined) return target
  const halfWeek = (target * TOLERANCE_DAYS) / (window.to - window.from + 1)
  return Math.min(target / 2, Math.max(target * TOLERANCE_SHARE, halfWeek))
}

/** How a goal stands that asks for one sum. docs/methods/progress.md */
export function totalProgress(ask: TotalAsk, window: Window, record: GoalRecord): ProgressOfGoal {
  const { asOf, rest } = record
  const { target, unit } = ask
  const { actual, seen, reachedOn } = sumUp(ask, window, target, upTo(window.from, window.to, asOf), record)
  const reached = reachedOn !== undefined
  const expected =
    window.to === undefined || asOf < window.from ? undefined : target * evenShare(window.from, window.to, asOf, rest)
  const left = Math.max(0, target - actual)
  const days = daysLeft(window, asOf)
  const neededPerWeek = perWeek(left, days)
  return {
    asOf,
    standing: standing({
      asOf,
      window,
      reached,
      lead: expected === undefined ? undefined : actual - expected,
      tolerance: tolerance(target, window),
    }),
    unit,
    actual,
    target,
    ...(expected !== undefined && { expected }),
    fraction: actual / target,
    left,
    ...(days !== undefined && { daysLeft: days }),
    ...(neededPerWeek !== undefined && { neededPerWeek }),
    reachable: reached || days !== 0,
    ...(reached && { reachedOn }),
    ...evidenceIds(seen),
  }
}
