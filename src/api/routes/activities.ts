import { createRoute, z } from '@hono/zod-openapi'
import { addActivity } from '../../app/activities/add-activity.ts'
import { bulkEdit as editMany } from '../../app/activities/bulk-edit.ts'
import { deleteActivity, editActivity, resetActivity } from '../../app/activities/edit-activity.ts'
import { getActivity } from '../../app/activities/get-activity.ts'
import { getAfterRun } from '../../app/activities/get-after-run.ts'
import { getOriginal } from '../../app/activities/get-original.ts'
import { searchActivities } from '../../app/activities/search-activities.ts'
import { TRAINING_SORTS } from '../../core/activity/training-search.ts'
import { SPORTS } from '../../core/activity/sport.ts'
import {
  activityEdit,
  activityList,
  activityPage,
  activityReset,
  bulkEdit,
  newActivity,
} from '../contract-activities.ts'
import { afterRun } from '../contract-after-run.ts'
import { changeRef, id } from '../contract-parts.ts'
import { isoDay } from '../contract-progress.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { dayOf, idParam, onceKey, optionalDay, problems, reads, versionQuery, writes } from './answer.ts'

const MOST = 500

const yesOrNo = z.enum(['true', 'false']).optional()
const distance = z.coerce.number().min(0).optional()
const list = reads({
  path: '/activities',
  summary: 'Activities that fit, newest first unless sorted otherwise, and the totals of all that fit',
  query: z.strictObject({
    search: z.string().max(200).optional().openapi({
      description:
        'Words that all occur in name, note, place, companions, gear or file name; case and accents do not matter',
    }),
    sport: z.enum(SPORTS).optional(),
    from: isoDay.optional(),
    to: isoDay.optional(),
    least_m: distance,
    most_m: distance,
    race: yesOrNo,
    company: yesOrNo,
    gear: z
      .union([id, z.literal('none')])
      .optional()
      .openapi({ description: 'An id, or none' }),
    counts: yesOrNo,
    twins: yesOrNo,
    note: yesOrNo,
    sort: z.enum(TRAINING_SORTS).default('date'),
    order: z.enum(['falling', 'rising']).default('falling'),
    limit: z.coerce.number().int().min(1).max(MOST).default(50),
    before: z.string().max(80).optional(),
  }),
  answer: activityList,
})
const answered = z.object({ activity: activityPage, change: changeRef })
const add = writes({
  method: 'post',
  path: '/activities',
  summary: 'Add an activity that no device recorded',
  body: newActivity,
  answer: answered,
  status: 201,
})
const many = writes({
  method: 'post',
  path: '/activities/bulk',
  summary: 'Say the same of many activities, or take them out, as one change',
  body: bulkEdit,
  answer: z.object({ changed: z.int(), change: changeRef }),
  status: 200,
})
const one = reads({ path: '/activities/{id}', summary: 'One activity', params: idParam, answer: activityPage })
const after = reads({
  path: '/activities/{id}/after',
  summary: 'What one run did: the goals it moved, their chance before and after, and what comes next',
  params: idParam,
  answer: afterRun,
})
const edit = writes({
  method: 'patch',
  path: '/activities/{id}',
  summary: 'Correct an activity',
  params: idParam,
  body: activityEdit,
  answer: answered,
  status: 200,
})
const reset = writes({
  method: 'post',
  path: '/activities/{id}/reset',
  summary: 'Give back what the file said',
  params: idParam,
  body: activityReset,
  answer: answered,
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
    const { search, from, to, race, company, gear, counts, twins, note, sort, order, ...query } = c.req.valid('query')
    const page = await searchActivities(c.var.context, {
      ...query,
      text: search,
      from: optionalDay(from),
      to: optionalDay(to),
      race: truth(race),
      inCompany: truth(company),
      gearId: gear === 'none' ? null : gear,
      counts: truth(counts),
      twins: truth(twins),
      note: truth(note),
      order: { sort, descending: order === 'falling' },
    })
    return c.json({ activities: page.activities, totals: page.totals, next: page.next ?? null }, 200)
  })
  .openapi(add, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'add-activity', body)
    const added = await addActivity(c.var.context, { ...body, day: dayOf(body.day) }, once)
    if (!added.ok) return appProblem(c, added.error)
    const activity = await getActivity(c.var.context, added.value.activityId)
    if (!activity.ok) return appProblem(c, activity.error)
    return c.json({ activity: activity.value, change: added.value.change }, 201)
  })
  .openapi(many, async (c) => {
    const { ids, changes } = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'edit-activities', { ids, changes })
    const edited = await editMany(c.var.context, { ids, changes }, once)
    return edited.ok ? c.json(edited.value, 200) : appProblem(c, edited.error)
  })
  .openapi(after, async (c) => {
    const found = await getAfterRun(c.var.context, c.req.valid('param').id)
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(one, async (c) => {
    const activity = await getActivity(c.var.context, c.req.valid('param').id)
    return activity.ok ? c.json(activity.value, 200) : appProblem(c, activity.error)
  })
  .openapi(edit, async (c) => {
    const { id: activityId } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-activity ${activityId}`, body)
    const edited = await editActivity(c.var.context, activityId, { ...body, day: optionalDay(body.day) }, once)
    if (!edited.ok) return appProblem(c, edited.error)
    const activity = await getActivity(c.var.context, activityId)
    if (!activity.ok) return appProblem(c, activity.error)
    return c.json({ activity: activity.value, change: edited.value.change }, 200)
  })
  .openapi(reset, async (c) => {
    const { id: activityId } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `reset-activity ${activityId}`, body)
    const given = await resetActivity(c.var.context, activityId, body, once)
    if (!given.ok) return appProblem(c, given.error)
    const activity = await getActivity(c.var.context, activityId)
    if (!activity.ok) return appProblem(c, activity.error)
    return c.json({ activity: activity.value, change: given.value.change }, 200)
  })
  .openapi(remove, async (c) => {
    const { id: activityId } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-activity ${activityId}`, version)
    const removed = await deleteActivity(c.var.context, activityId, version, once)
    return removed.ok ? c.json({ change: removed.value.change }, 200) : appProblem(c, removed.error)
  })

const truth = (text: 'true' | 'false' | undefined) => (text === undefined ? undefined : text === 'true')

// A file of someone else's making: handed over to be saved, never shown.
activityRoutes.openapi(original, async (c) => {
  const found = await getOriginal(c.var.context, c.req.valid('param').id)
  if (!found.ok) return appProblem(c, found.error)
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
