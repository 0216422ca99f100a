import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

const NOBODY = '01890000-0000-7000-8000-000000000000'
const measure = { kind: 'race-time', distance_m: 5000, time_s: 1200 }

let api: TestApi
let ids: { goal: string; activity: string; import: string; race: string }

const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
  const importId = await upload(api, { 'run.fit': makeFit() })
  const goal = (await api.call('POST', '/api/goals', { json: { measure } })).json['goal'] as { id: string }
  const { activities } = (await api.call('GET', '/api/activities')).json as { activities: { id: string }[] }
  const coming = { name: 'A spring race', on: '2026-06-07', distance_m: 10_000 }
  const { race } = (await api.call('POST', '/api/races', { json: coming })).json as { race: { id: string } }
  ids = { goal: goal.id, activity: activities[0]!.id, import: importId, race: race.id }
})
afterAll(() => api.close())

/** Every route of the API document that reads, with ids of things that are there. */
async function readingPaths(): Promise<string[]> {
  const document = (await api.call('GET', '/api/openapi.json')).json as { paths: Record<string, object> }
  return Object.entries(document.paths)
    .filter(([path, methods]) => 'get' in methods && path.startsWith('/api/'))
    .map(([path]) => path.replace('goals/{id}', `goals/${ids.goal}`).replace('imports/{id}', `imports/${ids.import}`))
    .map((path) => path.replace('activities/{id}', `activities/${ids.activity}`))
    .map((path) => path.replace('races/{id}', `races/${ids.race}`).replace('options/{code}', 'options/later'))
    .map((path) => path.replace('reviews/{kind}', 'reviews/weekly'))
}

describe('headers stand on every answer', () => {
  const asks: [string, string, Record<string, string>][] = [
    ['GET', '/', {}],
    ['GET', '/goals/new', {}],
    ['GET', '/demo', {}],
    ['GET', '/demo/', {}],
    ['GET', '/assets/app-1.js', {}],
    ['GET', '/assets/none.js', {}],
    ['GET', '/icon.svg', {}],
    ['GET', '/none.svg', {}],
    ['HEAD', '/', {}],
    ['OPTIONS', '/api/goals', {}],
    ['GET', '/api/openapi.json', {}],
    ['GET', `/api/goals/${NOBODY}`, {}],
    ['GET', '/api/nothing', {}],
    ['GET', '/api/dashboard?asOf=x', {}],
    ['GET', '/', { host: 'evil.example' }],
    ['POST', '/api/goals', { origin: 'https://evil.example' }],
    ['POST', '/api/goals', { 'content-type': 'text/plain' }],
    ['POST', '/api/goals', { 'content-type': 'application/json' }],
    ['POST', '/', {}],
  ]

  async function checkHeaders(method: string, path: string, headers: Record<string, string> = {}) {
    const answer = await api.call(method, path, { headers })
    const said = `${method} ${path} ${answer.status}`
    const header = (name: string) => answer.headers.get(name) ?? ''
    expect(header('x-content-type-options'), said).toBe('nosniff')
    expect(header('referrer-policy'), said).toBe('no-referrer')
    expect(header('x-frame-options'), said).toBe('DENY')
    expect(header('cross-origin-opener-policy'), said).toBe('same-origin')
    expect(header('cross-origin-resource-policy'), said).toBe('same-origin')
    expect(header('cross-origin-embedder-policy'), said).toBe('require-corp')
    expect(header('permissions-policy'), said).toContain('geolocation=()')
    expect(header('cache-control'), said).toBe(
      path === '/assets/app-1.js' ? 'public, max-age=31536000, immutable' : 'no-store',
    )
    expect(header('content-security-policy'), said).toContain("default-src 'none'")
    expect(header('content-security-policy'), said).not.toMatch(/unsafe|\*|https?:/)
    expect(header('access-control-allow-origin'), said).toBe('')
    expect(header('set-cookie'), said).toBe('')
    expect(header('x-powered-by') + header('server'), said).toBe('')
  }

  it.each(asks)('%s %s %j', checkHeaders)

  it('and on every route that reads', async () => {
    for (const path of await readingPaths()) await checkHeaders('GET', path)
  })

  it('and on a mistake of Cairn, which is told to the log and not to the caller', async () => {
    const { athleteId } = api.own.context
    Object.assign(api.own.context, { athleteId: NOBODY })
    try {
      const answer = await api.call('GET', '/api/dashboard')
      expect(answer.status).toBe(500)
      expect(answer.json).toMatchObject({ code: 'bug', status: 500 })
      expect(answer.text).not.toContain(NOBODY)
      await checkHeaders('GET', '/api/dashboard')
      expect(api.logged[0]).toMatchObject({ level: 'error', code: 'request-failed' })
      api.logged.length = 0
    } finally {
      Object.assign(api.own.context, { athleteId })
    }
  })
})

it('reading changes no row', async () => {
  const before = await dumpRows(api.own.context.db)
  const paths = await readingPaths()
  expect(paths.length).toBeGreaterThan(10)
  for (const path of [...paths, '/', '/goals']) {
    // A plan asks for a day of the goal, one that was taken, a change; a way on is not open to every goal;
    // questions are those of a moment. They are read all the same.
    const fits = /\/plan|\/options\/|\/questions|\/written|\/race-card|\{id\}/.test(path) ? [200, 404, 422] : [200]
    expect(fits, path).toContain((await api.call('GET', path)).status)
    await api.call('HEAD', path)
    await api.call('OPTIONS', path)
  }
  expect(await dumpRows(api.own.context.db)).toEqual(before)
})

describe('the page', () => {
  it('carries the nonce of its own answer, another one every time', async () => {
    const nonces = new Set<string>()
    for (const path of ['/', '/goals/new', '/demo/', '/demo/goals', '/index.html']) {
      const answer = await api.call('GET', path)
      const nonce = /<meta name="csp-nonce" content="([A-Za-z0-9+/]{22}==)">/.exec(answer.text)?.[1]
      expect(answer.headers.get('content-security-policy'), path).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
      nonces.add(nonce!)
    }
    expect(nonces.size).toBe(5)
  })

  it('leads from /demo to /demo/', async () => {
    const answer = await api.call('GET', '/demo')
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/demo/'])
  })

  it('lets nobody out of its folder', async () => {
    const names = [
      '../secret.js',
      '..%2fsecret.js',
      '%2e%2e/secret.js',
      '%2e%2e%2fsecret.js',
      '..%5csecret.js',
      '....//secret.js',
      '..%252fsecret.js',
      'x/../../secret.js',
      '%00/../secret.js',
      'app-1.js%00.png',
      '../../outside.txt',
      '..%2f..%2foutside.txt',
      '/etc/passwd',
      '%2fetc%2fpasswd',
    ]
    for (const name of names) {
      const answer = await api.call('GET', `/assets/${name}`)
      expect(answer.text, name).not.toMatch(/not an asset|not for anyone|root:/)
    }
    for (const path of ['/..%2foutside.txt', '/%2e%2e%2foutside.txt', '/../outside.txt', '/secret.js'])
      expect((await api.call('GET', path)).text, path).not.toMatch(/not an asset|not for anyone/)
    expect((await api.call('GET', '/assets/deeper/app-1.js')).status).toBe(404)
    expect((await api.call('GET', '/assets/')).status).toBe(404)
  })
})

describe('a file of the runner', () => {
  it('is handed over to be saved, and never shown', async () => {
    const html = '<script>alert(1)</script>'
    const name = `täst "'(*)${html}\u202egnp.fit`
    await upload(api, { [name]: makeFit([{ seconds: 200 }]) })
    const { activities } = (await api.call('GET', '/api/activities')).json as { activities: { id: string }[] }
    const answers = await Promise.all(activities.map(({ id }) => api.call('GET', `/api/activities/${id}/file`)))
    const answer = answers.find(({ headers }) => headers.get('content-disposition')?.includes('script'))!
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const disposition = answer.headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.!~%-]+$/)
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toBe(name.slice(name.lastIndexOf('/') + 1))
  })
})

describe('the made-up runner', () => {
  it('lives in another database: nothing crosses over', async () => {
    const before = await dumpRows(api.own.context.db)
    expect((await api.call('GET', '/demo/api/dashboard')).status).toBe(404)
    expect((await api.call('POST', '/api/demo')).status).toBe(201)
    const empty = (await api.call('GET', '/demo/api/dashboard')).json
    expect(empty).toMatchObject({ empty: true, activityCount: 0, goals: [] })
    await upload(api, { 'made-up.fit': makeFit([{ seconds: 300 }]) }, '/demo/api', api.demo().imports)
    const made = (await api.call('POST', '/demo/api/goals', { json: { measure } })).json['goal'] as { id: string }
    expect((await api.call('GET', `/demo/api/goals/${made.id}`)).status).toBe(200)
    for (const path of [`goals/${ids.goal}`, `activities/${ids.activity}`, `imports/${ids.import}`])
      expect((await api.call('GET', `/demo/api/${path}`)).status, path).toBe(404)
    expect((await api.call('GET', `/api/goals/${made.id}`)).status).toBe(404)
    await api.call('PATCH', '/demo/api/profile', { json: { units: 'imperial' } })
    expect((await api.call('GET', '/api/profile')).json).toMatchObject({ units: 'metric' })
    expect(await dumpRows(api.own.context.db)).toEqual(before)
    const demo = await dumpRows(api.demo().context.db)
    expect(demo['activity']).toHaveLength(1)
    expect(JSON.stringify(demo)).not.toContain(api.own.context.athleteId)
    expect(api.demo().context.folders.originals).not.toBe(api.own.context.folders.originals)
  })
})
