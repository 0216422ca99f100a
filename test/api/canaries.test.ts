import { afterAll, beforeAll, expect, it } from 'vitest'
import { errorTrace } from '../../src/app/error-trace.ts'
import { shareSvg } from '../../src/core/draw/share-svg.ts'
import type { GoalPage } from '../../src/core/view/dashboard-types.ts'
import { drawnGoals } from '../../src/web/parts/drawn.ts'
import { wordsFor } from '../../src/words/index.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

/** Twelve places where a runner's own words or secrets stand, each with a word that stands nowhere else. */
const PLACES = [
  ...['file-name', 'title', 'note', 'companion', 'place', 'pain'],
  ...['check-in', 'why', 'gear', 'race-note', 'reason', 'secret'],
] as const
const canary = (place: (typeof PLACES)[number]) => `canary-${place}-q7Zk`

let api: TestApi
let goalId: string
const answers: string[] = []
const folder = temporaryFolder()

async function told(method: string, path: string, json?: unknown) {
  const answer = await api.call(method, path, {
    json,
    headers: { cookie: `cairn=${canary('secret')}`, authorization: `Bearer ${canary('secret')}` },
  })
  expect(answer.status, `${method} ${path} ${answer.text}`).toBeLessThan(300)
  answers.push(answer.text)
  return answer.json
}

beforeAll(async () => {
  api = await makeApi(folder)
  await upload(api, {
    [`${canary('file-name')}.gpx`]: makeGpx(makeTrack(runningPoints(60), { name: canary('title') })),
    [`${canary('file-name')}-broken.fit`]: makeFit().slice(0, 30),
    [`${canary('file-name')}.json`]: new TextEncoder().encode(`{"${canary('title')}`),
  })
  const { activities } = (await told('GET', '/api/activities')) as { activities: { id: string; version: number }[] }
  const [run] = activities
  const said = { note: canary('note'), companions: [canary('companion')], place: { name: canary('place') } }
  await told('PATCH', `/api/activities/${run!.id}`, { version: run!.version, ...said })
  await told('POST', '/api/check-ins', {
    on: '2026-05-10',
    pain: { level: 7, where: canary('pain') },
    words: canary('check-in'),
  })
  const measure = { kind: 'race-time', distance_m: 10_000, time_s: 3000 }
  const goal = await told('POST', '/api/goals', { measure, dueOn: '2026-08-02', why: canary('why') })
  goalId = (goal['goal'] as { id: string }).id
  await told('POST', '/api/gear', { name: canary('gear') })
  await told('POST', '/api/races', { name: 'Town 10', on: '2026-06-07', distance_m: 10_000, note: canary('race-note') })
  const { workout } = await told('POST', '/api/workouts', { on: '2026-05-10', kind: 'easy', distance_m: 5000 })
  const { id } = workout as { id: string }
  await told('PATCH', `/api/workouts/${id}`, { version: 1, word: 'eased', reason: canary('reason') })
  for (const path of [
    '/api/dashboard',
    `/api/goals/${goalId}`,
    `/api/activities/${run!.id}`,
    '/api/imports',
    '/api/gear',
  ])
    await told('GET', path)
  for (const path of ['/api/check-ins', '/api/workouts', '/api/races']) await told('GET', path)
})
afterAll(() => api.close())

const found = (text: string) => PLACES.filter((place) => text.includes(canary(place)))

it('the words are there to be found, in the answers to their runner', () => {
  // A secret is answered to nobody.
  expect(found(answers.join()).toSorted()).toEqual(PLACES.filter((place) => place !== 'secret').toSorted())
})

it('none of them is in the log, also where Cairn stumbles over them', async () => {
  const { db } = api.own.context
  const kept = await db
    .selectFrom('goal_revision')
    .select('measure')
    .where('goal_id', '=', goalId)
    .executeTakeFirstOrThrow()
  const spoil = (measure: string) =>
    db.updateTable('goal_revision').set({ measure }).where('goal_id', '=', goalId).execute()
  await spoil(canary('why') as never)
  expect((await api.call('GET', `/api/goals/${goalId}`)).status).toBe(500)
  await spoil(kept.measure)
  const said = JSON.stringify([...api.logged, ...api.own.logged])
  expect(said).toContain('request-failed')
  expect(said).toMatch(/SyntaxError at /)
  expect(found(said)).toEqual([])
})

it('of an error its kind and its place are told, never its message', () => {
  const error = new RangeError(`${canary('place')}\n    at ${canary('pain')}`)
  expect(errorTrace(error)).toMatch(/^RangeError at .*canaries\.test\.ts/)
  expect(found(errorTrace(error))).toEqual([])
  expect(errorTrace(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatch(/^Error ENOSPC at /)
  expect(errorTrace(canary('secret'))).toBe('string')
})

it('none of them is in a page, its title, a feed, a watch’s workout or a picture to share', async () => {
  const feed = ((await told('POST', '/api/calendar')) as { path: string }).path
  const { workouts } = (await told('GET', '/api/workouts')) as { workouts: { id: string }[] }
  const goal = (await api.call('GET', `/api/goals/${goalId}`)).json as unknown as GoalPage
  const { goals: words } = wordsFor('en')
  const reader = { units: 'metric', elevationUnits: 'metric', asOf: '2026-05-10' } as const
  const picture = shareSvg({
    goals: drawnGoals([goal]),
    seed: api.own.context.athleteId,
    weeks: [10_000, 20_000],
    title: words.name(goal, reader),
    lines: [words.progressLine(goal.progress, goal.measure, reader)],
    palette: 'light',
    prefix: 'p',
  })
  expect(picture).toContain('<svg')
  const files = [
    '/',
    '/goals',
    `/goals/${goalId}`,
    feed,
    `/api/workouts/${workouts[0]!.id}/fit`,
    '/manifest.webmanifest',
  ]
  const texts: string[] = []
  for (const path of files) {
    const { status, text } = await api.call('GET', path)
    expect(status, path).toBe(200)
    texts.push(text)
  }
  expect(found([picture, ...texts].join())).toEqual([])
})
