import { isIndoors, isRun } from '../activity/counts.ts'
import { cutOf, firstFrom, inOrderOfDay } from '../evidence/cut-list.ts'
import type { ActivityFact, BestEffortFact, Evidence } from '../evidence/evidence.ts'
import { alongside, effortsOver } from '../evidence/facts-by.ts'
import { parameter } from './constants.ts'
import type { KnownResult } from './known-results.ts'

type Light = KnownResult & { readonly localDay: ActivityFact['localDay']; readonly activityId: string }

/** What one list of activities holds with one list of efforts: made once, whatever day is asked about. */
interface Lists {
  /** By block of weeks: stretches of runs outdoors, those of one distance together, the fastest of each first. */
  readonly blocks: Map<number, readonly (readonly Light[])[]>
  readonly wholeRuns: Map<number, readonly Light[]>
}

const BLOCK_DAYS = parameter('effort.block')
const SHORTEST = parameter('effort.shortest')
const SAME = 0.02
const BLOCK = 4096
/** As in the progress of a race time (goal/measures/best-time.ts): a race measured by GPS. */
const [SHORT, LONG] = [0.99, 1.05]

/** Efforts of one block of weeks over one distance. */
export const effortGroup = (on: number, distance_m: number): number =>
  Math.floor(on / BLOCK_DAYS) * BLOCK + Math.round(Math.log(distance_m) / SAME)

/** Of two equal ones the later speaks. */
export const isFaster = (a: KnownResult, b: KnownResult): boolean =>
  a.time_s < b.time_s || (a.time_s === b.time_s && a.on > b.on)

const kept = new WeakMap<readonly ActivityFact[], WeakMap<readonly BestEffortFact[], Lists>>()

function listsOf({ activities, bestEfforts }: Evidence): Lists {
  const [runs, efforts] = [cutOf(activities).whole, cutOf(bestEfforts).whole]
  let byEfforts = kept.get(runs)
  if (!byEfforts) kept.set(runs, (byEfforts = new WeakMap()))
  let lists = byEfforts.get(efforts)
  if (!lists) byEfforts.set(efforts, (lists = { blocks: new Map(), wholeRuns: new Map() }))
  return lists
}

const isOutdoorRun = ({ sport, subSport }: ActivityFact) => isRun(sport) && !isIndoors(subSport)

/** What a block of weeks holds, looked through when it is first asked for. */
function blockOf(evidence: Evidence, block: number): readonly (readonly Light[])[] {
  const { blocks } = listsOf(evidence)
  let made = blocks.get(block)
  if (!made) blocks.set(block, (made = stretchesOf(evidence, block * BLOCK_DAYS, (block + 1) * BLOCK_DAYS)))
  return made
}

function stretchesOf(evidence: Evidence, from: number, end: number): readonly (readonly Light[])[] {
  const runs = inOrderOfDay(cutOf(evidence.activities).whole)
  const efforts = inOrderOfDay(cutOf(evidence.bestEfforts).whole)
  const groups = new Map<number, Light[]>()
  alongside(runs.slice(firstFrom(runs, from), firstFrom(runs, end)), efforts, (run, first, last) => {
    if (!isOutdoorRun(run)) return
    for (let i = first; i < last; i++) {
      const { activityId, localDay, distance_m, elapsed_s: time_s } = efforts[i]!
      if (activityId !== run.id || distance_m < SHORTEST) continue
      const effort: Light = { kind: 'effort', on: localDay, localDay, distance_m, time_s, activityId }
      const group = effortGroup(localDay, distance_m)
      const known = groups.get(group)
      if (known) known.push(effort)
      else groups.set(group, [effort])
    }
  })
  for (const group of groups.values()) group.sort((a, b) => a.time_s - b.time_s || b.on - a.on)
  return [...groups.values()]
}

/** Of the stretches of training up to so long ago the fastest of each block of weeks and distance. */
export function fastestEfforts(evidence: Evidence, oldest: number, raced: ReadonlySet<string>): KnownResult[] {
  const { from, to, without } = cutOf(evidence.activities)
  const fastest: KnownResult[] = []
  if (evidence.bestEfforts.length === 0) return fastest
  const first = Math.max(from, evidence.asOf - oldest + 1)
  const last = Math.min(to, evidence.asOf)
  for (let block = Math.floor(first / BLOCK_DAYS); block * BLOCK_DAYS <= last; block++)
    for (const efforts of blockOf(evidence, block)) {
      const found = efforts.find(
        ({ on, activityId }) => on >= first && on <= last && !raced.has(activityId) && !without.has(activityId),
      )
      if (found) fastest.push(found)
    }
  return fastest
}

/** Whole runs that are about as long as a distance, which no best effort covers: a race by a short measure. */
export function wholeRuns(
  evidence: Evidence,
  distance_m: number,
  oldest: number,
  raced: ReadonlySet<string>,
): KnownResult[] {
  const { wholeRuns: known } = listsOf(evidence)
  const { whole, from, to, without } = cutOf(evidence.activities)
  let runs = known.get(distance_m)
  if (!runs) known.set(distance_m, (runs = uncovered(whole, evidence.bestEfforts, distance_m)))
  return runs
    .slice(firstFrom(runs, Math.max(from, evidence.asOf - oldest + 1)), firstFrom(runs, to + 1))
    .filter(({ activityId }) => !raced.has(activityId) && !without.has(activityId))
}

function uncovered(
  activities: readonly ActivityFact[],
  bestEfforts: readonly BestEffortFact[],
  distance_m: number,
): readonly Light[] {
  const efforts = effortsOver(bestEfforts, distance_m)
  const isCovered = (id: string, day: ActivityFact['localDay']) => {
    for (let i = firstFrom(efforts, day); i < efforts.length && efforts[i]!.localDay === day; i++)
      if (efforts[i]!.activityId === id) return true
    return false
  }
  const found: Light[] = []
  for (const run of inOrderOfDay(activities)) {
    const { id, localDay, distance_m: run_m, elapsed_s } = run
    if (run_m === undefined || run_m < SHORT * distance_m || run_m > LONG * distance_m) continue
    if (isOutdoorRun(run) && !isCovered(id, localDay))
      found.push({ kind: 'effort', on: localDay, localDay, distance_m, time_s: elapsed_s, activityId: id })
  }
  return found
}
