import { type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import type { WorkoutToLay } from './kept-plan.ts'

/** What laying a plan over what is planned already would do. Lived days are in none of the lists. */
export interface LaidOver {
  /** Of the plan, with what they become; their ids stay. */
  readonly changed: readonly PlannedWorkout[]
  readonly added: readonly WorkoutToLay[]
  readonly removed: readonly PlannedWorkout[]
}

/**
 * Lays runs over the workouts of days to come, `from` on. A workout of the plan on the same day becomes the new run,
 * others of the plan go. What the runner planned or changed themselves stays, and stands for a run of its week: that of
 * its day, else of its kind, else the nearest.
 */
export function layOver(
  runs: readonly WorkoutToLay[],
  planned: readonly PlannedWorkout[],
  planId: string,
  from: LocalDate,
  weekStart: Weekday,
): LaidOver {
  const toCome = planned.filter((workout) => workout.on >= from)
  const isOfPlan = (workout: PlannedWorkout) =>
    workout.planId === planId && workout.isOwn !== true && workout.word === undefined
  const left = withoutOwn(
    runs.filter(({ on }) => on >= from),
    toCome.filter((workout) => isRunner(workout) && !isOfPlan(workout) && (workout.planId ?? planId) === planId),
    weekStart,
  )
  const mine = toCome.filter(isOfPlan)
  const changed: PlannedWorkout[] = []
  const removed: PlannedWorkout[] = []
  const laid = new Set<WorkoutToLay>()
  for (const workout of mine) {
    const run = left.find((each) => each.on === workout.on && !laid.has(each))
    if (!run) {
      removed.push(workout)
      continue
    }
    laid.add(run)
    if (!isSameRun(workout, run)) changed.push({ ...run, id: workout.id, version: workout.version + 1 })
  }
  return { changed, removed, added: left.filter((run) => !laid.has(run)) }
}

/** A run, a race or a day of rest takes the place of a run; strength and other training lie beside it. */
const isRunner = ({ kind }: PlannedWorkout): boolean => kind !== 'strength' && kind !== 'cross-training'

function withoutOwn(runs: readonly WorkoutToLay[], own: readonly PlannedWorkout[], weekStart: Weekday): WorkoutToLay[] {
  const left = [...runs]
  for (const workout of own) {
    const week = startOfWeek(workout.on, weekStart)
    const inWeek = left.filter(({ on }) => startOfWeek(on, weekStart) === week)
    const away = (run: WorkoutToLay) =>
      (run.on === workout.on ? 0 : 100) + (run.kind === workout.kind ? 0 : 10) + Math.abs(run.on - workout.on)
    const stands = inWeek.toSorted((a, b) => away(a) - away(b))[0]
    if (stands) left.splice(left.indexOf(stands), 1)
  }
  return left
}

function isSameRun(workout: PlannedWorkout, run: WorkoutToLay): boolean {
  const { id: _id, version: _version, ...laid } = workout
  const known = (each: WorkoutToLay) =>
    JSON.stringify([
      each.on,
      each.kind,
      each.distance_m,
      each.purpose,
      each.goalId,
      each.planId,
      each.steps,
      each.shorter,
    ])
  return known(laid) === known(run)
}
