import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract-advice.ts'
import { forecastPage } from '../../src/api/contract-forecast.ts'
import { bend } from '../../src/api/contract-plan.ts'
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
  const json = { on: '2026-03-01', distance_m: 10_000, official_time_s: 3600, outcome: 'finished' }
  await api.call('POST', '/api/races', { json })
  const measure = { kind: 'race-time', distance_m: 10_000, time_s: 3540 }
  const set = await api.call('POST', '/api/goals', {
    json: { measure, startOn: '2026-03-02', dueOn: '2026-08-02' },
  })
  goal = `/api/goals/${(set.json['goal'] as { id: string }).id}`
})
afterAll(() => api.close())

describe('changing course', () => {
  it('is shown, opened, decided, listed and taken back, each as the contract says', async () => {
    const page = await ask('GET /api/goals/{id}/options', `${goal}/options?until=2026-05-24`, contract.optionsPage)
    expect(page.options.find(({ code }) => code === 'break')?.rest).toMatchObject({ until: '2026-05-24' })
    const open = 'GET /api/goals/{id}/options/{code}/forecast'
    await ask(open, `${goal}/options/target/forecast`, forecastPage)
    const json = { choice: 'target', reason: 'a slow spring', lookBack: { situation: 'work' } }
    const made = await ask('POST /api/goals/{id}/adjustments', `${goal}/adjustments`, contract.adjusted, json, 201)
    expect(made.adjustment).toMatchObject({ choice: 'target', before: { measure: { time_s: 3540 } } })
    const list = z.object({ adjustments: z.array(contract.adjustment), bends: z.array(bend) })
    expect((await ask('GET /api/goals/{id}/adjustments', `${goal}/adjustments`, list)).adjustments).toHaveLength(1)
    const path = `/api/adjustments/${made.adjustment.id}`
    await ask('DELETE /api/adjustments/{id}', path, z.object({ undone: z.literal(true) }))
    expect((await api.call('DELETE', path)).status).toBe(404)
    expect((await api.call('POST', `${goal}/adjustments`, { json: { choice: 'someday' } })).status).toBe(422)
    expect((await api.call('GET', `${goal}/options/let-go/forecast`)).status).toBe(404)
  })

  it('is looked back upon, answered, told and come back from', async () => {
    await ask('GET /api/reviews/{kind}', '/api/reviews/monthly', contract.anyReview)
    await ask('GET /api/reviews/{kind}', '/api/reviews/race', contract.anyReview)
    const json = { answers: { gave: 'a good morning' } }
    const said = await ask('POST /api/reviews/{kind}', '/api/reviews/race', contract.reviewAnswered, json)
    expect(said.review).toMatchObject({ kind: 'race', answered: { answers: { gave: 'a good morning' } } })
    await ask('GET /api/answers', '/api/answers', contract.honestAnswers)
    await ask('GET /api/return', '/api/return?asOf=2026-05-01', contract.returnView)
    const told = await ask('GET /api/goals/{id}/tell', `${goal}/tell`, contract.tell)
    expect(told.told?.runs).toBeGreaterThan(0)
  })
})
