import { z } from '@hono/zod-openapi'
import type { AvailabilitySaid } from '../../app/plan/availability.ts'
import { bendPlan, previewBend } from '../../app/plan/bend-plan.ts'
import { getPlan, getToday } from '../../app/plan/get-plan.ts'
import { planOfGoal } from '../../app/plan/make-plan.ts'
import { dropPlan, takePlan } from '../../app/plan/take-plan.ts'
import type { AppProblem } from '../../app/app-problem.ts'
import type { Weekday } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { PlanChange } from '../../core/plan/kept-plan.ts'
import { bendQuery, bent, newBend, newPlan, plan, planFollow, planQuery, today } from '../contract-plan.ts'
import { changeRef } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, dayOf, idParam, onceKey, optionalDay, reads, writes } from './answer.ts'

const preview = reads({
  path: '/goals/{id}/plan',
  summary: 'The way back from the day of a goal to today; nothing is stored',
  params: idParam,
  query: planQuery,
  answer: plan,
})
const take = writes({
  method: 'post',
  path: '/goals/{id}/plan',
  summary: 'Take the plan: its runs of days to come become planned workouts',
  params: idParam,
  body: newPlan,
  answer: z.object({ plan: planFollow, change: changeRef }),
  status: 201,
})
const drop = writes({
  method: 'delete',
  path: '/goals/{id}/plan',
  summary: 'Let go of a plan: its days to come go, lived ones stay',
  params: idParam,
  answer: z.object({ change: changeRef }),
  status: 200,
})
const kept = reads({
  path: '/goals/{id}/plan/kept',
  summary: 'The plan that was taken, planned against done; null where none was',
  params: idParam,
  query: asOfQuery,
  answer: z.object({ plan: planFollow.nullable() }),
})
const before = reads({
  path: '/goals/{id}/plan/bend',
  summary: 'What a change would do to the days to come; nothing is stored',
  params: idParam,
  query: bendQuery,
  answer: bent,
})
const bend = writes({
  method: 'post',
  path: '/goals/{id}/plan/bend',
  summary: 'Bend the plan: not on a day, an easy week, ill, or move a run',
  params: idParam,
  body: newBend,
  answer: z.object({ bent, plan: planFollow, change: changeRef }),
  status: 200,
})
const now = reads({
  path: '/today',
  summary: 'What a day asks, and its week so far',
  query: asOfQuery,
  answer: today,
})

const weekdays = (list: string | undefined) => list?.split(',').map((day) => Number(day) as Weekday)

/** A change from a request, or the field that its kind needs. */
function changeOf(said: z.infer<typeof bendQuery>): Result<PlanChange, AppProblem> {
  const { kind, on, until, to, workoutId } = said
  const required = (field: string) => err({ code: 'validation', fields: [{ code: 'required', field }] } as const)
  if (kind === 'ill') return until === undefined ? required('until') : ok({ kind, until: dayOf(until) })
  if (kind !== 'move') return on === undefined ? required('on') : ok({ kind, on: dayOf(on) })
  if (workoutId === undefined) return required('workoutId')
  return to === undefined ? required('to') : ok({ kind, workoutId, to: dayOf(to) })
}

export const planRoutes = routes()
  .openapi(preview, async (c) => {
    const { asOf, days, longDay, ...rest } = c.req.valid('query')
    const availability = { ...rest, days: weekdays(days), longDay: longDay as Weekday | undefined }
    const made = await planOfGoal(c.var.context, c.req.valid('param').id, { asOf: optionalDay(asOf), availability })
    return made.ok ? c.json(made.value as z.output<typeof plan>, 200) : appProblem(c, made.error)
  })
  .openapi(take, async (c) => {
    const { id } = c.req.valid('param')
    const body: AvailabilitySaid = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `take-plan ${id}`, body)
    const taken = await takePlan(c.var.context, id, body, once)
    if (!taken.ok) return appProblem(c, taken.error)
    const found = await getPlan(c.var.context, id)
    return found.ok ? c.json({ plan: found.value, change: taken.value.change }, 201) : appProblem(c, found.error)
  })
  .openapi(drop, async (c) => {
    const { id } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `drop-plan ${id}`, null)
    const answer = await dropPlan(c.var.context, id, once)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
  .openapi(kept, async (c) => {
    const found = await getPlan(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    if (found.ok) return c.json({ plan: found.value }, 200)
    const isMissing = found.error.code === 'not-found' && found.error.what === 'plan'
    return isMissing ? c.json({ plan: null }, 200) : appProblem(c, found.error)
  })
  .openapi(before, async (c) => {
    const change = changeOf(c.req.valid('query'))
    if (!change.ok) return appProblem(c, change.error)
    const found = await previewBend(c.var.context, c.req.valid('param').id, change.value)
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(bend, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `bend-plan ${id}`, body)
    const change = changeOf(body.change)
    if (!change.ok) return appProblem(c, change.error)
    const taken = await bendPlan(c.var.context, id, change.value, body.reason ?? undefined, once)
    if (!taken.ok) return appProblem(c, taken.error)
    const found = await getPlan(c.var.context, id)
    return found.ok ? c.json({ ...taken.value, plan: found.value }, 200) : appProblem(c, found.error)
  })
  .openapi(now, async (c) => c.json(await getToday(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
