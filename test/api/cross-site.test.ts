import { afterAll, beforeAll, expect, it } from 'vitest'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeApi, type TestApi } from './support/make-api.ts'

/** Types that a browser lets any page send, and texts that careless readers take for JSON. */
const TYPES = [
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
  ],
  ...['application/json\t', 'application/json;', 'application/json; charset=utf-16', 'application/json, text/plain'],
  ...[
    'application/jsonx',
    'text/json',
    'application/json; x',
    'application/json;charset=utf-8;',
    ' application/json x',
  ],
  ...[
    'application/octet-stream; charset=x',
    'application/vnd.api+json',
    'x/application/json',
    '*/*',
    'json',
    ';',
    'null',
  ],
]
const ELSEWHERE: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'http://127.0.0.1:4748' },
  { origin: 'http://127.0.0.1:4747.evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'http://127.0.0.1:4747', 'sec-fetch-site': 'cross-site' },
]

let api: TestApi
let writes: [method: string, path: string][]
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  const { paths } = (await api.call('GET', '/api/openapi.json')).json as { paths: Record<string, object> }
  writes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method): [string, string] => [method.toUpperCase(), path]),
  )
})
afterAll(() => api.close())

/** A body that breaks when somebody reads it. */
const untouchable = () =>
  new ReadableStream({
    pull() {
      throw new Error('the body was read')
    },
  })

it('every write of the API is refused to other sites and to other kinds of content, and no body is read', async () => {
  expect(writes.length).toBeGreaterThan(40)
  const before = await dumpRows(api.own.context.db)
  const ask = async (method: string, path: string, headers: Record<string, string>) => {
    const request = new Request(`http://127.0.0.1:4747${path}`, {
      ...{ method, body: untouchable(), duplex: 'half' },
      headers: { host: '127.0.0.1:4747', 'transfer-encoding': 'chunked', ...headers },
    } as RequestInit)
    return (await api.app.fetch(request)).status
  }
  for (const [method, path] of writes) {
    const type = method === 'PUT' ? 'application/octet-stream' : 'application/json'
    for (const from of ELSEWHERE)
      expect(
        await ask(method, path, { 'content-type': type, ...from }),
        `${method} ${path} ${JSON.stringify(from)}`,
      ).toBe(403)
    for (const wrong of TYPES)
      if (wrong.trim() !== type)
        expect(await ask(method, path, { 'content-type': wrong }), `${method} ${path} ${wrong}`).toBe(415)
  }
  expect(await dumpRows(api.own.context.db)).toEqual(before)
  expect(api.logged).toEqual([])
})
