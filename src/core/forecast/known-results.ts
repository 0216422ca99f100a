import type { Evidence } from '../evidence/evidence.ts'
import { activityOf } from '../evidence/facts-by.ts'
import type { Race, RaceKind } from '../evidence/race.ts'
import { slowing } from './conditions.ts'
import { parameter } from './constants.ts'
import { effortGroup, fastestEfforts, isFaster, wholeRuns } from './light-efforts.ts'
import { STANDARD_DISTANCES } from './pace-order.ts'
import type { RaceResult } from './race-result.ts'

/** A result or an effort with where it is from; its time is that of flat ground in the cool. */
export interface KnownResult extends RaceResult {
  readonly kind: 'race' | 'effort'
  readonly raceId?: string
  readonly activityId?: string
  /** How much hills and heat have slowed it, in ln s, where they are known. */
  readonly slowedBy?: number
}

/** What the evidence holds of times that speak for one distance. */
export interface KnownResults {
  /** Races that were run all-out. */
  readonly races: readonly KnownResult[]
  /** Hard stretches of training, and races run as training: the runner can do at least that. In order of day. */
  readonly efforts: readonly KnownResult[]
  /** The same, of one run every distance over which it was hard. */
  readonly everyEffort: readonly KnownResult[]
}

interface Read {
  readonly races: readonly KnownResult[]
  /** Races run as training. */
  readonly light: readonly KnownResult[]
  readonly raced: ReadonlySet<string>
  readonly byDistance: Map<number, KnownResults>
  readonly hard: Map<number | undefined, readonly KnownResult[]>
}

const HARD = parameter('effort.hard')
const HARD_ELSEWHERE = parameter('effort.hardElsewhere')
const SAME = 0.02
const RIEGEL = 1.06
const YEAR = 365
/** What was run in training longer ago says nothing any more. */
const OLDEST = 3 * YEAR

/** Kinds of race whose times speak for running on the road. */
const SPEAKING: ReadonlySet<RaceKind> = new Set(['road', 'track', 'trail', 'ultra'])

const kept = new WeakMap<Evidence, Read>()

/** The results and hard efforts that speak for a distance; made once for each evidence. docs/methods/results-and-efforts.md */
export function knownResults(evidence: Evidence, distance_m: number): KnownResults {
  let read = kept.get(evidence)
  if (!read) kept.set(evidence, (read = readResults(evidence)))
  let known = read.byDistance.get(distance_m)
  if (!known) {
    const everyEffort = hardEfforts(evidence, read, STANDARD_DISTANCES.includes(distance_m) ? undefined : distance_m)
    known = { races: read.races, efforts: nearestEfforts(everyEffort, distance_m, runOf), everyEffort }
    read.byDistance.set(distance_m, known)
  }
  return known
}

function readResults(evidence: Evidence): Read {
  const { asOf } = evidence
  const races: KnownResult[] = []
  const light: KnownResult[] = []
  const raced = new Set<string>()
  for (const race of evidence.races) {
    if (race.on > asOf || race.outcome !== 'finished') continue
    if (race.activityId !== undefined) raced.add(race.activityId)
    const result = resultOf(race, evidence)
    if (result) (race.allOut && SPEAKING.has(race.kind) ? races : light).push(result)
  }
  return { races, light, raced, byDistance: new Map(), hard: new Map() }
}

/** The official time, else that of the recording; nothing for what never stood for running, or has no time. */
function resultOf(race: Race, { activities }: Evidence): KnownResult | undefined {
  const time_s = race.official_time_s ?? activityOf(activities, race.activityId, race.on)?.elapsed_s
  if (time_s === undefined || race.kind === 'multisport' || race.kind === 'other') return undefined
  const { distance_m } = race
  const { by, sd } = slowing(distance_m, time_s, race)
  return {
    kind: race.allOut ? 'race' : 'effort',
    on: race.on,
    distance_m,
    time_s: time_s / Math.exp(by),
    ...(sd > 0 && { unsure: sd, slowedBy: by }),
    raceId: race.id,
    ...(race.activityId !== undefined && { activityId: race.activityId }),
  }
}

/**
 * Of stretches of training the fastest of each distance in four weeks, where it comes near the best of the twelve
 * months up to it: the rest were not meant to be fast. Blocks of weeks lie fixed in the calendar.
 */
function hardOnes(efforts: readonly KnownResult[]): KnownResult[] {
  const fastest = new Map<number, KnownResult>()
  for (const effort of efforts) {
    const group = effortGroup(effort.on, effort.distance_m)
    const other = fastest.get(group)
    if (!other || isFaster(effort, other)) fastest.set(group, effort)
  }
  const candidates = [...fastest.values()]
    .map((effort) => ({ effort, level: levelOf(effort), log: Math.log(effort.distance_m) }))
    .sort((a, b) => a.effort.on - b.effort.on || a.effort.distance_m - b.effort.distance_m)
  const hard: KnownResult[] = []
  let oldest = 0
  for (const { effort, level, log } of candidates) {
    while (effort.on - candidates[oldest]!.effort.on > YEAR) oldest++
    let [here, anywhere] = [Infinity, Infinity]
    for (let i = oldest; i < candidates.length && candidates[i]!.effort.on <= effort.on; i++) {
      const other = candidates[i]!
      anywhere = Math.min(anywhere, other.level)
      if (Math.abs(other.log - log) <= SAME) here = Math.min(here, other.level)
    }
    if (level <= here + HARD && level <= anywhere + HARD_ELSEWHERE) hard.push(effort)
  }
  return hard
}

/** Times of different distances on one scale. */
const levelOf = ({ distance_m, time_s }: RaceResult) => Math.log(time_s) - RIEGEL * Math.log(distance_m)

/** Whatever distance is asked about, the same are hard; whole runs over one that is no standard come in for it alone. */
function hardEfforts(evidence: Evidence, read: Read, other_m: number | undefined): readonly KnownResult[] {
  let hard = read.hard.get(other_m)
  if (!hard) {
    const lengths = other_m === undefined ? STANDARD_DISTANCES : [...STANDARD_DISTANCES, other_m]
    const whole = lengths.flatMap((length) => wholeRuns(evidence, length, OLDEST, read.raced))
    hard = hardOnes([...read.light, ...fastestEfforts(evidence, OLDEST, read.raced), ...whole])
    read.hard.set(other_m, hard)
  }
  return hard
}

/** What tells one run from another. */
export const runOf = ({ activityId, raceId, on }: KnownResult): string => activityId ?? raceId ?? `${on}`

/** Of each run the effort nearest to a distance: one run speaks once. */
export function nearestEfforts<T extends RaceResult>(
  efforts: readonly T[],
  distance_m: number,
  run: (effort: T) => string,
): T[] {
  const away = (effort: T) => Math.abs(Math.log(effort.distance_m / distance_m))
  const nearest = new Map<string, T>()
  for (const effort of efforts) {
    const id = run(effort)
    const other = nearest.get(id)
    if (!other || away(effort) < away(other) - 1e-9) nearest.set(id, effort)
  }
  return [...nearest.values()]
}
