import { HALF, marathonness } from './long-distances.ts'
import type { RaceResult, Runner } from './race-result.ts'
import type { TimeShape } from './time-shape.ts'

/** Location (shift) and scale (spread) of the logarithm of a time from a result over a longer distance. */
export interface DownwardConstants {
  /** For the way from marathon to half, for each ln of distance below the half, both by level, both for women. */
  readonly shift: readonly number[]
  /** For 1, level, and the logarithm of the ratio: the farther, the wider. */
  readonly spread: readonly number[]
  readonly skew: number
  readonly tail: number
}

export interface DownwardTerms {
  readonly riegel: number
  readonly shift: readonly number[]
  readonly spread: readonly number[]
}

/** What enters the two sums for a distance shorter than that of the result. */
export function downwardTerms(race: RaceResult, distance: number, runner: Runner, exponent: number): DownwardTerms {
  const long = marathonness(race.distance_m) - marathonness(distance)
  const short = Math.log(Math.min(race.distance_m, HALF) / Math.min(distance, HALF))
  const level = levelOf(race, exponent)
  const female = runner.sex === undefined ? 0.5 : runner.sex === 'female' ? 1 : 0
  return {
    riegel: Math.log(race.time_s) + exponent * Math.log(distance / race.distance_m),
    shift: [long, short, long * level, short * level, long * female, short * female],
    spread: [1, level, Math.log(race.distance_m / distance)],
  }
}

/** Beside 50 minutes for 10 km, within what the cases hold. */
const levelOf = ({ time_s, distance_m }: RaceResult, exponent: number) =>
  Math.max(-0.5, Math.min(0.6, Math.log(time_s) - exponent * Math.log(distance_m / 10000) - Math.log(3000)))

/** The time at a distance from a result over a longer one: who holds a pace over more is faster by more than the exponent. */
export function downward(
  race: RaceResult,
  distance: number,
  runner: Runner,
  exponent: number,
  c: DownwardConstants,
): TimeShape {
  const { riegel, shift, spread } = downwardTerms(race, distance, runner, exponent)
  return {
    centre: riegel + sum(shift, c.shift),
    spread: Math.exp(sum(spread, c.spread)),
    skew: c.skew,
    tail: c.tail,
  }
}

/** The centre alone, for many results over longer distances. */
export function downwardCentre(
  distance: number,
  runner: Runner,
  exponent: number,
  c: DownwardConstants,
): (race: RaceResult) => number {
  return (race) => {
    const { riegel, shift } = downwardTerms(race, distance, runner, exponent)
    return riegel + sum(shift, c.shift)
  }
}

const sum = (terms: readonly number[], weights: readonly number[]) =>
  terms.reduce((total, term, i) => total + term * weights[i]!, 0)
