import ICAL from 'ical.js'
import FitParser from 'fit-file-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '../../src/api/contract.ts'
import { calendarAddress, calendarFeed } from '../../src/api/contract-calendar.ts'
import { workout } from '../../src/api/contract-life.ts'
import { findCalendarFeed } from '../../src/storage/calendar-feed.ts'
import { findAnswer } from '../../src/storage/idempotency.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { askerOf } from './support/ask.ts'
import { HOST, makeApi, type TestApi } from './support/make-api.ts'

let api: TestApi
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
})
afterAll(() => api.close())

const make = () => ask('POST /api/calendar', '/api/calendar', calendarAddress, undefined, 201)
const written = async (method: string, path: string, json?: unknown) => {
  const answer = await api.call(method, path, { json })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.json as { workout: { id: string; version: number }; change: { id: string } }
}
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    .getAllSubcomponents('vevent')
    .map((each) => {
      const event = new ICAL.Event(each)
      const { uid, summary, sequence } = event
      return {
        uid,
        summary,
        sequence,
        on: event.startDate.toString(),
        at: String(each.getFirstPropertyValue('dtstamp')),
      }
    })
const read = async (path: string) => {
  const answer = await api.call('GET', path)
  expect(answer.status).toBe(200)
  return eventsOf(answer.text)
}

describe('the address of the calendar', () => {
  it('is told once, opens the calendar until it is made anew or switched off, and is kept nowhere', async () => {
    const state = () => ask('GET /api/calendar', '/api/calendar', calendarFeed)
    await ask('DELETE /api/calendar', '/api/calendar', calendarFeed)
    expect(await state()).toEqual({ secretAt: null })
    const first = await make()
    expect(first.path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
    expect(await state()).toEqual({ secretAt: first.secretAt })
    expect((await api.call('GET', first.path)).status).toBe(200)

    const secret = /([\w-]{43})\.ics/.exec(first.path)![1]!
    const { db, athleteId } = api.own.context
    expect(JSON.stringify(await findCalendarFeed(db, athleteId))).not.toContain(secret)
    const tables = await db.introspection.getTables()
    for (const { name } of tables) {
      const rows = await db
        .selectFrom(name as 'goal')
        .selectAll()
        .execute()
      expect(JSON.stringify(rows), name).not.toContain(secret)
    }

    const second = await make()
    expect(second.path).not.toBe(first.path)
    expect((await api.call('GET', first.path)).status).toBe(404)
    expect((await api.call('GET', second.path)).status).toBe(200)
    expect(await ask('DELETE /api/calendar', '/api/calendar', calendarFeed)).toEqual({ secretAt: null })
    expect((await api.call('GET', second.path)).status).toBe(404)
  })

  it('is made anew even under a repeated key: an answer that is remembered would be a secret that is kept', async () => {
    const sent = { headers: { 'idempotency-key': 'calendar-0001' } }
    const [one, two] = [await api.call('POST', '/api/calendar', sent), await api.call('POST', '/api/calendar', sent)]
    expect(one.json['path']).not.toBe(two.json['path'])
    expect((await api.call('GET', String(one.json['path']))).status).toBe(404)
    expect((await api.call('GET', String(two.json['path']))).status).toBe(200)
    const { db, athleteId } = api.own.context
    expect(await findAnswer(db, athleteId, 'calendar-0001')).toBeUndefined()
  })

  it('answers alike whatever else is asked for, and says nothing of whether there is one', async () => {
    await make()
    const wrong = ['A'.repeat(43), 'x', 'A'.repeat(99)].map((secret) => `/calendar/${secret}.ics`)
    const answers = await Promise.all(wrong.map((path) => api.call('GET', path)))
    await ask('DELETE /api/calendar', '/api/calendar', calendarFeed)
    const off = await api.call('GET', wrong[0]!)
    for (const { status, text } of answers) expect([status, text]).toEqual([off.status, off.text])
    expect(off.status).toBe(404)
    for (const path of ['/calendar/', '/calendar/x.txt', `/calendar/${'A'.repeat(2000)}.ics`])
      expect((await api.call('GET', path)).headers.get('content-type'), path).not.toContain('text/calendar')
    expect((await api.call('GET', wrong[0]!, { headers: { host: 'evil.example' } })).status).toBe(421)
  })

  it('of the made-up runner is another one', async () => {
    await api.call('POST', '/api/demo')
    const answer = await api.call('POST', '/demo/api/calendar', { json: undefined })
    const { path } = answer.json as { path: string }
    expect(path).toMatch(/^\/demo\/calendar\//)
    expect((await api.call('GET', path)).status).toBe(200)
    expect((await api.call('GET', path.replace('/demo', ''))).status).toBe(404)
  })
})

describe('the calendar', () => {
  it('is of its own type, kept by nobody in between, and not sent again to whom has it', async () => {
    const { path } = await make()
    const first = await api.call('GET', path)
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
    expect(first.headers.get('last-modified')).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
    const etag = first.headers.get('etag')!
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await api.call('GET', path, { headers: { 'if-none-match': known } })
      expect([again.status, again.text, again.headers.get('etag')], known).toEqual([304, '', etag])
    }
    expect((await api.call('GET', path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    expect((await api.app.request(path, { method: 'HEAD', headers: { host: HOST } })).status).toBe(200)
    await written('POST', '/api/workouts', { on: '2026-05-12', kind: 'easy' })
    expect((await api.call('GET', path, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('follows what is moved, taken out and taken back, with the time at which that was', async () => {
    const { path } = await make()
    const added = await written('POST', '/api/workouts', { on: '2026-05-13', kind: 'long', distance_m: 18_000 })
    const mine = async () => (await read(path)).filter(({ uid }) => uid === `workout-${added.workout.id}@cairn`)
    const start = api.own.clock.now
    const at = (minutes: number) =>
      Temporal.Instant.fromEpochMilliseconds(start + minutes * 60_000).toString({ smallestUnit: 'second' })
    expect(await mine()).toMatchObject([{ summary: 'Long run, 18 km', on: '2026-05-13', sequence: 0, at: at(0) }])
    api.own.clock.now = start + 60_000
    const moved = await written('PATCH', `/api/workouts/${added.workout.id}`, { version: 1, on: '2026-05-16' })
    expect(await mine()).toMatchObject([{ on: '2026-05-16', sequence: 1, at: at(1) }])
    api.own.clock.now = start + 120_000
    await written('POST', `/api/changes/${moved.change.id}/undo`)
    expect(await mine()).toMatchObject([{ on: '2026-05-13', sequence: 2, at: at(2) }])
    const { change } = await written('DELETE', `/api/workouts/${added.workout.id}`)
    expect(await mine()).toEqual([])
    await written('POST', `/api/changes/${change.id}/undo`)
    expect(await mine()).toHaveLength(1)
    api.own.clock.now = start
  })

  it('as a file is the same calendar, and needs no address', async () => {
    const { path } = await make()
    const feed = await api.call('GET', path)
    await ask('DELETE /api/calendar', '/api/calendar', calendarFeed)
    const [method = '', at = ''] = 'GET /api/calendar/file'.split(' ')
    const file = await api.call(method, at)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="cairn.ics"')
    expect(eventsOf(file.text)).toEqual(eventsOf(feed.text))
  })

  it('says nothing of how its runner is and none of their words, wherever those stand', async () => {
    const canary = (where: string) => `canary-${where}`
    const on = '2026-05-10'
    const goal = { measure: { kind: 'race-time', distance_m: 10_000, time_s: 3000 }, dueOn: '2026-08-02' }
    const { goal: made } = (await written('POST', '/api/goals', {
      ...goal,
      name: canary('goal'),
      why: canary('why'),
    })) as unknown as { goal: { id: string } }
    await written('POST', '/api/check-ins', {
      on: '2026-05-10',
      pain: { level: 7, where: canary('pain') },
      words: canary('words'),
    })
    await written('POST', '/api/pauses', { from: '2026-05-15', to: '2026-05-16', reason: 'pregnancy' })
    await written('POST', '/api/races', {
      on: '2026-06-14',
      distance_m: 10_000,
      name: 'Town 10',
      place: canary('place'),
      note: canary('note'),
    })
    const added = await written('POST', '/api/workouts', {
      on,
      kind: 'easy',
      name: canary('name'),
      goalId: made.id,
      planId: canary('plan'),
    })
    await written('PATCH', `/api/workouts/${added.workout.id}`, { version: 1, word: 'eased', reason: canary('reason') })
    await written('PATCH', '/api/days/2026-05-10', { weight_kg: 61.25 })
    const { path } = await make()
    const { text } = await api.call('GET', path)
    const unfolded = text.replaceAll('\r\n ', '')
    expect(eventsOf(text)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ summary: 'Town 10 (10 km)' }),
        expect.objectContaining({ uid: `workout-${added.workout.id}@cairn`, summary: 'Easy run' }),
      ]),
    )
    expect(unfolded).not.toMatch(/canary|pregnan|pause|pain|eased|61\.25/i)
  })
})

describe('a planned workout for a watch', () => {
  it('is a FIT file of its day and kind; a day of rest has none', async () => {
    const steps = [{ repeat: 4, steps: [{ role: 'work', distance_m: 400 }] }]
    const added = await written('POST', '/api/workouts', { on: '2026-05-20', kind: 'intervals', steps })
    const path = `/api/workouts/${added.workout.id}`
    expect(await ask('GET /api/workouts/{id}', path, workout)).toMatchObject({ kind: 'intervals', steps })
    const response = await api.app.request(`${path}/fit`, { headers: { host: HOST } })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="2026-05-20-intervals.fit"')
    const parsed = await new FitParser({ force: false }).parseAsync(Buffer.from(await response.arrayBuffer()))
    const { messages } = parsed as unknown as { messages: Record<string, unknown[]> }
    expect(messages['workout_step']).toHaveLength(2)
    const rest = await written('POST', '/api/workouts', { on: '2026-05-21', kind: 'rest' })
    expect((await api.call('GET', `/api/workouts/${rest.workout.id}/fit`)).status).toBe(404)
    const nobody = '/api/workouts/019b0000-0000-7000-8000-000000000000'
    await ask('GET /api/workouts/{id}/fit', `${nobody}/fit`, problem, undefined, 404)
    expect((await api.call('GET', nobody)).status).toBe(404)
  })
})
