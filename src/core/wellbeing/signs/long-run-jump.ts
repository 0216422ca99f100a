import { addDays, type LocalDate } from '../../base/calendar.ts'
import { nextStep } from '../next-step.ts'
import { sign, type SignRule } from '../watched.ts'

/** A run is spoken of for a week; a planned one a week ahead. */
const DAYS = 7
/** Less than this above the step is a round number or a longer way home. */
const WORTH_SAYING_M = 1000

/**
 * A run beyond the usual next step: more than a tenth above the longest of the thirty days before it. A race that was run
 * is no news to its runner: it is longer than the runs before it on purpose.
 */
export const longRunJump: SignRule = ({ evidence, runs, asOf }) => {
  const raced = new Set(evidence.races.flatMap(({ activityId }) => activityId ?? []))
  const seen = runs.flatMap(({ id, localDay, distance_m }) => {
    if (localDay <= addDays(asOf, -DAYS) || distance_m === undefined || raced.has(id)) return []
    const jump = jumpOf(runs, localDay, distance_m)
    return jump ? [{ ...jump, activityId: id }] : []
  })
  return seen.length > 0 ? [sign('long-run-jump', 'moderate', seen[0]!.on, seen)] : []
}

/** The same of a run that is planned: said while it can still be shortened. A race is nobody's to shorten. */
export const longRunJumpPlanned: SignRule = ({ evidence, runs, asOf }) => {
  const coming = evidence.plannedWorkouts.filter(
    ({ on, sport, kind, word }) =>
      on >= asOf && on < addDays(asOf, DAYS) && sport === 'running' && kind !== 'race' && word === undefined,
  )
  const ranToday = runs.some(({ localDay }) => localDay === asOf)
  const seen = coming.flatMap(({ id, on, distance_m }) => {
    if (distance_m === undefined || (on === asOf && ranToday)) return []
    const jump = jumpOf(runs, on, distance_m)
    return jump ? [{ ...jump, workoutId: id }] : []
  })
  return seen.length > 0 ? [sign('long-run-jump-planned', 'moderate', asOf, seen)] : []
}

function jumpOf(runs: Parameters<typeof nextStep>[0], on: LocalDate, distance_m: number) {
  const step = nextStep(runs, on)
  if (!step || distance_m < step.upTo_m + WORTH_SAYING_M || distance_m <= step.upTo_m) return undefined
  return { kind: 'jump' as const, on, distance_m, longest_m: step.longest_m, upTo_m: step.upTo_m }
}
