import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '../../src/api/contract.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { type Answer, type Ask, fits, HOST, makeApi, type TestApi, upload } from './support/make-api.ts'

const NOBODY = '01890000-0000-7000-8000-000000000000'
const JSON_TYPE = { 'content-type': 'application/json' }
const measure = { kind: 'race-time', distance_m: 5000, time_s: 1200 }

let api: TestApi
let goalId: string
let activityId: string
let before: string

const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  await upload(api, { 'run.fit': makeFit() })
  goalId = ((await api.call('POST', '/api/goals', { json: { measure } })).json['goal'] as { id: string }).id
  const { activities } = (await api.call('GET', '/api/activities')).json as { activities: { id: string }[] }
  activityId = activities[0]!.id
  before = JSON.stringify(await dumpRows(api.own.context.db))
})
afterAll(async () => {
  // What was refused left nothing, and none of it was taken for a mistake of Cairn.
  const after = JSON.stringify(await dumpRows(api.own.context.db))
  await api.close()
  expect(after).toBe(before)
  expect(api.logged).toEqual([])
})

async function refused(status: number, code: string, method: string, path: string, ask?: Ask): Promise<Answer> {
  const answer = await api.call(method, path, ask)
  expect(`${answer.status} ${answer.text}`, `${method} ${path}`).toContain(String(status))
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  fits(problem, answer.json)
  expect(answer.json).toMatchObject({ status, code, type: `urn:cairn:problem:${code}` })
  return answer
}

const fieldsOf = (answer: Answer) =>
  (answer.json['fields'] as { field: string; code: string }[]).map(({ field }) => field)

describe('what does not fit the contract', () => {
  it('is refused with the name of each unknown field', async () => {
    const unknown = { measure, athlete_id: NOBODY, version: 3 }
    const answer = await refused(422, 'validation', 'POST', '/api/goals', { json: unknown })
    expect(fieldsOf(answer)).toEqual(['athlete_id', 'version'])
    const inside = { measure: { ...measure, times: 3 } }
    expect(fieldsOf(await refused(422, 'validation', 'POST', '/api/goals', { json: inside }))).toEqual([
      'measure.times',
    ])
    const edit = { version: 1, sha256: 'x', deleted_at: null }
    const path = `/api/activities/${activityId}`
    expect(fieldsOf(await refused(422, 'validation', 'PATCH', path, { json: edit }))).toEqual(['sha256', 'deleted_at'])
  })

  it('names a field that was made up no longer than it has to, and no more than twenty', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${'x'.repeat(1000)}${i}`, 1]))
    const answer = await refused(422, 'validation', 'POST', '/api/goals', { json: many })
    expect(answer.text.length).toBeLessThan(6000)
    expect(fieldsOf(answer)).toHaveLength(20)
  })

  it('is refused in the address too: a misspelt ?asof= would answer for another day', async () => {
    const answer = await refused(422, 'validation', 'GET', '/api/dashboard?asof=2026-01-01')
    expect(fieldsOf(answer)).toEqual(['asof'])
    await refused(422, 'validation', 'GET', '/api/profile?x=1')
  })

  it('is refused when a prototype is named as a field', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const body = `{"measure":${JSON.stringify(measure)},"${key}":{"polluted":true}}`
      const answer = await refused(422, 'validation', 'POST', '/api/goals', { body, headers: JSON_TYPE })
      expect(fieldsOf(answer)).toEqual([key])
      const inside = `{"measure":{"kind":"race-time","distance_m":5000,"time_s":1200,"${key}":{"polluted":true}}}`
      await refused(422, 'validation', 'POST', '/api/goals', { body: inside, headers: JSON_TYPE })
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    'today',
    '',
  ])('no such day: %j', async (day) => {
    const query = new URLSearchParams({ asOf: day }).toString()
    expect(fieldsOf(await refused(422, 'validation', 'GET', `/api/dashboard?${query}`))).toEqual(['asOf'])
    const json = { measure, dueOn: day }
    expect(fieldsOf(await refused(422, 'validation', 'POST', '/api/goals', { json }))).toEqual(['dueOn'])
  })

  it.each([
    ['a name of NUL', { measure, name: 'a\0b' }, 'name'],
    ['half a surrogate pair', { measure, why: '\ud800' }, 'why'],
    ['a name of nothing', { measure, name: '   ' }, 'name'],
    ['a name of a book', { measure, name: 'x'.repeat(121) }, 'name'],
    ['a list for a text', { measure, name: ['x'] }, 'name'],
    ['ten thousand ids', { measure, carries: Array.from({ length: 10_000 }, () => NOBODY) }, 'carries'],
  ])('%s', async (_, json, field) => {
    expect(fieldsOf(await refused(422, 'validation', 'POST', '/api/goals', { json }))).toEqual([field])
  })

  it.each([
    'null',
    'true',
    '0',
    '"x"',
    '[]',
    '[[]]',
    `{"measure":null}`,
    '{"measure":[]}',
    '{"measure":{"kind":null}}',
  ])(
    'JSON that is no goal: %s',
    async (body) => void (await refused(422, 'validation', 'POST', '/api/goals', { body, headers: JSON_TYPE })),
  )

  it.each(['1e999', '-1', '0.5', '"5000"', '{}', 'null'])(
    'a time of %s',
    async (time) =>
      void (await refused(422, 'validation', 'POST', '/api/goals', {
        body: `{"measure":{"kind":"race-time","distance_m":5000,"time_s":${time}}}`,
        headers: JSON_TYPE,
      })),
  )

  it.each([
    'limit=0',
    'limit=501',
    'limit=ten',
    'limit=',
    'sport=chess',
    'from=2026-02-30',
    `before=${'9'.repeat(81)}`,
  ])('a list with %s', async (query) => void (await refused(422, 'validation', 'GET', `/api/activities?${query}`)))

  it('a cursor that is none starts from the top', async () => {
    const all = await api.call('GET', '/api/activities')
    expect((await api.call('GET', '/api/activities?before=%00')).text).toBe(all.text)
  })
})

describe('what is no JSON', () => {
  it.each(['', '{', '{"measure":', "{'a':1}", '{"a":1}garbage', '{"measure":NaN}', '\0'])(
    '%j',
    async (body) => void (await refused(400, 'unreadable', 'POST', '/api/goals', { body, headers: JSON_TYPE })),
  )

  it('nested a hundred thousand deep is refused and harms nothing', async () => {
    const depth = 100_000
    for (const body of [
      `${'['.repeat(depth)}${']'.repeat(depth)}`,
      `{"measure":${'{"kind":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      `{"measure":${JSON.stringify(measure)},"carries":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    ]) {
      const answer = await api.call('POST', '/api/goals', { body, headers: JSON_TYPE })
      expect([400, 422]).toContain(answer.status)
    }
  })

  it('is not read beyond a megabyte', async () => {
    const body = `{"why":"${'x'.repeat(2 * 1024 * 1024)}"}`
    await refused(413, 'too-large', 'POST', '/api/goals', { body, headers: JSON_TYPE })
    const length = String(body.length)
    await refused(413, 'too-large', 'POST', '/api/goals', { body, headers: { ...JSON_TYPE, 'content-length': length } })
  })

  it('under another name is not read at all', async () => {
    const types = [
      'text/plain',
      'text/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'application/json;\tcharset=utf-8',
      'application/json; charset=utf-7',
      'application/json; charset=utf-8; x=1',
      'application/json;charset=utf-8 ;',
      'application/json, text/plain',
      'application/jsonx',
      'application/json+xml',
      'application/problem+json',
      'json',
      'application/json\u00a0',
      '',
    ]
    for (const type of types) {
      const ask = { body: JSON.stringify({ measure }), headers: { 'content-type': type } }
      await refused(415, 'unsupported-type', 'POST', '/api/goals', ask)
    }
    const untyped = { body: new TextEncoder().encode('{}'), headers: { 'content-length': '2' } }
    await refused(415, 'unsupported-type', 'PATCH', '/api/profile', untyped)
    const json = { body: '{}', headers: JSON_TYPE }
    await refused(415, 'unsupported-type', 'PUT', `/api/imports/${NOBODY}/files?path=x`, json)
  })

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'APPLICATION/JSON',
  ])(
    'is read as %s',
    async (type) =>
      void (await refused(422, 'validation', 'POST', '/api/goals', { body: '{}', headers: { 'content-type': type } })),
  )
})

describe('what is not here', () => {
  const odd = ['null', 'undefined', '0', '-1', '[]', '%00', '%2e%2e', '..%2f..%2fetc%2fpasswd', 'x'.repeat(5000), '%ff']
  const things = ['goals', 'activities', 'imports']

  it.each([NOBODY, ...odd])('a thing of the id %s', async (id) => {
    for (const thing of things) await refused(404, 'not-found', 'GET', `/api/${thing}/${id}`)
    await refused(404, 'not-found', 'GET', `/api/activities/${id}/file`)
    await refused(404, 'not-found', 'GET', `/api/imports/${id}/card`)
    await refused(404, 'not-found', 'PATCH', `/api/goals/${id}`, { json: { version: 1 } })
    await refused(404, 'not-found', 'POST', `/api/goals/${id}/states`, { json: { version: 1, state: 'paused' } })
    await refused(404, 'not-found', 'POST', `/api/goals/${id}/revisions`, { json: { version: 1, measure } })
    await refused(404, 'not-found', 'PATCH', `/api/activities/${id}`, { json: { version: 1 } })
    await refused(404, 'not-found', 'POST', `/api/changes/${id}/undo`)
    for (const thing of ['goals', 'activities']) await refused(404, 'not-found', 'DELETE', `/api/${thing}/${id}`)
    for (const act of ['start', 'cancel']) await refused(404, 'not-found', 'POST', `/api/imports/${id}/${act}`)
    await refused(404, 'not-found', 'PUT', `/api/imports/${id}/files?path=x`)
  })

  it('a thing of another kind, a route that is none, a method that is none', async () => {
    await refused(404, 'not-found', 'GET', `/api/activities/${goalId}`)
    await refused(404, 'not-found', 'GET', `/api/goals/${activityId}`)
    await refused(404, 'not-found', 'GET', `/api/imports/${goalId}`)
    await refused(404, 'not-found', 'POST', '/api/goals', { json: { measure, carries: [NOBODY] } })
    for (const path of ['/api', '/api/', '/api/nothing', '/api/goals/', '/demo/api/goals', '/demo/api/health'])
      await refused(404, 'not-found', 'GET', path)
    await refused(404, 'not-found', 'PUT', '/api/goals')
    await refused(404, 'not-found', 'POST', '/somewhere')
    await refused(404, 'not-found', 'OPTIONS', '/api/goals', { headers: { origin: 'https://elsewhere.example' } })
  })
})

describe('who may ask', () => {
  it('nobody by another name: 421, before anything else', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4747',
      '127.0.0.1',
      '127.0.0.1:1',
      '127.0.0.1:4747.evil.example',
      '',
    ])
      for (const path of ['/', '/api/dashboard', '/assets/app-1.js', '/api/openapi.json'])
        await refused(421, 'wrong-host', 'GET', path, { headers: { host } })
    expect((await api.call('GET', '/api/health', { headers: { host: 'LocalHost:4747' } })).status).toBe(200)
  })

  it('no page of another site, on any write, before the body is read', async () => {
    const document = (await api.call('GET', '/api/openapi.json')).json as { paths: Record<string, object> }
    const writes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method): [string, string] => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, NOBODY)]),
    )
    expect(writes.length).toBeGreaterThan(15)
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:4748' },
      { origin: 'http://127.0.0.1:4747.evil.example' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` },
    ]
    for (const [method, path] of writes) {
      for (const headers of foreign) {
        let isRead = false
        const body = new ReadableStream<Uint8Array>(
          {
            pull: (stream) => {
              isRead = true
              stream.enqueue(new TextEncoder().encode('{}'))
              stream.close()
            },
          },
          { highWaterMark: 0 },
        )
        const answer = await api.app.request(path, {
          method,
          headers: { host: HOST, ...JSON_TYPE, ...headers },
          body,
          duplex: 'half',
        } as RequestInit)
        expect(answer.status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(403)
        expect(isRead).toBe(false)
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      }
    }
  })

  it('the own page and a program on this machine', async () => {
    const own: Record<string, string>[] = [
      { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ]
    for (const headers of own) await refused(422, 'validation', 'POST', '/api/goals', { json: {}, headers })
  })
})

describe('numbers in requests', () => {
  it('a version that is none', async () => {
    for (const version of ['0', '-1', '1.5', 'x', '9'.repeat(400)])
      await refused(422, 'validation', 'DELETE', `/api/goals/${goalId}?version=${version}`)
    const json = { version: 99, name: 'x' }
    await refused(409, 'stale-version', 'PATCH', `/api/goals/${goalId}`, { json })
    await refused(409, 'stale-version', 'DELETE', `/api/activities/${activityId}?version=99`)
  })
})
