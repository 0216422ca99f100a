import { parseIsoDate, type LocalDate } from '../../core/base/calendar.ts'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context as HonoContext, TypedResponse } from 'hono'
import type { OnceKey } from '../../app/write.ts'
import { problem } from '../contract.ts'
import { isoDay } from '../contract-progress.ts'
import type { Environment } from '../environment.ts'

/** Days of a request have passed the contract: a text that is no day cannot come here. */
export function dayOf(text: string): LocalDate {
  const day = parseIsoDate(text)
  if (day === undefined) throw new Error(`not a day: ${text}`)
  return day
}
export const optionalDay = (text: string | null | undefined): LocalDate | undefined =>
  text == null ? undefined : dayOf(text)
/** null stays null: it takes a value away. */
export const nullableDay = (text: string | null | undefined): LocalDate | null | undefined =>
  text === null ? null : optionalDay(text)

const written = new WeakMap<object, Uint8Array<ArrayBuffer>>()

/** An answer that is kept in mind (app/kept) and given to whoever asks: written out once, which takes longer than all the rest. */
export function keptJson<T extends object>(
  c: HonoContext<Environment>,
  answer: T,
): Response & TypedResponse<T, 200, 'json'> {
  const bytes = written.get(answer) ?? new TextEncoder().encode(JSON.stringify(answer))
  written.set(answer, bytes)
  const response: Response = c.body(bytes, 200, { 'content-type': 'application/json' })
  return response as Response & TypedResponse<T, 200, 'json'>
}

export const idempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(128)
    .optional()
    .openapi({ description: 'Made up by the client for one write: sent twice, the write is done once.' }),
})

export function onceKey(key: string | undefined, route: string, request: unknown): OnceKey | undefined {
  return key === undefined ? undefined : { key, request: { route, request } }
}

export const idParam = z.object({ id: z.uuid() })
export const asOfQuery = z.strictObject({
  asOf: isoDay.optional().openapi({ description: 'As of the end of this day; today, unless said.' }),
})
export const rangeQuery = z.strictObject({ from: isoDay.optional(), to: isoDay.optional() })
export const versionQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional() })

export const problems = {
  default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problem } } },
} as const

/** A route that reads. */
export function reads<
  P extends string,
  Q extends z.ZodObject,
  A extends z.ZodType,
  I extends z.ZodObject = z.ZodObject,
>(parts: { path: P; summary: string; params?: I; query?: Q; answer: A }) {
  const { path, summary, params, query, answer } = parts
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: params ?? (z.object({}) as unknown as I), query: query ?? (z.strictObject({}) as unknown as Q) },
    responses: { 200: { description: summary, content: { 'application/json': { schema: answer } } }, ...problems },
  })
}

/** A route that writes: a JSON body, checked strictly, and an idempotency key. */
export function writes<
  M extends 'post' | 'patch' | 'put' | 'delete',
  P extends string,
  A extends z.ZodType,
  S extends 200 | 201,
  B extends z.ZodType = z.ZodObject,
  I extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
>(parts: { method: M; path: P; summary: string; params?: I; query?: Q; body?: B; answer: A; status: S }) {
  const { method, path, summary, params, query, body, answer, status } = parts
  return createRoute({
    method,
    path,
    summary,
    request: {
      headers: idempotencyKey,
      params: params ?? (z.object({}) as unknown as I),
      query: query ?? (z.strictObject({}) as unknown as Q),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    } as {
      headers: typeof idempotencyKey
      params: I
      query: Q
      body: { required: true; content: { 'application/json': { schema: B } } }
    },
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: answer } } },
      ...problems,
    } as Record<S, { description: string; content: { 'application/json': { schema: A } } }> & typeof problems,
  })
}
