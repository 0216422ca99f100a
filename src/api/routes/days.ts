import { z } from '@hono/zod-openapi'
import { editDay } from '../../app/days/edit-day.ts'
import { getDays } from '../../app/days/get-days.ts'
import { dayFacts, dayFactsEdit } from '../contract-activities.ts'
import { changeRef } from '../contract-parts.ts'
import { isoDay } from '../contract-progress.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { dayOf, onceKey, optionalDay, reads, writes } from './answer.ts'

const list = reads({
  path: '/days',
  summary: 'Weight, resting heart rate and sleep, latest day first',
  query: z.strictObject({ from: isoDay.optional(), to: isoDay.optional() }),
  answer: z.object({ days: z.array(dayFacts) }),
})
const edit = writes({
  method: 'patch',
  path: '/days/{on}',
  summary: 'Say what is known of a day; null takes the word back, and what a file told stands again',
  params: z.object({ on: isoDay }),
  body: dayFactsEdit,
  answer: z.object({ day: dayFacts.nullable(), change: changeRef }),
  status: 200,
})

export const dayRoutes = routes()
  .openapi(list, async (c) => {
    const { from, to } = c.req.valid('query')
    return c.json({ days: await getDays(c.var.context, { from: optionalDay(from), to: optionalDay(to) }) }, 200)
  })
  .openapi(edit, async (c) => {
    const on = dayOf(c.req.valid('param').on)
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-day ${on}`, body)
    const edited = await editDay(c.var.context, on, body, once)
    if (!edited.ok) return appProblem(c, edited.error)
    const [day] = await getDays(c.var.context, { from: on, to: on })
    return c.json({ day: day ?? null, change: edited.value.change }, 200)
  })
