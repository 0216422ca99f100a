import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { checkIn, pause, workout, workoutsImported } from '../../src/api/contract-life.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

const goalAnswer = z.object({ goal: contract.goalPage, change: contract.changeRef })
const changeAnswer = z.object({ change: contract.changeRef })
const undone = z.object({ undone: z.literal(true) })

let api: TestApi
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  await upload(api, { 'run.fit': makeFit([{ seconds: 900 }]) })
})
afterAll(() => api.close())

const takeBack = (id: string) => ask('POST /api/changes/{id}/undo', `/api/changes/${id}/undo`, undone)
const stale = async (method: string, path: string, json?: unknown) =>
  expect((await api.call(method, path, { json })).json).toMatchObject({ status: 409, code: 'stale-version' })

describe('pauses', () => {
  const answer = z.object({ pause, change: contract.changeRef })

  it('are kept, changed, ended, listed and taken out, each with its version', async () => {
    const json = { from: '2026-05-01', reason: 'illness' }
    const kept = await ask('POST /api/pauses', '/api/pauses', answer, json, 201)
    expect(kept.pause).toMatchObject({ to: null, ongoing: true, days: 10, goalId: null, version: 1 })
    const path = `/api/pauses/${kept.pause.id}`
    const ended = await ask('PATCH /api/pauses/{id}', path, answer, { version: 1, to: '2026-05-05' })
    expect(ended.pause).toMatchObject({ to: '2026-05-05', ongoing: false, days: 5, version: 2 })
    await stale('PATCH', path, { version: 1, to: null })
    await stale('DELETE', `${path}?version=1`)
    const all = z.object({ pauses: z.array(pause) })
    const listed = async (query = '') =>
      (await ask('GET /api/pauses', `/api/pauses${query}`, all)).pauses.filter(({ id }) => id === kept.pause.id)
    expect(await listed('?asOf=2026-05-09')).toHaveLength(1)
    const { change } = await ask('DELETE /api/pauses/{id}', `${path}?version=2`, changeAnswer)
    expect(await listed()).toEqual([])
    await takeBack(change.id)
    expect(await listed()).toHaveLength(1)
  })

  it('sent twice under one key are kept once', async () => {
    const sent = {
      json: { from: '2026-04-01', to: '2026-04-02', reason: 'rest' },
      headers: { 'idempotency-key': 'pause-0001' },
    }
    const [first, second] = [await api.call('POST', '/api/pauses', sent), await api.call('POST', '/api/pauses', sent)]
    expect(second.json).toEqual(first.json)
    const { pauses } = (await api.call('GET', '/api/pauses')).json as { pauses: { from: string }[] }
    expect(pauses.filter(({ from }) => from === '2026-04-01')).toHaveLength(1)
  })
})

describe('check-ins', () => {
  const answer = z.object({ checkIn, change: contract.changeRef })

  it('are told, changed, listed and taken out, each with its version', async () => {
    const json = { on: '2026-05-09', pain: { level: 4, where: 'knee' }, joy: 2, medicalSigns: ['limping'] }
    const told = await ask('POST /api/check-ins', '/api/check-ins', answer, json, 201)
    expect(told.checkIn).toMatchObject({ ...json, pain: { level: 4, where: 'knee', during: null }, stress: null })
    const path = `/api/check-ins/${told.checkIn.id}`
    const edit = { version: 1, joy: null, words: 'better now' }
    expect((await ask('PATCH /api/check-ins/{id}', path, answer, edit)).checkIn).toMatchObject({
      joy: null,
      words: 'better now',
      version: 2,
    })
    await stale('PATCH', path, edit)
    const list = z.object({ checkIns: z.array(checkIn) })
    const found = await ask('GET /api/check-ins', '/api/check-ins?from=2026-05-09&to=2026-05-09', list)
    expect(found.checkIns).toMatchObject([{ id: told.checkIn.id }])
    expect((await ask('GET /api/check-ins', '/api/check-ins?from=2026-05-10', list)).checkIns).toEqual([])
    const { change } = await ask('DELETE /api/check-ins/{id}', path, changeAnswer)
    await takeBack(change.id)
    const [back] = (await ask('GET /api/check-ins', '/api/check-ins', list)).checkIns
    // While a sign for a clinician stands, goals say nothing of themselves.
    expect((await api.call('DELETE', `${path}?version=${back!.version}`)).status).toBe(200)
  })

  it('off their scales, or of a sign that is none, are refused field by field', async () => {
    for (const json of [{ joy: 11 }, { pain: { level: -1 } }, { medicalSigns: ['a feeling'] }, { heart: 3 }, {}])
      expect((await api.call('POST', '/api/check-ins', { json })).json).toMatchObject({ code: 'validation' })
  })
})

describe('planned workouts', () => {
  const answer = z.object({ workout, change: contract.changeRef })

  it('of a week are copied to another, and the copy taken back', async () => {
    const json = { on: '2026-06-02', kind: 'easy', distance_m: 6000 }
    const one = await ask('POST /api/workouts', '/api/workouts', answer, json, 201)
    const copied = z.object({ workoutIds: z.array(z.string()), change: contract.changeRef })
    const week = { from: '2026-06-02', to: '2026-06-09' }
    const { workoutIds, change } = await ask('POST /api/workouts/copy', '/api/workouts/copy', copied, week, 201)
    expect(workoutIds).toHaveLength(1)
    const found = await api.call('GET', `/api/workouts/${workoutIds[0]}`)
    expect(found.json).toMatchObject({ on: '2026-06-09', kind: 'easy', distance_m: 6000 })
    await takeBack(change.id)
    expect((await api.call('GET', `/api/workouts/${workoutIds[0]}`)).status).toBe(404)
    await takeBack(one.change.id)
  })

  it('are planned, moved, worded, listed and taken out, each with its version', async () => {
    const steps = [{ repeat: 4, steps: [{ role: 'work', distance_m: 400 }] }]
    const json = { on: '2026-05-12', kind: 'intervals', distance_m: 6000, steps }
    const planned = await ask('POST /api/workouts', '/api/workouts', answer, json, 201)
    expect(planned.workout).toMatchObject({ ...json, sport: 'running', word: null })
    const path = `/api/workouts/${planned.workout.id}`
    const moved = await ask('PATCH /api/workouts/{id}', path, answer, { version: 1, on: '2026-05-08' })
    expect(moved.workout).toMatchObject({ on: '2026-05-08', steps, version: 2 })
    const worded = { version: 2, word: 'eased', reason: 'heavy legs' }
    expect((await ask('PATCH /api/workouts/{id}', path, answer, worded)).workout).toMatchObject({ word: 'eased' })
    await stale('PATCH', path, worded)
    const list = z.object({ workouts: z.array(workout) })
    expect((await ask('GET /api/workouts', '/api/workouts?from=2026-05-08&to=2026-05-08', list)).workouts).toHaveLength(
      1,
    )
    const { change } = await ask('DELETE /api/workouts/{id}', `${path}?version=3`, changeAnswer)
    await takeBack(change.id)
  })

  it('come from a file, row by row, with what could not be taken in words', async () => {
    const text = 'date,kind,distance_km\n2026-06-01,easy,6\n2026-06-02,fast,6\n'
    const read = await ask('POST /api/workouts/import', '/api/workouts/import', workoutsImported, { text })
    expect(read).toMatchObject({ added: 1, known: 0, refused: [{ row: 3, fields: [{ field: 'kind' }] }] })
    await takeBack(read.change!.id)
    const none = await api.call('POST', '/api/workouts/import', { json: { text: 'nothing of the kind' } })
    expect(none.json).toMatchObject({ code: 'validation', fields: [{ code: 'not-workouts' }] })
  })
})

describe('goals', () => {
  const measure = { kind: 'volume', quantity: 'distance', amount: 40_000, per: 'week', sports: ['running'] }
  const set = async (more: object = {}) =>
    (await ask('POST /api/goals', '/api/goals', goalAnswer, { measure, ...more }, 201)).goal

  it('may be a draft, say what they cost, come again, and go out of sight', async () => {
    const days = { startOn: '2026-05-01', dueOn: '2026-05-31' }
    const total = { ...measure, per: 'total' }
    const commitment = { cost: 'evenings', excites: 8, frightens: 3, confidence: 70 }
    const goal = await set({ ...days, measure: total, state: 'draft', commitment, recur: 'month' })
    expect(goal).toMatchObject({ state: 'draft', recur: 'month', commitment: { ...commitment, obstacle: null } })
    const path = `/api/goals/${goal.id}`
    await ask('PATCH /api/goals/{id}', path, goalAnswer, {
      version: 1,
      archived: true,
      recur: null,
      type: 'experience',
    })
    const cards = z.object({ goals: z.array(contract.goalCard) })
    const ids = async (query: string) =>
      (await ask('GET /api/goals', `/api/goals${query}`, cards)).goals.map(({ id }) => id)
    expect(await ids('')).not.toContain(goal.id)
    expect(await ids('?archived=true')).toContain(goal.id)
  })

  it('are put in order at once', async () => {
    const [a, b] = [await set({ name: 'a' }), await set({ name: 'b' })]
    const order = { goals: [b, a].map(({ id, version }) => ({ id, version })) }
    const answer = z.object({ goals: z.array(contract.goalCard), change: contract.changeRef })
    const ordered = await ask('POST /api/goals/order', '/api/goals/order', answer, order)
    expect(ordered.goals.slice(0, 2).map(({ name }) => name)).toEqual(['b', 'a'])
    await stale('POST', '/api/goals/order', order)
  })

  it('tell what is behind their numbers, and what gets in their way', async () => {
    const { id } = await set()
    const evidence = await ask(
      'GET /api/goals/{id}/evidence',
      `/api/goals/${id}/evidence?from=2026-05-01&to=2026-05-10`,
      contract.goalEvidence,
    )
    expect(evidence.seen.length).toBeGreaterThan(0)
    await set({ measure: { ...measure, amount: 3_000_000, per: 'year' } })
    const found = await ask(
      'GET /api/goals/conflicts',
      '/api/goals/conflicts',
      z.object({ conflicts: z.array(contract.conflict) }),
    )
    expect(found.conflicts.map(({ code }) => code)).toContain('volumes-do-not-add-up')
    const page = await ask('GET /api/goals/{id}', `/api/goals/${id}`, contract.goalPage)
    expect(page.conflicts.map(({ code }) => code)).toContain('volumes-do-not-add-up')
    expect(page.asks.next.code).toBe('periods')
    expect(page.hints.specific.there[0]).toEqual({ code: 'measure', kind: 'volume' })
  })

  it('lose what was agreed for a day to come, and nothing else', async () => {
    const { id } = await set()
    const later = { version: 1, measure: { ...measure, amount: 50_000 }, fromOn: '2026-06-01' }
    await ask('POST /api/goals/{id}/revisions', `/api/goals/${id}/revisions`, goalAnswer, later)
    const path = `/api/goals/${id}/revisions/2026-06-01?version=2`
    const dropped = await ask('DELETE /api/goals/{id}/revisions/{fromOn}', path, goalAnswer)
    expect(dropped.goal.revisions).toHaveLength(1)
    expect((await api.call('DELETE', `/api/goals/${id}/revisions/2026-06-01?version=3`)).status).toBe(404)
  })
})
