import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { afterRun } from '../../src/api/contract-after-run.ts'
import { dayFacts } from '../../src/api/contract-activities.ts'
import { bestYears } from '../../src/api/contract-races.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

const activityAnswer = z.object({ activity: contract.activityPage, change: contract.changeRef })
const several = z.object({ activityIds: z.array(z.uuid()), change: contract.changeRef })
const changeAnswer = z.object({ change: contract.changeRef })
const gearAnswer = z.object({ gearId: z.uuid(), change: contract.changeRef })
const raceAnswer = z.object({ race: contract.race, change: contract.changeRef })

let api: TestApi
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  const importId = await upload(api, {
    'may.fit': makeFit([{ seconds: 900 }]),
    'later.fit': makeFit([{ seconds: 700, startAt: FIT_START + 1000_000 }]),
  })
  const { files } = (await api.call('GET', `/api/imports/${importId}`)).json as { files: object[] }
  expect(files).toMatchObject([{ outcome: 'imported' }, { outcome: 'imported' }])
})
afterAll(() => api.close())

const typed = { day: '2026-05-02', time: '18:30', elapsed_s: 2700, distance_m: 9000, name: 'Zürichsee' }
const list = (query: string) => ask('GET /api/activities', `/api/activities?${query}`, contract.activityList)

describe('the routes of activities, races, gear and days answer as the contract says', () => {
  it('by hand: added, corrected, given back, found, with totals', async () => {
    const { activity } = await ask('POST /api/activities', '/api/activities', activityAnswer, typed, 201)
    expect(activity).toMatchObject({
      ...{ name: 'Zürichsee', localDay: '2026-05-02' },
      zone: 'Europe/Berlin',
      effort: null,
    })
    expect(activity.startAt).toBe('2026-05-02T16:30:00.000Z')
    const path = `/api/activities/${activity.id}`
    const said = { version: 1, effort: 6.5, companions: ['Ann', 'Bo'], place: { country: 'CH', state: 'CH-ZH' } }
    const edited = await ask('PATCH /api/activities/{id}', path, activityAnswer, said)
    expect(edited.activity).toMatchObject({
      effort: 6.5,
      companions: ['Ann', 'Bo'],
      inCompany: true,
      place: { country: 'CH', state: 'CH-ZH', name: null },
      stateName: 'Zürich',
      placeSource: 'hand',
      corrected: [],
    })
    expect((await list('search=ZURICH%20ann')).activities.map(({ id }) => id)).toEqual([activity.id])
    expect((await list('company=true&least_m=8000')).totals).toMatchObject({ activities: 1, distance_m: 9000 })
    expect((await list('gear=none&note=false&sort=pace&order=rising&limit=1')).next).not.toBeNull()
    const after = await ask('GET /api/activities/{id}/after', `${path}/after`, afterRun)
    expect(after).toMatchObject({ activity: { id: activity.id }, card: { runs: 1 }, isCheckedIn: false, next: null })
    const removed = await ask('DELETE /api/activities/{id}', path, changeAnswer)
    expect((await list('search=zurichsee')).activities).toEqual([])
    await ask(
      'POST /api/changes/{id}/undo',
      `/api/changes/${removed.change.id}/undo`,
      z.object({ undone: z.literal(true) }),
    )
  })

  it('a correction of a file keeps what the file said, and gives it back', async () => {
    const [run] = (await list('from=2026-05-03&sort=date&order=rising')).activities
    const path = `/api/activities/${run!.id}`
    const edited = await ask('PATCH /api/activities/{id}', path, activityAnswer, {
      version: run!.version,
      distance_m: 2600,
    })
    expect(edited.activity).toMatchObject({ distance_m: 2600, corrected: ['distance_m'] })
    const reset = { version: edited.activity.version, fields: ['distance_m'] }
    const back = await ask('POST /api/activities/{id}/reset', `${path}/reset`, activityAnswer, reset)
    expect(back.activity).toMatchObject({ distance_m: run!.distance_m, corrected: [] })
  })

  it('split, merge, taken apart', async () => {
    const [run] = (await list('from=2026-05-03&sort=date&order=rising')).activities
    const cut = { version: run!.version, after_s: 300 }
    const path = `/api/activities/${run!.id}`
    const split = await ask('POST /api/activities/{id}/split', `${path}/split`, several, cut)
    expect(split.activityIds).toHaveLength(2)
    expect((await api.call('GET', path)).status).toBe(404)
    const merged = await ask(
      'POST /api/activities/merge',
      '/api/activities/merge',
      z.object({ activityId: z.uuid(), change: contract.changeRef }),
      { ids: split.activityIds },
    )
    const whole = await ask('GET /api/activities/{id}', `/api/activities/${merged.activityId}`, contract.activityPage)
    expect(whole.madeOf.map(({ id }) => id)).toEqual(split.activityIds)
    expect(whole.elapsed_s).toBeCloseTo(run!.elapsed_s, 3)
    const apart = await ask(
      'POST /api/activities/{id}/take-apart',
      `/api/activities/${merged.activityId}/take-apart`,
      several,
      { version: whole.version },
    )
    expect(apart.activityIds).toEqual(split.activityIds)
    for (const { id } of [apart.change, merged.change, split.change])
      expect((await api.call('POST', `/api/changes/${id}/undo`)).status).toBe(200)
    expect((await api.call('GET', path)).status).toBe(200)
  })

  it('gear, many activities at once, and days', async () => {
    const shoes = await ask('POST /api/gear', '/api/gear', gearAnswer, { name: 'Blue', replaceAt_m: 1000 }, 201)
    const ids = (await list('limit=500')).activities.map(({ id }) => id)
    const bulk = z.object({ changed: z.int(), change: contract.changeRef })
    const many = { ids, changes: { gearId: shoes.gearId, countsForGoals: false } }
    const done = await ask('POST /api/activities/bulk', '/api/activities/bulk', bulk, many)
    expect(done.changed).toBe(ids.length)
    const worn = await ask('GET /api/gear', '/api/gear', contract.gearList)
    expect(worn.gear).toMatchObject([{ name: 'Blue', activities: ids.length, isDue: true, retiredOn: null }])
    expect((await list('counts=false')).totals.activities).toBe(ids.length)
    const path = `/api/gear/${shoes.gearId}`
    await ask('PATCH /api/gear/{id}', path, gearAnswer, { version: 1, retiredOn: '2026-05-09' })
    await ask('DELETE /api/gear/{id}', `${path}?version=2`, changeAnswer)
    expect((await list(`gear=${shoes.gearId}`)).activities).toEqual([])
    const day = z.object({ day: dayFacts.nullable(), change: contract.changeRef })
    const said = await ask('PATCH /api/days/{on}', '/api/days/2026-05-09', day, { weight_kg: 70.5, sleep_s: 27_000 })
    expect(said.day).toMatchObject({ weight_kg: 70.5, resting_heart_rate_bpm: null, byHand: ['weight_kg', 'sleep_s'] })
    const days = z.object({ days: z.array(dayFacts) })
    expect((await ask('GET /api/days', '/api/days?from=2026-05-01', days)).days).toEqual([said.day])
  })

  it('races', async () => {
    const coming = { name: 'City 10k', on: '2026-06-07', distance_m: 10_000, priority: 'A' }
    const { race } = await ask('POST /api/races', '/api/races', raceAnswer, coming, 201)
    expect(race).toMatchObject({ daysLeft: 28, outcome: 'planned', time_s: null, version: 1 })
    await ask('GET /api/bests', '/api/bests?asOf=2026-06-06', bestYears)
    const races = await ask('GET /api/races', '/api/races?asOf=2026-06-06', contract.raceList)
    expect(races).toMatchObject({ coming: [{ daysLeft: 1 }], past: [] })
    const path = `/api/races/${race.id}`
    await ask('PATCH /api/races/{id}', path, raceAnswer, { version: 1, place: 'Berlin' })
    expect(await ask('GET /api/races/{id}', path, contract.race)).toMatchObject({ place: 'Berlin', version: 2 })
    await ask('DELETE /api/races/{id}', `${path}?version=2`, changeAnswer)
  })

  it('what cannot be is refused with its field', async () => {
    const refused = async (method: string, path: string, json: unknown) => {
      const { status, json: answer } = await api.call(method, path, { json })
      const { fields = [] } = answer as { fields?: { field: string; code: string }[] }
      return [status, ...fields.map(({ field, code }) => `${field} ${code}`)]
    }
    const add = (facts: object) => refused('POST', '/api/activities', { ...typed, ...facts })
    expect(await add({ day: '2026-05-11' })).toEqual([422, 'day in-the-future'])
    expect(await add({ distance_m: 90_000 })).toEqual([422, 'distance_m contradiction'])
    expect(await add({ moving_s: 3000 })).toEqual([422, 'moving_s contradiction'])
    expect(await add({ zone: 'Mars/Base' })).toEqual([422, 'zone not-a-zone'])
    expect(await add({ gearId: '01890000-0000-7000-8000-000000000000' })).toEqual([422, 'gearId not-here'])
    expect((await add({ time: '25:00' }))[0]).toBe(422)
    expect(await refused('POST', '/api/races', { name: 'x' })).toEqual([422, 'on required', 'distance_m required'])
    const race = { on: '2026-06-01', distance_m: 5000, official_time_s: 1200 }
    expect(await refused('POST', '/api/races', race)).toEqual([422, 'on in-the-future'])
    expect((await refused('POST', '/api/activities/bulk', { ids: [] }))[0]).toBe(422)
  })
})
