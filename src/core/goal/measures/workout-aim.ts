import { addDays } from '../../base/calendar.ts'
import type { PlannedWorkout } from '../../evidence/planned-workout.ts'
import { type PacedStep, pacedSteps } from '../../evidence/step-paces.ts'
import { isKept, MOVE_DAYS, type Adherence } from '../adherence.ts'
import { isSign } from '../body-sign.ts'
import type { WorkoutAim } from '../measure.ts'
import type { SeenReason } from '../seen.ts'
import type { GoalRecord } from './definition.ts'

/** A pace may be off the planned one by this share, what a watch and a bend add: over a run, and over one short step. */
const WHOLE_TOLERANCE = 0.02
const STEP_TOLERANCE = 0.03

/** Whether a planned workout came to what was aimed at: `counts`, or why not (yet). */
export function aimReached(aim: WorkoutAim, judged: Adherence, record: GoalRecord): SeenReason {
  const { state } = judged
  if (state === 'open') return 'still-open'
  if (state === 'coming') return 'to-come'
  if (state === 'rested') return 'paused'
  if (aim === 'listen') return listened(judged, record)
  if (!isKept(judged)) return 'not-done'
  return aim === 'complete' ? 'counts' : onPace(judged, record)
}

/**
 * Listening: eased or left out where a sign spoke for it (a word of that day or the one before, or the reason given), or
 * done with none against it. Done in spite of a sign is not.
 */
function listened(judged: Adherence, { checkIns }: GoalRecord): SeenReason {
  const { on, reason } = judged.workout
  const words = checkIns({ from: addDays(on, -1), to: on })
  const sign = words.some(({ moment, on: day, ...said }) =>
    // Pain after the run is no reason that could have been known before it.
    day === on && moment === 'after-run' ? false : isSign({ ...said, moment, on: day }),
  )
  const heeded = judged.state === 'eased' || judged.state === 'skipped' || judged.state === 'shortened'
  if (heeded) return sign || reason !== undefined || judged.state === 'eased' ? 'counts' : 'not-done'
  if (!isKept(judged)) return sign ? 'counts' : 'not-done'
  return sign ? 'against-a-sign' : 'counts'
}

/**
 * Paces (docs/methods/workout.md): a workout that is one stretch by its mean; one of several by each of its steps, as laps
 * or samples show them. Where neither can be seen, the runner's word decides.
 */
function onPace({ workout, activityId, state }: Adherence, record: GoalRecord): SeenReason {
  if (state === 'eased') return 'eased'
  const unknown = workout.word === 'done' ? 'counts' : 'pace-unknown'
  const steps = pacedSteps(workout.steps)
  const activity = record
    .activities({ from: addDays(workout.on, -MOVE_DAYS), to: addDays(workout.on, MOVE_DAYS) })
    .find(({ id }) => id === activityId)
  if (steps.length === 0 || activity === undefined) return unknown
  const [only] = steps
  if (isOneStretch(workout) && only !== undefined && activity.distance_m)
    return isAt(only, (activity.moving_s / activity.distance_m) * 1000, WHOLE_TOLERANCE) ? 'counts' : 'off-pace'
  const seen = record.stepPaces.find((each) => each.workoutId === workout.id && each.activityId === activity.id)
  const paces = seen?.paces_s_per_km
  if (paces?.length !== steps.length) return unknown
  return steps.every((step, i) => isAt(step, paces[i] ?? Infinity, STEP_TOLERANCE)) ? 'counts' : 'off-pace'
}

const isAt = ({ fast_s_per_km, slow_s_per_km }: PacedStep, pace: number, tolerance: number): boolean =>
  pace <= slow_s_per_km * (1 + tolerance) && pace >= fast_s_per_km * (1 - tolerance)

const isOneStretch = ({ steps }: PlannedWorkout) =>
  steps.length === 1 && steps[0] !== undefined && !('repeat' in steps[0])
