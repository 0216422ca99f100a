import type { LocalDate } from '../base/calendar.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { normalCdf } from '../stats/normal-cdf.ts'
import { normalQuantile } from '../stats/normal-quantile.ts'
import { rootNear } from '../stats/root-near.ts'
import { CONSTANTS, type ForecastConstants, parameter } from './constants.ts'
import { carrier, endurance } from './endurance.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import { HALF, MARATHON } from './long-distances.ts'
import { distancesOf, inPaceOrder, isSameDistance } from './pace-order.ts'
import { attemptTerms, raceOdds, type TimeOdds } from './race-odds.ts'
import { readHistory } from './race-readings.ts'
import type { RaceResult, Runner } from './race-result.ts'
import { logTimeAt, type TimeShape, zOf } from './time-shape.ts'
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

const YEAR = 365.25
const TWO_YEARS = 730
/** With more results than this the distance speaks for itself. */
const WELL_KNOWN = 10
/** How soon the odds vanish for targets beyond the best time in the world (log-odds for each ln s). */
const BEYOND_RECORD = 700
const RECORD_MARGIN = 0.01
const RACE_NOISE = parameter('fitness.noise')
/** Times are told as exactly as by a clock that shows hundredths, in ln s. */
const EXACT = 5e-6

/** The outlook for a distance, in order with those for all others; undefined without a result at any distance. */
export function raceTimeOutlook(
  inputs: RaceTimeInputs,
  distance_m: number,
  c: ForecastConstants = CONSTANTS,
): RaceTimeOutlook | undefined {
  const run = distancesOf(inputs.races.filter(({ on }) => on <= inputs.asOf))
  return inPaceOrder(distance_m, run, {
    at: (distance) => outlookAt(inputs, distance, c),
    beyond: (from, distance) => outlookBeyond(inputs, from, distance, c),
  })
}

/** By the results over the distance, those of others carried over to it: what is said of it by itself. */
export function outlookAt(
  inputs: RaceTimeInputs,
  distance_m: number,
  c: ForecastConstants = CONSTANTS,
): RaceTimeOutlook | undefined {
  const { asOf, runner = {} } = inputs
  const known = inputs.races.filter(({ on }) => on <= asOf)
  if (known.length === 0) return undefined
  const here: RaceResult[] = []
  const elsewhere: RaceResult[] = []
  for (const race of known) (isSameDistance(race.distance_m, distance_m) ? here : elsewhere).push(race)
  const odds =
    here.length > 0
      ? oddsFromHere(here, elsewhere, asOf, distance_m, runner, c)
      : oddsFromElsewhere(elsewhere, asOf, distance_m, runner, c)
  const fastest = Math.log(Math.min(...known.map(({ distance_m: d, time_s }) => time_s * (distance_m / d) ** 1.06)))
  return {
    ...within(odds, logWorldRecord(distance_m, runner.sex), asOf, fastest),
    results: here.length,
    resultsElsewhere: elsewhere.length,
  }
}

/**
 * What the results over one distance alone say of a longer one. It is read off their best, and the best of many days is no
 * single day: the odds fall with how many there were. Undefined where there are so many that they need no such help.
 */
export function outlookBeyond(
  { asOf, races, runner = {} }: RaceTimeInputs,
  from_m: number,
  distance_m: number,
  c: ForecastConstants = CONSTANTS,
): RaceTimeOutlook | undefined {
  const all = races.filter(({ on, distance_m: of }) => on <= asOf && isSameDistance(of, from_m))
  if (all.length === 0 || all.length > WELL_KNOWN) return undefined
  // As of the latest: were the day that of the best, an old result that became the best would make it older.
  const latest = Math.max(...all.map(({ on }) => on)) as LocalDate
  const here = all.filter(({ on }) => latest - on <= TWO_YEARS).map((race) => ({ ...race, on: latest }))
  const less = c.beyond * Math.log(here.length)
  const odds = oddsFromElsewhere(here, asOf, distance_m, runner, c)
  // A middle that is read off the edge of a range would go as the range widens: for who trains it stays.
  const dayOf = (day: number) => (trains(runner) ? asOf + 1 : day)
  const single: Odds = {
    over(days) {
      const said = odds.over(days.map(dayOf))
      return (logTime) => said(logTime) - less
    },
    near: (level, day) => odds.near!(logistic(logit(level) + less), dayOf(day)),
  }
  return {
    ...within(single, logWorldRecord(distance_m, runner.sex), asOf, Math.log(here[0]!.time_s)),
    results: 0,
    resultsElsewhere: here.length,
  }
}

/** Odds as chances and times, no better than the best in the world; `start` is about where the median lies. */
function within(
  odds: Odds,
  worldRecord: number,
  asOf: LocalDate,
  start: number,
): Pick<RaceTimeOutlook, 'chance' | 'quantiles'> {
  const record = worldRecord + RECORD_MARGIN
  const human = (days: readonly number[]): TimeOdds => {
    const said = odds.over(days)
    return (logTime) => said(logTime) - BEYOND_RECORD * Math.max(0, record - logTime)
  }
  return {
    chance(time_s, attemptsOn) {
      const days = attemptsOn.filter((day) => day > asOf).sort((a, b) => a - b)
      return days.length === 0 ? undefined : logistic(human(days)(Math.log(time_s)))
    },
    quantiles(on) {
      const day = Math.max(on, asOf + 1)
      const said = human([day])
      const at = (level: number, near: number) =>
        rootNear(odds.near?.(level, day) ?? near, EXACT, (logTime) => said(logTime) - logit(level))
      const p50 = at(LEVELS_OF_QUANTILES.p50, start)
      const p25 = at(LEVELS_OF_QUANTILES.p25, p50)
      const p75 = at(LEVELS_OF_QUANTILES.p75, p50)
      const p10 = at(LEVELS_OF_QUANTILES.p10, 2 * p25 - p50)
      const p90 = at(LEVELS_OF_QUANTILES.p90, 2 * p75 - p50)
      return { p10: Math.exp(p10), p25: Math.exp(p25), p50: Math.exp(p50), p75: Math.exp(p75), p90: Math.exp(p90) }
    },
  }
}

interface Odds {
  /** For attempts in order of day. */
  over(days: readonly number[]): TimeOdds
  /** About where a level lies on a day, where a formula tells. */
  near?(level: number, day: number): number
}

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
  const results = here.map((race) => ({ day: race.on, logTime: Math.log(race.time_s), weight: sureness(race) }))
  const carried = carrier(distance, runner, c.endurance)
  for (const race of elsewhere) {
    const weight = sureness(race) * Math.exp(-c.carry * Math.abs(Math.log(race.distance_m / distance)))
    results.push({ day: race.on, logTime: carried(race), weight })
  }
  const history = readHistory(results, asOf, priorOf(runner, c) + to5k, c.reading)
  const noise = noiseAt(distance, c)
  const own = raceOdds(history, { to5k, noise, trains: trains(runner) }, asOf, c.odds, c.reading)
  const slowest = Math.log(Math.max(...here.map(({ time_s }) => time_s)))
  const latest = Math.max(...here.map(({ on }) => on))
  return {
    over(days) {
      const said = own(days)
      const until = trains(runner) ? asOf + 1 : days[0]!
      const width = c.slow.width * noise * (1 + Math.max(0, until - latest) / YEAR)
      return (logTime) => Math.max(said(logTime), slowOdds((logTime - slowest) / width, c.slow.power))
    },
  }
}

/** Whether the runner is known to be running. */
const trains = ({ weekly_m = 0 }: Runner) => weekly_m > 0

/** Odds that the next time is not so much slower than the slowest so far, in widths: what few results leave open ends there. */
const slowOdds = (slower: number, power: number): number =>
  slower <= 0 ? -Infinity : Math.log(Math.expm1(power * Math.log1p(slower)))

/** What hills or heat have blurred counts for less. */
const sureness = ({ unsure = 0 }: RaceResult) => 1 / (1 + (unsure / RACE_NOISE) ** 2)

/** Logarithm of the 5 km where the level may lie before a result is known. */
export function priorOf({ sex, age_years }: Runner, { priorLogTime5k, priorBy }: ForecastConstants): number {
  const bySex = sex === undefined ? 0 : sex === 'female' ? priorBy.female / 2 : -priorBy.female / 2
  return priorLogTime5k + bySex + (age_years === undefined ? 0 : (priorBy.age * (age_years - 40)) / 10)
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
  return {
    over(days) {
      const shapesOf = days.map(shapeOn)
      const added: number[] = []
      let count = 0
      for (const day of days) {
        const ahead = c.odds.attempt[2]! * attemptTerms(day, asOf)[2]
        count += Math.exp(ahead)
        added.push(c.odds.attempts * Math.max(0, Math.log(count) - ahead))
      }
      return (logTime) => {
        let best = -Infinity
        for (const [i, shape] of shapesOf.entries())
          best = Math.max(best, logit(normalCdf(zOf(shape, logTime)), 1e-15) + added[i]!)
        return best
      }
    },
    near: (level, day) => logTimeAt(shapeOn(day), normalQuantile(level)),
  }
}

/** Race noise of a distance beside that of 5 km. */
export function noiseAt(distance: number, c: ForecastConstants): number {
  const [short, half, marathon] = c.noise
  if (distance <= 10000) return short
  const between = (d0: number, d1: number, a: number, b: number) =>
    a + ((b - a) * Math.log(distance / d0)) / Math.log(d1 / d0)
  return distance <= HALF ? between(10000, HALF, short, half) : between(HALF, MARATHON, half, marathon)
}
