import { z } from '@hono/zod-openapi'
import type { ApiOptions } from '../app.ts'
import { routes } from '../environment.ts'
import { languageOf } from '../../words/language-of.ts'
import { madeUpText } from '../../words/made-up-text.ts'
import { reads, writes } from './answer.ts'

const state = reads({
  path: '/demo',
  summary: 'Whether the made-up runner is there',
  answer: z.object({ exists: z.boolean() }),
})
const make = writes({
  method: 'post',
  path: '/demo',
  summary: 'Make the made-up runner, on a database of its own',
  answer: z.object({ path: z.string() }),
  status: 201,
})

export const demoRoutes = ({ demo, makeDemo }: Pick<ApiOptions, 'demo' | 'makeDemo'>) =>
  routes()
    .openapi(state, async (c) => c.json({ exists: (await demo()) !== undefined }, 200))
    .openapi(make, async (c) => {
      const asked = c.req.header('accept-language')?.split(/[,;]/)[0]?.trim()
      await makeDemo(madeUpText, asked ? languageOf(asked) : undefined)
      return c.json({ path: `${c.var.base}/demo/` }, 201)
    })
