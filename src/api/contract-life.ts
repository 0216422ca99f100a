import { z } from '@hono/zod-openapi'
import { SPORTS } from '../core/activity/sport.ts'
import { CHECK_IN_MOMENTS, CLEARANCES, MEDICAL_SIGNS } from '../core/evidence/check-in.ts'
import { CHECK_IN_SCALES, type CheckInScale, MOST_SLEEP_H, SCALE_TOP } from '../core/evidence/check-in-scales.ts'
import { PAUSE_REASONS } from '../core/evidence/evidence.ts'
import {
  PURPOSES,
  STEP_ROLES,
  WORKOUT_KINDS,
  WORKOUT_WORDS,
  type WorkoutStep,
} from '../core/evidence/planned-workout.ts'
import { changeRef, goalRef, id, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

/** What a runner says of their days: pauses, check-ins, planned workouts. */
const pauseFields = {
  from: isoDay,
  to: isoDay.nullish(),
  reason: z.enum(PAUSE_REASONS),
  goalId: id.nullish(),
}
export const newPause = z.strictObject(pauseFields).openapi('NewPause')
export const pauseEdit = z.strictObject(pauseFields).partial().extend({ version }).openapi('PauseEdit')
export const pause = z
  .object({
    id,
    from: isoDay,
    to: isoDay.nullable(),
    reason: z.enum(PAUSE_REASONS),
    goalId: id.nullable(),
    days: z.int(),
    ongoing: z.boolean(),
    overlaps: z.array(id),
    deadlines: z.array(goalRef.extend({ days: z.int(), wouldBe: isoDay })),
    version: z.int(),
  })
  .openapi('Pause')

const rating = z.number().min(0).max(SCALE_TOP)
const scales = <T extends z.ZodType>(of: T) =>
  Object.fromEntries(CHECK_IN_SCALES.map((scale) => [scale, of])) as Record<CheckInScale, T>
const checkInFields = {
  on: isoDay.optional(),
  moment: z.enum(CHECK_IN_MOMENTS).optional(),
  activityId: id.nullish(),
  goalId: id.nullish(),
  ...scales(rating.nullish()),
  pain: z
    .strictObject({
      level: rating,
      where: text(200).nullish(),
      during: rating.nullish(),
      nextMorning: rating.nullish(),
    })
    .nullish(),
  medicalSigns: z.array(z.enum(MEDICAL_SIGNS)).max(MEDICAL_SIGNS.length).nullish(),
  clearance: z.enum(CLEARANCES).nullish(),
  sleep_h: z.number().min(0).max(MOST_SLEEP_H).nullish(),
  answers: z.record(z.string().min(1).max(200), rating).nullish(),
  words: text(5000).nullish(),
}
export const newCheckIn = z.strictObject(checkInFields).openapi('NewCheckIn')
export const checkInEdit = z.strictObject({ ...checkInFields, version }).openapi('CheckInEdit')
export const checkIn = z
  .object({
    id,
    on: isoDay,
    moment: z.enum(CHECK_IN_MOMENTS),
    activityId: id.nullable(),
    goalId: id.nullable(),
    ...scales(nullableNumber),
    pain: z
      .object({
        level: z.number(),
        where: z.string().nullable(),
        during: nullableNumber,
        nextMorning: nullableNumber,
      })
      .nullable(),
    medicalSigns: z.array(z.enum(MEDICAL_SIGNS)),
    clearance: z.enum(CLEARANCES).nullable(),
    sleep_h: nullableNumber,
    answers: z.record(z.string(), z.number()),
    words: z.string().nullable(),
    version: z.int(),
  })
  .openapi('CheckIn')

const beats = { low_bpm: z.number(), high_bpm: z.number() }
/** The same running by heart rate; only where the runner's own is known. */
const heartRate = z.strictObject(beats).optional()
const target = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pace'), fast_s_per_km: z.number(), slow_s_per_km: z.number(), heartRate }),
  z.strictObject({ by: z.literal('heart-rate'), ...beats }),
  z.strictObject({ by: z.literal('effort'), low: z.number(), high: z.number(), heartRate }),
])
const part = z.strictObject({
  role: z.enum(STEP_ROLES),
  distance_m: z.number().optional(),
  duration_s: z.number().optional(),
  target: target.optional(),
})
export const steps = z
  .array(z.union([part, z.strictObject({ repeat: z.int(), steps: z.array(part) })]))
  .openapi('WorkoutSteps') as unknown as z.ZodType<WorkoutStep[], WorkoutStep[]>
const workoutFields = {
  on: isoDay,
  kind: z.enum(WORKOUT_KINDS),
  sport: z.enum(SPORTS).optional(),
  name: text(120).nullish(),
  distance_m: z.number().positive().nullish(),
  duration_s: z.number().positive().nullish(),
  steps: steps.optional(),
  goalId: id.nullish(),
  planId: text(120).nullish(),
}
export const newWorkout = z.strictObject(workoutFields).openapi('NewWorkout')
export const weekCopy = z
  .strictObject({ from: isoDay, to: isoDay })
  .openapi('WeekCopy', { description: 'A day of each of the two weeks.' })
export const workoutEdit = z
  .strictObject(workoutFields)
  .partial()
  .extend({ version, word: z.enum(WORKOUT_WORDS).nullish(), reason: text(2000).nullish() })
  .openapi('WorkoutEdit')
export const workout = z
  .object({
    id,
    on: isoDay,
    kind: z.enum(WORKOUT_KINDS),
    sport: z.enum(SPORTS),
    name: z.string().nullable(),
    distance_m: nullableNumber,
    duration_s: nullableNumber,
    steps,
    goalId: id.nullable(),
    planId: z.string().nullable(),
    purpose: z.enum(PURPOSES).nullable(),
    shorter: z.object({ distance_m: z.number(), steps }).nullable(),
    word: z.enum(WORKOUT_WORDS).nullable(),
    reason: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Workout')

export const workoutFile = z
  .strictObject({ text: z.string().min(1).openapi({ description: 'A JSON list of workouts, or a table (CSV).' }) })
  .openapi('WorkoutFile')
export const workoutsImported = z
  .object({
    added: z.int(),
    known: z.int(),
    refused: z.array(
      z.object({
        row: z.int(),
        fields: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
    workoutIds: z.array(id),
    change: changeRef.nullable(),
  })
  .openapi('WorkoutsImported')

export type NewPause = z.input<typeof newPause>
export type PauseEdit = z.input<typeof pauseEdit>
export type NewCheckIn = z.input<typeof newCheckIn>
export type CheckInEdit = z.input<typeof checkInEdit>
export type NewWorkout = z.input<typeof newWorkout>
export type WorkoutEdit = z.input<typeof workoutEdit>
