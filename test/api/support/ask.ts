import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { z } from '@hono/zod-openapi'
import { fits, type TestApi } from './make-api.ts'

/** Calls a route and holds its answer against the contract. `route` is its name in the API document. */
export type AskRoute = <T extends z.ZodType>(
  route: string,
  path: string,
  schema: T,
  json?: unknown,
  status?: number,
) => Promise<z.output<T>>

export const askerOf =
  (api: () => TestApi): AskRoute =>
  async (route, path, schema, json, status = 200) => {
    const [method = ''] = route.split(' ')
    const answer = await api().call(method, path, { json })
    expect(answer.status, answer.text).toBe(status)
    return fits(schema, answer.json) as z.output<typeof schema>
  }

/** Every route that the tests of this folder name, wherever they do: 'GET /api/goals/{id}'. */
export function namedRoutes(): string[] {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)))
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  const named = tests.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/'((?:GET|POST|PATCH|PUT|DELETE) \/api\/[^'?\s]*)'/g),
  ])
  return [...new Set(named.map(([, route = '']) => route))].sort()
}
