import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { normalCdf } from '../stats/normal-cdf.ts'
import { normalQuantile } from '../stats/normal-quantile.ts'
import { CONSTANTS, parameter } from './constants.ts'
import { endurance, logTimeAt, zOf } from './endurance.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import type { Assumption } from './goal-forecast.ts'
import { hillFactor } from './conditions.ts'
import { fitnessDrift } from './fitness-drift.ts'
import { knownResults } from './known-results.ts'
import type { RaceResult, Runner } from './race-result.ts'
import { type RaceTimeOutlook, raceTimeOutlook } from './race-time.ts'
import { runnerOf } from './usual-week.ts'

/** The outlook of one distance for the runner of the evidence, with what it takes for granted. */
export interface DistanceOutlook extends RaceTimeOutlook {
  readonly efforts: number
  readonly assumed: readonly Assumption[]
}

const SAME_DISTANCE = 0.02
const kept = new WeakMap<Evidence, Map<string, DistanceOutlook | undefined>>()

/**
 * What can be expected at a distance: races by themselves; efforts of training bound it from below, so the better of
 * the two readings holds, with and without them. Undefined without any; then a stated result may stand for them.
 */
export function distanceOutlook(
  evidence: Evidence,
  distance_m: number,
  stated?: RaceResult,
): DistanceOutlook | undefined {
  let made = kept.get(evidence)
  if (!made) kept.set(evidence, (made = new Map()))
  const key = stated ? `${distance_m} ${stated.distance_m} ${stated.time_s}` : String(distance_m)
  if (!made.has(key)) made.set(key, makeOutlook(evidence, distance_m, stated))
  return made.get(key)
}

/** All that an outlook is made of. */
export interface KnownRunner {
  readonly asOf: LocalDate
  /** Results and efforts, their times as of today. */
  readonly races: readonly RaceResult[]
  readonly efforts: readonly RaceResult[]
  readonly runner: Runner
}

/** What the evidence holds for a distance: what was run then, as of today, since breaks, load and pace at heart rate have moved it. */
export function knownRunner(evidence: Evidence, distance_m: number): KnownRunner {
  const known = knownResults(evidence, distance_m)
  const drift = fitnessDrift(evidence)
  const moved = ({ on, distance_m: of, time_s, unsure }: RaceResult): RaceResult => ({
    on,
    distance_m: of,
    time_s: time_s * Math.exp(drift(on)),
    ...(unsure !== undefined && { unsure }),
  })
  return {
    asOf: evidence.asOf,
    races: known.races.map(moved),
    efforts: known.efforts.map(moved),
    runner: runnerOf(evidence),
  }
}

const makeOutlook = (evidence: Evidence, distance_m: number, stated?: RaceResult) =>
  outlookOf(knownRunner(evidence, distance_m), distance_m, stated)

export function outlookOf(
  { asOf, races, efforts, runner }: KnownRunner,
  distance_m: number,
  stated?: RaceResult,
): DistanceOutlook | undefined {
  const alone = raceTimeOutlook({ asOf, races, runner }, distance_m)
  if (efforts.length === 0) {
    if (alone) return { ...alone, efforts: 0, assumed: [] }
    return stated ? statedOutlook(asOf, runner, distance_m, stated) : undefined
  }
  const all = raceTimeOutlook({ asOf, races: [...races, ...efforts], runner }, distance_m)
  if (!all) return undefined
  if (!alone) {
    // A long easy run at the distance is no less a lower bound for being one: shorter hard efforts may say more.
    const elsewhere = efforts.filter((effort) => Math.abs(Math.log(effort.distance_m / distance_m)) > SAME_DISTANCE)
    const shorter = raceTimeOutlook({ asOf, races: elsewhere, runner }, distance_m)
    return better(all, shorter ?? all, efforts.length, ['results-from-training'])
  }
  return better(all, alone, efforts.length, [])
}

/** The better of two readings, which bound the runner from below. */
function better(
  all: RaceTimeOutlook,
  part: RaceTimeOutlook,
  efforts: number,
  assumed: readonly Assumption[],
): DistanceOutlook {
  return {
    results: all.results,
    resultsElsewhere: all.resultsElsewhere,
    efforts,
    assumed,
    chance(time_s, days) {
      const [a, b] = [part.chance(time_s, days), all.chance(time_s, days)]
      return a === undefined || b === undefined ? undefined : Math.max(a, b)
    },
    quantiles(on) {
      const [a, b] = [part.quantiles(on), all.quantiles(on)]
      const at = (level: keyof Quantiles) => Math.min(a[level], b[level])
      return { p10: at('p10'), p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90') }
    },
  }
}

const STATED_SD = parameter('guess.sd')

/** The outlook from what the runner says of their level: as from one result, and wider. */
function statedOutlook(
  asOf: LocalDate,
  runner: Runner,
  distance_m: number,
  stated: RaceResult,
): DistanceOutlook | undefined {
  const result = { ...stated, on: asOf }
  const shapeOn = (on: LocalDate) => {
    const shape = endurance([result], distance_m, on, runner, CONSTANTS.endurance)
    return shape && { ...shape, spread: Math.hypot(shape.spread, STATED_SD) }
  }
  return {
    results: 0,
    resultsElsewhere: 0,
    efforts: 0,
    assumed: ['stated-level'],
    chance(time_s, days) {
      const ahead = days.filter((day) => day > asOf)
      const shape = ahead.length > 0 ? shapeOn(ahead[0]!) : undefined
      // Attempts share the level that is not known: more of them add little.
      return shape && normalCdf(zOf(shape, Math.log(time_s)) + 0.25 * Math.log(ahead.length))
    },
    quantiles(on) {
      const shape = shapeOn(on)!
      const at = (level: number) => {
        return Math.exp(logTimeAt(shape, normalQuantile(level)))
      }
      const { p10, p25, p50, p75, p90 } = LEVELS_OF_QUANTILES
      return { p10: at(p10), p25: at(p25), p50: at(p50), p75: at(p75), p90: at(p90) }
    },
  }
}

/** The days on which a time may be run, and how hilly they are beside flat ground. */
export interface Attempts {
  readonly on: readonly LocalDate[]
  readonly hills: number
  readonly assumed: readonly Assumption[]
}

const PRIORITY = { A: 0, B: 1, C: 2 } as const

/**
 * Planned races over the distance within the goal's days are its attempts. Where the runner says how many they mean to
 * make, those of the highest priority come first, and what is not planned yet lies evenly on the days up to the last.
 */
export function attemptsOf(
  evidence: Pick<Evidence, 'asOf' | 'races'>,
  asked: {
    readonly distance_m: number
    readonly attempts?: number | undefined
    readonly from: LocalDate
    readonly to?: LocalDate | undefined
  },
): Attempts {
  const { distance_m, attempts, from, to } = asked
  const first = Math.max(from, evidence.asOf + 1)
  const planned = evidence.races
    .filter(
      (race) =>
        race.outcome === 'planned' &&
        race.on >= first &&
        (to === undefined || race.on <= to) &&
        Math.abs(Math.log(race.distance_m / distance_m)) <= SAME_DISTANCE,
    )
    .toSorted((a, b) => PRIORITY[a.priority] - PRIORITY[b.priority] || b.on - a.on)
  const chosen = planned.slice(0, attempts ?? planned.length)
  const hilly = chosen.filter(({ ascent_m }) => ascent_m !== undefined)
  const hills =
    hilly.length === 0
      ? 1
      : chosen.reduce((sum, race) => sum + hillFactor(race.distance_m, race.ascent_m), 0) / chosen.length
  const on = chosen.map((race) => race.on)
  const wanted = attempts ?? Math.max(1, on.length)
  const assumed: Assumption[] = hilly.length > 0 ? ['hills-by-climb'] : []
  if (to !== undefined && to >= first && on.length < wanted) {
    const more = wanted - on.length
    for (let i = 1; i <= more; i++) on.push(addDays(first as LocalDate, Math.round(((to - first) * i) / more)))
    assumed.push(wanted === 1 ? 'one-attempt-on-the-last-day' : 'attempts-spread-evenly')
  }
  return { on: on.toSorted((a, b) => a - b), hills, assumed }
}
