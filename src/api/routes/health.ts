import { z } from '@hono/zod-openapi'
import { routes } from '../environment.ts'
import { reads } from './answer.ts'

const health = reads({
  path: '/health',
  summary: 'Whether Cairn answers, and which version it is',
  answer: z.object({ ok: z.literal(true), version: z.string() }),
})

export const healthRoutes = (version: string) =>
  routes().openapi(health, (c) => c.json({ ok: true as const, version }, 200))
