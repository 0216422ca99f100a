import { z } from '@hono/zod-openapi'
import {
  NUMBERS_ASKED,
  WORDS_ASKED,
  WORKSHEET_STEPS,
  type WorksheetAnswers,
  YES_NO_ASKED,
} from '../core/view/worksheet/worksheet-types.ts'
import { id, instant, text } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

/** Answers over the wire: each may be left out; null takes one away. */
const words = Object.fromEntries(WORDS_ASKED.map((name) => [name, text(2000).nullish()]))
const numbers = Object.fromEntries(
  Object.entries(NUMBERS_ASKED).map(([name, [least, most]]) => [name, z.number().min(least).max(most).nullish()]),
)
const yesNo = Object.fromEntries(YES_NO_ASKED.map((name) => [name, z.boolean().nullish()]))
const weekday = z.int().min(1).max(7)

export const answersSaid = z
  .strictObject({
    ...words,
    ...numbers,
    ...yesNo,
    step: z.enum(WORKSHEET_STEPS).nullish(),
    candidate: text(100).nullish(),
    compared: z.array(text(100)).max(4).nullish(),
    dueOn: isoDay.nullish(),
    weekdays: z.array(weekday).min(1).max(7).nullish(),
    minutes: z.record(z.string().regex(/^[1-7]$/), z.number().min(10).max(600)).nullish(),
    without: z.array(text(100)).max(20).nullish(),
  })
  .openapi('WorksheetAnswersSaid')

export const newWorksheet = z.strictObject({ answers: answersSaid.optional() }).openapi('NewWorksheet')
export const worksheetPatch = z.strictObject({ answers: answersSaid }).openapi('WorksheetPatch')
export const worksheetSaved = z.object({ id, version: z.int(), updatedAt: instant }).openapi('WorksheetSaved')

export const worksheetRow = z
  .object({
    id,
    startedAt: instant,
    updatedAt: instant,
    version: z.int(),
    step: z.enum(WORKSHEET_STEPS),
    goalId: id.nullable(),
    words: z.string().nullable(),
  })
  .openapi('WorksheetRow')
export const worksheetList = z.object({ worksheets: z.array(worksheetRow) })

export const whatIfQuery = z.strictObject({
  target: z.coerce.number().min(0).max(1e9).optional(),
  dueOn: isoDay.optional(),
  runsPerWeek: z.coerce.number().int().min(1).max(7).optional(),
  weekly_m: z.coerce.number().min(0).max(400_000).optional(),
  kept: z.coerce.number().min(0.3).max(1).optional(),
})
/** What the server says of the same sliders, from the evidence itself. */
export const whatIfSaid = z
  .object({
    chance: nullableNumber,
    end: z.enum(['not-with-this-date', 'a-floor']).nullable(),
    requiredWeeks: nullableNumber,
    weeks: z.number(),
    enoughWeeks: z.boolean(),
    fan: z.array(
      z.object({
        on: isoDay,
        p10: z.number(),
        p25: z.number(),
        p50: z.number(),
        p75: z.number(),
        p90: z.number(),
      }),
    ),
  })
  .openapi('WhatIf')

export type AnswersSaid = { [A in Exclude<keyof WorksheetAnswers, 'picked'>]?: WorksheetAnswers[A] | null }
