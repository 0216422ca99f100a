import { addDays, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlannedWorkout } from '../../core/evidence/planned-workout.ts'
import { listPlannedWorkouts, plannedWorkoutWrite } from '../../storage/planned-workouts.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'

/**
 * Copies what is planned for the week of a day to the week of another, day by day, as the runner's own: days that have
 * passed and days with something on them stay as they are. One change.
 */
export function copyWeek(
  context: Context,
  from: LocalDate,
  to: LocalDate,
  once?: OnceKey,
): Promise<Result<{ workoutIds: readonly string[]; change: ChangeRef }, AppProblem>> {
  return write<{ workoutIds: readonly string[]; change: ChangeRef }>(context, once, async (inside) => {
    const { db, athleteId } = inside
    const athlete = await loadAthlete(inside)
    const first = startOfWeek(from, athlete.weekStart)
    const shift = startOfWeek(to, athlete.weekStart) - first
    const planned = await listPlannedWorkouts(db, athleteId)
    const taken = new Set(planned.map(({ on }) => on))
    const asOf = today(inside, athlete)
    const copies = planned
      .filter(({ on }) => on >= first && on < first + 7)
      .map(({ word: _word, reason: _reason, planId: _plan, isOwn: _own, ...workout }): PlannedWorkout => {
        return { ...workout, id: inside.newId(), on: addDays(workout.on, shift), version: 1 }
      })
      .filter(({ on }) => on >= asOf && !taken.has(on))
    if (copies.length === 0) return err({ code: 'validation', fields: [{ code: 'nothing-to-copy', field: 'to' }] })
    const change = await recordChange(
      inside,
      'copy-week',
      copies.map((workout) => plannedWorkoutWrite(athleteId, workout)),
    )
    return ok({ workoutIds: copies.map(({ id }) => id), change })
  })
}
