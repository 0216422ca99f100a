import { addDays, type LocalDate } from '../base/calendar.ts'
import type { ActivityFact, Pause, PauseReason } from '../evidence/evidence.ts'
import { LIMITS } from '../plan/limits.ts'

/** How far a run goes on from what is usual, before it is run. */
export interface NextStep {
  /** Longest run of the thirty days before; 0 after a break of as many. */
  readonly longest_m: number
  /** The usual next step: a tenth more, or half of the longest before a break. Common practice, and no promise. */
  readonly upTo_m: number
  readonly afterBreak: boolean
}

const OF_THE_BODY: ReadonlySet<PauseReason> = new Set(['injury', 'illness', 'pregnancy'])
const AWAY_DAYS = 7
const BACK_DAYS = 28

/** Whether a pause for the body goes on, or was a week and more and ended within four: then its way back says how far. */
export const isComingBack = (pauses: readonly Pause[], on: LocalDate): boolean =>
  pauses.some(({ reason, from, to = on }) => {
    if (!OF_THE_BODY.has(reason) || from > on) return false
    return to >= on || (to - from + 1 >= AWAY_DAYS && on - to <= BACK_DAYS)
  })

/** So much is known of a runner before a run is held against it. */
const KNOWN_DAYS = 14
const KNOWN_RUNS = 3

/**
 * The usual next step of a day, from the runs before it: no more than a tenth above the longest of thirty days
 * (Schuster Brandt Frandsen and others 2025). Undefined while too little is known. `runs` in order of day.
 */
export function nextStep(runs: readonly ActivityFact[], on: LocalDate): NextStep | undefined {
  const before = runs.filter(({ localDay, distance_m }) => localDay < on && distance_m !== undefined)
  if (before.length < KNOWN_RUNS || before[0]!.localDay > addDays(on, -KNOWN_DAYS)) return undefined
  const longest = (of: readonly ActivityFact[]) => of.reduce((most, run) => Math.max(most, run.distance_m ?? 0), 0)
  const longest_m = longest(before.filter(({ localDay }) => localDay >= addDays(on, -LIMITS.longWindowDays)))
  if (longest_m > 0) return { longest_m, upTo_m: LIMITS.longStep * longest_m, afterBreak: false }
  return { longest_m, upTo_m: LIMITS.afterBreakLong * longest(before), afterBreak: true }
}
