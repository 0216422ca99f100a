import type { ActivityDetail } from '../activity/activity.ts'
import { distanceColumn, trackOf } from '../activity/distance.ts'
import type { Lap } from '../activity/parsed-activity.ts'
import type { Sport } from '../activity/sport.ts'
import type { LocalDate } from '../base/calendar.ts'
import { fastestRow } from './fastest-row.ts'
import type { WorkoutStep } from './planned-workout.ts'

/** How fast the steps of a planned workout were run in an activity that may have been it. */
export interface StepPacesFact {
  readonly workoutId: string
  readonly activityId: string
  readonly localDay: LocalDate
  /** Seconds a kilometre, one for each of `pacedSteps`, in their order. */
  readonly paces_s_per_km: readonly number[]
}

/** A step that is to be run at a pace. */
export interface PacedStep {
  readonly distance_m?: number
  readonly duration_s?: number
  readonly fast_s_per_km: number
  readonly slow_s_per_km: number
}

type PlainStep = Exclude<WorkoutStep, { readonly repeat: number }>

/** All steps one after the other, repeats unrolled. */
const unrolled = (steps: readonly WorkoutStep[]): PlainStep[] =>
  steps.flatMap((step) =>
    'repeat' in step ? Array.from({ length: step.repeat }, () => unrolled(step.steps)).flat() : [step],
  )

/** What the paces of a workout are judged by: its work; of one without any work its easy running. */
const isJudged = (steps: readonly PlainStep[]): ((step: PlainStep) => boolean) => {
  const paced = steps.filter(({ target }) => target?.by === 'pace')
  const role = paced.some((step) => step.role === 'work') ? 'work' : 'easy'
  return (step) => step.target?.by === 'pace' && step.role === role
}

export function pacedSteps(steps: readonly WorkoutStep[]): PacedStep[] {
  const all = unrolled(steps)
  return all.filter(isJudged(all)).flatMap(({ target, distance_m, duration_s }) =>
    target?.by === 'pace'
      ? [
          {
            fast_s_per_km: target.fast_s_per_km,
            slow_s_per_km: target.slow_s_per_km,
            ...(distance_m !== undefined && { distance_m }),
            ...(duration_s !== undefined && { duration_s }),
          },
        ]
      : [],
  )
}

/**
 * How fast the paced steps of a workout were run (docs/methods/workout.md): by laps where these follow the steps one by
 * one, else by the fastest stretches of their lengths in a row. Undefined where neither shows them.
 */
export function stepPaces(
  steps: readonly WorkoutStep[],
  { laps, streams }: ActivityDetail,
  sport: Sport,
): number[] | undefined {
  const byLaps = pacesOfLaps(unrolled(steps), laps)
  if (byLaps) return byLaps
  const distance_m = streams && distanceColumn(streams, sport)
  return distance_m && fastestRow(trackOf(streams.time_s, distance_m), pacedSteps(steps))
}

/** By how much of its size a lap may differ from the step that it is: of work, and of what lies between. */
const WORK_FITS = 0.1
const REST_FITS = 0.3

function pacesOfLaps(steps: readonly PlainStep[], laps: readonly Lap[]): number[] | undefined {
  // Laps after the last step were run home.
  if (steps.length < 2 || laps.length < steps.length) return undefined
  const judged = isJudged(steps)
  const paces: number[] = []
  for (const [i, step] of steps.entries()) {
    const lap = laps[i]
    if (!lap || !fits(step, lap, judged(step) ? WORK_FITS : REST_FITS)) return undefined
    if (!judged(step)) continue
    if (!lap.distance_m) return undefined
    paces.push(((lap.moving_s ?? lap.elapsed_s) / lap.distance_m) * 1000)
  }
  return paces.length > 0 ? paces : undefined
}

/** A step without a size ends when the runner presses the button. */
function fits({ distance_m, duration_s }: PlainStep, lap: Lap, share: number): boolean {
  const near = (value: number | undefined, size: number) =>
    value !== undefined && Math.abs(value - size) <= share * size
  if (distance_m !== undefined) return near(lap.distance_m, distance_m)
  return duration_s === undefined || near(lap.elapsed_s, duration_s)
}
