import { z } from '@hono/zod-openapi'
import type { ChangeRef } from '../../app/record-change.ts'
import { changeGoalState } from '../../app/goals/change-goal-state.ts'
import { createGoal } from '../../app/goals/create-goal.ts'
import { deleteGoal } from '../../app/goals/delete-goal.ts'
import { dropRevision } from '../../app/goals/drop-revision.ts'
import { editGoal } from '../../app/goals/edit-goal.ts'
import { getGoalEvidence } from '../../app/goals/get-goal-evidence.ts'
import { getConflicts, getGoal, getGoals } from '../../app/goals/get-goal.ts'
import { orderGoals } from '../../app/goals/order-goals.ts'
import { phraseGoal } from '../../app/goals/phrase-goal.ts'
import { reviseGoal } from '../../app/goals/revise-goal.ts'
import type { AppProblem } from '../../app/app-problem.ts'
import type { Context } from '../../app/context.ts'
import { ok, type Result } from '../../core/base/result.ts'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { phraseView } from '../../core/view/phrase-view.ts'
import {
  changeRef,
  conflict,
  goalCard,
  goalEdit,
  goalEvidence,
  goalOrder,
  goalPage,
  newGoal,
  newRevision,
  newState,
  phraseRequest,
  phraseAnswer,
} from '../contract.ts'
import { isoDay } from '../contract-progress.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, dayOf, idParam, nullableDay, onceKey, optionalDay, reads, versionQuery, writes } from './answer.ts'

const changed = z.object({ goal: goalPage, change: changeRef })

const list = reads({
  path: '/goals',
  summary: 'Every goal and where it stands; those put out of sight with archived=true',
  query: asOfQuery.extend({ archived: z.enum(['true', 'false']).optional() }),
  answer: z.object({ goals: z.array(goalCard) }),
})
const one = reads({ path: '/goals/{id}', summary: 'One goal', params: idParam, query: asOfQuery, answer: goalPage })
const inTheWay = reads({
  path: '/goals/conflicts',
  summary: 'What gets in the way of what among the active goals, found by rule',
  query: asOfQuery,
  answer: z.object({ conflicts: z.array(conflict) }),
})
const behind = reads({
  path: '/goals/{id}/evidence',
  summary: 'What stands behind its numbers on the days of a range, and why a day did not count',
  params: idParam,
  query: asOfQuery.extend({ from: isoDay.optional(), to: isoDay.optional() }),
  answer: goalEvidence,
})
const order = writes({
  method: 'post',
  path: '/goals/order',
  summary: 'Put goals in an order by hand',
  body: goalOrder,
  answer: z.object({ goals: z.array(goalCard), change: changeRef }),
  status: 200,
})
const drop = writes({
  method: 'delete',
  path: '/goals/{id}/revisions/{fromOn}',
  summary: 'Take out what was agreed from a day to come',
  params: idParam.extend({ fromOn: isoDay }),
  query: z.strictObject({ version: z.coerce.number().int().min(1) }),
  answer: changed,
  status: 200,
})
const create = writes({
  method: 'post',
  path: '/goals',
  summary: 'Set a goal',
  body: newGoal,
  answer: changed,
  status: 201,
})
const understand = writes({
  method: 'post',
  path: '/goals/phrase',
  summary: 'What a sentence means as a goal; writes nothing',
  body: phraseRequest,
  answer: phraseAnswer,
  status: 200,
})
const edit = writes({
  method: 'patch',
  path: '/goals/{id}',
  summary: 'What a goal is called and where it lies, what is said of it, whether it comes again or is out of sight',
  params: idParam,
  body: goalEdit,
  answer: changed,
  status: 200,
})
const revise = writes({
  method: 'post',
  path: '/goals/{id}/revisions',
  summary: 'Change what a goal asks, from a day on',
  params: idParam,
  body: newRevision,
  answer: changed,
  status: 200,
})
const step = writes({
  method: 'post',
  path: '/goals/{id}/states',
  summary: 'A step in the life of a goal: pause, take up again, achieved, let go',
  params: idParam,
  body: newState,
  answer: changed,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/goals/{id}',
  summary: 'Take a goal out; undo brings it back',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const goalRoutes = routes()
  .openapi(list, async (c) => {
    const { asOf, archived } = c.req.valid('query')
    return c.json({ goals: await getGoals(c.var.context, optionalDay(asOf), archived === 'true') }, 200)
  })
  .openapi(inTheWay, async (c) =>
    c.json({ conflicts: await getConflicts(c.var.context, optionalDay(c.req.valid('query').asOf)) }, 200),
  )
  .openapi(order, async (c) => {
    const { goals } = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'order-goals', goals)
    const ordered = await orderGoals(c.var.context, goals, once)
    if (!ordered.ok) return appProblem(c, ordered.error)
    return c.json({ goals: await getGoals(c.var.context), change: ordered.value.change }, 200)
  })
  .openapi(behind, async (c) => {
    const { from, to, asOf } = c.req.valid('query')
    const asked = { from: optionalDay(from), to: optionalDay(to), asOf: optionalDay(asOf) }
    const evidence = await getGoalEvidence(c.var.context, c.req.valid('param').id, asked)
    return evidence.ok ? c.json(evidence.value, 200) : appProblem(c, evidence.error)
  })
  .openapi(drop, async (c) => {
    const { id, fromOn } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `drop-revision ${id} ${fromOn}`, version)
    const dropped = await dropRevision(c.var.context, id, { version, fromOn: dayOf(fromOn) }, once)
    const answer = await withPage(c.var.context, dropped)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
  .openapi(understand, async (c) => {
    const { text, asOf } = c.req.valid('json')
    return c.json(phraseView(await phraseGoal(c.var.context, text, optionalDay(asOf))), 200)
  })
  .openapi(one, async (c) => {
    const goal = await getGoal(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return goal.ok ? c.json(goal.value, 200) : appProblem(c, goal.error)
  })
  .openapi(create, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'create-goal', body)
    const days = { startOn: optionalDay(body.startOn), dueOn: nullableDay(body.dueOn) }
    const changes = body.changes?.map(({ fromOn, measure }) => ({ fromOn: dayOf(fromOn), measure }))
    const answer = await withPage(c.var.context, await createGoal(c.var.context, { ...body, ...days, changes }, once))
    return answer.ok ? c.json(answer.value, 201) : appProblem(c, answer.error)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-goal ${id}`, body)
    const answer = await withPage(c.var.context, await editGoal(c.var.context, id, body, once))
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
  .openapi(revise, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `revise-goal ${id}`, body)
    const days = {
      fromOn: optionalDay(body.fromOn),
      startOn: optionalDay(body.startOn),
      dueOn: nullableDay(body.dueOn),
    }
    const answer = await withPage(c.var.context, await reviseGoal(c.var.context, id, { ...body, ...days }, once))
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
  .openapi(step, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `change-goal-state ${id}`, body)
    const answer = await withPage(
      c.var.context,
      await changeGoalState(c.var.context, id, { ...body, on: optionalDay(body.on) }, once),
    )
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-goal ${id}`, version)
    const answer = await deleteGoal(c.var.context, id, version, once)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })

/** A write answers with the goal as it now stands. */
async function withPage(
  context: Context,
  written: Result<{ goalId: string; change: ChangeRef }, AppProblem>,
): Promise<Result<{ goal: GoalPage; change: ChangeRef }, AppProblem>> {
  if (!written.ok) return written
  const goal = await getGoal(context, written.value.goalId)
  return goal.ok ? ok({ goal: goal.value, change: written.value.change }) : goal
}
