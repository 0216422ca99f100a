import type { LocalDate } from '../base/calendar.ts'
import type { Measure, MeasureKind } from './measure.ts'
import type { PeriodProgress, Progress } from './progress-types.ts'

/** Kinds whose weeks may be counted in a row. Health, rest and what is felt have none: nobody should run on for a number. */
const WITH_STREAK: ReadonlySet<MeasureKind> = new Set(['frequency', 'volume', 'sessions', 'miss-limit'])

/** Weeks of a goal in a row, and what is still in reach. The week in course is open, and breaks nothing. */
export interface Streak {
  /** Weeks held in a row up to now; a paused one neither counts nor breaks, unless it was held all the same. */
  readonly current: number
  readonly longest: number
  /** Held of those that are over or held already: '7 of 8 so far'. */
  readonly held: number
  readonly lived: number
  /** '10 of 12 still in reach': the most that can still be held, of all that ask something. Undefined without a last day. */
  readonly inReach?: number
  readonly of?: number
  /** The last day of the week in course, while it is open. */
  readonly openUntil?: LocalDate
}

const isWeekly = (measure: Measure): boolean => {
  if (!WITH_STREAK.has(measure.kind)) return false
  if (measure.kind === 'frequency') return measure.per !== 'month'
  return measure.kind === 'volume' || measure.kind === 'miss-limit' ? measure.per === 'week' : true
}

/** The weeks of a goal in a row; undefined of a goal that has none, or should have none. docs/methods/goal-hints.md */
export function streak(measure: Measure, { periods, daysLeft }: Progress): Streak | undefined {
  if (!isWeekly(measure)) return undefined
  const weeks = periods.filter((period) => isWeekly(period.measure))
  let [current, longest] = [0, 0]
  for (const { state } of weeks) {
    if (state === 'held') current++
    else if (state === 'not-held') current = 0
    longest = Math.max(longest, current)
  }
  const count = (...states: readonly PeriodProgress['state'][]) =>
    weeks.filter(({ state }) => states.includes(state)).length
  const held = count('held')
  const openUntil = weeks.find(({ state }) => state === 'open')?.to
  return {
    current,
    longest,
    held,
    lived: held + count('not-held'),
    ...(daysLeft !== undefined && { inReach: held + count('open', 'coming'), of: weeks.length - count('paused') }),
    ...(openUntil !== undefined && { openUntil }),
  }
}
