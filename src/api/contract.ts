import { z } from '@hono/zod-openapi'
import { UNIT_SYSTEMS } from '../core/evidence/athlete.ts'
import type { activityEdit } from './contract-activities.ts'
import { goalCard, type goalEdit, type newGoal, type newRevision, type newState } from './contract-goals.ts'
import { activityRow, goalRef, id, instant, version } from './contract-parts.ts'
import { driver } from './contract-forecast.ts'
import { isoDay, nullableNumber, progress } from './contract-progress.ts'
import { firstThings } from './contract-signs.ts'
import { race } from './contract-races.ts'

/**
 * What goes over the wire. Requests are strict: a field that is not named here is refused. Answers are described so
 * that the OpenAPI document tells the truth; test/api/views-match.test.ts holds their types against the views that core
 * makes.
 */
export {
  conflict,
  goalCard,
  goalEdit,
  goalEvidence,
  goalOrder,
  goalPage,
  newGoal,
  newRevision,
  newState,
  phraseAnswer,
  phraseRequest,
} from './contract-goals.ts'
export { activityEdit, activityList, activityPage } from './contract-activities.ts'
export { gearList } from './contract-gear.ts'
export { activityRow, changeRef } from './contract-parts.ts'
export { race, raceList } from './contract-races.ts'

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

const day = z
  .object({ on: isoDay, distance_m: nullableNumber, moving_s: z.number(), runs: z.int(), activities: z.int() })
  .openapi('Day')
const personalBest = z.object({
  distance_m: z.number(),
  elapsed_s: z.number(),
  on: isoDay,
  activityId: id.nullable(),
  raceId: id.nullable(),
})

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
    firstThings: firstThings.nullable(),
    activityCount: z.int(),
    twinCount: z.int(),
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
        target_m: nullableNumber,
      }),
    ),
    pauses: z.array(z.object({ from: isoDay, to: isoDay.nullable() })),
    years: z.array(z.object({ year: z.int(), distance_m: z.number(), moving_s: z.number(), runs: z.int() })),
    personalBests: z.array(personalBest),
    recent: z.array(activityRow),
    races: z.array(race),
  })
  .openapi('Dashboard')

export const importCard = z
  .object({
    underWay: z.int(),
    activities: z.int(),
    runs: z.int(),
    from: isoDay.nullable(),
    to: isoDay.nullable(),
    distance_m: z.number(),
    moving_s: z.number(),
    goals: z.array(
      goalRef.extend({
        counted: z.int(),
        before: progress,
        after: progress,
        chance: z.object({ before: z.number(), after: z.number(), drivers: z.array(driver) }).nullable(),
      }),
    ),
    newBests: z.array(personalBest.extend({ previous_s: nullableNumber })),
  })
  .openapi('ImportCard')

export const profile = z
  .object({
    zone: z.string(),
    weekStart: z.int().min(1).max(7).openapi({ description: '1 = Monday … 7 = Sunday' }),
    units: z.enum(UNIT_SYSTEMS),
    elevationUnits: z.enum(UNIT_SYSTEMS),
    birthYear: z.int().nullable(),
    sex: z.enum(['female', 'male', 'unstated']).nullable(),
    maxHeartRate_bpm: z.int().nullable(),
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
    maxHeartRate_bpm: z.int().min(100).max(240).nullish(),
    language: z.string().max(35).optional(),
  })
  .openapi('ProfileEdit')

export const importFile = z
  .object({
    path: z.string(),
    outcome: z.enum(['imported', 'duplicate', 'unsupported', 'unreadable']),
    activityIds: z.array(id),
    duplicateOf: z.string().optional(),
    /** The other recording of the same activity: which, from where, and which of the two counts. */
    twin: z
      .object({ activityId: id, path: z.string(), startAt: instant, countsHere: z.boolean() })
      .optional()
      .openapi({ description: 'The other recording of the same activity, and whether the one of this file counts' }),
    reason: z.string().optional(),
    warnings: z.array(z.string()),
  })
  .openapi('ImportFile')

const importGroup = z
  .object({
    /** The archive or folder as the runner named it; empty for files by themselves. */
    source: z.string(),
    format: z.string(),
    imported: z.int(),
    duplicates: z.int(),
    unsupported: z.int(),
    unreadable: z.int(),
    activities: z.int(),
    twins: z.int(),
  })
  .openapi('ImportGroup')

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
    /** A long file that is being read through, in bytes. */
    reading: z.object({ path: z.string(), bytes: z.int(), totalBytes: z.int().nullable() }).optional(),
    /** Why it does not begin: another import runs, or its program stopped without a word and is waited for until then. */
    waiting: z.object({ why: z.enum(['another-import', 'silent-program']), until: instant }).optional(),
    /** Why it failed, where that lies in the place of the data. */
    trouble: z.enum(['busy', 'storage-damaged', 'storage-full', 'storage-read-only']).optional(),
  })
  .openapi('ImportJob')

export const importReport = importJob
  .extend({
    files: z.array(importFile),
    /** Activities that came in, and how many of them are another recording of one that was here or came with them. */
    activities: z.int().optional(),
    twins: z.int().optional(),
    groups: z.array(importGroup).optional(),
    /** Files that could not be read and are still there to be tried again. */
    retriable: z.int().optional(),
    /** Of one that was stopped or failed: what is left of it is still there and can be gone on with. */
    goesOn: z.boolean().optional(),
    /** Left alone without being opened. */
    leftOut: z.object({ hidden: z.int(), links: z.int() }).optional(),
  })
  .openapi('ImportReport')

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
export type { BulkEdit, NewActivity } from './contract-activities.ts'
export type { GearEdit, NewGear } from './contract-gear.ts'
export type { NewRace, RaceEdit } from './contract-races.ts'
