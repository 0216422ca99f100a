import { type DownwardConstants, downward, downwardCentre } from './downward.ts'
import { HALF, held, MARATHON, marathonness } from './long-distances.ts'
import type { RaceResult, Runner } from './race-result.ts'
import type { TimeShape } from './time-shape.ts'

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
  /** From longer distances to shorter ones. */
  readonly down: DownwardConstants
  /** Spread between a shorter and a longer result, as a share of the mean of what either leaves. */
  readonly between: number
}

/** Weekly distances of 95 in 100 of the train runners of whom it is known. */
const USUAL_KM = [20, 120] as const
const SAME = 0.95

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
  const { weekly_m = 45_000 } = runner
  const miles = Math.log(held(weekly_m / 1000, 5, 200) / 45)
  // How sure a time is was fitted to those between: beyond, the square would make it ever surer.
  const usual = Math.log(held(weekly_m / 1000, ...USUAL_KM) / 45)
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
    spread: [h, m, level, over, female, age, ratio, one, usual * level, usual * usual],
  }
}

/**
 * The time at a distance from results at others; undefined without a result. Between a shorter and a longer one the
 * median lies on the line between what either says, by the logarithm of the distance: a bridge of Brownian motion.
 */
export function endurance(
  races: readonly RaceResult[],
  distance: number,
  on: number,
  runner: Runner,
  c: EnduranceConstants,
): TimeShape | undefined {
  const up = upward(
    races.filter(({ distance_m }) => distance_m <= distance),
    distance,
    runner,
    c,
  )
  const [longer] = speakingResults(
    races.filter(({ distance_m }) => distance_m > distance),
    distance,
  )
  const down = longer && { shape: downward(longer, distance, runner, c.exponent, c.down), from: longer }
  const one = up && down ? undefined : (up ?? down)
  if (one) return after(one.shape, one.from, on, c)
  if (!up || !down) return undefined
  // The older of the two is behind by what may have come in between; what comes after them is the same for both.
  const latest = up.from.on > down.from.on ? up.from : down.from
  const [a, b] = [after(up.shape, up.from, latest.on, c), after(down.shape, down.from, latest.on, c)]
  const [below, above] = [up, down].map(({ from }) => Math.abs(Math.log(distance / from.distance_m)))
  const [sureUp, sureDown] = [above! / a.spread ** 2, below! / b.spread ** 2]
  const share = sureUp / (sureUp + sureDown)
  const mix = (x: number, y: number) => share * x + (1 - share) * y
  const shape = {
    centre: mix(a.centre, b.centre),
    spread: mix(a.spread, b.spread) * (1 - 2 * (1 - c.between) * Math.min(share, 1 - share)),
    skew: mix(a.skew, b.skew),
    tail: mix(a.tail, b.tail),
  }
  return after(shape, latest, on, c)
}

/** The shape on a later day: beyond a year the level may have gone anywhere. */
const after = (shape: TimeShape, since: RaceResult, on: number, { walk }: EnduranceConstants): TimeShape => ({
  ...shape,
  spread: Math.hypot(shape.spread, walk * Math.sqrt(Math.max(0, (on - since.on) / 365.25 - 1))),
})

/** From shorter results. */
function upward(
  races: readonly RaceResult[],
  distance: number,
  runner: Runner,
  c: EnduranceConstants,
): { readonly shape: TimeShape; readonly from: RaceResult } | undefined {
  const [first, second] = speakingResults(races, distance)
  if (!first) return undefined
  const terms = enduranceTerms(first, second, distance, runner, c.exponent)
  // The cases are half marathons and marathons: below, the shift grows with the logarithm of the distance.
  const step = Math.log(distance / first.distance_m)
  const part = step <= 0 ? 0 : distance >= HALF ? 1 : step / Math.log(HALF / first.distance_m)
  const wide = Math.exp(held(sum(terms.spread, c.spread), -6, 0)) * (c.near + (1 - c.near) * part)
  const beyond = Math.max(0, Math.log(distance / MARATHON))
  const shape = {
    centre: terms.riegel + part * sum(terms.shift, c.shift),
    spread: wide * (1 + beyond),
    skew: c.skew,
    tail: c.tail,
  }
  return { shape, from: first }
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
  const down = downwardCentre(distance, runner, c.exponent, c.down)
  return (race) => {
    const { distance_m, time_s } = race
    if (distance_m > distance) return down(race)
    const [log1, from] = [Math.log(time_s), Math.log(distance_m)]
    const riegel = log1 + c.exponent * (logDistance - from)
    const step = logDistance - from
    if (step === 0) return riegel
    const part = distance >= HALF ? 1 : step / (logHalf - from)
    const level = held(log1 - c.exponent * (from - log10k) - log3000, -0.5, 0.6)
    return riegel + part * (fixed + byLevel * level + byLevel2 * level * level + byRatio * (logFar - from - 1))
  }
}

const sum = (terms: readonly number[], weights: readonly number[]) =>
  terms.reduce((total, term, i) => total + term * weights[i]!, 0)
