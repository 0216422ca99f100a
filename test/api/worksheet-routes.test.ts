import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatIfSaid, worksheetList, worksheetSaved } from '../../src/api/contract-worksheet.ts'
import { worksheet, writtenGoal } from '../../src/api/contract-worksheet-view.ts'
import { changeRef, id } from '../../src/api/contract-parts.ts'
import { dateOf } from '../../src/core/base/calendar.ts'
import { steadyWeeks } from '../app/support/steady-runner.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi } from './support/make-api.ts'

let api: TestApi
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  await steadyWeeks(api.own.context, dateOf(2026, 5, 10))
})
afterAll(() => api.close())

describe('worksheets', () => {
  it('are begun, answered, looked at, asked what if, written and dropped, each as the contract says', async () => {
    const started = z.object({ worksheet: worksheetSaved })
    const json = { answers: { whyRun: 'air' } }
    const made = await ask('POST /api/worksheets', '/api/worksheets', started, json, 201)
    const at = `/api/worksheets/${made.worksheet.id}`
    const body = { answers: { candidate: 'first-21098', willing: true, healthy: true } }
    expect(await ask('PATCH /api/worksheets/{id}', at, worksheetSaved, body)).toMatchObject({ version: 2 })
    expect((await api.call('PATCH', at, { json: body })).json).toMatchObject({ version: 2 })
    const view = await ask('GET /api/worksheets/{id}', at, worksheet)
    expect(view).toMatchObject({ version: 2, stillAsked: [], chosen: { id: 'first-21098' } })
    const asked = `${at}/what-if?dueOn=2026-08-30&runsPerWeek=4`
    expect((await ask('GET /api/worksheets/{id}/what-if', asked, whatIfSaid)).chance).toBeGreaterThan(0)
    const answer = z.object({ goalId: id, processGoalIds: z.array(id), change: changeRef })
    const { goalId } = await ask('POST /api/worksheets/{id}/goal', `${at}/goal`, answer, {}, 201)
    const paper = await ask('GET /api/goals/{id}/written', `/api/goals/${goalId}/written`, writtenGoal)
    expect(paper).toMatchObject({ goalId, why: 'air', then: { whyRun: 'air' } })
    expect((await ask('GET /api/worksheets', '/api/worksheets', worksheetList)).worksheets).toMatchObject([{ goalId }])
    expect((await api.call('POST', `${at}/goal`, { json: {} })).status).toBe(409)
    await ask('DELETE /api/worksheets/{id}', at, z.object({ id }))
    expect((await api.call('GET', at)).status).toBe(404)
  })

  it('refuse what is no answer', async () => {
    const { json } = await api.call('POST', '/api/worksheets', { json: { answers: { guess: 2 } } })
    expect(json).toMatchObject({ status: 422 })
    const { status } = await api.call('POST', '/api/worksheets', { json: { answers: { picked: {} } } })
    expect(status).toBe(422)
  })
})
