import { createRoute, z } from '@hono/zod-openapi'
import { loadAthlete } from '../../app/load-athlete.ts'
import { addWorkout } from '../../app/workouts/add-workouts.ts'
import { copyWeek } from '../../app/workouts/copy-week.ts'
import { deleteWorkout, editWorkout } from '../../app/workouts/edit-workout.ts'
import { getWorkout, getWorkouts, getWorkoutToRun } from '../../app/workouts/get-workouts.ts'
import {
  newWorkout,
  workout,
  workoutEdit,
  workoutFile as workoutText,
  workoutsImported,
  weekCopy,
} from '../contract-life.ts'
import { changeRef, id } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem, fieldMessages } from '../problems.ts'
import { dayOf, idParam, onceKey, optionalDay, problems, rangeQuery, reads, versionQuery, writes } from './answer.ts'

const changed = z.object({ workout, change: changeRef })

const list = reads({
  path: '/workouts',
  summary: 'Planned workouts of a range of days, in order of day',
  query: rangeQuery,
  answer: z.object({ workouts: z.array(workout) }),
})
const one = reads({ path: '/workouts/{id}', summary: 'A planned workout', params: idParam, answer: workout })
const fit = createRoute({
  method: 'get',
  path: '/workouts/{id}/fit',
  summary: 'A planned workout as a FIT workout file, for a watch; a day of rest has none',
  request: { params: idParam, query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The file, to be saved',
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
    ...problems,
  },
})
const add = writes({
  method: 'post',
  path: '/workouts',
  summary: 'Plan a workout',
  body: newWorkout,
  answer: changed,
  status: 201,
})
const file = writes({
  method: 'post',
  path: '/workouts/import',
  summary: 'Plan the workouts of a file: a JSON list or a table',
  body: workoutText,
  answer: workoutsImported,
  status: 200,
})
const copy = writes({
  method: 'post',
  path: '/workouts/copy',
  summary: 'Copy the week of a day to the week of another, as one’s own; days past or taken stay as they are',
  body: weekCopy,
  answer: z.object({ workoutIds: z.array(id), change: changeRef }),
  status: 201,
})
const edit = writes({
  method: 'patch',
  path: '/workouts/{id}',
  summary: 'Change or move a planned workout, or say what became of it',
  params: idParam,
  body: workoutEdit,
  answer: changed,
  status: 200,
})
const remove = writes({
  method: 'delete',
  path: '/workouts/{id}',
  summary: 'Take a planned workout out; undo brings it back',
  params: idParam,
  query: versionQuery,
  answer: z.object({ change: changeRef }),
  status: 200,
})

export const workoutRoutes = routes()
  .openapi(list, async (c) => {
    const { from, to } = c.req.valid('query')
    const range = { from: optionalDay(from), to: optionalDay(to) }
    return c.json({ workouts: await getWorkouts(c.var.context, range) }, 200)
  })
  .openapi(one, async (c) => {
    const found = await getWorkout(c.var.context, c.req.valid('param').id)
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(copy, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'copy-week', body)
    const copied = await copyWeek(c.var.context, dayOf(body.from), dayOf(body.to), once)
    if (!copied.ok) return appProblem(c, copied.error)
    return c.json({ workoutIds: [...copied.value.workoutIds], change: copied.value.change }, 201)
  })
  .openapi(add, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'add-workout', body)
    const written = await addWorkout(c.var.context, body, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getWorkout(c.var.context, written.value.workoutId)
    return found.ok ? c.json({ workout: found.value, change: written.value.change }, 201) : appProblem(c, found.error)
  })
  .openapi(file, async (c) => {
    const { text } = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'import-workouts', text)
    const { importWorkouts } = await import('../../app/workouts/import-workouts.ts')
    const read = await importWorkouts(c.var.context, new TextEncoder().encode(text), once)
    if (!read.ok) return appProblem(c, read.error)
    const { refused, workoutIds, ...rest } = read.value
    const rows = refused.map(({ row, fields }) => ({ row, fields: fieldMessages(c, fields) }))
    return c.json({ ...rest, workoutIds: [...workoutIds], refused: rows }, 200)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const { version, word, reason, ...fields } = body
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-workout ${id}`, body)
    const written = await editWorkout(c.var.context, id, { version, word, reason, fields }, once)
    if (!written.ok) return appProblem(c, written.error)
    const found = await getWorkout(c.var.context, id)
    return found.ok ? c.json({ workout: found.value, change: written.value.change }, 200) : appProblem(c, found.error)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-workout ${id}`, version)
    const answer = await deleteWorkout(c.var.context, id, version, once)
    return answer.ok ? c.json(answer.value, 200) : appProblem(c, answer.error)
  })

workoutRoutes.openapi(fit, async (c) => {
  const found = await getWorkoutToRun(c.var.context, c.req.valid('param').id)
  if (!found.ok) return appProblem(c, found.error)
  const { on, kind } = found.value
  // The writer of FIT files is half a megabyte of code, and seldom wanted.
  const { workoutFile } = await import('../../exporters/fit/workout-file.ts')
  return c.body(workoutFile(found.value, await loadAthlete(c.var.context)), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${on}-${kind}.fit"`,
  })
})
