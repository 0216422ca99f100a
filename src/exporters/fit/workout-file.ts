import { FitWriter } from '@markw65/fit-file-writer'
import { parseIsoDate } from '../../core/base/calendar.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { HeartRateRange, StepRole, StepTarget, WorkoutStep } from '../../core/evidence/planned-workout.ts'
import type { WorkoutView } from '../../core/view/workout-view.ts'
import { wordsFor } from '../../words/index.ts'

type Workout = Pick<WorkoutView, 'id' | 'on' | 'kind' | 'sport' | 'name' | 'distance_m' | 'duration_s' | 'steps'>
type Part = Exclude<WorkoutStep, { readonly repeat: number }>

interface Reads {
  readonly units: UnitSystem
  readonly language: string
}

const INTENSITY = {
  'warm-up': 'warmup',
  work: 'active',
  recovery: 'recovery',
  'cool-down': 'cooldown',
  easy: 'active',
} as const satisfies Record<StepRole, string>

const DAY_MS = 86_400_000
/** What watches show of a name is shorter still; a FIT string ends with a zero byte and has at most 255. */
const NAME_BYTES = 60
const NOTE_BYTES = 200
/** In the FIT profile (workout_hr) numbers up to here are per cent of the maximum, those above are beats. */
const BEATS_FROM = 100
/** The FIT profile has the manufacturer `development` for programs that are no device. */
const MAKER = 'development'

/**
 * A planned workout as a FIT workout file: warm-up, repeats, recoveries and cool-down with their distance, time or neither
 * (until the lap button), and ranges of speed or heart rate. An effort has no field in FIT and stands in the note of its
 * step. The same workout is the same file, byte for byte. Source: FIT Protocol and Profile (workout, workout_step).
 */
export function workoutFile(workout: Workout, { units, language }: Reads): Uint8Array<ArrayBuffer> {
  const { plan } = wordsFor(language)
  const writer = new FitWriter()
  const steps = stepsOf(workout)
  const messages = steps.flatMap((each) => ('repeat' in each ? [...each.steps, each] : [each]))
  writer.writeMessage('file_id', {
    type: 'workout',
    manufacturer: MAKER,
    product: 0,
    serial_number: serialOf(workout.id),
    time_created: writer.time((parseIsoDate(workout.on) ?? 0) * DAY_MS),
  })
  writer.writeMessage('workout', {
    sport: workout.sport,
    num_valid_steps: messages.length,
    wkt_name: fitText(workout.name ?? plan.kind(workout.kind), NAME_BYTES),
  })
  let index = 0
  const write = (part: Part) =>
    writer.writeMessage('workout_step', {
      message_index: { value: index++ },
      wkt_step_name: fitText(plan.watchStep(part.role), NAME_BYTES),
      intensity: INTENSITY[part.role],
      ...durationOf(part),
      ...targetOf(part.target),
      notes: fitText(plan.watch([part], units), NOTE_BYTES),
    })
  for (const step of steps) {
    if (!('repeat' in step)) {
      write(step)
      continue
    }
    const first = index
    // Repeats lie in one another nowhere: the contract of steps refuses it.
    for (const inner of step.steps) if (!('repeat' in inner)) write(inner)
    writer.writeMessage('workout_step', {
      message_index: { value: index++ },
      duration_type: 'repeat_until_steps_cmplt',
      duration_value: first,
      target_type: 'open',
      target_value: step.repeat,
      intensity: 'active',
    })
  }
  const view = writer.finish()
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice() as Uint8Array<ArrayBuffer>
}

/** What was planned without steps is one step of that size. */
function stepsOf({ kind, steps, distance_m, duration_s }: Workout): readonly WorkoutStep[] {
  if (steps.length > 0) return steps
  const role = kind === 'easy' || kind === 'long' || kind === 'recovery' ? 'easy' : 'work'
  return [{ role, ...(distance_m !== null ? { distance_m } : duration_s !== null ? { duration_s } : {}) }]
}

/** Whole centimetres and milliseconds; neither: until the lap button is pressed. */
function durationOf({ distance_m, duration_s }: Part) {
  if (distance_m !== undefined)
    return { duration_type: 'distance', duration_value: Math.round(distance_m * 100) } as const
  if (duration_s !== undefined) return { duration_type: 'time', duration_value: Math.round(duration_s * 1000) } as const
  return { duration_type: 'open', duration_value: 0 } as const
}

/**
 * Speeds in millimetres a second, the slower one first. A target value of 0 says that the range is its own. A heart rate
 * beside a pace is the second target, which newer watches read; beside an effort it is the only one a watch can hold to.
 */
function targetOf(target: StepTarget | undefined) {
  if (target?.by === 'pace')
    return {
      target_type: 'speed',
      target_value: 0,
      custom_target_value_low: Math.round(1e6 / target.slow_s_per_km),
      custom_target_value_high: Math.round(1e6 / target.fast_s_per_km),
      ...(target.heartRate && secondOf(target.heartRate)),
    } as const
  const range = target?.by === 'heart-rate' ? target : target?.heartRate
  if (!range) return { target_type: 'open', target_value: 0 } as const
  const { low, high } = beatsOf(range)
  return {
    target_type: 'heart_rate',
    target_value: 0,
    custom_target_value_low: low,
    custom_target_value_high: high,
  } as const
}

const beatsOf = ({ low_bpm, high_bpm }: HeartRateRange) => ({
  low: Math.round(low_bpm) + BEATS_FROM,
  high: Math.round(high_bpm) + BEATS_FROM,
})

function secondOf(range: HeartRateRange) {
  const { low, high } = beatsOf(range)
  return {
    secondary_target_type: 'heart_rate',
    secondary_target_value: 0,
    secondary_custom_target_value_low: low,
    secondary_custom_target_value_high: high,
  } as const
}

/** The writer takes a character for a byte: UTF-8 is spread out before, cut between characters, and ended with a zero. */
function fitText(text: string, most: number): string {
  const encoder = new TextEncoder()
  let [bytes, cut] = [0, '']
  for (const character of text) {
    bytes += encoder.encode(character).length
    if (bytes > most) break
    cut += character
  }
  return `${Array.from(encoder.encode(cut), (byte) => String.fromCharCode(byte)).join('')}\0`
}

/** Watches know files apart by this: two workouts of a day are two (FNV-1a of the id, never zero). */
function serialOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0
  return hash || 1
}
