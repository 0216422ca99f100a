/**
 * Opens connections that send headers, and bodies, hardly at all, and holds the processor's time that answers to others take
 * meanwhile against what they took before (Linux); each has to be cut off. Then breaks uploads off at any byte: no file may stay, and no open handle. A body
 * that comes at three kilobytes a second must not be cut off, or the look is too strict. Ends with 1 when anything is not so.
 * Run: npm run bench:rude-senders [-- --sockets 500 --aborts 1000 --seed 1] (open handles too are counted on Linux alone)
 */
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/core/base/random.ts'
import { cairnServer, ending } from './cairn-process.ts'

const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '500' },
    aborts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
})
const [sockets, aborts] = [Number(values.sockets), Number(values.aborts)]
const random = seededRandom(Number(values.seed))
const HEADERS_S = 10
const BODIES_S = 65
/** Answers asked for to see what one takes, and how much more it may take meanwhile. */
const ANSWERS = 400
const MOST_RATIO = 2
/** Of Linux's clock of processes, milliseconds. */
const TICK_MS = 10

const folder = mkdtempSync(join(tmpdir(), 'cairn-rude-'))
const { origin, child } = await cairnServer(folder)
const { host, port } = new URL(origin)
const begun = (await (await fetch(`${origin}/api/imports`, { method: 'POST' })).json()) as { import: { id: string } }
const path = (name: string) => `/api/imports/${begun.import.id}/files?path=${name}`
const head = (name: string, length: number) =>
  `PUT ${path(name)} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\n\r\n`

// The first answers are those of a program that warms up.
await waits()
const before = await waits()
const slowHeaders = open(sockets, `GET / HTTP/1.1\r\nHost: ${host}\r\nX-`)
const slowBodies = open(sockets, head('slow.fit', 1_000_000))
const honest = open(1, head('honest.fit', 1_000_000), 'x'.repeat(3072))
await sleep(1000)
const meanwhile = await waits()
if (meanwhile.each_ms > MOST_RATIO * before.each_ms)
  fail(`an answer to others took ${meanwhile.each_ms.toFixed(2)} ms of processor, ${before.each_ms.toFixed(2)} before`)
const headers_s = await slowHeaders
const bodies_s = await Promise.race([slowBodies, sleep(1000 * (BODIES_S + 5), Infinity, { ref: false })])
if (headers_s > HEADERS_S) fail(`slow headers were held for ${headers_s.toFixed(1)} s`)
if (bodies_s > BODIES_S) fail(`slow bodies were held for ${bodies_s.toFixed(1)} s`)
const isKept = await Promise.race([honest.then(() => false), sleep(5000, true)])
if (!isKept) fail('a body of three kilobytes a second was cut off')

const handles = openHandles()
for (let n = 0; n < aborts; n += 20)
  await Promise.all(Array.from({ length: Math.min(20, aborts - n) }, (_, i) => breakOff(`${n + i}.fit`)))
await sleep(2000)
// One is still on its way: the honest sender's.
const left = filesIn(join(folder, 'incoming')) - 1
if (left !== 0) fail(`${left} files stayed of uploads that were broken off`)
const more = openHandles() - handles
if (more > 5) fail(`${more} handles stayed open`)
child.kill('SIGTERM')
await ending(child)
rmSync(folder, { recursive: true, force: true })
console.log(
  `held  ${2 * sockets} slow senders: headers cut off within ${headers_s.toFixed(1)} s, bodies within ${bodies_s.toFixed(0)} s; an answer to others ` +
    `took ${meanwhile.each_ms.toFixed(2)} ms of processor, ${before.each_ms.toFixed(2)} before (99 of 100 within ` +
    `${meanwhile.p99_ms.toFixed(0)} and ${before.p99_ms.toFixed(0)} ms); ${aborts} uploads broken off: 0 files and ` +
    `${Math.max(0, more)} handles stayed`,
)
process.exit(0)

/** Connections that send this and then a piece a second; seconds until the last of them was cut off. */
async function open(count: number, first: string, piece = 'x'): Promise<number> {
  const began = performance.now()
  await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
      socket.write(first)
      const dripping = setInterval(() => socket.write(piece), 1000)
      dripping.unref()
      await once(socket, 'close').catch(() => {})
      clearInterval(dripping)
    }),
  )
  return (performance.now() - began) / 1000
}

/** The time of processor that an answer takes, and what 99 of 100 wait, which tells more of the machine than of Cairn. */
async function waits(): Promise<{ readonly each_ms: number; readonly p99_ms: number }> {
  const took: number[] = []
  const from = processor_ms()
  for (let n = 0; n < ANSWERS; n++) {
    const began = performance.now()
    await (await fetch(`${origin}/api/dashboard`)).text()
    took.push(performance.now() - began)
  }
  const p99_ms = took.toSorted((a, b) => a - b)[Math.floor(0.99 * took.length)]!
  return { each_ms: (processor_ms() - from) / ANSWERS, p99_ms }
}

function processor_ms(): number {
  const at = `/proc/${child.pid}/stat`
  if (!existsSync(at)) return 0
  const fields = readFileSync(at, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

async function breakOff(name: string): Promise<void> {
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  const whole = Buffer.from(head(name, 200_000) + 'x'.repeat(200_000))
  socket.write(whole.subarray(0, Math.floor(random() * whole.length)))
  await sleep(random() * 20)
  socket.destroy()
}

function openHandles(): number {
  const at = `/proc/${child.pid}/fd`
  return existsSync(at) ? readdirSync(at).length : 0
}

function filesIn(at: string): number {
  return readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  child.kill('SIGKILL')
  process.exit(1)
}
