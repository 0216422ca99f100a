import { isRun } from '../activity/counts.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { Revision } from '../goal/goal.ts'
import type { FirstTimeMeasure } from '../goal/measure.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { parameter } from './constants.ts'
import { HALF, MARATHON } from './long-distances.ts'
import { type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const READY = parameter('simple.firstTime.ready')
const SLOPE = parameter('simple.firstTime.slope')
const SHARE = parameter('simple.firstTime.share')
const SHARE_LONG = parameter('simple.firstTime.shareLong')
const GROWTH = parameter('simple.longRunGrowth')
const RECENT_DAYS = 56

/** A distance finished for the first time: whether the long run can come near enough to it by the day. */
export function chanceOfFirstTime(revision: Revision, measure: FirstTimeMeasure, evidence: Evidence): GoalForecast {
  const { asOf } = evidence
  const planned = evidence.races.find(
    (race) =>
      race.outcome === 'planned' && race.on > asOf && (measure.event === undefined || race.kind === measure.event),
  )
  const on = revision.dueOn ?? planned?.on
  if (on === undefined) return lacking('last-day')
  const runs = evidence.activities.filter(({ sport, localDay }) => isRun(sport) && localDay > asOf - RECENT_DAYS)
  const longest = Math.max(0, ...runs.map((run) => run.distance_m ?? 0))
  const distance_m = measure.distance_m ?? distanceIn(measure.duration_s, runs) ?? planned?.distance_m
  if (distance_m === undefined) return lacking(measure.duration_s === undefined ? 'target' : 'long-run')
  if (longest === 0) return lacking('long-run')
  const weeks = Math.max(0, (on - asOf) / 7)
  const reachable = longest * (1 + GROWTH) ** (0.75 * weeks)
  const need = distance_m * shareOf(distance_m)
  // More than enough helps a little, too little hurts fast.
  const beyond = Math.log(reachable / need)
  return {
    kind: 'forecast',
    model: 'simple-first-time',
    version: SIMPLE_VERSION,
    chance: logistic(logit(READY) + SLOPE * Math.min(beyond, 0.25)),
    inputs: { kept: runs.length },
    assumed: ['healthy-start'],
  }
}

/** How far a time leads at the pace of the runs of late. */
function distanceIn(duration_s: number | undefined, runs: readonly ActivityFact[]): number | undefined {
  const paced = runs.filter(({ distance_m = 0, moving_s }) => distance_m > 0 && moving_s > 0)
  if (duration_s === undefined || paced.length === 0) return undefined
  const sum = (of: (run: ActivityFact) => number) => paced.reduce((all, run) => all + of(run), 0)
  return (duration_s * sum((run) => run.distance_m ?? 0)) / sum((run) => run.moving_s)
}

/** Of the distance, how much the longest run should have. */
function shareOf(distance_m: number): number {
  const part = Math.max(0, Math.min(1, Math.log(distance_m / HALF) / Math.log(MARATHON / HALF)))
  return SHARE + part * (SHARE_LONG - SHARE)
}
