import { z } from '@hono/zod-openapi'
import { LET_GO_REASONS, OPTION_CODES } from '../core/advice/adjustment.ts'
import { REVIEW_KINDS, REVIEW_QUESTIONS } from '../core/advice/kept-review.ts'
import { WITHHELD_CODES } from '../core/advice/option.ts'
import { TRIGGER_CODES, TRIGGER_FACTS } from '../core/advice/trigger.ts'
import { PAUSE_REASONS } from '../core/evidence/evidence.ts'
import { RACE_OUTCOMES } from '../core/evidence/race.ts'
import { GOAL_STATES, GOAL_TYPES, HORIZONS } from '../core/goal/goal.ts'
import { PROGRESS_UNITS, STANDINGS } from '../core/goal/progress-types.ts'
import type { HonestAnswers } from '../core/view/honest-answers.ts'
import type { OptionView, OptionsPage } from '../core/view/options-view.ts'
import type { ReturnView } from '../core/view/return-view.ts'
import type { ReviewView } from '../core/view/review.ts'
import { STRENGTHS } from '../core/wellbeing/sign.ts'
import { built } from './contract-goals.ts'
import { changeRef, goalRef, id, instant, text, version } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { measureSchema } from './measure-schema.ts'

/** A code with the facts that belong to it; which ones is told by its type. */
const fact = z.looseObject({ code: z.string() })
const words = text(5000)
const choice = z.enum(OPTION_CODES)
const trigger = z
  .object({
    code: z.enum(TRIGGER_CODES),
    since: isoDay,
    strength: z.enum(STRENGTHS),
    evidence: z.array(
      z.object({
        code: z.enum(TRIGGER_FACTS),
        on: isoDay,
        what: z.string().optional(),
        value: z.number().optional(),
        of: z.number().optional(),
      }),
    ),
  })
  .openapi('Trigger')
const terms = {
  type: z.enum(GOAL_TYPES),
  measure: measureSchema,
  startOn: isoDay,
  dueOn: isoDay.nullable(),
}
const ramp = z.looseObject({ kind: z.string(), steps: z.array(fact) }).openapi('ReturnRamp') as unknown as z.ZodType<
  NonNullable<ReturnView['ramp']>
>

export const option = z
  .object({
    code: choice,
    terms: z.object({ ...terms, horizon: z.enum(HORIZONS) }).nullable(),
    chance: nullableNumber,
    rounded: nullableNumber,
    range: z.object({ low: z.number(), high: z.number() }).nullable(),
    noChance: z.enum(['no-number', 'missing-facts', 'first-things-first', 'decided']).nullable(),
    asks: z.looseObject({}) as unknown as z.ZodType<OptionView['asks']>,
    changes: z.array(fact) as unknown as z.ZodType<OptionView['changes']>,
    stays: z.array(fact) as unknown as z.ZodType<OptionView['stays']>,
    keptBefore: z
      .object({
        goals: z.int(),
        reached: z.int(),
        weeks: z.object({ asMuch: z.int(), of: z.int() }).optional(),
      })
      .nullable(),
    rest: z.object({ from: isoDay, until: isoDay, reason: z.enum(PAUSE_REASONS) }).nullable(),
    ramp: ramp.nullable(),
    nextOn: isoDay.nullable(),
    opens: z.boolean(),
  })
  .openapi('Option')

const lookBack = z
  .strictObject({
    situation: words.optional(),
    possible: words.optional(),
    sense: words.optional(),
    motivation: words.optional(),
  })
  .openapi('LookBack')

export const optionsPage = goalRef
  .extend({
    asOf: isoDay,
    triggers: z.array(trigger),
    broughtUp: z.boolean(),
    waits: z
      .object({ why: z.enum(['after-race', 'decided', 'let-go', 'season-off', 'ended']), until: isoDay.optional() })
      .nullable(),
    healthFirst: z.boolean(),
    protected: z.object({
      built: built.nullable(),
      closest: z.object({ actual: z.number(), target: z.number(), unit: z.string() }).nullable(),
      inReach: z.object({ most: z.int(), of: z.int() }).nullable(),
      slack: z.object({ left: z.number(), allowed: z.number() }).nullable(),
    }),
    lookBack: lookBack.nullable(),
    options: z.array(option),
    withheld: z.array(z.object({ code: choice, why: z.enum(WITHHELD_CODES) })),
    freshStarts: z.array(z.object({ code: z.enum(['week', 'month', 'year', 'after-pause']), on: isoDay })),
    takeBackDays: z.int(),
  })
  .openapi('Options') as unknown as z.ZodType<OptionsPage>

export const optionsQuery = z.strictObject({
  asOf: isoDay.optional(),
  until: isoDay.optional().openapi({ description: 'Of a break that is thought about: its last day.' }),
  reason: z.enum(PAUSE_REASONS).optional(),
})

export const newAdjustment = z
  .strictObject({
    choice,
    version: version.optional(),
    on: isoDay.optional().openapi({ description: 'The day that is decided for; today, unless said.' }),
    reason: words.optional(),
    lookBack: lookBack.optional(),
    lettingGo: z
      .strictObject({
        reasons: z.array(z.enum(LET_GO_REASONS)).max(LET_GO_REASONS.length),
        gave: words.optional(),
        keep: words.optional(),
        next: words.optional(),
      })
      .optional(),
    rest: z.strictObject({ until: isoDay.optional(), reason: z.enum(PAUSE_REASONS).optional() }).optional(),
  })
  .openapi('NewAdjustment')
const askedThen = z.object({ ...terms, name: z.string().nullable(), chance: nullableNumber })
export const adjustment = z
  .object({
    id,
    goalId: id,
    on: isoDay,
    decidedAt: instant,
    choice,
    reason: z.string().nullable(),
    lookBack: lookBack.nullable(),
    triggers: z.array(trigger),
    before: askedThen,
    after: askedThen.nullable(),
    pauseId: id.nullable(),
    lettingGo: z
      .object({
        reasons: z.array(z.string()),
        gave: z.string().optional(),
        keep: z.string().optional(),
        next: z.string().optional(),
      })
      .nullable(),
    takeBackUntil: isoDay,
    version: z.int(),
  })
  .openapi('Adjustment')
export const adjusted = z.object({ adjustment, change: changeRef })

export const returnView = z
  .object({
    asOf: isoDay,
    pause: z
      .object({ id: id.nullable(), from: isoDay, to: isoDay.nullable(), reason: z.enum(PAUSE_REASONS) })
      .nullable(),
    ramp: ramp.nullable(),
  })
  .openapi('Return')

const question = z.enum(REVIEW_QUESTIONS)
const answersSaid = <T extends z.ZodType>(said: T) =>
  z.strictObject(
    Object.fromEntries(REVIEW_QUESTIONS.map((each) => [each, said])) as Record<(typeof REVIEW_QUESTIONS)[number], T>,
  )
const said = z.object({
  id: id.nullable(),
  answers: answersSaid(z.string().optional()),
  matters: z.record(z.string(), z.boolean()),
})
const numbers = z.object({
  runs: z.int(),
  days: z.int(),
  distance_m: z.number(),
  moving_s: z.number(),
  ascent_m: z.number(),
  longest_m: nullableNumber,
  planned: z.object({ of: z.int(), done: z.int(), planned_m: z.number() }).nullable(),
})

export const reviewKind = z.enum(REVIEW_KINDS)
export const review = z
  .object({
    kind: z.enum(['weekly', 'monthly', 'season']),
    asOf: isoDay,
    from: isoDay,
    to: isoDay,
    quiet: z.boolean(),
    healthFirst: z.boolean(),
    wentWell: z.array(fact) as unknown as z.ZodType<ReviewView['wentWell']>,
    numbers,
    before: numbers,
    weeks: z.array(z.object({ from: isoDay, distance_m: z.number() })),
    goals: z.array(
      goalRef.extend({
        state: z.enum(GOAL_STATES),
        standing: z.enum(STANDINGS),
        held: z.int().nullable(),
        lived: z.int().nullable(),
        chance: nullableNumber,
        chanceBefore: nullableNumber,
      }),
    ),
    decision: fact.nullable() as unknown as z.ZodType<ReviewView['decision']>,
    matters: z.array(
      z.object({
        goalId: id,
        nextOn: isoDay,
        due: z.boolean(),
        last: z.object({ on: isoDay, matters: z.boolean() }).optional(),
      }),
    ),
    questions: z.array(question),
    said,
  })
  .openapi('Review')
const quantiles = z.object({ p10: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p90: z.number() })
export const raceReview = z
  .object({
    kind: z.literal('race'),
    asOf: isoDay,
    race: z.object({
      id,
      name: z.string().nullable(),
      on: isoDay,
      distance_m: z.number(),
      outcome: z.enum(RACE_OUTCOMES),
      time_s: nullableNumber,
    }),
    said: quantiles.nullable(),
    asForecast: z.enum(['faster', 'within', 'slower', 'unknown']),
    why: z.object({ weeks: numbers, longest_m: nullableNumber, longestWanted_m: z.number(), restDays: z.int() }),
    goals: z.array(
      goalRef.extend({
        target: nullableNumber,
        reached: z.boolean(),
        chanceAtFirst: nullableNumber,
        chanceAtLast: nullableNumber,
        built: built.nullable(),
      }),
    ),
    restUntil: isoDay,
    askAgainOn: isoDay,
    questions: z.array(question),
    answered: said,
  })
  .openapi('RaceReview')
export const anyReview = z.discriminatedUnion('kind', [review, raceReview])

export const reviewSaid = z
  .strictObject({
    asOf: isoDay.optional(),
    raceId: id.optional(),
    answers: answersSaid(words.nullish()).optional(),
    matters: z.record(id, z.boolean()).optional(),
  })
  .openapi('ReviewSaid')
export const reviewAnswered = z.object({ review: anyReview, change: changeRef })

export const honestAnswers = z
  .object({
    asOf: isoDay,
    keepMissing: z.object({
      from: z.enum(['record', 'framework']),
      pattern: z.enum(['long-shots', 'fair-chances', 'mixed', 'none-short', 'too-few']),
      ended: z.int(),
      short: z.int(),
      longShots: z.int(),
      meanChance: nullableNumber,
      reachedShare: nullableNumber,
      roomForMore: z.boolean(),
    }),
    alwaysTimes: z.object({
      from: z.enum(['record', 'framework']),
      pattern: z.enum(['mostly-one', 'balanced', 'too-few']),
      most: z.enum(GOAL_TYPES).nullable(),
      count: z.array(z.object({ type: z.enum(GOAL_TYPES), set: z.int(), reached: z.int(), ended: z.int() })),
    }),
    realistic: z.object({
      from: z.enum(['record', 'framework']),
      goals: z.array(
        goalRef.extend({
          type: z.enum(GOAL_TYPES),
          endedOn: isoDay,
          reached: z.boolean(),
          chance: nullableNumber,
          recorded: z.boolean(),
          evenTarget: nullableNumber,
        }),
      ),
    }),
  })
  .openapi('HonestAnswers') as unknown as z.ZodType<HonestAnswers>

export const tell = goalRef
  .extend({
    asOf: isoDay,
    toldTo: z.string().nullable(),
    told: z
      .object({
        state: z.enum(GOAL_STATES),
        since: isoDay,
        runs: z.int(),
        distance_m: z.number(),
        weeksRun: z.int(),
        longest_m: nullableNumber,
        bests: z.array(z.object({ distance_m: z.number(), elapsed_s: z.number() })),
        held: z.object({ held: z.int(), of: z.int() }).nullable(),
        actual: nullableNumber,
        target: nullableNumber,
        unit: z.enum(PROGRESS_UNITS),
        daysLeft: nullableNumber,
        reachedOn: isoDay.nullable(),
      })
      .nullable(),
  })
  .openapi('Tell')

export type NewAdjustment = z.input<typeof newAdjustment>
export type ReviewSaid = z.input<typeof reviewSaid>
