import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { bent, plan, planFollow, today } from '../../src/api/contract-plan.ts'
import { race, raceCard } from '../../src/api/contract-races.ts'
import { dateOf } from '../../src/core/base/calendar.ts'
import { steadyWeeks } from '../app/support/steady-runner.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi } from './support/make-api.ts'

let api: TestApi
let goal: string
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  await steadyWeeks(api.own.context, dateOf(2026, 5, 10))
  const json = { measure: { kind: 'race-time', distance_m: 21_097.5, time_s: 7800 }, dueOn: '2026-08-02' }
  const set = await api.call('POST', '/api/goals', { json })
  goal = `/api/goals/${(set.json['goal'] as { id: string }).id}`
})
afterAll(() => api.close())

const changed = z.object({ plan: planFollow, change: contract.changeRef })

describe('plans', () => {
  it('are shown, taken, followed, bent and let go, each as the contract says', async () => {
    const preview = await ask('GET /api/goals/{id}/plan', `${goal}/plan?days=1,3,6,7&longDay=7&minutes=60`, plan)
    expect(preview).toMatchObject({
      feasible: true,
      weeks: [{ startsOn: '2026-05-11', phase: 'base' }, ...Array.from({ length: 11 }, () => ({}))],
    })
    expect((await api.call('GET', `${goal}/plan/kept`)).json).toEqual({ plan: null })
    const json = { days: [1, 3, 6, 7], longDay: 7, minutes: 60 }
    const taken = await ask('POST /api/goals/{id}/plan', `${goal}/plan`, changed, json, 201)
    expect(taken.plan.availability).toMatchObject({ days: [1, 3, 6, 7], runsPerWeek: 4, longDay: 7 })
    await ask('GET /api/goals/{id}/plan/kept', `${goal}/plan/kept?asOf=2026-05-20`, z.object({ plan: planFollow }))
    const now = await ask('GET /api/today', '/api/today?asOf=2026-05-11', today)
    expect(now.workouts).toHaveLength(1)
    const asked = await ask('GET /api/goals/{id}/plan/bend', `${goal}/plan/bend?kind=ill&until=2026-05-14`, bent)
    expect(asked.changes.map(({ what }) => what)).toContain('dropped')
    const change = { kind: 'ill', until: '2026-05-14' }
    const answer = changed.extend({ bent })
    const done = await ask('POST /api/goals/{id}/plan/bend', `${goal}/plan/bend`, answer, { change, reason: 'fever' })
    expect(done.bent).toEqual(asked)
    expect(done.plan.bends).toMatchObject([{ reason: 'fever' }])
    await ask('DELETE /api/goals/{id}/plan', `${goal}/plan`, z.object({ change: contract.changeRef }))
  })

  it('end in a card for the race, by the goal and by the race entered for it', async () => {
    const card = await ask('GET /api/goals/{id}/race-card', `${goal}/race-card?asOf=2026-05-10`, raceCard)
    expect(card.on).toBe('2026-08-02')
    const entered = { on: '2026-06-14', distance_m: 10_000, name: 'Ten on the way' }
    const { race: made } = await ask(
      'POST /api/races',
      '/api/races',
      z.object({ race, change: contract.changeRef }),
      entered,
      201,
    )
    const own = await ask('GET /api/races/{id}/card', `/api/races/${made.id}/card?asOf=2026-05-10`, raceCard)
    expect(own).toMatchObject({ on: entered.on, distance_m: entered.distance_m })
  })

  it('say what a request lacks', async () => {
    const lacks = async (query: string) => (await api.call('GET', `${goal}/plan/bend?${query}`)).json
    expect(await lacks('kind=ill')).toMatchObject({ status: 422, fields: [{ field: 'until', code: 'required' }] })
    expect(await lacks('kind=move&to=2026-05-14')).toMatchObject({ fields: [{ field: 'workoutId' }] })
    expect((await api.call('GET', `${goal}/plan?days=8`)).status).toBe(422)
  })
})
