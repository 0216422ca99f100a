import { z } from '@hono/zod-openapi'
import { deletePause } from '../../app/pauses/delete-pause.ts'
import { editPause } from '../../app/pauses/edit-pause.ts'
import { getPause, getPauses } from '../../app/pauses/get-pauses.ts'
import { recordPause } from '../../app/pauses/record-pause.ts'
import { newPause, pause, pauseEdit } from '../contract-life.ts'
import { changeRef } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, dayOf, idParam, nullableDay, onceKey, optionalDay, reads, versionQuery, writes } from './answer.ts'

const changed = z.object({ pause, change: changeRef })

const list = reads({
  path: '/pauses',
  summary: 'Every pause, with the last days that it took days from',
  query: asOfQuery,
  answer: z.object({ pauses: z.array(pause) }),
})
const record = writes({
  method: 'post',
  path: '/pauses',
  summary: 'Days on which nothing is asked, of one goal or of all',
  body: newPause,
  answer: changed,
  status: 201,
})
const edit = writes({
  method: 'patch',
  path: '/pauses/{id}',
  summary: 'Other days, another reason; a last day ends it',
  params: idParam,
  body: pauseEdit,
  answer: changed,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/pauses/{id}',
  summary: 'Take a pause out; undo brings it back',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const pauseRoutes = routes()
  .openapi(list, async (c) =>
    c.json({ pauses: await getPauses(c.var.context, optionalDay(c.req.valid('query').asOf)) }, 200),
  )
  .openapi(record, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'record-pause', body)
    const days = { from: dayOf(body.from), to: nullableDay(body.to) }
    const written = await recordPause(c.var.context, { ...body, ...days }, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getPause(c.var.context, written.value.pauseId)
    return found.ok ? c.json({ pause: found.value, change: written.value.change }, 201) : appProblem(c, found.error)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-pause ${id}`, body)
    const days = { from: optionalDay(body.from), to: nullableDay(body.to) }
    const written = await editPause(c.var.context, id, { ...body, ...days }, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getPause(c.var.context, id)
    return found.ok ? c.json({ pause: found.value, change: written.value.change }, 200) : appProblem(c, found.error)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-pause ${id}`, version)
    const answer = await deletePause(c.var.context, id, version, once)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
