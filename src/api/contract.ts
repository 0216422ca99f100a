import { z } from '@hono/zod-openapi'
import { SPORTS } from '../core/activity/sport.ts'
import { UNIT_SYSTEMS } from '../core/evidence/athlete.ts'
import { GOAL_STATES, GOAL_TYPES, HORIZONS } from '../core/goal/goal.ts'
import { isoDay, nullableNumber, period, progress } from './contract-progress.ts'
import { measureSchema } from './measure-schema.ts'

/**
 * What goes over the wire. Requests are strict: a field that is not named here is refused. Answers are described so
 * that the OpenAPI document tells the truth; test/api/views-match.test.ts holds their types against the views that core
 * makes.
 */
export const instant = z.iso.datetime().openapi({ example: '2027-03-05T06:12:09.000Z' })
const id = z.uuid()
const version = z.int().min(1).openapi({ description: 'The version that was seen; another one in between gives 409.' })

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    fields: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export const goalCard = z
  .object({
    id,
    name: z.string().nullable(),
    why: z.string().nullable(),
    type: z.enum(GOAL_TYPES),
    horizon: z.enum(HORIZONS),
    state: z.enum(GOAL_STATES),
    measure: measureSchema,
    startOn: isoDay,
    dueOn: isoDay.nullable(),
    progress,
    current: period.nullable(),
    restsOn: z.array(id),
    carries: z.array(id),
    version: z.int(),
  })
  .openapi('GoalCard')

export const activityRow = z
  .object({
    id,
    localDay: isoDay,
    startAt: instant,
    zone: z.string(),
    sport: z.string(),
    subSport: z.string().nullable(),
    name: z.string().nullable(),
    distance_m: nullableNumber,
    elapsed_s: z.number(),
    moving_s: z.number(),
    ascent_m: nullableNumber,
    average_heart_rate_bpm: nullableNumber,
    duplicateOf: id.nullable(),
    countsForGoals: z.boolean(),
    version: z.int(),
  })
  .openapi('ActivityRow')

const day = z
  .object({ on: isoDay, distance_m: nullableNumber, moving_s: z.number(), runs: z.int(), activities: z.int() })
  .openapi('Day')
const personalBest = z.object({ distance_m: z.number(), elapsed_s: z.number(), on: isoDay, activityId: id })

export const dashboard = z
  .object({
    asOf: isoDay,
    athlete: z.object({
      id,
      zone: z.string(),
      weekStart: z.number(),
      units: z.enum(UNIT_SYSTEMS),
      elevationUnits: z.enum(UNIT_SYSTEMS),
      language: z.string(),
    }),
    empty: z.boolean(),
    activityCount: z.int(),
    goals: z.array(goalCard),
    week: z.object({
      from: isoDay,
      to: isoDay,
      days: z.array(day),
      distance_m: z.number(),
      moving_s: z.number(),
      runs: z.int(),
    }),
    year: z.object({ from: isoDay, to: isoDay, days: z.array(day) }),
    weeks: z.array(
      z.object({
        from: isoDay,
        to: isoDay,
        distance_m: z.number(),
        moving_s: z.number(),
        runs: z.int(),
        mean_distance_m: nullableNumber,
      }),
    ),
    personalBests: z.array(personalBest),
    recent: z.array(activityRow),
  })
  .openapi('Dashboard')

const goalRef = z.object({
  goalId: id,
  name: z.string().nullable(),
  measure: measureSchema,
  startOn: isoDay,
  dueOn: isoDay.nullable(),
})

export const importCard = z
  .object({
    activities: z.int(),
    runs: z.int(),
    from: isoDay.nullable(),
    to: isoDay.nullable(),
    distance_m: z.number(),
    moving_s: z.number(),
    goals: z.array(goalRef.extend({ counted: z.int(), before: progress, after: progress })),
    newBests: z.array(personalBest.extend({ previous_s: nullableNumber })),
  })
  .openapi('ImportCard')

export const goalPage = goalCard
  .extend({
    periods: z.array(period),
    revisions: z.array(
      z.object({
        fromOn: isoDay,
        startOn: isoDay,
        dueOn: isoDay.nullable(),
        measure: measureSchema,
        reason: z.string().nullable(),
      }),
    ),
    states: z.array(z.object({ on: isoDay, state: z.enum(GOAL_STATES), reason: z.string().nullable() })),
    history: z.array(z.object({ on: isoDay, actual: nullableNumber, expected: nullableNumber })),
    counted: z.array(activityRow),
  })
  .openapi('GoalPage')

const nullableNumbers = z.array(nullableNumber)
export const activityPage = activityRow
  .extend({
    note: z.string().nullable(),
    descent_m: nullableNumber,
    max_heart_rate_bpm: nullableNumber,
    average_cadence_rpm: nullableNumber,
    average_power_w: nullableNumber,
    average_temperature_c: nullableNumber,
    energy_kcal: nullableNumber,
    device: z.string().nullable(),
    gear: z.string().nullable(),
    zoneSource: z.enum(['file', 'coordinates', 'athlete']),
    source: z.object({ format: z.string(), path: z.string(), sha256: z.string().nullable() }),
    warnings: z.array(z.looseObject({ code: z.string() })),
    twins: z.array(z.object({ id, path: z.string(), counts: z.boolean() })),
    splits: z.array(
      z.object({
        from_m: z.number(),
        distance_m: z.number(),
        elapsed_s: z.number(),
        moving_s: z.number(),
        ascent_m: nullableNumber,
        average_heart_rate_bpm: nullableNumber,
      }),
    ),
    laps: z.array(
      z.object({
        start_s: z.number(),
        elapsed_s: z.number(),
        distance_m: nullableNumber,
        average_heart_rate_bpm: nullableNumber,
      }),
    ),
    bestEfforts: z.array(z.object({ distance_m: z.number(), elapsed_s: z.number() })),
    chart: z
      .object({
        distance_m: nullableNumbers,
        time_s: z.array(z.number()),
        pace_s_per_km: nullableNumbers,
        heart_rate_bpm: nullableNumbers,
        elevation_m: nullableNumbers,
      })
      .nullable(),
    route: z
      .object({
        points: z.array(z.array(z.tuple([z.number(), z.number()]))),
        width_m: z.number(),
        height_m: z.number(),
      })
      .nullable(),
    countsFor: z.array(goalRef),
  })
  .openapi('ActivityPage')

/** A write's own name, for taking it back. */
export const changeRef = z.object({ id }).openapi('Change')

/** No NUL and no half of a surrogate pair: no database keeps them as they came. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((given) => given.isWellFormed() && !given.includes('\0'))

export const newGoal = z
  .strictObject({
    name: text(120).nullish(),
    why: text(2000).nullish(),
    type: z.enum(GOAL_TYPES).optional(),
    horizon: z.enum(HORIZONS).optional(),
    measure: measureSchema,
    startOn: isoDay.optional(),
    dueOn: isoDay.nullish(),
    carries: z.array(id).max(20).optional(),
  })
  .openapi('NewGoal')

export const goalEdit = z
  .strictObject({
    version,
    name: text(120).nullish(),
    why: text(2000).nullish(),
    horizon: z.enum(HORIZONS).optional(),
    rank: z.int().min(0).max(10000).optional(),
    carries: z.array(id).max(20).optional(),
  })
  .openapi('GoalEdit')

export const newRevision = z
  .strictObject({
    version,
    fromOn: isoDay.optional(),
    measure: measureSchema,
    startOn: isoDay.optional(),
    dueOn: isoDay.nullish(),
    reason: text(2000).nullish(),
  })
  .openapi('NewRevision')

export const newState = z
  .strictObject({ version, state: z.enum(GOAL_STATES), on: isoDay.optional(), reason: text(2000).nullish() })
  .openapi('NewState')

export const phraseRequest = z
  .strictObject({ text: z.string().min(1).max(500), asOf: isoDay.optional() })
  .openapi('PhraseRequest')

const factual = z.looseObject({ code: z.string() })
export const phraseAnswer = z
  .object({
    kind: z.string(),
    understoodAs: z.string(),
    measure: measureSchema.nullable(),
    fields: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string()).readonly()])),
    startOn: isoDay.nullable(),
    dueOn: isoDay.nullable(),
    type: z.enum(GOAL_TYPES),
    horizon: z.enum(HORIZONS),
    assumed: z.array(factual),
    missing: z.array(z.string()),
    rewrites: z.array(
      z.object({
        measure: measureSchema,
        startOn: isoDay,
        dueOn: isoDay,
        type: z.enum(GOAL_TYPES),
        horizon: z.enum(HORIZONS),
        because: factual,
      }),
    ),
  })
  .openapi('Phrase')

export const activityEdit = z
  .strictObject({
    version,
    name: text(200).nullish(),
    note: text(5000).nullish(),
    sport: z.enum(SPORTS).optional(),
    countsForGoals: z.boolean().optional(),
    /** null: it is no twin of another activity, and counts by itself. */
    duplicateOf: z.null().optional(),
    /** Of several recordings of one run, this is the one that counts. */
    isTheOne: z.literal(true).optional(),
  })
  .openapi('ActivityEdit')

export const profile = z
  .object({
    zone: z.string(),
    weekStart: z.int().min(1).max(7).openapi({ description: '1 = Monday … 7 = Sunday' }),
    units: z.enum(UNIT_SYSTEMS),
    elevationUnits: z.enum(UNIT_SYSTEMS),
    birthYear: z.int().nullable(),
    sex: z.enum(['female', 'male', 'unstated']).nullable(),
    language: z.string(),
    version: z.int(),
  })
  .openapi('Profile')

export const profileEdit = z
  .strictObject({
    version: version.optional(),
    zone: z.string().max(64).optional(),
    weekStart: z.int().min(1).max(7).optional(),
    units: z.enum(UNIT_SYSTEMS).optional(),
    elevationUnits: z.enum(UNIT_SYSTEMS).optional(),
    birthYear: z.int().min(1900).max(2100).nullish(),
    sex: z.enum(['female', 'male', 'unstated']).nullish(),
    language: z.string().max(35).optional(),
  })
  .openapi('ProfileEdit')

export const importFile = z
  .object({
    path: z.string(),
    outcome: z.enum(['imported', 'duplicate', 'unsupported', 'unreadable']),
    activityIds: z.array(id),
    duplicateOf: z.string().optional(),
    reason: z.string().optional(),
    warnings: z.array(z.string()),
  })
  .openapi('ImportFile')

export const importJob = z
  .object({
    id,
    state: z.enum(['receiving', 'waiting', 'running', 'done', 'cancelled', 'failed']),
    startedAt: instant,
    endedAt: instant.nullable(),
    done: z.int(),
    /** null until the last archive has been opened. */
    total: z.int().nullable(),
    current: z.string().nullable(),
    filesPerSecond: nullableNumber,
    secondsLeft: nullableNumber,
    imported: z.int(),
    duplicates: z.int(),
    unsupported: z.int(),
    unreadable: z.int(),
  })
  .openapi('ImportJob')

export const importReport = importJob.extend({ files: z.array(importFile) }).openapi('ImportReport')

export type Problem = z.output<typeof problem>
export type Profile = z.output<typeof profile>
export type NewGoal = z.input<typeof newGoal>
export type GoalEdit = z.input<typeof goalEdit>
export type NewRevision = z.input<typeof newRevision>
export type NewState = z.input<typeof newState>
export type ActivityEdit = z.input<typeof activityEdit>
export type ProfileEdit = z.input<typeof profileEdit>
export type ImportJob = z.output<typeof importJob>
export type ImportReport = z.output<typeof importReport>
