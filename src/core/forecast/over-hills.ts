import type { LocalDate } from '../base/calendar.ts'
import { HEAT_SD, HILL_SD } from './conditions.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import { heatLoss } from './heat.ts'
import type { RaceTimeOutlook } from './race-time.ts'

/** What the days ahead are like beside flat ground in the cool: a factor for the way, and degrees too warm (heat.ts). */
export interface Ahead {
  readonly hills: number
  readonly warmth_c: number
}

const CLOSE = 1e-7

/**
 * The outlook for a hilly way and a warm day, from that for flat ground in the cool. What a metre of climb or a degree
 * costs is known to four tenths: half of the weight lies on a race so much easier, half on one so much harder. What the
 * warmth costs is that of the runner's own median time.
 */
export function overHills<T extends RaceTimeOutlook>(outlook: T, { hills, warmth_c }: Ahead): T {
  if (hills === 1 && warmth_c === 0) return outlook
  const uphill = Math.log(hills)
  const known = new Map<LocalDate, readonly [easier: number, harder: number]>()
  const factorsOn = (on: LocalDate) => {
    let made = known.get(on)
    if (!made) {
      const heat = warmth_c === 0 ? 0 : heatLoss(outlook.quantiles(on).p50, warmth_c)
      const doubt = Math.hypot(HILL_SD * uphill, HEAT_SD * heat)
      known.set(on, (made = [Math.exp(uphill + heat - doubt), Math.exp(uphill + heat + doubt)]))
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
        between(
          flat[level] * easier,
          flat[level] * harder,
          (time_s) => chance(time_s, [on])! - LEVELS_OF_QUANTILES[level],
        )
      return { p10: at('p10'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90') }
    },
  }
}

/** Where a rising function is 0, between two times that it is on either side of: the Illinois form of false position. */
function between(from: number, to: number, f: (time_s: number) => number): number {
  let [low, high, atLow, atHigh, side] = [from, to, f(from), f(to), 0]
  for (let i = 0; i < 30 && high - low > CLOSE * high && atHigh > atLow; i++) {
    const x = low + ((high - low) * Math.max(0, -atLow)) / (atHigh - atLow)
    const at = f(x)
    if (Math.abs(at) < CLOSE) return x
    if (at > 0) {
      ;[high, atHigh] = [x, at]
      if (side > 0) atLow /= 2
      side = 1
    } else {
      ;[low, atLow] = [x, at]
      if (side < 0) atHigh /= 2
      side = -1
    }
  }
  return (low + high) / 2
}
