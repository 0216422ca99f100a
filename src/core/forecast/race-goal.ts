import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { normalCdf } from '../stats/normal-cdf.ts'
import { normalQuantile } from '../stats/normal-quantile.ts'
import { CONSTANTS, parameter } from './constants.ts'
import { endurance } from './endurance.ts'
import { LEVELS_OF_QUANTILES, type Quantiles } from './forecast.ts'
import type { Assumption } from './goal-forecast.ts'
import { altitudeLoss } from './altitude.ts'
import { hillFactor } from './conditions.ts'
import { fitnessDrift } from './fitness-drift.ts'
import { warmthOf } from './heat.ts'
import { type KnownResult, type KnownResults, knownResults, nearestEfforts, runOf } from './known-results.ts'
import type { Ahead } from './over-hills.ts'
import { distancesOf, inPaceOrder, isSameDistance, STANDARD_DISTANCES } from './pace-order.ts'
import type { Effort, RaceResult, Runner } from './race-result.ts'
import { outlookAt, outlookBeyond, type RaceTimeInputs, type RaceTimeOutlook, raceTimeOutlook } from './race-time.ts'
import { logTimeAt, zOf } from './time-shape.ts'
import { runnerOf } from './usual-week.ts'

/** The outlook of one distance for the runner of the evidence, with what it takes for granted. */
export interface DistanceOutlook extends RaceTimeOutlook {
  readonly efforts: number
  readonly assumed: readonly Assumption[]
}

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
  readonly efforts: readonly Effort[]
  readonly runner: Runner
}

const TENTHS = 10

/** What the evidence holds for a distance: what was run then, as of today, since breaks, load and pace at heart rate have moved it. */
export function knownRunner(evidence: Evidence, distance_m: number): KnownRunner {
  const known = knownResults(evidence, distance_m)
  const drift = fitnessDrift(evidence)
  const moved = ({ on, distance_m: of, time_s, unsure }: RaceResult): RaceResult => ({
    on,
    distance_m: of,
    // As exact as a clock by hand: short to travel, and the same on both sides.
    time_s: Math.round(TENTHS * time_s * Math.exp(drift(on))) / TENTHS,
    ...(unsure !== undefined && { unsure }),
  })
  return {
    asOf: evidence.asOf,
    races: known.races.map(moved),
    efforts: speakingEfforts(known, distance_m).map((effort, i, all) => ({ ...moved(effort), run: nthRun(all, i) })),
    runner: runnerOf(evidence),
  }
}

/** The efforts that speak for the distance, for a longer one, or for the next shorter one that was run. */
function speakingEfforts({ races, everyEffort }: KnownResults, distance_m: number): KnownResult[] {
  const run = distancesOf([...races, ...everyEffort])
  const shorter = run.findLast((distance) => distance < distance_m && !isSameDistance(distance, distance_m)) ?? 0
  const asked = [distance_m, ...STANDARD_DISTANCES, ...run].filter((distance) => distance >= shorter)
  const speaking = new Set(asked.flatMap((distance) => nearestEfforts(everyEffort, distance, runOf)))
  return everyEffort.filter((effort) => speaking.has(effort))
}

/** How many other runs of the same day came before in a list in order of day. */
function nthRun(efforts: readonly KnownResult[], at: number): number {
  const effort = efforts[at]!
  const runs = new Set<string>()
  let first = at
  while (first > 0 && efforts[first - 1]!.on === effort.on) first--
  for (let i = first; i < at; i++) runs.add(runOf(efforts[i]!))
  const id = runOf(effort)
  return runs.has(id) ? [...runs].indexOf(id) : runs.size
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
  const count = nearestEfforts(efforts, distance_m, runOnDay).length
  const seenFrom = (distance: number): RaceTimeInputs => ({
    asOf,
    races: [...races, ...nearestEfforts(efforts, distance, runOnDay)],
    runner,
  })
  const all = inPaceOrder(distance_m, distancesOf([...races, ...efforts]), {
    at(distance) {
      const inputs = seenFrom(distance)
      const said = outlookAt(inputs, distance)
      if (alone || !said) return said
      // A long easy run at the distance is no less a lower bound for being one: other hard efforts may say more.
      const elsewhere = inputs.races.filter((effort) => !isSameDistance(effort.distance_m, distance))
      return better(said, outlookAt({ ...inputs, races: elsewhere }, distance) ?? said)
    },
    beyond: (from, distance) => outlookBeyond(seenFrom(from), from, distance),
  })
  if (!all) return undefined
  return alone
    ? { ...better(all, alone), efforts: count, assumed: [] }
    : { ...all, efforts: count, assumed: ['results-from-training'] }
}

const runOnDay = ({ on, run }: Effort) => `${on} ${run}`

/** The better of two readings, which bound the runner from below. */
function better(all: RaceTimeOutlook, part: RaceTimeOutlook): RaceTimeOutlook {
  return {
    results: all.results,
    resultsElsewhere: all.resultsElsewhere,
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
  const outlook = inPaceOrder(distance_m, distancesOf([result]), {
    at: (distance) => statedAt(result, asOf, runner, distance),
    beyond: () => undefined,
  })
  return outlook && { ...outlook, efforts: 0, assumed: ['stated-level'] }
}

function statedAt(result: RaceResult, asOf: LocalDate, runner: Runner, distance_m: number): RaceTimeOutlook {
  const shapeOn = (on: LocalDate) => {
    const shape = endurance([result], distance_m, on, runner, CONSTANTS.endurance)
    return shape && { ...shape, spread: Math.hypot(shape.spread, STATED_SD) }
  }
  return {
    results: 0,
    resultsElsewhere: 0,
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

/** The days on which a time may be run, and what they are like. */
export interface Attempts extends Ahead {
  readonly on: readonly LocalDate[]
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
        isSameDistance(race.distance_m, distance_m),
    )
    .toSorted((a, b) => PRIORITY[a.priority] - PRIORITY[b.priority] || b.on - a.on)
  const chosen = planned.slice(0, attempts ?? planned.length)
  const hilly = chosen.filter(({ ascent_m }) => ascent_m !== undefined)
  const hills =
    hilly.length === 0
      ? 1
      : chosen.reduce((sum, race) => sum + hillFactor(race.distance_m, race.ascent_m), 0) / chosen.length
  const warmths = chosen.map(warmthOf)
  const warmth_c = warmths.reduce((sum, warmth) => sum + warmth, 0) / Math.max(1, warmths.length)
  const losses = chosen.map((race) => altitudeLoss(race.distance_m, race.altitude_m))
  const altitude = losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length)
  const on = chosen.map((race) => race.on)
  const wanted = attempts ?? Math.max(1, on.length)
  const assumed: Assumption[] = hilly.length > 0 ? ['hills-by-climb'] : []
  if (warmth_c > 0) assumed.push('heat-as-expected')
  if (altitude > 0) assumed.push('altitude-counted')
  if (to !== undefined && to >= first && on.length < wanted) {
    const more = wanted - on.length
    for (let i = 1; i <= more; i++) on.push(addDays(first as LocalDate, Math.round(((to - first) * i) / more)))
    assumed.push(wanted === 1 ? 'one-attempt-on-the-last-day' : 'attempts-spread-evenly')
  }
  return { on: on.toSorted((a, b) => a - b), hills, warmth_c, altitude, assumed }
}
