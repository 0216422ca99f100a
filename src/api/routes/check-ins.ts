import { z } from '@hono/zod-openapi'
import { getCheckIn, getCheckIns } from '../../app/check-ins/get-check-ins.ts'
import { deleteCheckIn, editCheckIn, recordCheckIn } from '../../app/check-ins/record-check-in.ts'
import { checkIn, checkInEdit, newCheckIn } from '../contract-life.ts'
import { changeRef } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { idParam, onceKey, optionalDay, rangeQuery, reads, versionQuery, writes } from './answer.ts'

const changed = z.object({ checkIn, change: changeRef })

const list = reads({
  path: '/check-ins',
  summary: "The runner's word on the days of a range, in order of day",
  query: rangeQuery,
  answer: z.object({ checkIns: z.array(checkIn) }),
})
const record = writes({
  method: 'post',
  path: '/check-ins',
  summary: 'A word on a day: effort, pain, sleep, energy, joy, and what goes on with a goal',
  body: newCheckIn,
  answer: changed,
  status: 201,
})
const edit = writes({
  method: 'patch',
  path: '/check-ins/{id}',
  summary: 'Change what was said; null takes an answer away',
  params: idParam,
  body: checkInEdit,
  answer: changed,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/check-ins/{id}',
  summary: 'Take a check-in out; undo brings it back',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const checkInRoutes = routes()
  .openapi(list, async (c) => {
    const { from, to } = c.req.valid('query')
    const range = { from: optionalDay(from), to: optionalDay(to) }
    return c.json({ checkIns: await getCheckIns(c.var.context, range) }, 200)
  })
  .openapi(record, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'record-check-in', body)
    const written = await recordCheckIn(c.var.context, { ...body, on: optionalDay(body.on) }, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getCheckIn(c.var.context, written.value.checkInId)
    return found.ok ? c.json({ checkIn: found.value, change: written.value.change }, 201) : appProblem(c, found.error)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-check-in ${id}`, body)
    const written = await editCheckIn(c.var.context, id, { ...body, on: optionalDay(body.on) }, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getCheckIn(c.var.context, id)
    return found.ok ? c.json({ checkIn: found.value, change: written.value.change }, 200) : appProblem(c, found.error)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-check-in ${id}`, version)
    const answer = await deleteCheckIn(c.var.context, id, version, once)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
