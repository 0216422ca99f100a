import type { DayRange, LocalDate } from '../../base/calendar.ts'
import type { Measure } from '../measure.ts'
import type { PeriodProgress, ProgressUnit } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, AskedPeriod, GoalRecord, ProgressOfGoal, Window } from './definition.ts'
import { standing } from './standing.ts'

/** What the days of one week have told so far. */
export interface WeekWord {
  readonly actual: number
  readonly target: number
  /** `rest`: nothing was asked of it. `unknown`: too little is known to say. */
  readonly verdict: 'good' | 'not-good' | 'unknown' | 'rest'
}

interface WeekAsk {
  readonly measure: Measure
  readonly unit: ProgressUnit
  /** Of a week that is still to come. */
  readonly target: number
  readonly seen: (range: DayRange, record: GoalRecord) => readonly Seen[]
  readonly weigh: (seen: readonly Seen[], lived: DayRange) => WeekWord
  /** Held on its last day already, where no further word of that day is to come. */
  readonly heldOnLastDay?: boolean
}

export const livedPart = ({ from, to }: DayRange, asOf: LocalDate): DayRange => ({ from, to: to < asOf ? to : asOf })

const STATES = { 'not-good': 'not-held', unknown: 'unknown' } as const

/**
 * One week of what only the runner, a watch or a scale can tell. It is judged when it is over and not before: until then
 * the next word may change it. A week of which too little is known is neither held nor missed.
 */
export function judgeWordWeek(ask: WeekAsk, period: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { from, to } = period
  const shown = { from, to, unit: ask.unit, measure: ask.measure }
  if (record.asOf < from) return { ...shown, actual: 0, target: ask.target, state: 'coming', ...evidenceIds([]) }
  const lived = livedPart(period, record.asOf)
  const seen = ask.seen(lived, record)
  const { actual, target, verdict } = ask.weigh(seen, lived)
  const restedOn = firstRest(record, lived)
  const known = { ...shown, actual, target, ...evidenceIds(seen) }
  const held = { ...known, state: 'held' as const, heldOn: to }
  if (record.asOf <= to)
    return ask.heldOnLastDay && record.asOf === to && verdict === 'good' ? held : { ...known, state: 'open' }
  if (verdict === 'good') return held
  if (verdict === 'rest') return { ...known, target: 0, state: 'paused', ...(restedOn !== undefined && { restedOn }) }
  return { ...known, state: STATES[verdict] }
}

function firstRest({ rest }: GoalRecord, { from, to }: DayRange): LocalDate | undefined {
  const range = rest.ranges.find((each) => each.to >= from && each.from <= to)
  return range && (range.from > from ? range.from : from)
}

interface WordGoal {
  readonly record: GoalRecord
  readonly window: Window
  readonly unit: ProgressUnit
  readonly actual: number | undefined
  readonly target: number | undefined
  readonly fraction: number | undefined
  readonly left: number | undefined
  /** Whether all that was agreed holds, if the last day is taken for lived. */
  readonly good: boolean
  /** Whether something is known of the last day itself: else it is over only when the next one begins. */
  readonly lastDayKnown: boolean
  readonly seen: readonly Seen[]
}

/**
 * How such a goal stands: it is reached when its last day has been lived, and until then under way. There is no even way
 * to be behind of, no streak to lose, and nothing that puts it out of reach before its last day is over.
 */
export function wordGoalProgress(goal: WordGoal): ProgressOfGoal {
  const { record, window, actual, target, fraction, left } = goal
  const { asOf } = record
  const last = window.to
  const isOver = last !== undefined && (asOf > last || (asOf === last && goal.lastDayKnown))
  const reached = isOver && goal.good
  const days = daysLeft(window, asOf)
  const reachedOn = last !== undefined && reached ? ((last + (goal.lastDayKnown ? 0 : 1)) as LocalDate) : undefined
  return {
    asOf,
    standing: standing({ asOf, window, reached, lead: undefined, tolerance: 0 }),
    unit: goal.unit,
    ...(actual !== undefined && { actual }),
    ...(target !== undefined && { target }),
    ...(reached
      ? { fraction: Math.max(1, fraction ?? 1) }
      : fraction !== undefined && { fraction: Math.min(1, fraction) }),
    ...(reached ? { left: 0 } : left !== undefined && { left }),
    ...(days !== undefined && { daysLeft: days }),
    reachable: reached || days !== 0,
    ...(reachedOn !== undefined && { reachedOn }),
    ...evidenceIds(goal.seen),
  }
}

/** Weeks that count for a goal: of its kind of measure, and not before its first day. */
export const weeksOf = <M extends Measure>(
  { measure }: Agreed<M>,
  window: Window,
  periods: readonly PeriodProgress[],
): readonly (PeriodProgress & { readonly measure: M })[] =>
  periods.filter(
    (period): period is PeriodProgress & { readonly measure: M } =>
      period.to >= window.from && period.measure.kind === measure.kind,
  )
