import type { LocalDate } from '../base/calendar.ts'
import type { RaceTimeOutlook } from '../forecast/race-time.ts'
import { normalQuantile } from '../stats/normal-quantile.ts'

/** A race run through takes no longer than easy running over its distance, and a tenth. [P] */
const SLOWER_THAN_EASY = 1.1
const SURE = 0.9
/** Where the fast side rests on a few days only: the spread of one race around the usual one, in ln s. [P] */
const FAST_SPREAD = 0.06
const MIDDLE = 0.6
const FASTEST_M_PER_S = 12
const EXACT = 1e-5

/**
 * The time that a day on which the race is run in earnest has a chance for, up to nine in ten, in seconds. The forecast
 * counts days that were jogged or never came, too: of few results it puts its slow end far beyond any race. Where easy
 * running and a tenth is less than sure (nine in ten), only days up to that are looked at, and the slowest of them stands
 * for nine in ten; else this is the forecast itself. docs/methods/race-card.md
 */
export function racedTimes(
  outlook: RaceTimeOutlook,
  race: { readonly distance_m: number; readonly on: LocalDate },
  easyPace_s_per_km: number,
): (chance: number) => number {
  const { distance_m, on } = race
  const said = (logTime: number) => outlook.chance(Math.exp(logTime), [on]) ?? 0
  const slowest = Math.log(((SLOWER_THAN_EASY * easyPace_s_per_km) / 1000) * distance_m)
  const share = Math.min(1, said(slowest) / SURE)
  const at = (chance: number): number => {
    let [fast, slow] = [Math.log(distance_m / FASTEST_M_PER_S), share < 1 ? slowest : slowest + 1]
    while (slow - fast > EXACT) {
      const middle = (fast + slow) / 2
      if (said(middle) < chance) fast = middle
      else slow = middle
    }
    return slow
  }
  return (chance) => {
    if (share === 0) return Math.exp(slowest)
    const time = at(chance * share)
    if (share === 1 || chance >= MIDDLE) return Math.exp(time)
    // What few days say of great ones is held to how much one race differs from another, or to the forecast's own word.
    const near = at(MIDDLE * share) - FAST_SPREAD * (normalQuantile(MIDDLE) - normalQuantile(chance))
    return Math.exp(Math.max(time, Math.min(near, at(chance))))
  }
}
