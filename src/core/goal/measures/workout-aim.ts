import { addDays } from '../../base/calendar.ts'
import type { PlannedWorkout, WorkoutStep } from '../../evidence/planned-workout.ts'
import { isKept, type Adherence } from '../adherence.ts'
import { isSign } from '../body-sign.ts'
import type { WorkoutAim } from '../measure.ts'
import type { SeenReason } from '../seen.ts'
import type { GoalRecord } from './definition.ts'

/** A pace may be off the planned one by this share: what a watch and a bend add. */
const PACE_TOLERANCE = 0.02

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

interface PaceStep {
  readonly distance_m?: number
  readonly duration_s?: number
  readonly fast_s_per_km: number
  readonly slow_s_per_km: number
}

/** Work with a pace to it, repeats unrolled once. */
function paceSteps(steps: readonly WorkoutStep[]): PaceStep[] {
  return steps.flatMap((step): PaceStep[] => {
    if ('repeat' in step) return paceSteps(step.steps)
    if (step.target?.by !== 'pace' || (step.role !== 'work' && step.role !== 'easy')) return []
    const { fast_s_per_km, slow_s_per_km } = step.target
    return [
      {
        fast_s_per_km,
        slow_s_per_km,
        ...(step.distance_m !== undefined && { distance_m: step.distance_m }),
        ...(step.duration_s !== undefined && { duration_s: step.duration_s }),
      },
    ]
  })
}

/**
 * Paces, as far as the totals of an activity show them (docs/methods/workout.md): a workout that is one stretch by its mean,
 * one of several by its fastest stretch of the length of the step. Where neither can be seen, the runner's word decides.
 */
function onPace({ workout, activityId, state }: Adherence, record: GoalRecord): SeenReason {
  if (state === 'eased') return 'eased'
  const unknown = workout.word === 'done' ? 'counts' : 'pace-unknown'
  const steps = paceSteps(workout.steps)
  const activity = record
    .activities({ from: addDays(workout.on, -2), to: addDays(workout.on, 2) })
    .find(({ id }) => id === activityId)
  if (steps.length === 0 || activity === undefined) return unknown
  const [only] = steps
  if (isOneStretch(workout) && only !== undefined && activity.distance_m) {
    const pace = (activity.moving_s / activity.distance_m) * 1000
    const tooSlow = pace > only.slow_s_per_km * (1 + PACE_TOLERANCE)
    const tooFast = pace < only.fast_s_per_km * (1 - PACE_TOLERANCE)
    return tooSlow || tooFast ? 'off-pace' : 'counts'
  }
  const seen = steps.map((step) => {
    const best = record.bestEfforts.find(
      (effort) => effort.activityId === activity.id && effort.distance_m === step.distance_m,
    )
    return best && (best.elapsed_s / best.distance_m) * 1000 <= step.slow_s_per_km * (1 + PACE_TOLERANCE)
  })
  if (seen.includes(false)) return 'off-pace'
  return seen.includes(undefined) ? unknown : 'counts'
}

const isOneStretch = ({ steps }: PlannedWorkout) =>
  steps.length === 1 && steps[0] !== undefined && !('repeat' in steps[0])
