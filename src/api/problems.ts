import type { Context, TypedResponse } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppProblem, InputProblem } from '../app/app-problem.ts'
import { type StorageTrouble, storageTrouble } from '../app/storage-trouble.ts'
import { fieldMessage, type FieldMessage } from '../words/field-message.ts'
import { wordsFor } from '../words/index.ts'
import type { Problem } from './contract.ts'

type HttpProblem =
  | 'unreadable'
  | 'unsupported-type'
  | 'wrong-host'
  | 'forbidden'
  | 'signed-out'
  | StorageTrouble
  | 'bug'

/** The one table from what went wrong to an HTTP status. */
const STATUS = {
  'not-found': 404,
  'stale-version': 409,
  validation: 422,
  'wrong-state': 409,
  'nothing-to-undo': 409,
  'no-plan-for-kind': 422,
  'plan-not-feasible': 422,
  'first-things-first': 422,
  conflict: 422,
  'too-large': 413,
  unreadable: 400,
  'unsupported-type': 415,
  'wrong-host': 421,
  'signed-out': 401,
  forbidden: 403,
  'storage-full': 507,
  'storage-damaged': 503,
  'storage-read-only': 503,
  busy: 503,
  bug: 500,
} as const satisfies Record<AppProblem['code'] | HttpProblem, ContentfulStatusCode>

export type ProblemCode = keyof typeof STATUS
export const PROBLEM_CODES = Object.keys(STATUS) as ProblemCode[]

/** What every route may answer instead of what it was asked for. */
type ProblemAnswer = Response & TypedResponse<Problem, (typeof STATUS)[ProblemCode], 'json'>

/** An answer in `application/problem+json` (RFC 9457): a stable code for programs, a sentence for people. */
export function problem(
  c: Context,
  code: ProblemCode,
  facts: { readonly what?: string; readonly limit_bytes?: number; readonly fields?: readonly FieldMessage[] } = {},
): ProblemAnswer {
  const words = wordsFor(languageOf(c)).errors
  const { fields, ...said } = facts
  const body = {
    type: `urn:cairn:problem:${code}`,
    title: words.title(code),
    status: STATUS[code],
    code,
    detail: words.say(code, said),
    ...(fields && { fields }),
  }
  const answer: Response = c.body(JSON.stringify(body), STATUS[code], { 'content-type': 'application/problem+json' })
  return answer as ProblemAnswer
}

/** The first language that the request asks for: pages ask for the one they are in, programs for none. */
export const languageOf = (c: Context): string => c.req.header('accept-language')?.split(/[,;]/)[0]?.trim() || 'en'

/** A use case's own problem, with a message for each field that it names. */
export function appProblem(c: Context, found: AppProblem): ProblemAnswer {
  switch (found.code) {
    case 'validation':
      return problem(c, 'validation', { fields: fieldMessages(c, found.fields) })
    case 'not-found':
      return problem(c, 'not-found', { what: found.what })
    case 'too-large':
      return problem(c, 'too-large', { limit_bytes: found.limit_bytes })
    default:
      return problem(c, found.code)
  }
}

export function fieldMessages(c: Context, fields: readonly InputProblem[]): FieldMessage[] {
  const words = wordsFor(languageOf(c))
  return fields.map((field) => fieldMessage(words, field))
}

/** A request that does not fit the contract: unknown fields, wrong types, dates that do not exist. */
export function invalidRequest(c: Context, issues: readonly Issue[]): ProblemAnswer {
  return problem(c, 'validation', { fields: issues.flatMap((issue) => issueMessages(c, issue)).slice(0, MOST_FIELDS) })
}

const MOST_FIELDS = 20
/** A name that was made up by whoever sent it is given back no longer than this. */
const NAME_CHARS = 100

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly code: string
  /** Names of the fields that the contract does not have. */
  readonly keys?: readonly string[]
}

function issueMessages(c: Context, { path, code, keys }: Issue): FieldMessage[] {
  const { form, 'unknown-field': unknown } = wordsFor(languageOf(c)).input
  const nameOf = (names: readonly PropertyKey[]) => names.map(String).join('.').slice(0, NAME_CHARS)
  if (code === 'unrecognized_keys' && keys)
    return keys.map((key) => ({ field: nameOf([...path, key]), code: 'unknown-field', message: unknown }))
  return [{ field: nameOf(path), code, message: form }]
}

/** What was thrown is a bug, unless it comes of the disk, the data file, or another program that holds it. */
export const thrownProblem = (c: Context, error: unknown): ProblemAnswer => problem(c, storageTrouble(error) ?? 'bug')
