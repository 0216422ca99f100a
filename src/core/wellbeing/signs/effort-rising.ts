import { addDays, type LocalDate } from '../../base/calendar.ts'
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
/** Slowly: less of it, of more runs, most of them, held against more runs that were all before them. */
const SLOWLY = { days: 28, fewest: 6, by: 1.25, eachBy: 0.6, share: 0.7, alike: 5 }

interface Felt {
  readonly run: ActivityFact
  readonly distance_m: number
  readonly pace: number
  readonly effort: number
}

/**
 * The same pace and length feel harder than they did: three runs in a row by two points on average and each by one, or
 * the runs of four weeks by a point and a quarter, where a decline is slow.
 */
export const effortRising: SignRule = ({ evidence, runs, asOf }) => {
  const felt = feltRuns(
    runs.filter(({ localDay }) => localDay > asOf - BEFORE_DAYS - SLOWLY.days),
    evidence,
  )
  const harder = atOnce(felt, asOf) ?? slowly(felt, asOf)
  if (!harder) return []
  const evidenceOf = harder.map(({ run, distance_m, effort, pace }) => ({
    kind: 'run' as const,
    on: run.localDay,
    activityId: run.id,
    distance_m,
    effort,
    pace_s_per_km: pace,
  }))
  return [sign('effort-rising', 'weak', harder[0]!.run.localDay, evidenceOf)]
}

function atOnce(felt: readonly Felt[], asOf: LocalDate): readonly Judged[] | undefined {
  const judged = felt
    .filter(({ run }) => run.localDay > addDays(asOf, -LATELY_DAYS))
    .flatMap((each) => judge(each, addDays(each.run.localDay, -APART_DAYS), ALIKE_FEWEST, felt, median))
  const last = judged.slice(-IN_A_ROW)
  const isHarder =
    last.length === IN_A_ROW && last.every(({ by }) => by >= EACH_BY) && mean(last.map(({ by }) => by))! >= HARDER_BY
  return isHarder ? last : undefined
}

function slowly(felt: readonly Felt[], asOf: LocalDate): readonly Judged[] | undefined {
  const before = addDays(asOf, -SLOWLY.days)
  const judged = felt
    .filter(({ run }) => run.localDay > before)
    .flatMap((each) => judge(each, before, SLOWLY.alike, felt, mean))
  const isHarder =
    judged.length >= SLOWLY.fewest &&
    mean(judged.map(({ by }) => by))! >= SLOWLY.by &&
    judged.filter(({ by }) => by >= SLOWLY.eachBy).length >= SLOWLY.share * judged.length
  return isHarder ? judged : undefined
}

type Judged = Felt & { readonly by: number }

/** By how many points a run felt harder than those like it up to a day; nothing where too few are known. */
function judge(
  each: Felt,
  upTo: LocalDate,
  fewest: number,
  felt: readonly Felt[],
  middle: (efforts: readonly number[]) => number | undefined,
): Judged[] {
  const alike = felt.filter(
    (other) =>
      other.run.localDay <= upTo && other.run.localDay > each.run.localDay - BEFORE_DAYS && isAlike(each, other),
  )
  const usual = alike.length < fewest ? undefined : middle(alike.map(({ effort }) => effort))
  return usual === undefined ? [] : [{ ...each, by: each.effort - usual }]
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
  Math.abs(other.pace / each.pace - 1) <= SAME_PACE &&
  other.distance_m >= SAME_LENGTH.least * each.distance_m &&
  other.distance_m <= SAME_LENGTH.most * each.distance_m
