import { isIndoors, isRun } from '../activity/counts.ts'
import type { LocalDate } from '../base/calendar.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import { since } from './counted.ts'
import { parameter } from './constants.ts'
import { hillFactor } from './conditions.ts'

/** Change of fitness between a day and asOf by what is no result, in ln s: above 0 where the runner has become slower. */
export type Drift = (on: LocalDate) => number

const DAYS = 1096
const BREAK_AFTER = parameter('drift.breakAfter')
const BREAK_A_DAY = parameter('drift.breakADay')
const BREAK_MOST = parameter('drift.breakMost')
const REGAIN_DAYS = parameter('drift.regainDays')
const BY_LOAD = parameter('drift.byLoad')
const LOAD_SAME = parameter('drift.loadSame')
const LOAD_MOST = parameter('drift.loadMost')
const LOAD_DAYS = 42
const PACE_NOISE = parameter('drift.paceNoise')
const BEATS = parameter('drift.beats')
const WALK_A_WEEK = (parameter('fitness.walk') ** 2 * 7) / 365.25
const SHORTEST = 3000

const kept = new WeakMap<Evidence, Drift>()

/**
 * What the log tells of fitness between results: breaks and load move what is expected, pace at heart rate is seen, week
 * by week, against the runner's own usual; a Kalman filter and its smoother weigh both. No result is read, so no better
 * result can count against itself. Older than three years is taken as three years ago. docs/methods/fitness.md
 */
export function fitnessDrift(evidence: Evidence): Drift {
  let drift = kept.get(evidence)
  if (!drift) kept.set(evidence, (drift = makeDrift(evidence)))
  return drift
}

function makeDrift({ asOf, activities, races }: Evidence): Drift {
  const runs = since(activities, asOf - DAYS + 1).filter(({ sport, localDay }) => isRun(sport) && localDay <= asOf)
  const first = runs[0]?.localDay
  if (first === undefined) return () => 0
  const raced = new Set(races.filter(({ outcome }) => outcome === 'finished').map(({ on }) => on))
  const expected = slowerByDay(runs, raced, first, asOf)
  const weeks = Math.floor((asOf - first) / 7) + 1
  // Week w ends so many days before asOf, the last one on it.
  const endOf = (w: number) => asOf - first - 7 * (weeks - 1 - w)
  const slower = smoothed(
    Float64Array.from({ length: weeks }, (_, w) => expected[Math.max(0, endOf(w))]!),
    paceAtHeartRate(runs, asOf, weeks),
  )
  const now = slower[weeks - 1]!
  return (on) => {
    const at = Math.max(0, Math.min(weeks - 1, weeks - 1 - (asOf - on) / 7))
    const low = Math.floor(at)
    const there = slower[low]! + (at - low) * (slower[Math.min(weeks - 1, low + 1)]! - slower[low]!)
    return now - there
  }
}

/** How much slower breaks and load let expect the runner to be, day by day since the first run. */
function slowerByDay(
  runs: readonly ActivityFact[],
  raced: ReadonlySet<number>,
  first: LocalDate,
  asOf: LocalDate,
): Float64Array {
  const minutes = new Float64Array(asOf - first + 1)
  for (const { localDay, moving_s } of runs) minutes[localDay - first]! += moving_s / 60
  const slower = new Float64Array(minutes.length)
  let [idle, lost, load] = [0, 0, 0]
  let usual: number | undefined
  for (let day = 0; day < minutes.length; day++) {
    idle = minutes[day]! > 0 || raced.has(first + day) ? 0 : idle + 1
    lost = idle > BREAK_AFTER ? Math.min(BREAK_MOST, lost + BREAK_A_DAY) : lost * (1 - 1 / REGAIN_DAYS)
    load += (minutes[day]! - load) / Math.min(day + 1, LOAD_DAYS)
    // Of a log that has just begun nobody knows what came before.
    if (day < LOAD_DAYS) continue
    usual ??= load
    const change = Math.log(Math.max(1, load) / Math.max(1, usual))
    const beyond = Math.sign(change) * Math.max(0, Math.abs(change) - LOAD_SAME)
    const byLoad = -Math.max(-LOAD_MOST, Math.min(LOAD_MOST, BY_LOAD * beyond))
    // In a break load falls too: the same loss is not counted twice.
    slower[day] = byLoad < 0 ? lost + byLoad : Math.max(lost, byLoad)
  }
  for (let day = 0; day < Math.min(LOAD_DAYS, slower.length); day++) slower[day] = slower[LOAD_DAYS] ?? 0
  return slower
}

/** Weekly mean of how slow the running outdoors was for its heart rate, hills taken out; NaN where none was. */
function paceAtHeartRate(runs: readonly ActivityFact[], asOf: LocalDate, weeks: number): Float64Array {
  const [sums, counts] = [new Float64Array(weeks), new Float64Array(weeks)]
  for (const { localDay, subSport, distance_m, moving_s, ascent_m, average_heart_rate_bpm: bpm } of runs) {
    if (bpm === undefined || distance_m === undefined || distance_m < SHORTEST || isIndoors(subSport)) continue
    const week = weeks - 1 - Math.floor((asOf - localDay) / 7)
    if (week < 0) continue
    sums[week]! += Math.log(moving_s / (distance_m * hillFactor(distance_m, ascent_m))) + bpm / BEATS
    counts[week]!++
  }
  return sums.map((sum, week) => (counts[week]! > 0 ? sum / counts[week]! : Number.NaN))
}

/** Kalman filter and Rauch-Tung-Striebel smoother of a walk around what is expected, seen with an offset of its own. */
function smoothed(expected: Float64Array, seen: Float64Array): Float64Array {
  const n = expected.length
  const [level, variance] = [new Float64Array(n), new Float64Array(n)]
  const noise = PACE_NOISE ** 2
  let known = false
  for (let w = 0; w < n; w++) {
    if (w > 0) {
      level[w] = level[w - 1]! + expected[w]! - expected[w - 1]!
      variance[w] = variance[w - 1]! + WALK_A_WEEK
    }
    const pace = seen[w]!
    if (Number.isNaN(pace)) continue
    if (!known) {
      // The first week that is seen sets the offset: what went before follows from it.
      known = true
      level[w] = pace
      variance[w] = noise
      for (let v = w - 1; v >= 0; v--) {
        level[v] = level[v + 1]! + expected[v]! - expected[v + 1]!
        variance[v] = variance[v + 1]!
      }
      continue
    }
    const gain = variance[w]! / (variance[w]! + noise)
    level[w]! += gain * (pace - level[w]!)
    variance[w]! *= 1 - gain
  }
  for (let w = n - 2; w >= 0; w--) {
    const back = variance[w]! / (variance[w]! + WALK_A_WEEK)
    level[w]! += back * (level[w + 1]! - level[w]! - (expected[w + 1]! - expected[w]!))
  }
  return level
}
