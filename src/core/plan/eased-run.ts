import type { StepTarget, WorkoutStep } from '../evidence/planned-workout.ts'
import type { WorkoutToLay } from './kept-plan.ts'
import { LIMITS } from './limits.ts'
import { floor100 } from './meters-in.ts'
import { hardMeters } from './workouts.ts'

const SHORTER = 0.6

/** Running that the days next to it have to leave room for: the long run, and more work than a few strides. */
export const isHard = ({ kind, steps }: Pick<WorkoutToLay, 'kind' | 'steps'>): boolean =>
  kind === 'long' || kind === 'race' || hardMeters(steps) > 600

/** The same run at another length; work that no longer fits becomes easy running. */
export function resized<T extends WorkoutToLay>(workout: T, distance_m: number): T {
  const whole = Math.max(LIMITS.shortestRun_m, floor100(distance_m))
  const shorter = Math.max(Math.min(whole, LIMITS.shortestRun_m), floor100(whole * SHORTER))
  const share = whole / (workout.distance_m ?? whole)
  const [only] = workout.steps
  if (workout.steps.length === 1 && only && 'repeat' in only) {
    const at = (part: number): WorkoutStep[] => [{ ...only, repeat: Math.max(1, Math.round(only.repeat * part)) }]
    return {
      ...workout,
      distance_m: whole,
      steps: at(share),
      shorter: { distance_m: shorter, steps: at(share * SHORTER) },
    }
  }
  const target = easyTarget(workout.steps)
  const easy = (length: number): WorkoutStep[] => [{ role: 'easy', distance_m: length, ...(target && { target }) }]
  return {
    ...workout,
    ...(isWork(workout) && { kind: 'easy', purpose: 'easy-volume' }),
    distance_m: whole,
    steps: easy(whole),
    shorter: { distance_m: shorter, steps: easy(shorter) },
  }
}

/** A run without its work, at a share of its length. */
export const eased = <T extends WorkoutToLay>(workout: T, share: number): T =>
  resized(workout, (workout.distance_m ?? 0) * share)

const isWork = ({ kind, steps }: WorkoutToLay): boolean =>
  hardMeters(steps) > 0 || (kind !== 'long' && kind !== 'recovery' && kind !== 'easy')

function easyTarget(steps: readonly WorkoutStep[]): StepTarget | undefined {
  for (const step of steps) if (!('repeat' in step) && step.role !== 'work' && step.target) return step.target
  return undefined
}
