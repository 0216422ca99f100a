import { z } from '@hono/zod-openapi'
import { addGear, deleteGear, editGear } from '../../app/gear/edit-gear.ts'
import { getGear } from '../../app/gear/get-gear.ts'
import { gearEdit, gearList, newGear } from '../contract-gear.ts'
import { changeRef, id } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { idParam, nullableDay, onceKey, reads, versionQuery, writes } from './answer.ts'

const answered = z.object({ gearId: id, change: changeRef })

const list = reads({ path: '/gear', summary: 'Shoes and other gear with their distance', answer: gearList })
const add = writes({
  method: 'post',
  path: '/gear',
  summary: 'Add gear; it takes the activities of files that name it',
  body: newGear,
  answer: answered,
  status: 201,
})
const edit = writes({
  method: 'patch',
  path: '/gear/{id}',
  summary: 'Name, retirement, distance to be told at, default',
  params: idParam,
  body: gearEdit,
  answer: answered,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/gear/{id}',
  summary: 'Take gear out; its activities stay',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const gearRoutes = routes()
  .openapi(list, async (c) => c.json(await getGear(c.var.context), 200))
  .openapi(add, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'add-gear', body)
    const added = await addGear(c.var.context, withDays(body), once)
    return added.ok ? c.json(added.value, 201) : appProblem(c, added.error)
  })
  .openapi(edit, async (c) => {
    const gear = c.req.valid('param').id
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-gear ${gear}`, body)
    const edited = await editGear(c.var.context, gear, withDays(body), once)
    return edited.ok ? c.json(edited.value, 200) : appProblem(c, edited.error)
  })
  .openapi(remove, async (c) => {
    const gear = c.req.valid('param').id
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-gear ${gear}`, version)
    const removed = await deleteGear(c.var.context, gear, version, once)
    return removed.ok ? c.json({ change: removed.value.change }, 200) : appProblem(c, removed.error)
  })

const withDays = <T extends { from?: string | null | undefined; retiredOn?: string | null | undefined }>(body: T) => ({
  ...body,
  from: nullableDay(body.from),
  retiredOn: nullableDay(body.retiredOn),
})
