import { z } from '@hono/zod-openapi'
import { WORKOUT_KINDS, PURPOSES } from '../core/evidence/planned-workout.ts'
import { RACE_PRIORITIES } from '../core/evidence/race.ts'
import { ADHERENCE_STATES } from '../core/goal/adherence.ts'
import { PHASES, WEEK_NOTES } from '../core/plan/plan-types.ts'
import { RUN_CHANGES } from '../core/view/bent-view.ts'
import { steps, workout } from './contract-life.ts'
import { id, text } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { firstThings } from './contract-signs.ts'

const weekday = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
])
const minutes = z.number().min(10).max(600)
const availability = z
  .object({
    days: z.array(weekday),
    runsPerWeek: z.int(),
    longDay: weekday,
    minutes: z.array(z.object({ day: weekday, minutes: z.number() })),
  })
  .openapi('Availability')

const dayList = z
  .string()
  .regex(/^[1-7](,[1-7]){0,6}$/)
  .openapi({ description: 'Days on which a run fits: 1 = Monday to 7 = Sunday, "2,4,7".' })
export const planQuery = z.strictObject({
  asOf: isoDay.optional(),
  days: dayList.optional(),
  runs: z.coerce.number().int().min(1).max(7).optional(),
  longDay: z.coerce.number().int().min(1).max(7).optional(),
  minutes: z.coerce
    .number()
    .min(10)
    .max(600)
    .optional()
    .openapi({ description: 'What fits on a day, but for the long run.' }),
})

const run = z.object({
  on: isoDay,
  kind: z.enum(WORKOUT_KINDS),
  distance_m: z.number(),
  purpose: z.enum(PURPOSES),
  steps,
  shorter: z.object({ distance_m: z.number(), steps }),
})
const why = z.discriminatedUnion('code', [
  z.object({ code: z.literal('no-day-left') }),
  z.object({ code: z.literal('long-run-too-short'), needed_m: z.number(), reached_m: z.number() }),
  z.object({ code: z.literal('weeks-too-small'), needed_m: z.number(), reached_m: z.number() }),
  z.object({ code: z.literal('target-too-fast'), chance: z.number(), time_s: z.number() }),
  z.object({ code: z.literal('injured'), since: isoDay }),
  z.object({ code: z.literal('pregnant'), since: isoDay }),
  z.object({ code: z.literal('first-things'), since: isoDay }),
  z.object({ code: z.literal('under-age') }),
])
const alternative = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('later'), on: isoDay, time_s: nullableNumber }),
  z.object({ kind: z.literal('shorter'), distance_m: z.number() }),
  z.object({ kind: z.literal('slower'), time_s: z.number() }),
  z.object({ kind: z.literal('finish') }),
  z.object({ kind: z.literal('less'), weekly_m: z.number() }),
])
const met = {
  state: z.enum(['met', 'not-met', 'coming']),
  metOn: isoDay.nullable(),
  done_m: nullableNumber,
  done_s: nullableNumber,
  result: z.enum(['faster', 'within', 'slower']).nullable(),
}
const longestRun = z.object({ kind: z.literal('longest-run'), on: isoDay, distance_m: z.number() })
const weeksHeld = z.object({ kind: z.literal('weeks-held'), on: isoDay, weeks: z.int(), weekly_m: z.number() })
const tuneUp = z.object({
  kind: z.literal('tune-up'),
  on: isoDay,
  distance_m: z.number(),
  fast_s: nullableNumber,
  slow_s: nullableNumber,
  isRace: z.boolean(),
  raceId: z.string().nullable(),
  priority: z.enum(RACE_PRIORITIES).nullable(),
})
const race = z.object({
  kind: z.literal('race'),
  on: isoDay,
  distance_m: z.number(),
  time_s: nullableNumber,
  raceId: z.string().nullable(),
})

const strengthOn = z.array(isoDay).openapi({ description: 'Days with room for strength; none is stored.' })

export const plan = z
  .object({
    feasible: z.boolean(),
    why: z.array(why).optional().openapi({ description: 'Only where it is not feasible.' }),
    alternatives: z.array(alternative).optional(),
    weeks: z.array(
      z.object({
        startsOn: isoDay,
        phase: z.enum(PHASES),
        distance_m: z.number(),
        notes: z.array(z.enum(WEEK_NOTES)),
        runs: z.array(run),
        strengthOn,
      }),
    ),
    milestones: z.array(z.discriminatedUnion('kind', [longestRun, weeksHeld, tuneUp, race])),
    formerWeekly_m: nullableNumber.openapi({
      description: 'A week of the best months of two years, where it is far above those of now.',
    }),
    highestHeartRate_bpm: nullableNumber.openapi({
      description: 'From which the heart rates of the steps follow.',
    }),
    isHighestSaid: z.boolean().openapi({ description: 'Whether the runner set it; else their runs show it.' }),
  })
  .openapi('Plan')

export const followedWorkout = workout.extend({ state: z.enum(ADHERENCE_STATES), activityId: id.nullable() })
const weekSoFar = z.object({
  startsOn: isoDay,
  planned_m: z.number(),
  done_m: z.number(),
  asked: z.int(),
  kept: z.int(),
  workouts: z.array(followedWorkout),
})
const planChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-on'), on: isoDay }),
  z.strictObject({ kind: z.literal('easy-week'), on: isoDay }),
  z.strictObject({ kind: z.literal('ill'), until: isoDay }),
  z.strictObject({ kind: z.literal('move'), workoutId: id, to: isoDay }),
])
export const bend = z.object({ saidOn: isoDay, change: planChange, reason: z.string().nullable() })

export const planFollow = z
  .object({
    id,
    goalId: id,
    asOf: isoDay,
    takenOn: isoDay,
    firstThings: firstThings.nullable().openapi({ description: 'While it is there nothing to come is in it.' }),
    availability: availability.nullable(),
    weeks: z.array(
      weekSoFar.extend({ phase: z.enum(PHASES), notes: z.array(z.enum(WEEK_NOTES)), isNow: z.boolean(), strengthOn }),
    ),
    milestones: z.array(
      z.discriminatedUnion('kind', [
        longestRun.extend(met),
        weeksHeld.extend(met),
        tuneUp.extend(met),
        race.extend(met),
      ]),
    ),
    bends: z.array(bend),
    version: z.int(),
  })
  .openapi('PlanFollow')

export const newPlan = z
  .strictObject({
    days: z.array(weekday).min(1).max(7).optional(),
    runs: z.int().min(1).max(7).optional(),
    longDay: weekday.optional(),
    minutes: minutes.optional(),
  })
  .openapi('NewPlan')
export const newBend = z.strictObject({ change: planChange, reason: text(2000).nullish() }).openapi('NewBend')
export const bendQuery = z.strictObject({
  kind: z.enum(['not-on', 'easy-week', 'ill', 'move']),
  on: isoDay.optional(),
  until: isoDay.optional(),
  to: isoDay.optional(),
  workoutId: id.optional(),
})

const seen = z.object({ on: isoDay, kind: z.enum(WORKOUT_KINDS), distance_m: nullableNumber })
export const bent = z
  .object({
    changes: z.array(z.object({ what: z.enum(RUN_CHANGES), before: seen.nullable(), after: seen.nullable() })),
    before_m: z.number(),
    after_m: z.number(),
    why: z.array(why),
    alternatives: z.array(alternative),
    hardTogether: z.boolean(),
  })
  .openapi('Bent')

export const today = z
  .object({
    on: isoDay,
    firstThings: firstThings.nullable(),
    workouts: z.array(followedWorkout),
    isPaused: z.boolean(),
    next: workout.nullable(),
    race: z.object({ name: z.string().nullable(), distance_m: z.number() }).nullable(),
    week: weekSoFar.extend({ phase: z.enum(PHASES).nullable() }),
  })
  .openapi('Today')

export type NewPlan = z.input<typeof newPlan>
export type NewBend = z.input<typeof newBend>
