import { z } from '@hono/zod-openapi'
import { mergeActivities } from '../../app/activities/merge-activities.ts'
import { splitActivity } from '../../app/activities/split-activity.ts'
import { takeApart } from '../../app/activities/take-apart.ts'
import type { SplitAt } from '../../core/activity/split-recording.ts'
import { activityMerge, activitySplit } from '../contract-activities.ts'
import { changeRef, id, version } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { idParam, onceKey, writes } from './answer.ts'

const several = z.object({ activityIds: z.array(id), change: changeRef })

const split = writes({
  method: 'post',
  path: '/activities/{id}/split',
  summary: 'Make two of one, at a time, a distance or a lap',
  params: idParam,
  body: activitySplit,
  answer: several,
  status: 200,
})
const merge = writes({
  method: 'post',
  path: '/activities/merge',
  summary: 'Make one of several that follow each other',
  body: activityMerge,
  answer: z.object({ activityId: id, change: changeRef }),
  status: 200,
})
const apart = writes({
  method: 'post',
  path: '/activities/{id}/take-apart',
  summary: 'Take back a split or a merge, however long ago it was',
  params: idParam,
  body: z.strictObject({ version }),
  answer: several,
  status: 200,
})

export const activityPartRoutes = routes()
  .openapi(split, async (c) => {
    const { id: activityId } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `split-activity ${activityId}`, body)
    const made = await splitActivity(c.var.context, activityId, { version: body.version, at: splitAt(body) }, once)
    return made.ok ? c.json(made.value, 200) : appProblem(c, made.error)
  })
  .openapi(merge, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'merge-activities', body)
    const made = await mergeActivities(c.var.context, body, once)
    return made.ok ? c.json(made.value, 200) : appProblem(c, made.error)
  })
  .openapi(apart, async (c) => {
    const { id: activityId } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `take-apart ${activityId}`, body)
    const made = await takeApart(c.var.context, activityId, body.version, once)
    return made.ok ? c.json(made.value, 200) : appProblem(c, made.error)
  })

/** The contract has made sure that exactly one is given. */
function splitAt({ after_s, after_m, afterLap }: z.output<typeof activitySplit>): SplitAt {
  if (after_s !== undefined) return { by: 'time', after_s }
  if (after_m !== undefined) return { by: 'distance', after_m }
  return { by: 'lap', after: afterLap ?? 0 }
}
