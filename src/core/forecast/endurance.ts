import type { RaceResult, Runner } from './race-result.ts'

/** Location (shift) and scale (spread) of the logarithm of a time from results at other distances. */
export interface EnduranceConstants {
  readonly exponent: number
  /** For half marathon, marathon, gap over, gap over in the marathon, gap under, level half, level marathon, level², sex half, sex marathon, age, age², age in the marathon, ratio, ratio in the marathon, one result, mileage half, mileage marathon. */
  readonly shift: readonly number[]
  /** For half marathon, marathon, level, gap over, sex, age, ratio, one result, mileage × level, mileage². */
  readonly spread: readonly number[]
  readonly skew: number
  /** How much longer than a normal curve's both tails are. */
  readonly tail: number
  /** Spread at the distance of the result itself, beside that at the half marathon. */
  readonly near: number
  /** Walk of the level in a year, beyond the first year. */
  readonly walk: number
}

/** The logarithm of a time around its median: `spread` is the slope there, `skew` how much longer the slow side is, `tail` both. */
export interface TimeShape {
  readonly centre: number
  readonly spread: number
  readonly skew: number
  readonly tail: number
}

export const HALF = 21097.5
export const MARATHON = 42195
const SAME = 0.95

const held = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x))
/** 0 up to the half marathon, 1 from the marathon on. */
const marathonness = (distance: number) => held(Math.log(distance / HALF) / Math.LN2, 0, 1)

/** The results that speak for a distance: the nearest distance, and the longest that is clearly shorter than it. */
export function speakingResults(races: readonly RaceResult[], distance: number): [RaceResult?, RaceResult?] {
  const away = (race: RaceResult) => Math.abs(Math.log(race.distance_m / distance))
  let nearest: RaceResult | undefined
  for (const race of races) if (!nearest || away(race) < away(nearest) - 0.01) nearest = race
  if (!nearest) return []
  const at = nearest.distance_m
  const first = bestOf(races.filter((race) => Math.abs(Math.log(race.distance_m / at)) < 0.02))
  const shorter = races.filter((race) => race.distance_m < SAME * at)
  if (shorter.length === 0) return [first]
  const longest = Math.max(...shorter.map((race) => race.distance_m))
  return [first, bestOf(shorter.filter((race) => race.distance_m > 0.98 * longest))]
}

/** The fastest of the two years up to the latest. */
function bestOf(races: readonly RaceResult[]): RaceResult {
  const latest = Math.max(...races.map(({ on }) => on))
  return races
    .filter(({ on }) => latest - on <= 730)
    .reduce((a, b) => (b.time_s / b.distance_m < a.time_s / a.distance_m ? b : a))
}

export interface EnduranceTerms {
  readonly riegel: number
  readonly shift: number[]
  readonly spread: number[]
}

/** What enters the two sums for a half marathon or a marathon, and what is between. */
export function enduranceTerms(
  first: RaceResult,
  second: RaceResult | undefined,
  distance: number,
  runner: Runner,
  exponent: number,
): EnduranceTerms {
  const m = marathonness(distance)
  const h = 1 - m
  const log1 = Math.log(first.time_s)
  const gap = second
    ? held(
        Math.log(first.time_s / second.time_s) - exponent * Math.log(first.distance_m / second.distance_m),
        -0.15,
        0.3,
      )
    : 0
  const over = Math.max(gap - 0.02, 0)
  const under = Math.min(gap - 0.02, 0) * (second ? 1 : 0)
  const level = held(log1 - exponent * Math.log(first.distance_m / 10000) - Math.log(3000), -0.5, 0.6)
  const female = runner.sex === undefined ? 0.5 : runner.sex === 'female' ? 1 : 0
  const age = runner.age_years === undefined ? 0 : held((runner.age_years - 40) / 10, -2.2, 4)
  const ratio = Math.log(Math.max(distance, HALF) / first.distance_m) - 1
  const one = second ? 0 : 1
  const miles = runner.weekly_m === undefined ? 0 : Math.log(held(runner.weekly_m / 1000, 5, 200) / 45)
  const known = runner.weekly_m === undefined ? 0 : 1
  return {
    riegel: log1 + exponent * Math.log(distance / first.distance_m),
    shift: [
      h,
      m,
      over,
      over * m,
      under,
      level * h,
      level * m,
      level * level,
      female * h,
      female * m,
      age,
      age * age,
      age * m,
      ratio,
      ratio * m,
      one,
      miles * h,
      miles * m,
    ],
    spread: [h, m, level, over, female, age, ratio, one, miles * level * known, miles * miles],
  }
}

/** The time at a distance from results at others; undefined without a result. */
export function endurance(
  races: readonly RaceResult[],
  distance: number,
  on: number,
  runner: Runner,
  c: EnduranceConstants,
): TimeShape | undefined {
  const [first, second] = speakingResults(races, distance)
  if (!first) return undefined
  const terms = enduranceTerms(first, second, distance, runner, c.exponent)
  const step = Math.log(distance / first.distance_m)
  // Nothing tests distances below the half marathon: the shift grows with the logarithm up to it, and is none downwards.
  const part = step <= 0 ? 0 : distance >= HALF ? 1 : step / Math.log(HALF / first.distance_m)
  const far = Math.max(part, held(-step, 0, 1))
  const wide = Math.exp(held(sum(terms.spread, c.spread), -6, 0)) * (c.near + (1 - c.near) * far)
  const years = Math.max(0, (on - first.on) / 365.25 - 1)
  const beyond = Math.max(0, Math.log(distance / MARATHON))
  return {
    centre: terms.riegel + part * sum(terms.shift, c.shift),
    spread: Math.hypot(wide * (1 + beyond), c.walk * Math.sqrt(years)),
    skew: c.skew,
    tail: c.tail,
  }
}

/**
 * The centre of `endurance` for results that speak alone, each for its own day: what does not depend on the result is
 * summed once.
 */
export function carrier(distance: number, runner: Runner, c: EnduranceConstants): (race: RaceResult) => number {
  const m = marathonness(distance)
  const h = 1 - m
  // At a result of level 0 and no ratio, all but these three terms of the sum.
  const plain: RaceResult = { on: 0 as RaceResult['on'], distance_m: Math.max(distance, HALF) / Math.E, time_s: 1 }
  const { shift } = enduranceTerms(plain, undefined, distance, runner, c.exponent)
  const fixed = sum([...shift.slice(0, 5), 0, 0, 0, ...shift.slice(8, 13), 0, 0, ...shift.slice(15)], c.shift)
  const [byLevel, byLevel2] = [h * c.shift[5]! + m * c.shift[6]!, c.shift[7]!]
  const byRatio = c.shift[13]! + m * c.shift[14]!
  const [logDistance, logHalf] = [Math.log(distance), Math.log(HALF)]
  const logFar = Math.max(logDistance, logHalf)
  const [log10k, log3000] = [Math.log(10000), Math.log(3000)]
  return ({ distance_m, time_s }) => {
    const [log1, from] = [Math.log(time_s), Math.log(distance_m)]
    const riegel = log1 + c.exponent * (logDistance - from)
    const step = logDistance - from
    if (step <= 0) return riegel
    const part = distance >= HALF ? 1 : step / (logHalf - from)
    const level = held(log1 - c.exponent * (from - log10k) - log3000, -0.5, 0.6)
    return riegel + part * (fixed + byLevel * level + byLevel2 * level * level + byRatio * (logFar - from - 1))
  }
}

const sum = (terms: readonly number[], weights: readonly number[]) =>
  terms.reduce((total, term, i) => total + term * weights[i]!, 0)

/** How far from the centre a standard normal value lies, in spreads (Tukey's g-and-h). */
const reach = ({ skew, tail }: TimeShape, z: number) => (Math.expm1(skew * z) / skew) * Math.exp((tail * z * z) / 2)

/** The logarithm of the time that a standard normal value has in its shape. */
export const logTimeAt = (shape: TimeShape, z: number): number => shape.centre + shape.spread * reach(shape, z)

/** The standard normal value that a time has in its shape, between -9 and 9: Newton's method, held by bisection. */
export function zOf(shape: TimeShape, logTime: number): number {
  const aim = (logTime - shape.centre) / shape.spread
  let [low, high] = [-9, 9]
  if (aim <= reach(shape, low)) return low
  if (aim >= reach(shape, high)) return high
  let z = Math.max(-3, Math.min(3, aim))
  for (let i = 0; i < 60; i++) {
    const miss = reach(shape, z) - aim
    if (miss > 0) high = z
    else low = z
    const slope = Math.exp(shape.skew * z + (shape.tail * z * z) / 2) + shape.tail * z * (miss + aim)
    let next = z - miss / slope
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - z) < 1e-12) return next
    z = next
  }
  return z
}
