import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicAddress, type PublicAddress } from '../../src/api/door/public-address.ts'
import { setOwnerPassword } from '../../src/app/sign-in/owner-password.ts'
import { findOwnerPassword, saveOwnerPassword } from '../../src/storage/owner-password.ts'
import { deletePasswordTries } from '../../src/storage/password-tries.ts'
import { cheapHash } from '../app/support/cheap-hash.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { HOST, makeApi, type TestApi } from './support/make-api.ts'

const WORDS = 'slow hills before breakfast'
const PUBLIC = { host: 'runner.example', origin: 'https://runner.example' }
const PAGE = { ...PUBLIC, accept: 'text/html' }
const FORM = { ...PUBLIC, 'content-type': 'application/x-www-form-urlencoded' }
const measure = { kind: 'race-time', distance_m: 5000, time_s: 1200 }

let api: TestApi
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder, publicAddress('https://runner.example/cairn') as PublicAddress)
  await setOwnerPassword(api.own.context, WORDS)
})
afterAll(() => api.close())
beforeEach(() => deletePasswordTries(api.own.context.db, api.own.context.athleteId))

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const signIn = (password: string, headers: Record<string, string> = FORM, next = '/goals') =>
  api.call('POST', '/cairn/sign-in', { headers, body: form({ password, next }) })
/** Signs in as a device does; over TLS once for all tests that need no device of their own, since it takes its time. */
const freshCookie = async (headers = FORM) => (await signIn(WORDS, headers)).headers.get('set-cookie')!.split(';')[0]!
let shared: Promise<string> | undefined
const cookie = () => (shared ??= freshCookie())

describe('a public address', () => {
  it.each([
    ['https://a.example', { origin: 'https://a.example', host: 'a.example', base: '', isSecure: true }],
    [
      'https://A.example:8443/cairn/',
      { origin: 'https://a.example:8443', host: 'a.example:8443', base: '/cairn', isSecure: true },
    ],
    [
      'http://192.168.1.5:4747',
      { origin: 'http://192.168.1.5:4747', host: '192.168.1.5:4747', base: '', isSecure: false },
    ],
    ['a.example', 'not-an-address'],
    ['ftp://a.example', 'not-an-address'],
    ['https://me:secret@a.example', 'not-an-address'],
    ['https://a.example/?x', 'not-an-address'],
    ['https://a.example/"><b>', 'not-an-address'],
    ['https://a.example/goals', 'own-name'],
    ['https://a.example/api/x', 'own-name'],
  ])('%s', (text, read) => expect(publicAddress(text)).toEqual(read))

  it('is not one that begins as a page of Cairn does', () => {
    const source = readFileSync(new URL('../../src/web/app/routes.tsx', import.meta.url), 'utf8')
    const names = new Set([...source.matchAll(/<Route path="\/([\w-]+)/g)].map(([, name]) => name))
    expect(names.size).toBeGreaterThan(10)
    expect([...names].filter((name) => publicAddress(`https://a.example/${name}`) !== 'own-name')).toEqual([])
  })
})

describe('who is not signed in', () => {
  it('gets nothing of the runner by any route of the API, and nothing is written', async () => {
    const document = (await api.call('GET', '/api/openapi.json', { headers: { cookie: await cookie(), ...PUBLIC } }))
      .json
    const paths = Object.entries(document['paths'] as Record<string, object>)
    expect(paths.length).toBeGreaterThan(60)
    for (const [path, methods] of paths)
      for (const method of Object.keys(methods))
        for (const host of [PUBLIC.host, HOST])
          for (const base of ['', '/cairn', '/demo', '/cairn/demo']) {
            const answer = await api.call(method.toUpperCase(), base + path, {
              ...(method === 'get' ? {} : { body: '{}' }),
              headers: { host, 'content-type': method === 'put' ? 'application/octet-stream' : 'application/json' },
            })
            expect([answer.status, answer.json['code']], `${method} ${host}${base}${path}`).toEqual([401, 'signed-out'])
          }
  })

  it('is led to the page to sign in, and from there to where they wanted to go', async () => {
    const answer = await api.call('GET', '/cairn/goals?x=1', { headers: PAGE })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cairn/sign-in?next=%2Fgoals%3Fx%3D1'])
    const page = await api.call('GET', '/cairn/sign-in?next=%2Fgoals%3Fx%3D1', { headers: PAGE })
    expect(page.status).toBe(200)
    expect(page.text).toContain('name="next" value="/goals?x=1"')
    expect(page.text).toContain('action="/cairn/sign-in"')
    const nonce = /<style nonce="([^"]+)">/.exec(page.text)?.[1]
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(page.headers.get('cache-control')).toBe('no-store')
    for (const path of ['/', '/demo/', '/training', '/index.html', '/cairn'])
      expect((await api.call('GET', path, { headers: PAGE })).status, path).toBe(303)
    for (const path of ['/assets/app-1.js', '/icon.svg', '/', '/share'])
      expect((await api.call('GET', path, { headers: PUBLIC })).status, path).toBe(401)
  })

  it('reads the page in the language of the browser', async () => {
    const read = (language: string) =>
      api.call('GET', '/cairn/sign-in', { headers: { ...PAGE, 'accept-language': language } })
    const german = (await read('de-AT,en;q=0.5')).text
    expect(german).toContain('<html lang="de">')
    expect(german).toContain('>Anmelden</button>')
    expect((await read('fr')).text).toContain('>Sign in</button>')
  })

  it('still reads a calendar by its secret, and what the system shows before anybody signs in', async () => {
    const headers = { ...PUBLIC, cookie: await cookie() }
    const made = (await api.call('POST', '/cairn/api/calendar', { headers, json: {} })).json as { path: string }
    expect(made.path).toMatch(/^\/cairn\/calendar\/[\w-]{43}\.ics$/)
    expect((await api.call('GET', made.path, { headers: PUBLIC })).status).toBe(200)
    expect((await api.call('GET', '/cairn/calendar/other.ics', { headers: PUBLIC })).status).toBe(404)
    const manifest = await api.call('GET', '/cairn/manifest.webmanifest', { headers: PUBLIC })
    expect(manifest.json).toMatchObject({ id: '/cairn/', start_url: '/cairn/', scope: '/cairn/' })
    expect(manifest.text).not.toContain('"/share"')
    expect((await api.call('GET', '/app-icon.svg', { headers: PUBLIC })).status).toBe(200)
    // The icons are files of the build, which this server has none of.
    for (const { src } of (manifest.json as { icons: { src: string }[] }).icons.slice(1))
      expect((await api.call('GET', src, { headers: PUBLIC })).status, src).toBe(404)
    expect((await api.call('GET', '/cairn/service-worker.js', { headers: PUBLIC })).status).toBe(401)
  })

  it('is never led on to another site, nor anywhere else than to a page', async () => {
    const wrong = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/"><script>',
      '/a b',
      '/x\r\nset-cookie: a=b',
      '/sign-in?next=/',
    ]
    for (const next of wrong) {
      const page = await api.call('GET', `/cairn/sign-in?${form({ next })}`, { headers: PAGE })
      expect(page.text, next).toContain('name="next" value="/"')
    }
    expect((await signIn(WORDS, FORM, '//evil.example')).headers.get('location')).toBe('/cairn/')
  })
})

describe('signing in', () => {
  it('over TLS gives a cookie that only this host and no script gets', async () => {
    const answer = await signIn(WORDS)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cairn/goals'])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-cairn=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/,
    )
    const headers = { ...PUBLIC, cookie: await cookie() }
    expect((await api.call('GET', '/api/goals', { headers })).status).toBe(200)
    expect((await api.call('GET', '/cairn/api/goals', { headers })).status).toBe(200)
    expect((await api.call('GET', '/cairn/', { headers: { ...PAGE, cookie: headers.cookie } })).text).toContain(
      'src="/cairn/assets/app-1.js"',
    )
  })

  it('on the machine itself gives a plain one, which is worth nothing over TLS', async () => {
    const local = { host: HOST, 'content-type': FORM['content-type'], origin: `http://${HOST}` }
    const plain = await freshCookie(local)
    expect(plain).toMatch(/^cairn-sign-in=/)
    expect((await api.call('GET', '/api/goals', { headers: { host: HOST, cookie: plain } })).status).toBe(200)
    expect((await api.call('GET', '/api/goals', { headers: { ...PUBLIC, cookie: plain } })).status).toBe(401)
    const page = await api.call('GET', '/', { headers: { host: HOST, cookie: plain, accept: 'text/html' } })
    expect(page.text).toContain('src="/assets/app-1.js"')
  })

  it('ends: the cookie opens nothing more, and the browser is told to forget', async () => {
    const headers = { ...PUBLIC, cookie: await freshCookie() }
    const session = await api.call('GET', '/cairn/api/session', { headers })
    expect(session.json).toEqual({
      signedInAt: expect.any(String),
      publicUrl: 'https://runner.example/cairn',
      keptUrl: null,
    })
    const ended = await api.call('DELETE', '/cairn/api/session', { headers })
    expect([ended.status, ended.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"'])
    expect(ended.headers.get('set-cookie')).toContain('__Host-cairn=; Path=/; Max-Age=0;')
    expect((await api.call('GET', '/cairn/api/session', { headers })).status).toBe(401)
  })

  it('with a wrong password says so, and after ten of them says when to come back, whatever the sender claims to be', async () => {
    const { db, athleteId } = api.own.context
    const kept = (await findOwnerPassword(db, athleteId))!
    await saveOwnerPassword(db, athleteId, { hash: cheapHash(WORDS), setAt: 1 })
    for (let i = 0; i < 10; i++) {
      const answer = await signIn('not it at all', {
        ...FORM,
        'x-forwarded-for': `10.0.0.${i}`,
        'x-real-ip': `10.0.1.${i}`,
      })
      expect(answer.status).toBe(401)
      expect(answer.text).toContain('role="alert"')
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    const answer = await signIn(WORDS, { ...FORM, 'x-forwarded-for': '10.9.9.9', forwarded: 'for=127.0.0.1' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900'])
    const claimed = { ...FORM, host: HOST, origin: `http://${HOST}` }
    // Without a socket on this machine, a Host that says so is not believed.
    expect((await signIn(WORDS, claimed)).status).toBe(429)
    expect(api.logged).toEqual([])
    await saveOwnerPassword(db, athleteId, kept)
  })

  it.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['the same name without TLS', { origin: 'http://runner.example' }, 403],
    ['an origin of nobody', { origin: 'null' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another content', { 'content-type': 'text/plain' }, 415],
    ['another host', { host: 'evil.example' }, 421],
    ['the host with another port', { host: 'runner.example:81' }, 421],
  ])('from %s is refused', async (_, headers, status) => {
    const answer = await signIn(WORDS, { ...FORM, ...headers })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([status, null])
  })

  it('is asked of a form that names its origin', async () => {
    const { origin: _, ...without } = FORM
    expect((await signIn(WORDS, without)).status).toBe(403)
    expect((await signIn('x'.repeat(10_000))).status).toBe(413)
  })
})

describe('who is signed in', () => {
  it('writes from our own pages alone, by whichever way the proxy writes the Host', async () => {
    const headers = { ...PUBLIC, cookie: await cookie() }
    const post = (more: Record<string, string>) =>
      api.call('POST', '/cairn/api/goals', { headers: { ...headers, ...more }, json: { measure } })
    expect((await post({})).status).toBe(201)
    for (const more of [
      { origin: 'https://evil.example' },
      { origin: 'http://runner.example' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await post(more)).status, JSON.stringify(more)).toBe(403)
    expect((await post({ host: 'other.example' })).status).toBe(421)
  })

  it('finds the path of the proxy in every address that an answer names', async () => {
    const headers = { ...PUBLIC, cookie: await cookie() }
    expect((await api.call('POST', '/cairn/api/demo', { headers, json: {} })).json).toEqual({ path: '/cairn/demo/' })
    expect((await api.call('GET', '/cairn/demo', { headers })).headers.get('location')).toBe('/cairn/demo/')
    expect((await api.call('GET', '/cairn/demo/api/goals', { headers })).status).toBe(200)
    // Left on or taken off by the proxy, it is the same page.
    for (const path of ['/cairn/goals', '/goals'])
      expect((await api.call('GET', path, { headers })).text).toContain('src="/cairn/assets/app-1.js"')
    expect((await api.call('GET', '/cairnx/assets/app-1.js', { headers })).text).not.toBe('export {}')
  })
})

describe('without a public address', () => {
  it('nobody has to sign in, and the page to do so is not there', async () => {
    const local = await makeApi(`${folder}/local`)
    try {
      expect((await local.call('GET', '/api/session')).json).toEqual({
        signedInAt: null,
        publicUrl: null,
        keptUrl: null,
      })
      expect((await local.call('DELETE', '/api/session')).status).toBe(200)
      const answer = await local.call('POST', '/sign-in', {
        headers: { ...FORM, host: HOST, origin: `http://${HOST}` },
        body: 'password=x',
      })
      expect(answer.status).toBe(415)
      expect((await local.call('GET', '/api/goals', { headers: PUBLIC })).status).toBe(421)
    } finally {
      await local.close()
    }
  })
})
