import { z } from '@hono/zod-openapi'
import { TRIGGER_CODES } from '../core/advice/trigger.ts'
import { CHECK_IN_MOMENTS, MEDICAL_SIGNS } from '../core/evidence/check-in.ts'
import type { SignView } from '../core/view/signs-view.ts'
import { HELP_CODES } from '../core/wellbeing/help.ts'
import { QUESTION_CODES } from '../core/wellbeing/questions.ts'
import { RED_FLAG_CODES, SIGN_CODES, STRENGTHS } from '../core/wellbeing/sign.ts'
import { changeRef, goalRef, id } from './contract-parts.ts'
import { isoDay, nullableNumber } from './contract-progress.ts'

/** The runner first: while it is there, no view has a chance, a streak, a countdown or a nudge. */
export const firstThings = z
  .object({
    since: isoDay,
    codes: z.array(z.enum(SIGN_CODES)),
    medicalSigns: z.array(z.enum(MEDICAL_SIGNS)),
    needsClinician: z.boolean(),
    saidGone: z.boolean(),
  })
  .openapi('FirstThings')

const signSchema = z
  .object({
    code: z.enum(SIGN_CODES),
    goal: id.exactOptional(),
    since: isoDay,
    evidence: z.array(z.looseObject({ kind: z.string() })) as unknown as z.ZodType<SignView['evidence']>,
    strength: z.enum(STRENGTHS),
    isMedical: z.boolean(),
    flag: z.enum(RED_FLAG_CODES).nullable(),
    help: z.array(z.enum(HELP_CODES)),
  })
  .openapi('Sign')

export const signs = z
  .object({
    asOf: isoDay,
    firstThings: firstThings.nullable(),
    signs: z.array(signSchema),
    nextStep: z.object({ longest_m: z.number(), upTo_m: z.number(), afterBreak: z.boolean() }).nullable(),
    broughtUp: z.array(goalRef.extend({ trigger: z.enum(TRIGGER_CODES), since: isoDay })),
    seasonOff: z.boolean(),
  })
  .openapi('Signs')

export const relationship = z
  .object({
    asOf: isoDay,
    goalId: id.nullable(),
    weeks: z.array(
      z.object({
        startsOn: isoDay,
        pull: nullableNumber,
        joy: nullableNumber,
        pressure: nullableNumber,
        pain: nullableNumber,
        selfWorth: nullableNumber,
        said: z.int(),
      }),
    ),
  })
  .openapi('Relationship')

export const questions = z
  .object({
    on: isoDay,
    moment: z.enum(CHECK_IN_MOMENTS),
    questions: z.array(z.object({ code: z.enum(QUESTION_CODES), goalId: id.nullable() })),
    signs: z.array(z.enum(MEDICAL_SIGNS)),
  })
  .openapi('Questions')

export const checkInsFile = z.strictObject({ text: z.string().min(1).max(5_000_000) }).openapi('CheckInsFile')
export const checkInsImported = z
  .object({
    added: z.int(),
    known: z.int(),
    refused: z.array(
      z.object({
        row: z.int(),
        fields: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
    checkInIds: z.array(id),
    change: changeRef.nullable(),
  })
  .openapi('CheckInsImported')
