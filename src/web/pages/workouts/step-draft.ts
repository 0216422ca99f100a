import { clockText } from '../../../core/base/clock-text.ts'
import { METERS_PER_MILE, seconds } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { HeartRateRange, StepRole, StepTarget, WorkoutStep } from '../../../core/evidence/planned-workout.ts'
import { clockSeconds } from '../../goal-form/field-values.ts'

/** One line of the form: a part, or a part and the easy one after it so many times. Texts as they stand in their boxes. */
export interface StepDraft {
  readonly role: StepRole
  readonly times: string
  readonly distance: string
  readonly minutes: string
  /** What it is to be run by, and between which ends: clock times a kilometre or a mile, beats a minute, or 0 to 10. */
  readonly by: StepTarget['by']
  readonly oneEnd: string
  readonly otherEnd: string
  /** What a plan set beside the paces or the effort: has no box, and stays with them. */
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
  by: 'pace',
  oneEnd: '',
  otherEnd: '',
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

/** The lines for steps that are there; undefined where a line cannot say one of them, such as a pace between repeats. */
export function draftsOf(steps: readonly WorkoutStep[], units: UnitSystem): readonly StepDraft[] | undefined {
  const drafts: StepDraft[] = []
  for (const step of steps) {
    if (!('repeat' in step)) {
      drafts.push(partDraft(step, units))
      continue
    }
    const [work, rest, ...more] = step.steps
    if (!work || 'repeat' in work || more.length > 0) return undefined
    const draft = partDraft(work, units)
    if (rest === undefined) drafts.push({ ...draft, times: String(step.repeat) })
    else {
      if ('repeat' in rest || rest.role !== 'recovery' || rest.target) return undefined
      const between = partDraft(rest, units)
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

function partDraft({ role, distance_m, duration_s, target }: Part, units: UnitSystem): StepDraft {
  return {
    ...EMPTY_STEP,
    role,
    distance: distance_m === undefined ? '' : plain(distance_m / unitOf(units)),
    minutes: duration_s === undefined ? '' : plain(duration_s / 60),
    ...(target && endsOf(target, units)),
  }
}

function endsOf(target: StepTarget, units: UnitSystem): Pick<StepDraft, 'by' | 'oneEnd' | 'otherEnd' | 'heartRate'> {
  if (target.by === 'heart-rate')
    return { by: target.by, oneEnd: plain(target.low_bpm), otherEnd: plain(target.high_bpm) }
  const { heartRate } = target
  const kept = heartRate && { heartRate }
  if (target.by === 'effort') return { by: target.by, oneEnd: plain(target.low), otherEnd: plain(target.high), ...kept }
  const pace = (s_per_km: number) => clockText(seconds(Math.round((s_per_km * unitOf(units)) / 1000)))
  return { by: target.by, oneEnd: pace(target.fast_s_per_km), otherEnd: pace(target.slow_s_per_km), ...kept }
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

/** A part is as far or as long, not both; what it is run by has two ends. */
function partOf(draft: StepDraft, units: UnitSystem): Part | undefined {
  const { role, distance, minutes, oneEnd, otherEnd } = draft
  const [far, long] = [amountOf(distance), amountOf(minutes)]
  if ((far === undefined) === (long === undefined) || Number.isNaN(far ?? long)) return undefined
  const size =
    far === undefined ? { duration_s: Math.round((long ?? 0) * 60) } : { distance_m: Math.round(far * unitOf(units)) }
  if (oneEnd.trim() === '' && otherEnd.trim() === '') return { role, ...size }
  const target = targetOf(draft, units)
  return target && { role, ...size, target }
}

/** No heart beats slower or faster in a run. */
const BEATS = { least: 30, most: 250 }
const EFFORT = { least: 0, most: 10 }

function targetOf({ by, oneEnd, otherEnd, heartRate }: StepDraft, units: UnitSystem): StepTarget | undefined {
  const read = (text: string) =>
    by === 'pace' ? (clockSeconds(text) * 1000) / unitOf(units) : /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN
  const [first = Number.NaN, second = Number.NaN] = [read(oneEnd), read(otherEnd)].toSorted((a, b) => a - b)
  if (Number.isNaN(first) || Number.isNaN(second)) return undefined
  const beside = heartRate && { heartRate }
  if (by === 'pace') return { by, fast_s_per_km: Math.round(first), slow_s_per_km: Math.round(second), ...beside }
  const { least, most } = by === 'effort' ? EFFORT : BEATS
  if (first < least || second > most) return undefined
  return by === 'effort' ? { by, low: first, high: second, ...beside } : { by, low_bpm: first, high_bpm: second }
}
