import { z } from '@hono/zod-openapi'
import { getBests } from '../../app/get-bests.ts'
import { cardOfGoal, cardOfRace } from '../../app/plan/get-race-card.ts'
import { addRace, deleteRace, editRace } from '../../app/races/edit-race.ts'
import { getRace, getRaces } from '../../app/races/get-races.ts'
import { changeRef } from '../contract-parts.ts'
import { bestYears, newRace, race, raceCard, raceEdit, raceList } from '../contract-races.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, idParam, onceKey, optionalDay, reads, versionQuery, writes } from './answer.ts'

const list = reads({ path: '/races', summary: 'Races to come and past ones', query: asOfQuery, answer: raceList })
const bests = reads({
  path: '/bests',
  summary: 'The fastest of each year over each distance',
  query: asOfQuery,
  answer: bestYears,
})
const one = reads({ path: '/races/{id}', summary: 'One race', params: idParam, answer: race })
const card = reads({
  path: '/races/{id}/card',
  summary: 'What to take to the start: times, splits, if-then',
  params: idParam,
  query: asOfQuery,
  answer: raceCard,
})
const goalCard = reads({
  path: '/goals/{id}/race-card',
  summary: 'The card of the race that a goal leads to',
  params: idParam,
  query: asOfQuery,
  answer: raceCard,
})
const answered = z.object({ race, change: changeRef })
const add = writes({
  method: 'post',
  path: '/races',
  summary: 'Add a race, or mark an activity as one',
  body: newRace,
  answer: answered,
  status: 201,
})
const edit = writes({
  method: 'patch',
  path: '/races/{id}',
  summary: 'Official time, outcome, day, priority …',
  params: idParam,
  body: raceEdit,
  answer: answered,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/races/{id}',
  summary: 'Take a race out; its activity stays',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const raceRoutes = routes()
  .openapi(list, async (c) => c.json(await getRaces(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
  .openapi(bests, async (c) => c.json(await getBests(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
  .openapi(one, async (c) => {
    const found = await getRace(c.var.context, c.req.valid('param').id)
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(card, async (c) => {
    const found = await cardOfRace(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(goalCard, async (c) => {
    const found = await cardOfGoal(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(add, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'add-race', body)
    const added = await addRace(c.var.context, { ...body, on: optionalDay(body.on) }, once)
    if (!added.ok) return appProblem(c, added.error)
    const found = await getRace(c.var.context, added.value.raceId)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ race: found.value, change: added.value.change }, 201)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-race ${id}`, body)
    const edited = await editRace(c.var.context, id, { ...body, on: optionalDay(body.on) }, once)
    if (!edited.ok) return appProblem(c, edited.error)
    const found = await getRace(c.var.context, id)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ race: found.value, change: edited.value.change }, 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-race ${id}`, version)
    const removed = await deleteRace(c.var.context, id, version, once)
    return removed.ok ? c.json({ change: removed.value.change }, 200) : appProblem(c, removed.error)
  })
