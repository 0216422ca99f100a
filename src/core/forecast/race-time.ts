import type { LocalDate } from '../base/calendar.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { normalCdf } from '../stats/normal-cdf.ts'
import { CONSTANTS, type ForecastConstants } from './constants.ts'
import { carrier, endurance, HALF, MARATHON, type TimeShape, zOf } from './endurance.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import { attemptTerms, levelOf, raceLogOdds } from './race-odds.ts'
import { type ReadHistory, readHistory } from './race-readings.ts'
import type { RaceResult, Runner } from './race-result.ts'
import { logWorldRecord } from './world-record.ts'

/** What a race-time forecast is made of; results in any order, those after `asOf` are not read. */
export interface RaceTimeInputs {
  readonly asOf: LocalDate
  readonly races: readonly RaceResult[]
  readonly runner?: Runner
}

/** All that is read from the facts for one distance: made once, asked for any target and days. */
export interface RaceTimeOutlook {
  /** Chance that one attempt of several is at or under the time; undefined without a day to come. */
  chance(time_s: number, attemptsOn: readonly LocalDate[]): number | undefined
  /** The time of one attempt on a day. */
  quantiles(on: LocalDate): Quantiles
  readonly results: number
  readonly resultsElsewhere: number
}

const SAME_DISTANCE = 0.02
/** How soon the odds vanish for targets beyond the best time in the world (log-odds for each ln s). */
const BEYOND_RECORD = 700
const RECORD_MARGIN = 0.01

/** The outlook for a distance; undefined without a result at any distance. */
export function raceTimeOutlook(
  inputs: RaceTimeInputs,
  distance_m: number,
  c: ForecastConstants = CONSTANTS,
): RaceTimeOutlook | undefined {
  const { asOf, runner = {} } = inputs
  const known = inputs.races.filter(({ on }) => on <= asOf)
  if (known.length === 0) return undefined
  const here: RaceResult[] = []
  const elsewhere: RaceResult[] = []
  for (const race of known)
    (Math.abs(Math.log(race.distance_m / distance_m)) <= SAME_DISTANCE ? here : elsewhere).push(race)
  const record = logWorldRecord(distance_m, runner.sex) + RECORD_MARGIN
  const odds =
    here.length > 0
      ? oddsFromHere(here, elsewhere, asOf, distance_m, runner, c)
      : oddsFromElsewhere(elsewhere, asOf, distance_m, runner, c)
  const human = (logTime: number, days: readonly number[]) =>
    odds(logTime, days) - BEYOND_RECORD * Math.max(0, record - logTime)
  return {
    results: here.length,
    resultsElsewhere: elsewhere.length,
    chance(time_s, attemptsOn) {
      const days = attemptsOn.filter((day) => day > asOf).sort((a, b) => a - b)
      return days.length === 0 ? undefined : logistic(human(Math.log(time_s), days))
    },
    quantiles(on) {
      const days = [Math.max(on, asOf + 1)]
      const near = Math.log(Math.min(...known.map(({ distance_m: d, time_s }) => time_s * (distance_m / d) ** 1.06)))
      const at = (level: number, from: number) => solve((logTime) => human(logTime, days) - logit(level), from)
      const p50 = at(LEVELS_OF_QUANTILES.p50, near)
      const p25 = at(LEVELS_OF_QUANTILES.p25, p50)
      const p75 = at(LEVELS_OF_QUANTILES.p75, p50)
      const p10 = at(LEVELS_OF_QUANTILES.p10, 2 * p25 - p50)
      const p90 = at(LEVELS_OF_QUANTILES.p90, 2 * p75 - p50)
      return { p10: Math.exp(p10), p25: Math.exp(p25), p50: Math.exp(p50), p75: Math.exp(p75), p90: Math.exp(p90) }
    },
  }
}

type Odds = (logTime: number, days: readonly number[]) => number

/** Results at the distance itself; those from elsewhere are carried over and count for less. */
function oddsFromHere(
  here: readonly RaceResult[],
  elsewhere: readonly RaceResult[],
  asOf: number,
  distance: number,
  runner: Runner,
  c: ForecastConstants,
): Odds {
  const to5k = c.endurance.exponent * Math.log(distance / 5000)
  const results = here.map(({ on, time_s }) => ({ day: on, logTime: Math.log(time_s), weight: 1 }))
  const carried = carrier(distance, runner, c.endurance)
  for (const race of elsewhere) {
    const weight = Math.exp(-c.carry * Math.abs(Math.log(race.distance_m / distance)))
    results.push({ day: race.on, logTime: carried(race), weight })
  }
  const history: ReadHistory = readHistory(results, asOf, c.priorLogTime5k + to5k, c.reading)
  const noise = noiseAt(distance, c)
  return (logTime, days) =>
    raceLogOdds(history, { logTime, level: levelOf(logTime - to5k), noise }, days, asOf, c.odds, c.reading)
}

/** Nothing at the distance itself: the shape of the times that such results elsewhere led to. */
function oddsFromElsewhere(
  races: readonly RaceResult[],
  asOf: number,
  distance: number,
  runner: Runner,
  c: ForecastConstants,
): Odds {
  const shapes = new Map<number, TimeShape>()
  const shapeOn = (day: number) => {
    const known = shapes.get(day)
    if (known) return known
    const made = endurance(races, distance, day, runner, c.endurance)!
    shapes.set(day, made)
    return made
  }
  return (logTime, days) => {
    let best = -Infinity
    let count = 0
    for (const day of days) {
      const terms = attemptTerms(day, asOf)
      count += Math.exp(c.odds.attempt[2]! * terms[2])
      const one = logit(normalCdf(zOf(shapeOn(day), logTime)), 1e-15)
      best = Math.max(best, one + c.odds.attempts * Math.max(0, Math.log(count) - c.odds.attempt[2]! * terms[2]))
    }
    return best
  }
}

function noiseAt(distance: number, c: ForecastConstants): number {
  const [short, half, marathon] = c.noise
  if (distance <= 10000) return short
  const between = (d0: number, d1: number, a: number, b: number) =>
    a + ((b - a) * Math.log(distance / d0)) / Math.log(d1 / d0)
  return distance <= HALF ? between(10000, HALF, short, half) : between(HALF, MARATHON, half, marathon)
}

/** As exact as a clock that shows hundredths. */
const EXACT = 5e-6

/** Where a rising function is zero, near a start: steps outward, then the Illinois form of false position. */
function solve(f: (x: number) => number, start: number): number {
  let step = 0.02
  let [low, high] = [start, start]
  let [atLow, atHigh] = [f(start), 0]
  atHigh = atLow
  for (; atLow > 0 && step < 50; step *= 2) [high, atHigh, low, atLow] = [low, atLow, low - step, f(low - step)]
  for (; atHigh < 0 && step < 50; step *= 2) [low, atLow, high, atHigh] = [high, atHigh, high + step, f(high + step)]
  let side = 0
  for (let i = 0; i < 60 && high - low > EXACT; i++) {
    let x = atHigh > atLow ? high - (atHigh * (high - low)) / (atHigh - atLow) : (low + high) / 2
    if (!(x > low + EXACT / 4 && x < high - EXACT / 4) || i > 12) x = (low + high) / 2
    const at = f(x)
    if (Math.abs(at) < 1e-6) return x
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
