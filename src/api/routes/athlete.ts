import { z } from '@hono/zod-openapi'
import { editProfile } from '../../app/edit-profile.ts'
import { getDashboard } from '../../app/get-dashboard.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { undo } from '../../app/undo.ts'
import type { Weekday } from '../../core/base/calendar.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import { changeRef, dashboard, type Profile, profile, profileEdit } from '../contract.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, idParam, keptJson, onceKey, optionalDay, reads, writes } from './answer.ts'

const first = reads({
  path: '/dashboard',
  summary: 'Everything the first page shows',
  query: asOfQuery,
  answer: dashboard,
})
const read = reads({ path: '/profile', summary: 'The runner and how they read days and numbers', answer: profile })
const edit = writes({
  method: 'patch',
  path: '/profile',
  summary: 'Change settings',
  body: profileEdit,
  answer: z.object({
    profile,
    change: changeRef,
    moved: z.object({ activities: z.int(), days: z.int() }).openapi({
      description: 'Activities without a zone of their own that lie on another day now, and the days that they lay on.',
    }),
  }),
  status: 200,
})
const takeBack = writes({
  method: 'post',
  path: '/changes/{id}/undo',
  summary: 'Take back an edit or a delete',
  params: idParam,
  answer: z.object({ undone: z.literal(true) }),
  status: 200,
})

export const athleteRoutes = routes()
  .openapi(first, async (c) => {
    const { asOf } = c.req.valid('query')
    return keptJson(c, await getDashboard(c.var.context, optionalDay(asOf)))
  })
  .openapi(read, async (c) => c.json(profileAnswer(await loadAthlete(c.var.context)), 200))
  .openapi(edit, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'edit-profile', body)
    const edited = await editProfile(c.var.context, { ...body, weekStart: body.weekStart as Weekday | undefined }, once)
    if (!edited.ok) return appProblem(c, edited.error)
    const { athlete, change, moved } = edited.value
    return c.json({ profile: profileAnswer(athlete), change, moved }, 200)
  })
  .openapi(takeBack, async (c) => {
    const { id } = c.req.valid('param')
    const undone = await undo(c.var.context, id, onceKey(c.req.valid('header')['idempotency-key'], `undo ${id}`, null))
    return undone.ok ? c.json(undone.value, 200) : appProblem(c, undone.error)
  })

const profileAnswer = (athlete: Athlete): Profile => ({
  zone: athlete.zone,
  weekStart: athlete.weekStart,
  units: athlete.units,
  elevationUnits: athlete.elevationUnits,
  birthYear: athlete.birthYear ?? null,
  sex: athlete.sex ?? null,
  maxHeartRate_bpm: athlete.maxHeartRate_bpm ?? null,
  language: athlete.language,
  version: athlete.version,
})
