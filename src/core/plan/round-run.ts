import { METERS_PER_MILE } from '../base/units.ts'
import type { UnitSystem } from '../evidence/athlete.ts'

/** The longest length that is not longer, as a runner would say it: in halves from `from_m` on, else in tenths. */
export type RoundRun = (distance_m: number, from_m: number) => number

/** Easy runs are said in halves from here on, the long run only where a half is less than its next step. */
export const HALVES = { easy: 5000, long: 10_000 } as const

/** Of kilometres or miles. Whole metres: what is shown rounds to the half or the tenth again. */
export function roundRun(units: UnitSystem): RoundRun {
  const unit = units === 'metric' ? 1000 : METERS_PER_MILE
  return (distance_m, from_m) => {
    const grain = distance_m >= from_m ? unit / 2 : unit / 10
    return Math.floor(Math.floor(distance_m / grain + 1e-6) * grain + 1e-6)
  }
}
