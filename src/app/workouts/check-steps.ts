import { err, ok, type Result } from '../../core/base/result.ts'
import {
  type HeartRateRange,
  STEP_ROLES,
  type StepTarget,
  type WorkoutStep,
} from '../../core/evidence/planned-workout.ts'
import type { InputProblem } from '../app-problem.ts'

const MOST_STEPS = 50
const MOST_REPEATS = 100

type Given = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPositive = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0
const only = (value: Given, ...names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name))

/** The parts of a workout; parts may be repeated, but not within each other. */
export function checkSteps(value: unknown): Result<readonly WorkoutStep[], InputProblem> {
  const steps = stepsOf(value, true)
  return steps ? ok(steps) : err({ code: 'not-steps', field: 'steps' })
}

function stepsOf(value: unknown, mayRepeat: boolean): WorkoutStep[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_STEPS) return undefined
  const steps = value.map((step: unknown) => stepOf(step, mayRepeat))
  return steps.every((step) => step !== undefined) ? steps : undefined
}

function stepOf(value: unknown, mayRepeat: boolean): WorkoutStep | undefined {
  if (!isObject(value)) return undefined
  if ('repeat' in value) {
    const { repeat, steps } = value
    const inner = stepsOf(steps, false)
    if (!mayRepeat || !only(value, 'repeat', 'steps') || !inner || inner.length === 0) return undefined
    if (!isPositive(repeat) || !Number.isInteger(repeat) || repeat > MOST_REPEATS) return undefined
    return { repeat, steps: inner }
  }
  const role = STEP_ROLES.find((each) => each === value['role'])
  const { distance_m, duration_s } = value
  if (!role || !only(value, 'role', 'distance_m', 'duration_s', 'target')) return undefined
  if (distance_m != null && !isPositive(distance_m)) return undefined
  if (duration_s != null && !isPositive(duration_s)) return undefined
  const target = value['target'] == null ? undefined : targetOf(value['target'])
  if (value['target'] != null && target === undefined) return undefined
  return {
    role,
    ...(isPositive(distance_m) && { distance_m }),
    ...(isPositive(duration_s) && { duration_s }),
    ...(target && { target }),
  }
}

const MOST_EFFORT = 10

function targetOf(value: unknown): StepTarget | undefined {
  if (!isObject(value)) return undefined
  const { by, fast_s_per_km, slow_s_per_km, low, high, heartRate: said } = value
  if (by === 'heart-rate' && only(value, 'by', 'low_bpm', 'high_bpm')) {
    const range = rangeOf(value)
    return range && { by, ...range }
  }
  const beside = isObject(said) && only(said, 'low_bpm', 'high_bpm') ? rangeOf(said) : undefined
  if (said != null && !beside) return undefined
  const heartRate = beside && { heartRate: beside }
  if (by === 'pace' && only(value, 'by', 'fast_s_per_km', 'slow_s_per_km', 'heartRate'))
    return isPositive(fast_s_per_km) && isPositive(slow_s_per_km) && fast_s_per_km <= slow_s_per_km
      ? { by, fast_s_per_km, slow_s_per_km, ...heartRate }
      : undefined
  if (by === 'effort' && only(value, 'by', 'low', 'high', 'heartRate'))
    return typeof low === 'number' && typeof high === 'number' && low >= 0 && low <= high && high <= MOST_EFFORT
      ? { by, low, high, ...heartRate }
      : undefined
  return undefined
}

const rangeOf = ({ low_bpm, high_bpm }: Given): HeartRateRange | undefined =>
  isPositive(low_bpm) && isPositive(high_bpm) && low_bpm <= high_bpm ? { low_bpm, high_bpm } : undefined
