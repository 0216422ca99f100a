import { UNDERSTOOD_KINDS } from '../core/goal/phrase/phrase-types.ts'
import { z } from '@hono/zod-openapi'
import { CALENDAR_UNITS } from '../core/base/calendar.ts'
import { PAUSE_REASONS } from '../core/evidence/evidence.ts'
import { GOAL_STATES, GOAL_TYPES, HORIZONS } from '../core/goal/goal.ts'
import type { Asks } from '../core/goal/asks-types.ts'
import type { Conflict } from '../core/goal/conflicts.ts'
import type { Need } from '../core/goal/needs.ts'
import type { OfferReason } from '../core/goal/process-offers.ts'
import type { SmartHints } from '../core/goal/smart-types.ts'
import { SEEN_REASONS } from '../core/goal/seen.ts'
import { chance } from './contract-forecast.ts'
import { activityRow, id, instant, text, version } from './contract-parts.ts'
import { evidenceIds, isoDay, nullableNumber, period, progress } from './contract-progress.ts'
import { firstThings } from './contract-signs.ts'
import type { Viewed } from '../core/view/fact-view.ts'
import { checkIn, workout } from './contract-life.ts'
import { measureSchema } from './measure-schema.ts'

/** Goals over the wire: requests are strict, answers are the views that core makes. */
const scale = (most: number) => z.number().min(0).max(most)
const words = text(2000).nullish()
const commitmentSaid = z
  .strictObject({
    cost: words,
    costAccepted: z.boolean().nullish(),
    excites: scale(10).nullish(),
    frightens: scale(10).nullish(),
    confidence: scale(100).nullish(),
    values: words,
    obstacle: words,
    ifThen: words,
    toldTo: words,
  })
  .openapi('CommitmentSaid')
const nullableText = z.string().nullable()
const commitment = z
  .object({
    cost: nullableText,
    costAccepted: z.boolean().nullable(),
    excites: nullableNumber,
    frightens: nullableNumber,
    confidence: nullableNumber,
    values: nullableText,
    obstacle: nullableText,
    ifThen: nullableText,
    toldTo: nullableText,
  })
  .openapi('Commitment')

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
    chance,
    current: period.nullable(),
    restsOn: z.array(id),
    carries: z.array(id),
    rank: z.int(),
    recur: z.enum(CALENDAR_UNITS).nullable(),
    archivedAt: instant.nullable(),
    streak: z
      .object({
        current: z.int(),
        longest: z.int(),
        held: z.int(),
        lived: z.int(),
        inReach: z.int().nullable(),
        of: z.int().nullable(),
        openUntil: isoDay.nullable(),
      })
      .nullable(),
    noticed: z.object({ state: z.enum(['achieved', 'fell-short']), on: isoDay, ...evidenceIds }).nullable(),
    version: z.int(),
  })
  .openapi('GoalCard')

/** Facts that differ from code to code: each names what its sentence needs. */
const coded = (name: string, description: string) => z.looseObject({ code: z.string() }).openapi(name, { description })

export const conflict = coded(
  'Conflict',
  'What gets in the way of what: the rule, the goals, the numbers.',
) as unknown as z.ZodType<Viewed<Conflict>>
const fact = coded('Fact', 'A code and the facts that belong to it.')
const asksSchema = z.object({ next: fact, stands: fact, reach: fact }).openapi('Asks') as unknown as z.ZodType<
  Viewed<Asks>
>
const hint = z.object({ there: z.array(fact), better: z.array(fact) })
export const hintsSchema = z
  .object({ specific: hint, measurable: hint, achievable: hint, relevant: hint, timeBound: hint })
  .openapi('SmartHints') as unknown as z.ZodType<Viewed<SmartHints>>
const offer = z
  .object({
    measure: measureSchema,
    horizon: z.enum(HORIZONS),
    startOn: isoDay,
    dueOn: isoDay.nullable(),
    reason: fact as unknown as z.ZodType<Viewed<OfferReason>>,
  })
  .openapi('ProcessOffer')
export const built = z
  .object({
    from: isoDay,
    to: isoDay,
    runs: z.int(),
    days: z.int(),
    distance_m: z.number(),
    moving_s: z.number(),
    ascent_m: z.number(),
    weeksRun: z.int(),
    held: z.int().nullable(),
    longest: z.object({ activityId: id, on: isoDay, distance_m: z.number() }).nullable(),
    longestBefore_m: nullableNumber,
    bests: z.array(
      z.object({
        distance_m: z.number(),
        elapsed_s: z.number(),
        on: isoDay,
        activityId: id,
        before_s: nullableNumber,
      }),
    ),
  })
  .openapi('Built')

export const goalPage = goalCard
  .extend({
    firstThings: firstThings.nullable(),
    periods: z.array(period),
    revisions: z.array(
      z.object({
        fromOn: isoDay,
        startOn: isoDay,
        dueOn: isoDay.nullable(),
        measure: measureSchema,
        zone: z.string().nullable().openapi({ description: 'Time zone then agreed; null before it was kept' }),
        reason: z.string().nullable(),
      }),
    ),
    states: z.array(z.object({ on: isoDay, state: z.enum(GOAL_STATES), reason: z.string().nullable() })),
    asks: asksSchema,
    hints: hintsSchema,
    missing: z.array(z.string() as unknown as z.ZodType<Need>),
    built: built.nullable(),
    offers: z.array(offer),
    conflicts: z.array(conflict),
    commitment: commitment.nullable(),
    pauses: z.array(
      z.object({
        id,
        from: isoDay,
        to: isoDay.nullable(),
        reason: z.enum(PAUSE_REASONS),
        ofAll: z.boolean(),
        days: z.int(),
      }),
    ),
    history: z.array(
      z.object({ on: isoDay, actual: nullableNumber, expected: nullableNumber, target: nullableNumber }),
    ),
    counted: z.array(activityRow),
  })
  .openapi('GoalPage')

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
    state: z.enum(['draft', 'active']).optional(),
    commitment: commitmentSaid.nullish(),
    recur: z.enum(CALENDAR_UNITS).nullish(),
    changes: z
      .array(z.strictObject({ fromOn: isoDay, measure: measureSchema }))
      .max(24)
      .optional()
      .openapi({
        description: 'What is asked instead from later days on: the same kind of measure, in order of day',
      }),
  })
  .openapi('NewGoal')

export const goalEdit = z
  .strictObject({
    version,
    name: text(120).nullish(),
    why: text(2000).nullish(),
    type: z.enum(GOAL_TYPES).optional(),
    horizon: z.enum(HORIZONS).optional(),
    commitment: commitmentSaid.nullish(),
    recur: z.enum(CALENDAR_UNITS).nullish(),
    archived: z.boolean().optional(),
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
    kind: z.enum(UNDERSTOOD_KINDS),
    understoodAs: z.enum(UNDERSTOOD_KINDS),
    measure: z
      .looseObject({ kind: z.string(), startOn: isoDay.nullable(), dueOn: isoDay.nullable() })
      .nullable()
      .openapi({
        description: 'What was understood, with its days; whole when `ready`. null for a mere direction.',
      }),
    ready: z
      .boolean()
      .openapi({ description: 'Nothing that the measure needs is missing: a goal can be set from `fields`.' }),
    fields: z.record(z.string(), z.unknown()),
    name: z.string().nullable(),
    startOn: isoDay.nullable(),
    dueOn: isoDay.nullable(),
    type: z.enum(GOAL_TYPES),
    horizon: z.enum(HORIZONS),
    assumed: z.array(factual),
    missing: z.array(z.string()),
    changes: z.array(z.object({ fromOn: isoDay, measure: measureSchema })),
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

export const goalOrder = z
  .strictObject({ goals: z.array(z.strictObject({ id, version })).min(1).max(500) })
  .openapi('GoalOrder')

export const goalEvidence = z
  .object({
    from: isoDay,
    to: isoDay,
    seen: z.array(
      z.object({
        on: isoDay,
        counted: z.boolean(),
        reason: z.enum(SEEN_REASONS),
        amount: z.number(),
        activityId: id.nullable(),
        checkInId: id.nullable(),
        workoutId: id.nullable(),
        raceId: id.nullable(),
      }),
    ),
    activities: z.array(activityRow),
    checkIns: z.array(checkIn),
    workouts: z.array(workout),
  })
  .openapi('GoalEvidence')
