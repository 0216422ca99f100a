import { createRoute, z } from '@hono/zod-openapi'
import { deleteActivity, editActivity } from '../../app/activities/edit-activity.ts'
import { getActivity } from '../../app/activities/get-activity.ts'
import { getOriginal } from '../../app/activities/get-original.ts'
import { listActivityRows } from '../../app/activities/list-activity-rows.ts'
import { SPORTS } from '../../core/activity/sport.ts'
import { activityEdit, activityPage, activityRow, changeRef } from '../contract.ts'
import { isoDay } from '../contract-progress.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { idParam, onceKey, optionalDay, problems, reads, versionQuery, writes } from './answer.ts'

const MOST = 500

const list = reads({
  path: '/activities',
  summary: 'Activities, newest first',
  query: z.strictObject({
    sport: z.enum(SPORTS).optional(),
    from: isoDay.optional(),
    to: isoDay.optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(50),
    before: z.string().max(64).optional(),
  }),
  answer: z.object({ activities: z.array(activityRow), next: z.string().nullable() }),
})
const one = reads({ path: '/activities/{id}', summary: 'One activity', params: idParam, answer: activityPage })
const edit = writes({
  method: 'patch',
  path: '/activities/{id}',
  summary: 'Correct an activity',
  params: idParam,
  body: activityEdit,
  answer: z.object({ activity: activityPage, change: changeRef }),
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/activities/{id}',
  summary: 'Take an activity out; undo brings it back',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})
const original = createRoute({
  method: 'get',
  path: '/activities/{id}/file',
  summary: 'The file that an activity came from, as it came',
  request: { params: idParam, query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The file, to be saved',
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...problems,
  },
})

export const activityRoutes = routes()
  .openapi(list, async (c) => {
    const { from, to, ...query } = c.req.valid('query')
    const page = await listActivityRows(c.var.context, { ...query, from: optionalDay(from), to: optionalDay(to) })
    return c.json({ activities: page.activities, next: page.next ?? null }, 200)
  })
  .openapi(one, async (c) => {
    const activity = await getActivity(c.var.context, c.req.valid('param').id)
    return activity.ok ? c.json(activity.value, 200) : (appProblem(c, activity.error) as never)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-activity ${id}`, body)
    const edited = await editActivity(c.var.context, id, body, once)
    if (!edited.ok) return appProblem(c, edited.error) as never
    const activity = await getActivity(c.var.context, id)
    if (!activity.ok) return appProblem(c, activity.error) as never
    return c.json({ activity: activity.value, change: edited.value.change }, 200)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-activity ${id}`, version)
    const removed = await deleteActivity(c.var.context, id, version, once)
    return removed.ok ? c.json({ change: removed.value.change }, 200) : (appProblem(c, removed.error) as never)
  })

// A file of someone else's making: handed over to be saved, never shown.
activityRoutes.openapi(original, async (c) => {
  const found = await getOriginal(c.var.context, c.req.valid('param').id)
  if (!found.ok) return appProblem(c, found.error) as never
  const { name, content } = found.value
  const plain = name.replace(/[^\w.-]+/g, '_')
  return c.body(content as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
})

/** The value of `filename*` (RFC 8187): encodeURIComponent leaves three characters that it may not hold. */
const extendedValue = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
