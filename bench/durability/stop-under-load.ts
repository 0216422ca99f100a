/**
 * Asks a server to stop (SIGTERM) in the middle of two hundred requests a second and an import, over and over: no request
 * that was taken up may go unanswered or be answered with a 5xx, every acknowledged write is there, the server is gone within ten
 * seconds and holds no lease, and the import is finished by the next start. Stopping by kill -9 instead must leave requests
 * unanswered, or the count is blind. Ends with 1 when anything is not so.
 * Run: npm run bench:stop-under-load [-- --stops 50]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { makeZip } from '../../test/importers/support/make-zip.ts'
import { madeRun } from '../import/made-run.ts'
import { cairnServer, ending } from './cairn-process.ts'

const { values } = parseArgs({ options: { stops: { type: 'string', default: '50' } } })
const stops = Number(values.stops)
const CLIENTS = 8
const EACH_MS = (CLIENTS * 1000) / 200
const FILES = 20
const DAY_MS = 86_400_000
const EXIT_MS = 10_000
/** One that was sent so long before the word to stop should have been taken up. */
const QUEUE_MS = 250

const folder = mkdtempSync(join(tmpdir(), 'cairn-stop-'))
const zip = (stop: number) =>
  makeZip(
    Array.from({ length: FILES }, (_, i) => ({
      name: `${i}.fit`,
      data: Buffer.from(madeRun(stop * FILES + i + 1, Date.UTC(2020, 0, 1) + (stop * FILES + i) * DAY_MS, 900)),
    })),
  )
const acknowledged = new Map<number, number>()
let askedToStopAt = Infinity
let [next, answered, turnedAway, slowest_ms] = [0, 0, 0, 0]
type Answer = { readonly status: number } | 'not-taken-up' | 'cut-off'

for (let stop = 0; stop < stops; stop++) {
  const cutOff = await stopOnce('SIGTERM', stop)
  if (cutOff > 0) fail(`stop ${stop}: ${cutOff} requests were cut off`)
}
const last = await cairnServer(folder)
await waitForImports()
last.child.kill('SIGTERM')
await ending(last.child)
const lost = [...acknowledged].filter(([day, sleep_s]) => sleepOn(day) !== sleep_s)
if (lost.length > 0) fail(`${lost.length} acknowledged writes are not there`)
const [{ n: activities } = { n: 0 }] = rows('SELECT count(*) AS n FROM activity')
if (activities !== stops * FILES) fail(`${String(activities)} activities of ${stops * FILES} files`)
let blind = 0
for (let round = 0; round < 10 && blind === 0; round++) blind = await stopOnce('SIGKILL', stops + round)
if (blind === 0) fail('the control with kill -9 cut nothing off: the count is blind')
console.log(
  `held  SIGTERM under 200 requests a second and an import: ${stops} times, ${answered} answered, 0 cut off, 0 of 5xx, ` +
    `${turnedAway} not taken up any more; gone within ${slowest_ms.toFixed(0)} ms, 0 leases left; ${stops} imports finished at the next ` +
    `start; with kill -9 ${blind} were seen to be cut off`,
)
rmSync(folder, { recursive: true, force: true })

/** Returns how many requests were cut off. */
async function stopOnce(signal: 'SIGTERM' | 'SIGKILL', stop: number): Promise<number> {
  const server = await cairnServer(folder)
  askedToStopAt = Infinity
  await startImport(server.origin, stop)
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  let isOver = false
  let cutOff = 0
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let n = 0; !isOver; n++) {
      const began = performance.now()
      const day = -8000 - next++
      const sleep_s = 20_000 + (next % 9000)
      const isWrite = (n + client) % 4 === 0
      const asks = { agent, origin: server.origin }
      const answer = isWrite
        ? await ask(asks, 'PATCH', `/api/days/${nameOf(day)}`, { sleep_s })
        : await ask(asks, 'GET', n % 2 === 0 ? '/api/dashboard' : '/api/goals')
      if (answer === 'cut-off') cutOff++
      else if (answer === 'not-taken-up') {
        if (signal === 'SIGTERM') turnedAway++
        return
      } else {
        if (signal === 'SIGTERM') answered++
        if (answer.status >= 500) fail(`the server answered ${answer.status}`)
        if (isWrite && answer.status === 200) acknowledged.set(day, sleep_s)
      }
      // The control asks without a pause, so that something is under way at whatever moment it is killed.
      if (signal === 'SIGTERM') await sleep(Math.max(0, EACH_MS - (performance.now() - began)))
    }
  })
  await sleep(700)
  const began = performance.now()
  askedToStopAt = began
  server.child.kill(signal)
  const code = await Promise.race([ending(server.child), sleep(EXIT_MS + 1000, 'too-long', { ref: false })])
  const took_ms = performance.now() - began
  isOver = true
  await Promise.all(clients)
  agent.destroy()
  if (signal === 'SIGKILL') return cutOff
  slowest_ms = Math.max(slowest_ms, took_ms)
  if (code !== 0 || took_ms > EXIT_MS) fail(`it ended with ${String(code)} after ${took_ms.toFixed(0)} ms`)
  const held = rows('SELECT name FROM lease WHERE until_at > unixepoch() * 1000')
  if (held.length > 0) fail(`it left leases: ${held.map(({ name }) => String(name)).join(', ')}`)
  return cutOff
}

interface Asks {
  readonly agent: Agent
  readonly origin: string
}

/**
 * A request that was taken up when the server was asked to stop must be answered. The server says that it has taken it up
 * (100 Continue); what it has not may still stand in the queue of the kernel, which ends with the server.
 */
function ask({ agent, origin }: Asks, method: string, path: string, body?: unknown): Promise<Answer> {
  return new Promise((resolve) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const headers = { ...type, expect: '100-continue' }
    let isTakenUp = false
    const asked = request(`${origin}${path}`, { agent, method, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve({ status: response.statusCode! }))
      response.once('error', () => resolve('cut-off'))
    })
    const begunAt = performance.now()
    asked.once('continue', () => {
      isTakenUp = true
      asked.end(body === undefined ? undefined : JSON.stringify(body))
    })
    asked.once('error', () => resolve(isTakenUp || begunAt < askedToStopAt - QUEUE_MS ? 'cut-off' : 'not-taken-up'))
    asked.flushHeaders()
  })
}

async function startImport(origin: string, stop: number): Promise<void> {
  const begun = await fetch(`${origin}/api/imports`, { method: 'POST' })
  const { id } = ((await begun.json()) as { import: { id: string } }).import
  const put = await fetch(`${origin}/api/imports/${id}/files?path=${stop}.zip`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(zip(stop)),
  })
  if (!put.ok) fail(`the upload was answered with ${put.status}: ${await put.text()}`)
  const started = await fetch(`${origin}/api/imports/${id}/start`, { method: 'POST' })
  if (!started.ok) fail(`the import was answered with ${started.status}: ${await started.text()}`)
}

async function waitForImports(): Promise<void> {
  const until = performance.now() + 120_000
  while (performance.now() < until) {
    if (rows("SELECT id FROM job WHERE state IN ('waiting', 'running')").length === 0) return
    await sleep(200)
  }
  fail('imports are still not finished after two minutes')
}

function nameOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

function rows(query: string): Record<string, unknown>[] {
  const file = new DatabaseSync(join(folder, 'cairn.sqlite'), { readOnly: true })
  try {
    return file.prepare(query).all()
  } finally {
    file.close()
  }
}

function sleepOn(day: number): unknown {
  return rows(`SELECT sleep_s FROM day_fact WHERE on_day = ${day}`)[0]?.['sleep_s']
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  process.exit(1)
}
