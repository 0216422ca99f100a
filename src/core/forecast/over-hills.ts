import type { LocalDate } from '../base/calendar.ts'
import { ALTITUDE_SD, HEAT_SD, HILL_SD } from './conditions.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import { rootBetween } from '../stats/root-between.ts'
import { heatLoss } from './heat.ts'
import type { RaceTimeOutlook } from './race-time.ts'

/**
 * What the days ahead are like beside flat ground in the cool near the sea: a factor for the way, degrees too warm
 * (heat.ts), and what the thin air takes off, in ln s (altitude.ts).
 */
export interface Ahead {
  readonly hills: number
  readonly warmth_c: number
  readonly altitude: number
}

/**
 * The outlook for a hilly way, a warm day and thin air, from that for flat ground in the cool near the sea. What a metre
 * of climb, a degree or a metre of altitude costs is known to four tenths: half of the weight lies on a race so much easier, half on one so much harder. What the
 * warmth costs is that of the runner's own median time.
 */
export function overHills<T extends RaceTimeOutlook>(outlook: T, { hills, warmth_c, altitude }: Ahead): T {
  if (hills === 1 && warmth_c === 0 && altitude === 0) return outlook
  const uphill = Math.log(hills)
  const known = new Map<LocalDate, readonly [easier: number, harder: number]>()
  const factorsOn = (on: LocalDate) => {
    let made = known.get(on)
    if (!made) {
      const heat = warmth_c === 0 ? 0 : heatLoss(outlook.quantiles(on).p50, warmth_c)
      const doubt = Math.hypot(HILL_SD * uphill, HEAT_SD * heat, ALTITUDE_SD * altitude)
      const slower = uphill + heat + altitude
      known.set(on, (made = [Math.exp(slower - doubt), Math.exp(slower + doubt)]))
    }
    return made
  }
  const chance: RaceTimeOutlook['chance'] = (time_s, on) => {
    const last = on.at(-1)
    if (last === undefined) return undefined
    const [easier, harder] = factorsOn(last)
    const [a, b] = [outlook.chance(time_s / easier, on), outlook.chance(time_s / harder, on)]
    return a === undefined || b === undefined ? undefined : (a + b) / 2
  }
  return {
    ...outlook,
    chance,
    quantiles(on) {
      const flat = outlook.quantiles(on)
      const [easier, harder] = factorsOn(on)
      const at = (level: keyof Quantiles) =>
        rootBetween(
          flat[level] * easier,
          flat[level] * harder,
          (time_s) => chance(time_s, [on])! - LEVELS_OF_QUANTILES[level],
        )
      return { p10: at('p10'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90') }
    },
  }
}
