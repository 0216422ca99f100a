import { clockText } from '../../../core/base/clock-text.ts'
import { METERS_PER_MILE, seconds } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { HeartRateRange, StepRole, WorkoutStep } from '../../../core/evidence/planned-workout.ts'
import { clockSeconds } from '../../goal-form/field-values.ts'

/** One line of the form: a part, or a part and the easy one after it so many times. Texts as they stand in their boxes. */
export interface StepDraft {
  readonly role: StepRole
  readonly times: string
  readonly distance: string
  readonly minutes: string
  /** Clock times a kilometre or a mile, the faster one first. */
  readonly fast: string
  readonly slow: string
  /** What a plan set beside the paces: has no box, and stays with them. */
  readonly heartRate?: HeartRateRange
  /** Of what lies between the repeats. */
  readonly restDistance: string
  readonly restMinutes: string
}

export const EMPTY_STEP: StepDraft = {
  role: 'work',
  times: '1',
  distance: '',
  minutes: '',
  fast: '',
  slow: '',
  restDistance: '',
  restMinutes: '',
}

type Part = Extract<WorkoutStep, { role: StepRole }>

const unitOf = (units: UnitSystem) => (units === 'metric' ? 1000 : METERS_PER_MILE)
const plain = (value: number) => String(Math.round(value * 1000) / 1000)

/** Undefined of an empty box, NaN of one that holds no number above 0. */
export function amountOf(text: string): number | undefined {
  const given = text.trim().replace(',', '.')
  if (given === '') return undefined
  return /^\d+(\.\d+)?$/.test(given) && Number(given) > 0 ? Number(given) : Number.NaN
}

/** The lines for steps that are there; undefined where a line cannot say one of them, such as a heart rate. */
export function draftsOf(steps: readonly WorkoutStep[], units: UnitSystem): readonly StepDraft[] | undefined {
  const drafts: StepDraft[] = []
  for (const step of steps) {
    if (!('repeat' in step)) {
      const draft = partDraft(step, units)
      if (!draft) return undefined
      drafts.push(draft)
      continue
    }
    const [work, rest, ...more] = step.steps
    if (!work || 'repeat' in work || more.length > 0) return undefined
    const draft = partDraft(work, units)
    if (!draft) return undefined
    if (rest === undefined) drafts.push({ ...draft, times: String(step.repeat) })
    else {
      if ('repeat' in rest || rest.role !== 'recovery' || rest.target) return undefined
      const between = partDraft(rest, units)
      if (!between) return undefined
      drafts.push({
        ...draft,
        times: String(step.repeat),
        restDistance: between.distance,
        restMinutes: between.minutes,
      })
    }
  }
  return drafts
}

function partDraft({ role, distance_m, duration_s, target }: Part, units: UnitSystem): StepDraft | undefined {
  if (target !== undefined && target.by !== 'pace') return undefined
  const pace = (s_per_km: number) => clockText(seconds(Math.round((s_per_km * unitOf(units)) / 1000)))
  return {
    ...EMPTY_STEP,
    role,
    distance: distance_m === undefined ? '' : plain(distance_m / unitOf(units)),
    minutes: duration_s === undefined ? '' : plain(duration_s / 60),
    ...(target && { fast: pace(target.fast_s_per_km), slow: pace(target.slow_s_per_km) }),
    ...(target?.heartRate && { heartRate: target.heartRate }),
  }
}

/** The steps that the lines say; undefined where one of them is not whole. */
export function stepsOf(drafts: readonly StepDraft[], units: UnitSystem): WorkoutStep[] | undefined {
  const steps: WorkoutStep[] = []
  for (const draft of drafts) {
    const part = partOf(draft, units)
    const times = amountOf(draft.times)
    if (!part || times === undefined || !Number.isInteger(times)) return undefined
    if (times === 1) {
      steps.push(part)
      continue
    }
    const { restDistance, restMinutes } = draft
    const between = { ...EMPTY_STEP, role: 'recovery' as const, distance: restDistance, minutes: restMinutes }
    const isStraightOn = restDistance.trim() === '' && restMinutes.trim() === ''
    const rest = isStraightOn ? undefined : partOf(between, units)
    if (!isStraightOn && !rest) return undefined
    steps.push({ repeat: times, steps: rest ? [part, rest] : [part] })
  }
  return steps
}

/** A part is as far or as long, not both; its paces come in pairs. */
function partOf({ role, distance, minutes, fast, slow, heartRate }: StepDraft, units: UnitSystem): Part | undefined {
  const [far, long] = [amountOf(distance), amountOf(minutes)]
  if ((far === undefined) === (long === undefined) || Number.isNaN(far ?? long)) return undefined
  const size =
    far === undefined ? { duration_s: Math.round((long ?? 0) * 60) } : { distance_m: Math.round(far * unitOf(units)) }
  if (fast.trim() === '' && slow.trim() === '') return { role, ...size }
  const paces = [fast, slow].map((text) => (clockSeconds(text) * 1000) / unitOf(units))
  const [first = Number.NaN, second = Number.NaN] = paces.toSorted((a, b) => a - b)
  if (Number.isNaN(first) || Number.isNaN(second)) return undefined
  const target = {
    by: 'pace' as const,
    fast_s_per_km: Math.round(first),
    slow_s_per_km: Math.round(second),
    ...(heartRate && { heartRate }),
  }
  return { role, ...size, target }
}
