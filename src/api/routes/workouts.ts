import { z } from '@hono/zod-openapi'
import { addWorkout } from '../../app/workouts/add-workouts.ts'
import { deleteWorkout, editWorkout } from '../../app/workouts/edit-workout.ts'
import { getWorkout, getWorkouts } from '../../app/workouts/get-workouts.ts'
import { importWorkouts } from '../../app/workouts/import-workouts.ts'
import { newWorkout, workout, workoutEdit, workoutFile, workoutsImported } from '../contract-life.ts'
import { changeRef } from '../contract-parts.ts'
import { routes } from '../environment.ts'
import { appProblem, fieldMessage } from '../problems.ts'
import { idParam, onceKey, optionalDay, rangeQuery, reads, versionQuery, writes } from './answer.ts'

const changed = z.object({ workout, change: changeRef })

const list = reads({
  path: '/workouts',
  summary: 'Planned workouts of a range of days, in order of day',
  query: rangeQuery,
  answer: z.object({ workouts: z.array(workout) }),
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
  body: workoutFile,
  answer: workoutsImported,
  status: 200,
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
  .openapi(add, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'add-workout', body)
    const written = await addWorkout(c.var.context, body, once)
    if (!written.ok) return appProblem(c, written.error) as never
    const found = await getWorkout(c.var.context, written.value.workoutId)
    return found.ok
      ? c.json({ workout: found.value, change: written.value.change }, 201)
      : (appProblem(c, found.error) as never)
  })
  .openapi(file, async (c) => {
    const { text } = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'import-workouts', text)
    const read = await importWorkouts(c.var.context, new TextEncoder().encode(text), once)
    if (!read.ok) return appProblem(c, read.error) as never
    const { refused, workoutIds, ...rest } = read.value
    const rows = refused.map(({ row, fields }) => ({ row, fields: fields.map(fieldMessage) }))
    return c.json({ ...rest, workoutIds: [...workoutIds], refused: rows }, 200)
  })
  .openapi(edit, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const { version, word, reason, ...fields } = body
    const once = onceKey(c.req.valid('header')['idempotency-key'], `edit-workout ${id}`, body)
    const written = await editWorkout(c.var.context, id, { version, word, reason, fields }, once)
    if (!written.ok) return appProblem(c, written.error) as never
    const found = await getWorkout(c.var.context, id)
    return found.ok
      ? c.json({ workout: found.value, change: written.value.change }, 200)
      : (appProblem(c, found.error) as never)
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { version } = c.req.valid('query')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `delete-workout ${id}`, version)
    const answer = await deleteWorkout(c.var.context, id, version, once)
    return answer.ok ? c.json(answer.value, 200) : (appProblem(c, answer.error) as never)
  })
