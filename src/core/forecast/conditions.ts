import { altitudeLoss } from './altitude.ts'
import { parameter } from './constants.ts'
import { coolTime } from './heat.ts'

/** What a way and a day were like, as far as the runner has said. */
export interface Conditions {
  readonly ascent_m?: number | undefined
  readonly altitude_m?: number | undefined
  readonly temperature_c?: number | undefined
  readonly dewPoint_c?: number | undefined
}

/** How much longer a time is for it than on flat ground in the cool near the sea, in ln s, and how well that is known. */
export interface Slowing {
  readonly by: number
  readonly sd: number
}

const HILL = parameter('hill.metres')
/** Doubt about what hills cost, as a share of it. */
export const HILL_SD = parameter('hill.sd')
/** The same of what heat costs. */
export const HEAT_SD = parameter('heat.sd')
/** The same of what the thin air of altitude costs. */
export const ALTITUDE_SD = parameter('altitude.sd')

/** How much longer a way is for its climb: metres of flat ground for each metre of it. */
export const hillFactor = (distance_m: number, ascent_m: number | undefined): number =>
  ascent_m === undefined ? 1 : 1 + (HILL * ascent_m) / distance_m

/** Hills by their climb, heat by temperature and dew point, altitude by its metres. What is not known slows nobody. docs/methods/conditions.md */
export function slowing(
  distance_m: number,
  time_s: number,
  { ascent_m, altitude_m, temperature_c, dewPoint_c }: Conditions,
): Slowing {
  const hills = Math.log(hillFactor(distance_m, ascent_m))
  const isKnown = temperature_c !== undefined && dewPoint_c !== undefined
  const heat = isKnown ? Math.log(time_s / coolTime(time_s, temperature_c, dewPoint_c).time_s) : 0
  const altitude = altitudeLoss(distance_m, altitude_m)
  return { by: hills + heat + altitude, sd: Math.hypot(HILL_SD * hills, HEAT_SD * heat, ALTITUDE_SD * altitude) }
}
