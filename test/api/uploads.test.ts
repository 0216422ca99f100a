import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, type Serving } from '../../src/api/serve.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { HOST, makeApi, type TestApi } from './support/make-api.ts'

const OCTETS = { 'content-type': 'application/octet-stream' }

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

async function begin(): Promise<string> {
  return ((await api.call('POST', '/api/imports')).json['import'] as { id: string }).id
}
const put = (id: string, path: string, headers: Record<string, string> = {}) =>
  api.call('PUT', `/api/imports/${id}/files?${new URLSearchParams({ path }).toString()}`, {
    body: new Uint8Array(makeFit()),
    headers: { ...OCTETS, ...headers },
  })

const incoming = (id: string): string[] => {
  const path = join(api.own.context.folders.incoming, id)
  return existsSync(path) ? readdirSync(path) : []
}

async function sourcesOf(id: string): Promise<{ path: string; label: string }[]> {
  const job = (await dumpRows(api.own.context.db))['job']!.find((row) => row['id'] === id)
  return (JSON.parse(job!['facts'] as string) as { sources: { path: string; label: string }[] }).sources
}

/** Bytes over a socket, then what comes back until the other side closes. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(serving.port, '127.0.0.1')
    let got = ''
    socket.setEncoding('utf8').on('data', (part: string) => (got += part))
    socket.on('close', () => resolve(got)).on('error', () => resolve(got))
    socket.write(text)
  })
}

/** Bytes over a socket that is cut when the server has begun to keep them. */
async function cutOff(text: string, isBegun: () => boolean): Promise<void> {
  const socket = connect(serving.port, '127.0.0.1')
  socket.write(text)
  await expect.poll(isBegun).toBe(true)
  socket.destroy()
}

describe('what a file is called', () => {
  it('is a label and names nothing on the disk', async () => {
    const id = await begin()
    const names = [
      '../../../escape.fit',
      '/etc/escape.fit',
      'C:\\escape.fit',
      'a\0b\u001b[31m.fit',
      '.',
      '..',
      '‮gnp.fit',
    ]
    for (const name of names) expect((await put(id, name)).status).toBe(200)
    expect(incoming(id)).toHaveLength(names.length)
    for (const file of incoming(id)) expect(file).toMatch(/^[0-9a-f-]{36}$/)
    const sources = await sourcesOf(id)
    for (const { path, label } of sources) {
      expect(path.startsWith(join(api.own.context.folders.incoming, id))).toBe(true)
      expect(label).not.toMatch(/\p{Cc}/u)
    }
    expect(sources.map(({ label }) => label).filter((label) => names.includes(label))).toHaveLength(names.length - 1)
    for (const bad of ['', 'x'.repeat(1025)]) expect((await put(id, bad)).status).toBe(422)
    await api.call('POST', `/api/imports/${id}/cancel`)
    expect(incoming(id)).toEqual([])
  })
})

describe('an upload', () => {
  it('sent twice under one key is received once', async () => {
    const id = await begin()
    const key = { 'idempotency-key': 'one-file-one-key' }
    expect((await put(id, 'a.fit', key)).status).toBe(200)
    const again = await put(id, 'a.fit', key)
    expect([again.status, again.json]).toEqual([200, { received: true }])
    expect((await put(id, 'b.fit', key)).json).toMatchObject({ code: 'conflict' })
    expect(await sourcesOf(id)).toHaveLength(1)
    expect(incoming(id)).toHaveLength(1)
  })

  it('of many files at once loses none', async () => {
    const id = await begin()
    const names = Array.from({ length: 32 }, (_, i) => `${i}.fit`)
    const answers = await Promise.all(names.map((name) => put(id, name)))
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200))
    expect((await sourcesOf(id)).map(({ label }) => label).sort()).toEqual(names.toSorted())
  })

  it('that comes after the import was started or cancelled is refused and leaves nothing', async () => {
    for (const act of ['start', 'cancel']) {
      const id = await begin()
      let send: (() => void) | undefined
      const late = api.app.request(`/api/imports/${id}/files?path=late.fit`, {
        method: 'PUT',
        headers: { host: HOST, ...OCTETS },
        body: new ReadableStream({
          start(stream) {
            stream.enqueue(makeFit().slice(0, 100))
            send = () => stream.close()
          },
        }),
        duplex: 'half',
      } as RequestInit)
      await expect.poll(() => incoming(id)).toHaveLength(1)
      expect((await api.call('POST', `/api/imports/${id}/${act}`)).status).toBe(200)
      await api.own.imports.idle()
      send?.()
      const answer = await late
      expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'wrong-state' }])
      expect((await put(id, 'later.fit')).json).toMatchObject({ code: 'wrong-state' })
      expect(incoming(id)).toEqual([])
      expect(await sourcesOf(id)).toEqual([])
    }
  })

  it('that breaks off leaves no file and no source', async () => {
    const id = await begin()
    const head = `PUT /api/imports/${id}/files?path=cut.fit HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: application/octet-stream\r\n`
    // 99 of 100 parts, a length that lies, a chunk that never ends.
    for (const rest of [
      `Content-Length: 100000\r\n\r\n${'x'.repeat(99_000)}`,
      'Content-Length: 99999999999\r\n\r\nxx',
      'Transfer-Encoding: chunked\r\n\r\n5\r\nab',
    ]) {
      await cutOff(`${head}${rest}`, () => incoming(id).length === 1)
      await expect.poll(() => incoming(id)).toEqual([])
    }
    expect(await sourcesOf(id)).toEqual([])
    // Whoever sent it went away: that is no mistake of Cairn.
    expect(api.logged).toEqual([])
  })

  it('whose length and chunks contradict each other is not taken', async () => {
    const id = await begin()
    const head = `PUT /api/imports/${id}/files?path=both.fit HTTP/1.1\r\nHost: ${HOST}\r\nContent-Type: application/octet-stream\r\n`
    const answer = await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(await sourcesOf(id)).toEqual([])
  })
})

describe('over a socket', () => {
  it('a body without a type, with a tab, a space or rubbish after its type is not read as JSON', async () => {
    const ask = (type: string) =>
      raw(
        `PATCH /api/profile HTTP/1.1\r\nHost: ${HOST}\r\n${type}Content-Length: 20\r\nConnection: close\r\n\r\n{"units":"imperial"}`,
      )
    for (const type of [
      '',
      'Content-Type: application/json;\tcharset=utf-8\r\n',
      'Content-Type: application/json x\r\n',
    ])
      expect(await ask(type)).toMatch(/^HTTP\/1\.1 415/)
    // Space around a header's value is no part of it (RFC 9110, 5.5).
    expect(await ask('Content-Type: \t application/json \r\n')).toMatch(/^HTTP\/1\.1 200/)
  })

  it('no Host, or two, get nothing', async () => {
    expect(await raw('GET /api/profile HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d/)
    expect(await raw('GET /api/profile HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d/)
    const two = await raw(`GET / HTTP/1.1\r\nHost: ${HOST}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
    expect(two).toMatch(/^HTTP\/1\.1 (4\d\d|200)/)
    expect(await raw('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 421/,
    )
  })

  it('a name that is __proto__ is a header like any other', async () => {
    const answer = await raw(`GET /api/health HTTP/1.1\r\nHost: ${HOST}\r\n__proto__: x\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 200/)
  })
})
