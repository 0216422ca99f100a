import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadForm, boundaryOf, formFiles } from '../../src/api/share/multipart.ts'
import { serve, type Serving } from '../../src/api/serve.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { HOST, makeApi, type TestApi } from './support/make-api.ts'

const BOUNDARY = '----WebKitFormBoundaryabc123'
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`
/** As the system's share sheet sends it. */
const SHARED = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'content-type': TYPE }

interface Part {
  name?: string
  bytes: Uint8Array
}
const form = (parts: readonly Part[], end = `--${BOUNDARY}--\r\n`): Buffer<ArrayBuffer> =>
  Buffer.concat([
    ...parts.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"${name === undefined ? '' : `; filename="${name}"`}\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ])

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let k = 0; at < bytes.length; k++) {
    const size = sizes[k % sizes.length] ?? 1
    yield bytes.slice(at, at + size)
    at += size
  }
}
async function read(
  bytes: Uint8Array,
  sizes: readonly number[] = [65_536],
): Promise<{ name: string; bytes: Buffer }[]> {
  const found: { name: string; bytes: Buffer }[] = []
  for await (const file of formFiles(pieces(bytes, sizes), BOUNDARY)) {
    const chunks: Uint8Array[] = []
    for await (const chunk of file.bytes) chunks.push(Buffer.from(chunk))
    found.push({ name: file.name, bytes: Buffer.concat(chunks) })
  }
  return found
}

describe('a form', () => {
  it('gives its files, byte for byte, however it is cut on its way', async () => {
    const nearly = Buffer.from(`\r\n--${BOUNDARY.slice(0, -1)}\r\r\n-\r\n--`)
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new Uint8Array(nearly)))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: fc.constantFrom('a.fit', 'ü b.gpx', 'x.zip'), bytes }), { maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 8 }),
        async (parts, sizes) => {
          const found = await read(form(parts), sizes)
          expect(found.map(({ name }) => name)).toEqual(parts.map(({ name }) => name))
          for (const [i, { bytes: got }] of found.entries()) expect(Buffer.compare(got, parts[i]!.bytes)).toBe(0)
        },
      ),
      { seed: 90, numRuns: 150 },
    )
  })

  it('passes over fields that are no files, and files that nobody reads', async () => {
    const parts = [
      { bytes: Buffer.from('a title') },
      { name: 'a.fit', bytes: Buffer.from('12') },
      { name: 'b.fit', bytes: Buffer.from('3') },
    ]
    const names: string[] = []
    for await (const { name } of formFiles(pieces(form(parts), [7]), BOUNDARY)) names.push(name)
    expect(names).toEqual(['a.fit', 'b.fit'])
  })

  it('that ends early, has no boundary or a header without end, is refused', async () => {
    const whole = form([{ name: 'a.fit', bytes: Buffer.from('123') }])
    for (let length = 0; length < whole.length - 4; length++)
      await expect(read(whole.subarray(0, length)), `cut at ${length}`).rejects.toThrow(BadForm)
    await expect(read(Buffer.from(`--${BOUNDARY}\r\n${'x'.repeat(20_000)}`))).rejects.toThrow('header')
    await expect(read(form(Array.from({ length: 600 }, () => ({ bytes: Buffer.from('1') }))))).rejects.toThrow('parts')
  })

  it.each([
    [TYPE, BOUNDARY],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['multipart/form-data', undefined],
    [`multipart/form-data; boundary=${'x'.repeat(71)}`, undefined],
    ['multipart/mixed; boundary=x', undefined],
    ['application/json', undefined],
    [undefined, undefined],
  ])('of type %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})

describe('POST /share', () => {
  let api: TestApi
  let serving: Serving
  const folder = temporaryFolder()
  beforeAll(async () => {
    api = await makeApi(folder)
    serving = await serve(api.app, 0)
  })
  afterAll(async () => {
    await serving.close(0)
    await api.close()
  })
  const share = (headers: Record<string, string>, parts: readonly Part[] = [{ name: 'run.fit', bytes: makeFit() }]) =>
    api.call('POST', '/share', { headers, body: form(parts) })
  const incoming = () => readdirSync(api.own.context.folders.incoming)
  /** Pieces over a socket, and what comes back until it is closed. */
  const raw = (sent: readonly Uint8Array[]): { socket: Socket; answer: Promise<string> } => {
    const socket = connect(serving.port, '127.0.0.1')
    const answer = new Promise<string>((resolve) => {
      let got = ''
      socket.setEncoding('utf8').on('data', (part: string) => (got += part))
      socket.on('close', () => resolve(got)).on('error', () => resolve(got))
    })
    for (const piece of sent) socket.write(piece)
    return { socket, answer }
  }
  const jobs = async () => (await dumpRows(api.own.context.db))['job']!.length

  it('imports what the system shares, and shows it', async () => {
    const answer = await share(SHARED, [{ name: 'run.fit', bytes: makeFit([{ seconds: 77 }]) }])
    expect(answer.status, answer.text).toBe(303)
    const id = /^\/import\/([0-9a-f-]{36})$/.exec(answer.headers.get('location') ?? '')?.[1]
    await api.own.imports.idle()
    const { json } = await api.call('GET', `/api/imports/${id}`)
    expect(json).toMatchObject({ state: 'done', imported: 1, files: [{ path: 'run.fit', outcome: 'imported' }] })
  })

  it.each<[string, Record<string, string>]>([
    ['that the share sheet sent with no origin of its own', { origin: 'null' }],
    ['of our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4747' }],
  ])('takes a form %s', async (_, headers) => {
    expect((await share({ ...SHARED, ...headers })).status).toBe(303)
    await api.own.imports.idle()
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8080' }],
    ['a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a page that claims to be nobody', { 'sec-fetch-site': 'none', origin: 'https://evil.example' }],
    [
      'a script of our own page',
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', origin: 'http://127.0.0.1:4747' },
    ],
    ['a browser that says nothing', { 'sec-fetch-site': '', 'sec-fetch-mode': '' }],
  ])('refuses a form of %s before it is read', async (_, headers) => {
    const before = await jobs()
    expect((await share({ ...SHARED, ...headers })).status).toBe(403)
    expect(await jobs()).toBe(before)
  })

  it('refuses what is no form, and goes to the import page when there is no file', async () => {
    expect((await share({ ...SHARED, 'content-type': 'application/json' })).status).toBe(415)
    const answer = await share(SHARED, [{ bytes: Buffer.from('only words') }])
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/import'])
  })

  it('keeps nothing of a form that breaks off', async () => {
    const cut = form([{ name: 'run.fit', bytes: makeFit() }]).subarray(0, 900)
    const answer = await api.call('POST', '/share', { headers: SHARED, body: new Uint8Array(cut) })
    expect(answer.status).toBe(400)
    expect(incoming()).toEqual([])
  })

  it('over a real line takes a form in as it comes, and keeps nothing of one that is dropped', async () => {
    const body = form([{ name: 'line.fit', bytes: makeFit([{ seconds: 88 }]) }])
    const head = [
      'POST /share HTTP/1.1',
      `Host: ${HOST}`,
      ...Object.entries(SHARED).map(([name, value]) => `${name}: ${value}`),
    ]
    const request = (length: number) =>
      Buffer.from([...head, `Content-Length: ${length}`, 'Connection: close', '', ''].join('\r\n'))
    const whole = raw([request(body.length), body.subarray(0, 500), body.subarray(500)])
    expect(await whole.answer).toMatch(/^HTTP\/1.1 303 /)
    await api.own.imports.idle()
    expect((await dumpRows(api.own.context.db))['activity']!.some((row) => row['path'] === 'line.fit')).toBe(true)
    const dropped = raw([request(10_000_000), body.subarray(0, 500)])
    await expect.poll(incoming).toHaveLength(1)
    dropped.socket.destroy()
    await dropped.answer
    await expect.poll(incoming).toEqual([])
  })

  it('is named in the manifest, with an icon that is there', async () => {
    const { json, headers } = await api.call('GET', '/manifest.webmanifest')
    expect(headers.get('content-type')).toBe('application/manifest+json')
    expect(json).toMatchObject({ share_target: { action: '/share', method: 'POST', enctype: 'multipart/form-data' } })
    const [{ src }] = json['icons'] as [{ src: string }]
    const icon = await api.call('GET', src)
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect(icon.text).toContain('<svg')
    const { shortcuts, icons } = json as { shortcuts: { name: string; url: string }[]; icons: { sizes: string }[] }
    expect(icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512', '512x512'])
    expect(shortcuts.map(({ url }) => url)).toEqual(['/check-in', '/training/new', '/import'])
  })
})
