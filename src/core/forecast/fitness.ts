import { addDays, type LocalDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { cameron, danielsGilbert, riegel, tanda, vdot, vickersVertosickOne } from './calculators.ts'
import { MARATHON } from './long-distances.ts'
import { type Quantiles, scaled } from './forecast.ts'
import { knownResults, type KnownResult } from './known-results.ts'
import { STANDARD_DISTANCES } from './pace-order.ts'
import { distanceOutlook } from './race-goal.ts'
import { runnerOf } from './usual-week.ts'

export interface EquivalentTime {
  readonly distance_m: number
  readonly times: Quantiles
  readonly results: number
  readonly efforts: number
}

/** What a race within a week would bring over each distance; empty without a result or an effort. */
export function equivalentTimes(evidence: Evidence): EquivalentTime[] {
  const on = addDays(evidence.asOf, 7)
  return STANDARD_DISTANCES.flatMap((distance_m) => {
    const outlook = distanceOutlook(evidence, distance_m)
    if (!outlook) return []
    return [{ distance_m, times: outlook.quantiles(on), results: outlook.results, efforts: outlook.efforts }]
  })
}

/** Every race, and every effort that formed the level over the 5 km; latest first. */
export function formedBy(evidence: Evidence): KnownResult[] {
  const { races, efforts } = knownResults(evidence, 5000)
  return [...races, ...efforts].toSorted((a, b) => b.on - a.on || a.distance_m - b.distance_m)
}

export interface OtherCalculator {
  readonly name: 'riegel' | 'daniels-gilbert' | 'cameron' | 'vickers-vertosick' | 'tanda'
  readonly times: readonly { readonly distance_m: number; readonly time_s: number }[]
}

export interface OtherCalculators {
  /** The result that all but Tanda start from: the best of the last year by VDOT. */
  readonly from: KnownResult
  readonly vdot: number
  readonly answers: readonly OtherCalculator[]
}

const YEAR = 365

/** What other calculators say, each in its own distances; undefined without a result of the last year. */
export function otherCalculators(evidence: Evidence, pace_s_per_km?: number): OtherCalculators | undefined {
  const { asOf } = evidence
  const lately = formedBy(evidence).filter(({ on }) => on > asOf - YEAR)
  const from = lately.toSorted((a, b) => vdot(b.distance_m, b.time_s) - vdot(a.distance_m, a.time_s))[0]
  if (!from) return undefined
  const { distance_m: d, time_s: t } = from
  const weekly = runnerOf(evidence).weekly_m
  const over = (distances: readonly number[], time: (to: number) => number) =>
    distances.map((distance_m) => ({ distance_m, time_s: time(distance_m) }))
  const upTo = STANDARD_DISTANCES.filter((distance) => distance <= MARATHON)
  const answers: OtherCalculator[] = [
    { name: 'riegel', times: over(upTo, (to) => riegel(d, t, to)) },
    { name: 'daniels-gilbert', times: over(upTo, (to) => danielsGilbert(d, t, to)) },
    { name: 'cameron', times: over(upTo, (to) => cameron(d, t, to)) },
  ]
  if (weekly !== undefined && weekly > 0) {
    answers.push({ name: 'vickers-vertosick', times: over([MARATHON], () => vickersVertosickOne(d, t, weekly)) })
    if (pace_s_per_km !== undefined)
      answers.push({ name: 'tanda', times: over([MARATHON], () => tanda(weekly, pace_s_per_km)) })
  }
  return { from, vdot: vdot(d, t), answers }
}

/** A past race with what would have been said of it the day before, for the hills and the heat of its day. */
export interface PastForecast {
  readonly raceId: string
  readonly on: LocalDate
  readonly distance_m: number
  readonly time_s: number
  /** Undefined where nothing was known before it. */
  readonly said: Quantiles | undefined
}

/**
 * The last races as they would have been forecast the day before, latest first: worked out afterwards. Races run as
 * training are none: what is said is of a runner who gives all.
 */
export function lastRaces(evidence: Evidence, count: number): PastForecast[] {
  const known = new Map(knownResults(evidence, 5000).races.map((result) => [result.raceId, result]))
  return evidence.races
    .filter(({ id }) => known.has(id))
    .slice(-count)
    .toReversed()
    .map(({ id, on, distance_m }) => {
      const { time_s, slowedBy = 0 } = known.get(id)!
      const by = Math.exp(slowedBy)
      const said = distanceOutlook(evidenceAsOf(evidence, addDays(on, -1)), distance_m)?.quantiles(on)
      return { raceId: id, on, distance_m, time_s: time_s * by, said: said && scaled(said, by) }
    })
}
