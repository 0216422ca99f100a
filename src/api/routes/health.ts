import { createRoute, z } from '@hono/zod-openapi'
import { dirname } from 'node:path'
import { readiness } from '../../app/doctor/readiness.ts'
import { routes } from '../environment.ts'
import { reads } from './answer.ts'

const health = reads({
  path: '/health',
  summary: 'Whether Cairn answers, and which version it is',
  answer: z.object({ ok: z.literal(true), version: z.string() }),
})

const checks = z.object({
  isReady: z.boolean(),
  database: z.enum(['well', 'damaged', 'busy', 'shut']),
  disk: z.enum(['well', 'low']),
  free_bytes: z.number().int().nullable(),
  backup: z.enum(['well', 'none', 'old']),
  backupAt: z.number().int().nullable().openapi({ description: 'Of the last daily backup, milliseconds since 1970.' }),
})
const summary = 'Whether writes will be kept: the database answers, the disk has room, the daily backup is not old'
const ready = createRoute({
  method: 'get',
  path: '/ready',
  summary,
  responses: {
    200: { description: summary, content: { 'application/json': { schema: checks } } },
    503: { description: 'One of them is not so', content: { 'application/json': { schema: checks } } },
  },
})

export const healthRoutes = (version: string) =>
  routes()
    .openapi(health, (c) => c.json({ ok: true as const, version }, 200))
    .openapi(ready, async (c) => {
      const found = await readiness(c.var.context, dirname(c.var.context.folders.originals))
      return c.json(found, found.isReady ? 200 : 503)
    })
