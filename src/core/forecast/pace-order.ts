import { METERS_PER_MILE } from '../base/units.ts'
import { HALF, MARATHON } from './long-distances.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { rootBetween } from '../stats/root-between.ts'
import { type Quantiles, scaled as scaledTimes } from './forecast.ts'
import type { RaceTimeOutlook } from './race-time.ts'

/** From the mile to ultra: the distances at which the order of paces is exact, beside those that were run. */
export const STANDARD_DISTANCES: readonly number[] = [
  METERS_PER_MILE,
  3000,
  5000,
  10000,
  10 * METERS_PER_MILE,
  HALF,
  MARATHON,
  50000,
  100000,
]

const SAME_DISTANCE = 0.02

/** Whether a result over one distance is one over the other. */
export const isSameDistance = (a: number, b: number): boolean => Math.abs(Math.log(a / b)) <= SAME_DISTANCE

/** The distances of results, each once, shortest first; what is about a standard distance counts as that. */
export function distancesOf(results: readonly { readonly distance_m: number }[]): number[] {
  const found = new Set<number>()
  for (const { distance_m } of results)
    found.add(STANDARD_DISTANCES.find((standard) => isSameDistance(standard, distance_m)) ?? distance_m)
  const distances: number[] = []
  for (const distance of [...found].sort((a, b) => a - b))
    if (distances.length === 0 || !isSameDistance(distance, distances.at(-1)!)) distances.push(distance)
  return distances
}

/** What results say of one distance by itself. */
export interface Sayings<T extends RaceTimeOutlook> {
  /** Of a distance, by all results; undefined without any. */
  at(distance_m: number): T | undefined
  /** Of a longer distance, by the results over this one alone. */
  beyond(from_m: number, distance_m: number): RaceTimeOutlook | undefined
}

/**
 * The outlook for a distance, so that no chance and no rank of the range promises a faster pace over more distance:
 * a pace that is held over a marathon is held over 5 km. Of distances that were run, the longer lifts the shorter. What is
 * only carried over is held by the next shorter distance that was run; and where that knows little, the half marathon and
 * the marathon that its results lead to lift it. docs/methods/race-time-forecast.md
 */
export function inPaceOrder<T extends RaceTimeOutlook>(
  distance_m: number,
  run: readonly number[],
  said: Sayings<T>,
): T | undefined {
  const isFixed = STANDARD_DISTANCES.includes(distance_m) || run.some((each) => isSameDistance(each, distance_m))
  const fixed = isFixed ? [] : distancesOf([...STANDARD_DISTANCES, ...run].map((each) => ({ distance_m: each })))
  const [below, above] = [
    fixed.findLast((distance) => distance < distance_m),
    fixed.find((distance) => distance > distance_m),
  ]
  if (below === undefined || above === undefined) return atFixed(distance_m, run, said)
  const own = said.at(distance_m)
  const sides = [below, above].flatMap((distance) => {
    const outlook = atFixed(distance, run, said)
    return outlook ? [{ outlook, by: distance / distance_m }] : []
  })
  const [shorter, longer] = sides
  return own && shorter && longer ? betweenFixed(own, shorter, longer) : own
}

/**
 * Between two distances that are in order: every rank of pace lies on the line between theirs, by the logarithm of the
 * distance, so that all distances between them are in order, too.
 */
function betweenFixed<T extends RaceTimeOutlook>(own: T, shorter: Scaled, longer: Scaled): T {
  const share = Math.log(longer.by) / Math.log(longer.by / shorter.by)
  return {
    ...own,
    chance(time_s, on) {
      const odds = ({ outlook, by }: Scaled, logTime: number) => {
        const said = outlook.chance(Math.exp(Math.min(logTime, ENDLESS)) * by, on)
        return said === undefined ? Number.NaN : logit(said, TINY)
      }
      const log = Math.log(time_s)
      // The two times that are as likely as each other, one at each side, between which this one lies.
      const faster = rootBetween(log - FAR, log, (logTime) => {
        return odds(shorter, logTime) - odds(longer, (log - share * logTime) / (1 - share))
      })
      const said = odds(shorter, faster)
      return Number.isNaN(said) ? undefined : logistic(said)
    },
    quantiles(on) {
      const [fast, slow] = [shorter.outlook.quantiles(on), longer.outlook.quantiles(on)]
      return byRank((rank) => (fast[rank] / shorter.by) ** share * (slow[rank] / longer.by) ** (1 - share))
    },
  }
}

const TINY = 1e-15
/** Longer than any run, in ln s: next to a distance that is exact the line to the other one leads beyond all numbers. */
const ENDLESS = 18
/** How far apart, in ln s, the paces of two neighbours may lie at most. */
const FAR = 0.5

function atFixed<T extends RaceTimeOutlook>(
  distance_m: number,
  run: readonly number[],
  said: Sayings<T>,
): T | undefined {
  const own = said.at(distance_m)
  if (!own) return undefined
  const scaled = (distance: number, outlook: RaceTimeOutlook | undefined): Scaled[] =>
    outlook ? [{ outlook, by: distance / distance_m }] : []
  const at = (distance: number) => scaled(distance, said.at(distance))
  const lifting = (from: number): Scaled[] => {
    const next = run.find((distance) => distance > from && !isSameDistance(distance, from)) ?? Infinity
    return FITTED.filter((distance) => distance > from && !isSameDistance(distance, from) && distance < next).flatMap(
      (distance) => scaled(distance, said.beyond(from, distance)),
    )
  }
  const lifted = run
    .filter((distance) => distance > distance_m && !isSameDistance(distance, distance_m))
    .flatMap((distance) => [...at(distance), ...lifting(distance)])
  const here = run.find((distance) => isSameDistance(distance, distance_m))
  if (here !== undefined)
    return ordered(own, { lifted: [...lifting(here), ...lifted], carried: [], held: [], faster: true })
  const shorter = run.findLast((distance) => distance < distance_m)
  const next = run.find((distance) => distance > distance_m) ?? Infinity
  const faster = distance_m < HALF
  const carried = STANDARD_DISTANCES.filter((distance) =>
    faster
      ? distance > distance_m && distance <= HALF && distance < next
      : distance < distance_m && distance >= HALF && distance > (shorter ?? 0),
  ).flatMap(at)
  const held = shorter === undefined ? [] : [...at(shorter), ...lifting(shorter)]
  return ordered(own, { lifted, carried, held, faster })
}

/** The distances that the endurance formula was fitted to. */
const FITTED = [HALF, MARATHON]

interface Scaled {
  readonly outlook: RaceTimeOutlook
  /** Its distance beside the one asked about. */
  readonly by: number
}

interface Bounds {
  /** By results over longer distances: at least this. */
  readonly lifted: readonly Scaled[]
  /** By formula like the distance itself: the better of all counts, or the worse. */
  readonly carried: readonly Scaled[]
  readonly faster: boolean
  /** By results over a shorter distance: no more than the best of these. */
  readonly held: readonly Scaled[]
}

function ordered<T extends RaceTimeOutlook>(own: T, { lifted, carried, faster, held }: Bounds): T {
  if (lifted.length + carried.length + held.length === 0) return own
  return {
    ...own,
    chance(time_s, on) {
      const first = own.chance(time_s, on)
      if (first === undefined) return undefined
      const chanceOf = ({ outlook, by }: Scaled) => outlook.chance(time_s * by, on)!
      let said = first
      for (const each of carried) said = faster ? Math.max(said, chanceOf(each)) : Math.min(said, chanceOf(each))
      if (held.length > 0) said = Math.min(said, Math.max(...held.map(chanceOf)))
      for (const each of lifted) said = Math.max(said, chanceOf(each))
      return said
    },
    quantiles(on) {
      const timesOf = ({ outlook, by }: Scaled) => scaledTimes(outlook.quantiles(on), 1 / by)
      let said = own.quantiles(on)
      for (const each of carried) said = (faster ? fastest : slowest)(said, timesOf(each))
      if (held.length > 0) said = slowest(said, held.map(timesOf).reduce(fastest))
      for (const each of lifted) said = fastest(said, timesOf(each))
      return said
    },
  }
}

const fastest = (a: Quantiles, b: Quantiles): Quantiles => byRank((rank) => Math.min(a[rank], b[rank]))
const slowest = (a: Quantiles, b: Quantiles): Quantiles => byRank((rank) => Math.max(a[rank], b[rank]))

const byRank = (at: (rank: keyof Quantiles) => number): Quantiles => ({
  p10: at('p10'),
  p25: at('p25'),
  p50: at('p50'),
  p75: at('p75'),
  p90: at('p90'),
})
