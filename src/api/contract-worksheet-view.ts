import { z } from '@hono/zod-openapi'
import { GOAL_TYPES, HORIZONS } from '../core/goal/goal.ts'
import { CHANCE_BANDS } from '../core/goal/smart-types.ts'
import type { WhatIfInputs } from '../core/plan/what-if/what-if-types.ts'
import {
  CANDIDATE_CAUTIONS,
  CANDIDATE_STRENGTHS,
  NUMBERS_ASKED,
  type NumberAsked,
  OTHERS_NOTES,
  RUNNER_KINDS,
  STILL_ASKED,
  WORKSHEET_FACTS,
  WORKSHEET_STEPS,
  type WorksheetAnswers,
  type WorksheetFlag,
} from '../core/view/worksheet/worksheet-types.ts'
import { hintsSchema, phraseAnswer } from './contract-goals.ts'
import { id, instant } from './contract-parts.ts'
import { plan } from './contract-plan.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'
import { measureSchema } from './measure-schema.ts'

/** A worksheet as it is answered: what core makes of answers and data. */
const { milestones, weeks, why, alternatives } = plan.shape
const week = weeks.element
const step = z.enum(WORKSHEET_STEPS)
const nullableDay = isoDay.nullable()
const nullableText = z.string().nullable()

const source = z.object({
  code: z.enum(['activities', 'results', 'pauses', 'check-ins', 'profile']),
  count: z.int(),
  from: nullableDay,
  to: nullableDay,
})
const where = z.object({
  facts: z.array(
    z.object({
      code: z.enum(WORKSHEET_FACTS),
      value: z.union([z.number(), isoDay]).nullable(),
      low: nullableNumber,
      high: nullableNumber,
      source: source.nullable(),
      edit: z.enum(Object.keys(NUMBERS_ASKED) as [NumberAsked, ...NumberAsked[]]).nullable(),
      answer: nullableNumber,
    }),
  ),
  breaks: z.array(
    z.object({
      kind: z.enum(['no-runs', 'injury', 'illness', 'pain']),
      from: isoDay,
      to: nullableDay,
      days: z.int(),
      source,
    }),
  ),
  weekdays: z.array(z.object({ day: z.int().min(1).max(7), runs: z.int(), minutes: z.number() })),
  runner: z.enum(RUNNER_KINDS),
})

const because = z.discriminatedUnion('code', [
  z.object({ code: z.literal('even-chance'), distance_m: z.number(), now_s: z.number(), results: z.int() }),
  z.object({ code: z.literal('best'), distance_m: z.number(), elapsed_s: z.number(), on: nullableDay }),
  z.object({ code: z.literal('usual-days'), days: z.number() }),
  z.object({ code: z.literal('usual-week'), distance_m: z.number() }),
  z.object({ code: z.literal('longest'), distance_m: z.number() }),
  z.object({ code: z.literal('pain-seen'), days: z.int() }),
  z.object({ code: z.literal('no-number') }),
])
const candidate = z
  .object({
    id: z.string(),
    from: z.enum(['own-words', 'suggested']),
    type: z.enum(GOAL_TYPES),
    horizon: z.enum(HORIZONS),
    measure: measureSchema,
    startOn: isoDay,
    dueOn: nullableDay,
    name: nullableText,
    chance: nullableNumber,
    band: z.enum(CHANCE_BANDS).nullable(),
    aimedAt: nullableNumber,
    because,
    strengths: z.array(z.enum(CANDIDATE_STRENGTHS)),
    cautions: z.array(z.enum(CANDIDATE_CAUTIONS)),
    neededWeeks: nullableNumber,
  })
  .openapi('Candidate')

const change = z.object({ share: z.number(), weeks: z.number(), aWeek: z.number() })
const gap = z.object({
  unit: z.enum(['s', 'm', 'activities', 'days']).nullable(),
  now: nullableNumber,
  target: nullableNumber,
  gap: nullableNumber,
  weeks: z.number(),
  aWeek: nullableNumber,
  asked: change.nullable(),
  ownBest: change.extend({ from: isoDay, to: isoDay }).nullable(),
  others: z.array(z.object({ source: z.string(), weeks: z.number(), share: z.number(), expected: z.number() })),
  othersNote: z.enum(OTHERS_NOTES).nullable(),
  takes: z.object({
    neededWeeks: nullableNumber,
    peak_m: nullableNumber,
    usual_m: nullableNumber,
    runsPerWeek: nullableNumber,
    longRun_m: nullableNumber,
    longest_m: nullableNumber,
    time_s: nullableNumber,
  }),
  feasible: z.boolean(),
  why: why.unwrap(),
  alternatives: alternatives.unwrap(),
  whatIf: z
    .custom<WhatIfInputs>((value) => typeof value === 'object' && value !== null && 'range' in value)
    .openapi({ type: 'object', description: 'What the sliders read: core’s own input, made for `whatIf`.' })
    .nullable(),
  targets: z.array(z.object({ chance: z.number(), target: nullableNumber })),
  dates: z.array(z.object({ chance: z.number(), on: nullableDay })),
})

const range = z.object({ chance: z.number(), low: z.number(), high: z.number() }).nullable()
const mine = z.object({
  smart: hintsSchema,
  chance: range,
  guess: z.object({ asked: z.boolean(), given: nullableNumber }),
  frightensMore: z.boolean(),
})
const foundation = z.object({
  processes: z.array(
    z.object({
      id: z.string(),
      measure: measureSchema,
      horizon: z.enum(HORIZONS),
      startOn: isoDay,
      dueOn: nullableDay,
      chance: nullableNumber,
      because: z.looseObject({ code: z.string() }),
      wanted: z.boolean(),
    }),
  ),
  milestones,
  slack: z.object({ spare: z.int(), of: z.int() }).nullable(),
  reviewWeeks: z.number(),
  reviewsOn: z.array(isoDay),
  firstWeek: week.nullable(),
  kept: z.array(z.object({ kept: z.number(), chance: z.number() })).nullable(),
})

/** Codes with their facts, as core has them. */
const flag = z
  .custom<WorksheetFlag>((value) => typeof value === 'object' && value !== null && 'code' in value && 'step' in value)
  .openapi({ type: 'object' })
const answers = z
  .custom<WorksheetAnswers>((value) => typeof value === 'object' && value !== null)
  .openapi({ type: 'object', description: 'As they were said; see WorksheetAnswersSaid.' })

export const worksheet = z
  .object({
    id,
    asOf: isoDay,
    startedAt: instant,
    updatedAt: instant,
    version: z.int(),
    goalId: id.nullable(),
    answers,
    step,
    flags: z.array(flag),
    where,
    candidates: z.object({
      first: z
        .object({ code: z.enum(['no-data', 'new', 'returning']), weeks: z.int(), days: nullableNumber })
        .nullable(),
      own: phraseAnswer.nullable(),
      list: z.array(candidate),
      compared: z.array(z.string()),
      left: z.array(z.object({ code: z.enum(['under-age', 'injured', 'ramp']), distance_m: nullableNumber })),
    }),
    chosen: candidate.nullable(),
    gap: gap.nullable(),
    mine: mine.nullable(),
    foundation: foundation.nullable(),
    stillAsked: z.array(z.enum(STILL_ASKED)),
  })
  .openapi('Worksheet')

export const writtenGoal = z
  .object({
    goalId: id,
    worksheetId: id,
    writtenOn: isoDay,
    name: nullableText,
    type: z.enum(GOAL_TYPES),
    measure: measureSchema,
    startOn: isoDay,
    dueOn: nullableDay,
    why: nullableText,
    processes: z.array(z.object({ goalId: id, measure: measureSchema, startOn: isoDay, dueOn: nullableDay })),
    milestones,
    firstWeek: week.nullable(),
    chance: range,
    guess: nullableNumber,
    reviewOn: isoDay,
    then: answers,
    now: answers,
  })
  .openapi('WrittenGoal')
