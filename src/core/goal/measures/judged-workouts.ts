import { addDays, type DayRange } from '../../base/calendar.ts'
import { adherence, isKept, MOVE_DAYS, type Adherence } from '../adherence.ts'
import type { Seen, SeenReason } from '../seen.ts'
import type { GoalRecord } from './definition.ts'

/**
 * The planned workouts of a range of days, each with what became of it. Those next to the range are matched too, so that
 * an activity that stands for one of them does not stand for another.
 */
export function judgedWorkouts({ from, to }: DayRange, record: GoalRecord): Adherence[] {
  const around = { from: addDays(from, -2 * MOVE_DAYS), to: addDays(to, 2 * MOVE_DAYS) }
  const done = { from: addDays(around.from, -MOVE_DAYS), to: addDays(around.to, MOVE_DAYS) }
  return adherence(record.plannedWorkouts(around), record.activities(done), record.asOf, record.rest).filter(
    ({ workout }) => workout.on >= from && workout.on <= to,
  )
}

const REASONS = {
  skipped: 'not-done',
  missed: 'not-done',
  rested: 'paused',
  open: 'still-open',
  coming: 'to-come',
} as const

/** A planned workout as evidence: kept ones count. */
export function seenWorkout(judged: Adherence): Seen {
  const { workout, state, activityId } = judged
  const counted = isKept(judged)
  const reason: SeenReason = state in REASONS ? REASONS[state as keyof typeof REASONS] : 'counts'
  return {
    on: workout.on,
    workoutId: workout.id,
    ...(activityId !== undefined && { activityId }),
    counted,
    reason,
    amount: counted ? 1 : 0,
  }
}
