import { CONSTANTS, parameter } from './constants.ts'
import { HALF, MARATHON } from './long-distances.ts'

/** How a runner means to train until the day; what is not said is as the forecast takes it anyway. */
export interface Training {
  /** Share of the planned training that is done, 0 to 1; three quarters is usual. */
  readonly kept?: number | undefined
  /** Distance a week. */
  readonly weekly_m?: number | undefined
}

const GAIN = parameter('joint.gain')
const WEEKS = parameter('joint.weeks')
const CAUSAL = parameter('joint.causal')
const LOAD = parameter('training.load')
const LOAD_MOST = parameter('training.loadMost')
/** What the forecast takes for granted. */
export const USUAL_KEPT = parameter('joint.usual')

/**
 * How much faster, in ln s, a runner is taken to be after so many days of such training than the forecast takes them to
 * be: 0 for training as usual. `weekly_m` is what they run a week now. Weakly known: docs/methods/joint-chance.md
 */
export function fasterBy(
  { kept = USUAL_KEPT, weekly_m: asked_m }: Training,
  race: { readonly distance_m: number; readonly days: number; readonly weekly_m: number | undefined },
): number {
  const grown = 1 - Math.exp(-race.days / 7 / WEEKS)
  const known = race.weekly_m !== undefined && race.weekly_m > 0
  const byDistance = known ? CAUSAL * -weeklyTerm(race.distance_m) : 0
  const more = known && asked_m !== undefined && asked_m > 0 ? Math.log(asked_m / race.weekly_m) : 0
  const byLoad = Math.max(-LOAD_MOST, Math.min(LOAD_MOST, Math.max(LOAD, byDistance) * more))
  return grown * (GAIN * (kept - USUAL_KEPT) + byDistance * Math.log(kept / USUAL_KEPT) + byLoad)
}

/** What the logarithm of the weekly distance does to that of the time, by the endurance model: negative, or none. */
function weeklyTerm(distance_m: number): number {
  const { shift } = CONSTANTS.endurance
  if (distance_m < HALF) return 0
  const m = Math.min(1, Math.log(distance_m / HALF) / Math.log(MARATHON / HALF))
  return (1 - m) * shift.at(-2)! + m * shift.at(-1)!
}
