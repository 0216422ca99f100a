import { afterAll, beforeAll, expect, it } from 'vitest'
import { problem } from '../../src/api/contract.ts'
import { fits, makeApi, type TestApi } from '../api/support/make-api.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fuzz } from './fuzz.ts'

const CASES = 40
const MEASURE = { kind: 'race-time', distance_m: 5000, time_s: 1200 }

/** Writes as the pages send them, each of another shape. */
const WRITES: readonly (readonly [route: string, body: unknown])[] = [
  ['POST /api/goals', { measure: MEASURE, name: 'Fast', dueOn: '2026-10-04', carries: [] }],
  ['POST /api/goals', { measure: { kind: 'frequency', times: 3, weeks: 8, slack_weeks: 1 }, why: 'air' }],
  ['POST /api/goals/phrase', { text: 'run 3 times a week for 12 weeks' }],
  ['POST /api/activities', { day: '2026-05-02', time: '18:30', elapsed_s: 2700, distance_m: 9000, name: 'Lake' }],
  ['POST /api/check-ins', { on: '2026-05-09', pain: { level: 4, where: 'knee' }, joy: 2, medicalSigns: ['limping'] }],
  [
    'POST /api/workouts',
    { on: '2026-05-12', kind: 'intervals', steps: [{ repeat: 4, steps: [{ role: 'work', distance_m: 400 }] }] },
  ],
  ['POST /api/workouts/import', { text: 'date,kind,distance_km\n2026-06-01,easy,6\n' }],
  ['POST /api/pauses', { from: '2026-05-01', to: '2026-05-05', reason: 'illness' }],
  ['POST /api/races', { name: 'A spring race', on: '2026-06-07', distance_m: 10_000 }],
  ['POST /api/worksheets', { answers: { whyRun: 'air', candidate: 'first-21098', willing: true } }],
  ['PATCH /api/profile', { units: 'imperial', weekStart: 7, zone: 'Europe/Berlin' }],
  ['PATCH /api/days/2026-05-09', { weight_kg: 70.5, sleep_s: 27_000 }],
]

let api: TestApi
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
})
afterAll(() => api.close())

const rows = async () => JSON.stringify(await dumpRows(api.own.context.db))

/** Sends a body; the status. What is refused is refused with a problem, leaves every row as it was, and is no mistake of Cairn. */
const sender = (route: string) => {
  const [method = '', path = ''] = route.split(' ')
  return async (bytes: Uint8Array) => {
    const before = await rows()
    const answer = await api.call(method, path, {
      body: new Uint8Array(bytes),
      headers: { 'content-type': 'application/json' },
    })
    expect(api.logged).toEqual([])
    if (answer.status < 300) return answer.status
    expect(answer.text).toMatch(/^\{/)
    expect([400, 404, 409, 422]).toContain(answer.status)
    fits(problem, answer.json)
    expect(await rows()).toBe(before)
    return answer.status
  }
}

it.each(WRITES)('%s is done or refused whole, however its JSON is spoiled: %j', async (route, body) => {
  const send = sender(route)
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  expect(await send(bytes)).toBeLessThan(300)
  await fuzz(
    { name: `${route} ${JSON.stringify(body)}`, bytes, read: async (spoilt) => void (await send(spoilt)) },
    0,
    CASES,
  )
})

it.each([
  ['POST /api/pauses', { from: '2026-04-09', to: '2026-04-01', reason: 'illness' }],
  ['POST /api/goals', { measure: MEASURE, carries: ['01890000-0000-7000-8000-000000000000'] }],
  ['POST /api/goals', { measure: MEASURE, startOn: '2026-10-04', dueOn: '2026-06-04' }],
])('%s that fits the contract and makes no sense leaves no row: %j', async (route, body) => {
  const status = await sender(route)(new TextEncoder().encode(JSON.stringify(body)))
  expect([404, 422]).toContain(status)
})
