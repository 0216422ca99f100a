/**
 * Wet-bulb globe temperature in °C from air temperature and dew point, in sun and a light wind: the simple form of the
 * Australian Bureau of Meteorology (0.567 T + 0.393 e + 3.94), vapour pressure e in hPa after Magnus (Sonntag 1990).
 */
export function wetBulbGlobe(temperature_c: number, dewPoint_c: number): number {
  const vapour_hPa = 6.112 * Math.exp((17.62 * dewPoint_c) / (243.12 + dewPoint_c))
  return 0.567 * temperature_c + 0.393 * vapour_hPa + 3.94
}

/** Loss a degree above 10 °C by the time of a race: more for who is longer in it. After Ely and others (2007). [P] */
const LOSS: readonly (readonly [time_s: number, loss: number])[] = [
  [9000, 0.0019],
  [11_700, 0.003],
  [15_300, 0.0045],
]
const COOL_C = 10
const SHORT_S = 9000
const SPREAD = 0.4

/** Of the air, and its dew point, as far as the runner has said. */
interface Weather {
  readonly temperature_c?: number | undefined
  readonly dewPoint_c?: number | undefined
}

export interface CoolTime {
  readonly wetBulbGlobe_c: number
  readonly time_s: number
  /** Four tenths of the loss either side: runners differ that much. */
  readonly fast_s: number
  readonly slow_s: number
}

/** How much longer a time is, in ln s, so many degrees of wet-bulb globe temperature above the cool. */
export const heatLoss = (time_s: number, warmth_c: number): number =>
  lossAt(time_s) * Math.max(0, warmth_c) * Math.sqrt(Math.min(1, time_s / SHORT_S))

/** Degrees of wet-bulb globe temperature above what slows nobody; 0 where the weather is not known. */
export function warmthOf({ temperature_c, dewPoint_c }: Weather): number {
  if (temperature_c === undefined || dewPoint_c === undefined) return 0
  return Math.max(0, wetBulbGlobe(temperature_c, dewPoint_c) - COOL_C)
}

/** What a time in the warmth would have been on a cool day. docs/methods/weather.md */
export function coolTime(time_s: number, temperature_c: number, dewPoint_c: number): CoolTime {
  const wetBulbGlobe_c = wetBulbGlobe(temperature_c, dewPoint_c)
  const loss = heatLoss(time_s, wetBulbGlobe_c - COOL_C)
  const without = (share: number) => time_s * Math.exp(-share * loss)
  return { wetBulbGlobe_c, time_s: without(1), fast_s: without(1 + SPREAD), slow_s: without(1 - SPREAD) }
}

function lossAt(time_s: number): number {
  const [first, last] = [LOSS[0]!, LOSS.at(-1)!]
  if (time_s <= first[0]) return first[1]
  for (const [i, [t1, l1]] of LOSS.entries()) {
    const [t0, l0] = LOSS[i - 1] ?? first
    if (time_s <= t1) return l0 + ((time_s - t0) / (t1 - t0)) * (l1 - l0)
  }
  return last[1]
}
