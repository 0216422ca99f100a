import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fitnessPage, forecastPage, forecastRecord } from '../../src/api/contract-forecast.ts'
import { addDays, isoDate, parseIsoDate } from '../../src/core/base/calendar.ts'
import type { ForecastPage } from '../../src/core/view/chance-types.ts'
import type { GoalCard } from '../../src/core/view/dashboard-types.ts'
import { insertForecast, listForecasts } from '../../src/storage/forecasts.ts'
import { listGuesses } from '../../src/storage/guesses.ts'
import { noonOf, storeCase } from '../app/forecast/support.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi } from './support/make-api.ts'

const TODAY = parseIsoDate('2026-05-10')!
let folder: string
let api: TestApi
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-forecast-'))
  api = await makeApi(folder)
})
afterEach(async () => {
  await api.close()
  rmSync(folder, { recursive: true, force: true })
})

const races = [10, 40, 80].map((ago, i) => ({
  on: isoDate(addDays(TODAY, -ago)),
  distance_m: 5000,
  time_s: 1500 + 10 * i,
}))
/** A runner with three races; the question has not been put. */
async function runner(): Promise<string> {
  await storeCase(api.own, {
    id: 'x',
    asOf: '2026-05-10',
    races,
    goal: { kind: 'race-time', distance_m: 5000, time_s: 1480, attemptsOn: ['2026-07-05'] },
  })
  const set = await api.call('POST', '/api/goals', {
    json: { measure: { kind: 'race-time', distance_m: 5000, time_s: 1490 }, dueOn: '2026-07-05' },
  })
  return (set.json['goal'] as GoalCard).id
}
const page = async (id: string, query = '') =>
  (await api.call('GET', `/api/goals/${id}/forecast${query}`)).json as unknown as ForecastPage
const kept = (id?: string) => listForecasts(api.own.context.db, api.own.context.athleteId, id)

describe('the guess', () => {
  test('is asked first: until then the chance is nowhere, neither as a number nor as its reasons', async () => {
    const id = await runner()
    const hidden = await page(id)
    expect(hidden.chance).toMatchObject({ kind: 'guess-first', chance: null, zone: null, expected: null })
    expect(hidden).toMatchObject({ course: [], levers: [], targets: [], fan: null, range: null, kept: [] })
    const cards = (await api.call('GET', '/api/dashboard')).json['goals'] as GoalCard[]
    expect(cards.find((card) => card.id === id)!.chance.chance).toBeNull()
    expect(JSON.stringify(hidden)).not.toMatch(/0\.\d{4}/)
  })

  test('is kept, and then both are shown; saying nothing is an answer too', async () => {
    const id = await runner()
    const given = await api.call('POST', `/api/goals/${id}/guess`, { json: { chance: 0.4 } })
    expect(given.status).toBe(201)
    const shown = (given.json['forecast'] as ForecastPage).chance
    expect(shown).toMatchObject({ kind: 'chance', guess: { asked: true, given: 0.4 } })
    expect(shown.chance).toBeGreaterThan(0)
    const second = await api.call('POST', '/api/goals', {
      json: { measure: { kind: 'race-time', distance_m: 5000, time_s: 1495 }, dueOn: '2026-07-05' },
    })
    const other = (second.json['goal'] as GoalCard).id
    await api.call('POST', `/api/goals/${other}/guess`, { json: { chance: null } })
    expect((await page(other)).chance).toMatchObject({ kind: 'chance', guess: { asked: true, given: null } })
    const all = await listGuesses(api.own.context.db, api.own.context.athleteId)
    expect(all.filter(({ goalId }) => goalId === id).map(({ chance }) => chance)).toEqual([0.4])
  })

  test('of a goal that is not there, or that is no share, is refused', async () => {
    const id = await runner()
    expect((await api.call('POST', `/api/goals/${id}/guess`, { json: { chance: 40 } })).status).toBe(422)
    const nobody = '01a20434-793d-7ac6-b699-16fa305a20c9'
    expect((await api.call('POST', `/api/goals/${nobody}/guess`, { json: { chance: 0.4 } })).status).toBe(404)
  })
})

describe('the forecast of a goal', () => {
  test('fits its contract, whole', async () => {
    const id = await runner()
    const ask = askerOf(() => api)
    const shown = z.object({ forecast: forecastPage })
    const guess = `/api/goals/${id}/guess`
    const given = await ask('POST /api/goals/{id}/guess', guess, shown, { chance: 0.4 }, 201)
    expect(given.forecast.chance.guess).toEqual({ asked: true, given: 0.4 })
    const said = await ask('GET /api/goals/{id}/forecast', `/api/goals/${id}/forecast?chance=0.5`, forecastPage)
    expect(said.range!.low).toBeLessThan(said.chance.chance!)
    expect(said.startAndFinish!.start).toBeLessThan(1)
    expect(said.targets.map(({ chance }) => chance)).toEqual([0.3, 0.6, 0.9, 0.5])
    expect(said.fan!.points.length).toBeGreaterThan(5)
    expect(said.course.at(-1)!.on).toBe('2026-05-10')
    expect(said.kept).toHaveLength(1)
    const fitness = await ask('GET /api/fitness', '/api/fitness?asOf=2026-05-10', fitnessPage)
    expect(fitness.equivalents.map(({ distance_m }) => distance_m)).toContain(42195)
    expect(fitness.lastRaces).toHaveLength(3)
    expect((await ask('GET /api/forecasts', '/api/forecasts', forecastRecord)).kept).toBeGreaterThan(0)
    expect(await ask('POST /api/forecasts', '/api/forecasts', z.object({ goals: z.int() }))).toEqual({ goals: 2 })
  })

  test('answers from a stated level where nothing is known', async () => {
    const set = await api.call('POST', '/api/goals', {
      json: { measure: { kind: 'race-time', distance_m: 5000, time_s: 1490 }, dueOn: '2026-07-05' },
    })
    const { id } = set.json['goal'] as GoalCard
    expect((await page(id)).chance).toMatchObject({ kind: 'missing', missing: ['race-result'] })
    await api.call('POST', `/api/goals/${id}/guess`, { json: { chance: null } })
    const stated = await page(id, '?statedDistance_m=5000&statedTime_s=1500')
    expect(stated.chance.assumed).toContain('stated-level')
  })
})

describe('keeping', () => {
  test('is done when a goal is set and changed, and on the first look of a day, never by a GET', async () => {
    const id = await runner()
    expect((await kept(id)).map(({ occasion }) => occasion)).toEqual(['set'])
    for (const path of [
      '/api/dashboard',
      '/api/goals',
      `/api/goals/${id}`,
      `/api/goals/${id}/forecast?chance=0.4`,
      '/api/fitness',
      '/api/forecasts',
    ])
      expect((await api.call('GET', path)).status).toBe(200)
    expect(await kept(id)).toHaveLength(1)

    await api.call('POST', '/api/forecasts')
    expect(await kept(id)).toHaveLength(1)
    api.own.clock.now = noonOf(addDays(TODAY, 1))
    await api.call('POST', '/api/forecasts')
    await api.call('POST', '/api/forecasts')
    expect((await kept(id)).map(({ occasion }) => occasion)).toEqual(['set', 'first-of-day'])

    await api.call('POST', `/api/goals/${id}/revisions`, {
      json: { version: 1, measure: { kind: 'race-time', distance_m: 5000, time_s: 1500 } },
    })
    const all = await kept(id)
    expect(all.map(({ occasion, revisionSeq }) => [occasion, revisionSeq])).toEqual([
      ['set', 0],
      ['first-of-day', 0],
      ['changed', 1],
    ])
    expect(all[2]!.chance).toBeGreaterThan(all[1]!.chance!)
  })

  test('changes nothing that stands: another answer for the same day, model and inputs is left out', async () => {
    const id = await runner()
    const [first] = await kept(id)
    const { db, athleteId } = api.own.context
    await insertForecast(db, athleteId, { ...first!, chance: 0.999, at: 1 }, '{}')
    expect(await kept(id)).toEqual([first])
    await insertForecast(db, athleteId, { ...first!, model: `${first!.model} later`, chance: 0.999 }, '{}')
    expect((await kept(id)).map(({ chance }) => chance)).toEqual([first!.chance, 0.999])
  })

  test('shows in the course as said on its day', async () => {
    const id = await runner()
    await api.call('POST', `/api/goals/${id}/guess`, { json: { chance: null } })
    const [first] = await kept(id)
    const { course } = await page(id)
    expect(course.filter(({ recorded }) => recorded)).toEqual([
      { on: '2026-05-10', chance: first!.chance, recorded: true },
    ])
  })
})

describe('the record', () => {
  test('lists what has ended, and says that it is too early', async () => {
    const id = await runner()
    await api.call('POST', `/api/goals/${id}/guess`, { json: { chance: 0.4 } })
    api.own.clock.now = noonOf(addDays(TODAY, 80))
    const record = (await api.call('GET', '/api/forecasts')).json as unknown as ReturnType<typeof forecastRecord.parse>
    const goal = record.ended.find(({ goalId }) => goalId === id)!
    expect(goal).toMatchObject({ reached: false, guess: 0.4, votes: [{ at: 'set', on: '2026-05-10' }] })
    expect(record).toMatchObject({ tooEarly: true, fewest: 20, brier: null })
  })
})
