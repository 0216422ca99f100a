import { z } from '@hono/zod-openapi'
import { getQuestions, getRelationship, getSigns } from '../../app/signs/get-signs.ts'
import { CHECK_IN_MOMENTS } from '../../core/evidence/check-in.ts'
import { checkInsFile, checkInsImported, questions, relationship, signs } from '../contract-signs.ts'
import { routes } from '../environment.ts'
import { appProblem, fieldMessages } from '../problems.ts'
import { asOfQuery, onceKey, optionalDay, reads, writes } from './answer.ts'

const list = reads({
  path: '/signs',
  summary: 'What is seen in data and in the runner’s word, each with its evidence; and the usual next step',
  query: asOfQuery,
  answer: signs,
})
const together = reads({
  path: '/relationship',
  summary: 'A runner and a goal over half a year, week by week',
  query: asOfQuery.extend({ goal: z.uuid().optional() }),
  answer: relationship,
})
const asked = reads({
  path: '/check-ins/questions',
  summary: 'What is asked at a moment of a day: five questions at most',
  query: asOfQuery.extend({ moment: z.enum(CHECK_IN_MOMENTS) }),
  answer: questions,
})
const file = writes({
  method: 'post',
  path: '/check-ins/import',
  summary: 'Keep the check-ins of a file, JSON or CSV; a row that cannot be kept never stops the rest',
  body: checkInsFile,
  answer: checkInsImported,
  status: 200,
})

export const signRoutes = routes()
  .openapi(list, async (c) => c.json(await getSigns(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
  .openapi(together, async (c) => {
    const { asOf, goal } = c.req.valid('query')
    const found = await getRelationship(c.var.context, goal, optionalDay(asOf))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(asked, async (c) => {
    const { asOf, moment } = c.req.valid('query')
    return c.json(await getQuestions(c.var.context, moment, optionalDay(asOf)), 200)
  })
  .openapi(file, async (c) => {
    const { text } = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'import-check-ins', text)
    const { importCheckIns } = await import('../../app/check-ins/import-check-ins.ts')
    const read = await importCheckIns(c.var.context, new TextEncoder().encode(text), once)
    if (!read.ok) return appProblem(c, read.error)
    const { refused, checkInIds, ...rest } = read.value
    const rows = refused.map(({ row, fields }) => ({ row, fields: fieldMessages(c, fields) }))
    return c.json({ ...rest, checkInIds: [...checkInIds], refused: rows }, 200)
  })
