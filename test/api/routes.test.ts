import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { askerOf, namedRoutes } from './support/ask.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

const DAY_MS = 24 * 3600_000
const run = makeFit([{ seconds: 900 }])
const goalAnswer = z.object({ goal: contract.goalPage, change: contract.changeRef })
const activityAnswer = z.object({ activity: contract.activityPage, change: contract.changeRef })
const changeAnswer = z.object({ change: contract.changeRef })
const importAnswer = z.object({ import: contract.importJob })

let api: TestApi
let importId: string

const ask = askerOf(() => api)

const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  importId = await upload(api, {
    'runs/may.fit': run,
    'runs/later.fit': makeFit([{ seconds: 700, startAt: FIT_START + 2 * DAY_MS }]),
    'watch.gpx': makeGpx(makeTrack(runningPoints(895), { name: 'Twin' })),
    'notes.txt': new TextEncoder().encode('nothing'),
  })
})
afterAll(() => api.close())

describe('every route answers as the contract says', () => {
  it('dashboard', async () => {
    const dashboard = await ask('GET /api/dashboard', '/api/dashboard?asOf=2026-05-05', contract.dashboard)
    expect(dashboard).toMatchObject({ asOf: '2026-05-05', empty: false, activityCount: 2, twinCount: 1 })
    expect(dashboard.week.runs + dashboard.weeks.at(-2)!.runs).toBe(2)
    const today = await ask('GET /api/dashboard', '/api/dashboard', contract.dashboard)
    expect(today.asOf).toBe('2026-05-10')
  })

  it('goals: set, read, edit, revise, pause, take out', async () => {
    const measure = { kind: 'frequency', times: 3, weeks: 8, slack_weeks: 1 }
    const set = await ask('POST /api/goals', '/api/goals', goalAnswer, { measure, name: 'Thrice' }, 201)
    const { id } = set.goal
    expect(set.goal).toMatchObject({ name: 'Thrice', state: 'active', startOn: '2026-05-04', version: 1 })
    const all = await ask('GET /api/goals', '/api/goals', z.object({ goals: z.array(contract.goalCard) }))
    expect(all.goals.map((goal) => goal.id)).toContain(id)
    await ask('GET /api/goals/{id}', `/api/goals/${id}?asOf=2026-05-09`, contract.goalPage)
    const path = `/api/goals/${id}`
    const edited = await ask('PATCH /api/goals/{id}', path, goalAnswer, { version: 1, name: null, why: 'to be out' })
    expect(edited.goal).toMatchObject({ name: null, why: 'to be out', version: 2 })
    const revision = { version: 2, measure: { ...measure, times: 2 }, reason: 'knee' }
    const revised = await ask('POST /api/goals/{id}/revisions', `${path}/revisions`, goalAnswer, revision)
    expect(revised.goal.revisions).toHaveLength(2)
    const paused = await ask('POST /api/goals/{id}/states', `${path}/states`, goalAnswer, {
      version: 3,
      state: 'paused',
    })
    expect(paused.goal.state).toBe('paused')
    const removed = await ask('DELETE /api/goals/{id}', `${path}?version=4`, changeAnswer)
    expect((await api.call('GET', path)).status).toBe(404)
    const undone = z.object({ undone: z.literal(true) })
    await ask('POST /api/changes/{id}/undo', `/api/changes/${removed.change.id}/undo`, undone)
    const back = await ask('GET /api/goals/{id}', path, contract.goalPage)
    expect(back).toMatchObject({ why: 'to be out', state: 'paused' })
  })

  it('a sentence is understood and nothing is written', async () => {
    const before = await api.call('GET', '/api/goals')
    const said = { text: 'sub-20 5k by 1 June', asOf: '2026-03-01' }
    const phrase = await ask('POST /api/goals/phrase', '/api/goals/phrase', contract.phraseAnswer, said)
    expect(phrase).toMatchObject({ measure: { kind: 'race-time', distance_m: 5000 }, dueOn: '2026-06-01' })
    expect((await api.call('GET', '/api/goals')).text).toBe(before.text)
  })

  it('activities: list by pages, one, edit, file, take out', async () => {
    const list = contract.activityList
    const first = await ask('GET /api/activities', '/api/activities?limit=2', list)
    expect(first.activities).toHaveLength(2)
    const rest = await ask('GET /api/activities', `/api/activities?limit=2&before=${first.next}`, list)
    expect(rest).toMatchObject({ next: null, activities: [{}] })
    const all = [...first.activities, ...rest.activities]
    expect(
      all
        .map((row) => row.startAt)
        .toSorted()
        .toReversed(),
    ).toEqual(all.map((row) => row.startAt))
    const none = await ask('GET /api/activities', '/api/activities?sport=cycling&from=2026-01-01&to=2026-12-31', list)
    expect(none.activities).toEqual([])

    const counting = all.find((row) => row.localDay === '2026-05-03' && row.duplicateOf === null)!
    const path = `/api/activities/${counting.id}`
    const page = await ask('GET /api/activities/{id}', path, contract.activityPage)
    expect(page).toMatchObject({ twins: [{ path: 'watch.gpx', counts: false }], zoneSource: 'coordinates' })
    expect(page.chart?.time_s.length).toBeGreaterThan(100)
    const edit = { version: page.version, name: 'Sunday', note: 'easy' }
    const edited = await ask('PATCH /api/activities/{id}', path, activityAnswer, edit)
    expect(edited.activity).toMatchObject({ name: 'Sunday', note: 'easy', version: page.version + 1 })
    // 'GET /api/activities/{id}/file'
    const file = await api.app.request(`${path}/file`, { headers: { host: '127.0.0.1:4747' } })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(run)
    const { change } = await ask('DELETE /api/activities/{id}', path, changeAnswer)
    expect((await api.call('GET', path)).status).toBe(404)
    expect((await api.call('POST', `/api/changes/${change.id}/undo`)).status).toBe(200)
    expect((await api.call('GET', path)).status).toBe(200)
  })

  it('profile', async () => {
    const profile = await ask('GET /api/profile', '/api/profile', contract.profile)
    expect(profile).toMatchObject({ zone: 'Europe/Berlin', weekStart: 1, sex: null, version: 1 })
    const moved = z.object({ activities: z.int(), days: z.int() })
    const answer = z.object({ profile: contract.profile, change: contract.changeRef, moved })
    const edit = { version: 1, units: 'imperial', birthYear: 1980 }
    const edited = await ask('PATCH /api/profile', '/api/profile', answer, edit)
    expect(edited.profile).toEqual({ ...profile, units: 'imperial', birthYear: 1980, version: 2 })
  })

  it('imports', async () => {
    const jobs = z.object({ imports: z.array(contract.importJob) })
    const all = await ask('GET /api/imports', '/api/imports', jobs)
    expect(all.imports.at(-1)).toMatchObject({ id: importId, state: 'done', imported: 3, unsupported: 1 })
    const report = await ask('GET /api/imports/{id}', `/api/imports/${importId}`, contract.importReport)
    expect(report.files.map((file) => file.path)).toEqual(['runs/may.fit', 'runs/later.fit', 'watch.gpx', 'notes.txt'])
    expect(report.files[2]!.duplicateOf).toBe(report.files[0]!.activityIds[0])
    const card = await ask('GET /api/imports/{id}/card', `/api/imports/${importId}/card`, contract.importCard)
    expect(card.runs).toBeGreaterThan(0)
    const { import: job } = await ask('POST /api/imports', '/api/imports', importAnswer, undefined, 201)
    // upload() has asked 'PUT /api/imports/{id}/files'
    await ask('POST /api/imports/{id}/cancel', `/api/imports/${job.id}/cancel`, importAnswer)
    const next = await ask('POST /api/imports', '/api/imports', importAnswer, undefined, 201)
    await ask('POST /api/imports/{id}/start', `/api/imports/${next.import.id}/start`, importAnswer)
    await api.own.imports.idle()
  })

  it('the made-up runner and health', async () => {
    const exists = z.object({ exists: z.boolean() })
    expect(await ask('GET /api/demo', '/api/demo', exists)).toEqual({ exists: false })
    await ask('POST /api/demo', '/api/demo', z.object({ path: z.literal('/demo/') }), undefined, 201)
    expect(await ask('GET /api/demo', '/api/demo', exists)).toEqual({ exists: true })
    await ask('GET /api/health', '/api/health', z.object({ ok: z.literal(true), version: z.string() }))
    const ready = z.object({
      isReady: z.literal(true),
      database: z.literal('well'),
      disk: z.literal('well'),
      free_bytes: z.number(),
      backup: z.literal('none'),
      backupAt: z.null(),
    })
    await ask('GET /api/ready', '/api/ready', ready)
  })

  it('the session of a device, where nobody has to sign in', async () => {
    const session = z.strictObject({ signedInAt: z.null(), publicUrl: z.null(), keptUrl: z.string().nullable() })
    const kept = z.strictObject({ keptUrl: z.string().nullable() })
    const keep = (keptUrl: string | null) => ask('POST /api/session/address', '/api/session/address', kept, { keptUrl })
    expect(await keep('https://runner.example/cairn/')).toEqual({ keptUrl: 'https://runner.example/cairn' })
    const wrong = await api.call('POST', '/api/session/address', { json: { keptUrl: 'https://runner.example/goals' } })
    expect([wrong.status, wrong.json]).toMatchObject([422, { fields: [{ field: 'keptUrl', code: 'own-name' }] }])
    const now = await ask('GET /api/session', '/api/session', session)
    expect(now.keptUrl).toBe('https://runner.example/cairn')
    expect(await keep(null)).toEqual({ keptUrl: null })
    await ask('DELETE /api/session', '/api/session', z.object({ signedOut: z.literal(true) }))
  })
})

it('every route of the API document is asked by some test of this folder', async () => {
  expect(namedRoutes()).toEqual((await documented()).filter((route) => route.includes(' /api/')))
})

async function documented(): Promise<string[]> {
  const document = (await api.call('GET', '/api/openapi.json')).json as { paths: Record<string, object> }
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort()
}

it('the API document names every route that there is', async () => {
  const served = api.app.routes
    .filter(
      ({ method, path }) => method !== 'ALL' && /^(\/demo)?\/api\/[^*]/.test(path) && path !== '/api/openapi.json',
    )
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect([...new Set(served)].sort()).toEqual(await documented())
})
