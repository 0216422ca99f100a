import { addDays } from '../../base/calendar.ts'
import type { ActivityFact, Evidence } from '../../evidence/evidence.ts'
import { mean } from '../../stats/mean.ts'
import { median } from '../../stats/median.ts'
import { sign, type SignRule } from '../watched.ts'

/** Runs are alike when their paces differ by no more than this share, and their lengths by no more than these. */
const SAME_PACE = 0.04
const SAME_LENGTH = { least: 0.6, most: 1.67 }
const SHORTEST_M = 3000
/** Long enough that a slow decline is not held against itself. */
const BEFORE_DAYS = 112
/** Earlier runs are of at least so many days before. */
const APART_DAYS = 7
const ALIKE_FEWEST = 3
/** Points of ten, of their mean; and each of them, so that one very hard run does not speak for three. */
const HARDER_BY = 2
const EACH_BY = 1
const IN_A_ROW = 3
const LATELY_DAYS = 21

interface Felt {
  readonly run: ActivityFact
  readonly distance_m: number
  readonly pace: number
  readonly effort: number
}

/** Three runs in a row that felt two points harder on average, and each a point, than the runner's own runs of that pace and length. */
export const effortRising: SignRule = ({ evidence, runs, asOf }) => {
  const felt = feltRuns(
    runs.filter(({ localDay }) => localDay > asOf - BEFORE_DAYS - LATELY_DAYS),
    evidence,
  )
  const judged = felt
    .filter(({ run }) => run.localDay > addDays(asOf, -LATELY_DAYS))
    .flatMap((each) => {
      const alike = felt.filter((other) => isAlike(each, other))
      return alike.length >= ALIKE_FEWEST ? [{ ...each, usual: median(alike.map(({ effort }) => effort))! }] : []
    })
  const last = judged.slice(-IN_A_ROW)
  const harder = last.map(({ effort, usual }) => effort - usual)
  if (last.length < IN_A_ROW || harder.some((by) => by < EACH_BY) || mean(harder)! < HARDER_BY) return []
  const evidenceOf = last.map(({ run, distance_m, effort, pace }) => ({
    kind: 'run' as const,
    on: run.localDay,
    activityId: run.id,
    distance_m,
    effort,
    pace_s_per_km: pace,
  }))
  return [sign('effort-rising', 'weak', last[0]!.run.localDay, evidenceOf)]
}

/** Effort as the watch or the service was told; else as the check-in after that run, or of a day with one run, says. */
function feltRuns(runs: readonly ActivityFact[], { checkIns }: Evidence): Felt[] {
  return runs.flatMap((run): Felt[] => {
    const { id, localDay, distance_m, moving_s } = run
    const own = checkIns.filter(
      ({ on, effort, activityId }) => on === localDay && effort !== undefined && (activityId ?? id) === id,
    )
    const alone = runs.filter((each) => each.localDay === localDay).length === 1
    const effort = run.effort ?? own.find(({ activityId }) => activityId === id || alone)?.effort
    if (effort === undefined || distance_m === undefined || distance_m < SHORTEST_M || !(moving_s > 0)) return []
    return [{ run, distance_m, effort, pace: (moving_s / distance_m) * 1000 }]
  })
}

const isAlike = (each: Felt, other: Felt): boolean =>
  other.run.localDay <= each.run.localDay - APART_DAYS &&
  other.run.localDay > each.run.localDay - BEFORE_DAYS &&
  Math.abs(other.pace / each.pace - 1) <= SAME_PACE &&
  other.distance_m >= SAME_LENGTH.least * each.distance_m &&
  other.distance_m <= SAME_LENGTH.most * each.distance_m
