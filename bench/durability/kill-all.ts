/**
 * Kills a server under writes, an import and a command line at once by kill -9, over and over on the same data, and looks
 * after each whether every write that was acknowledged is there, once, and the database whole. At the end the files that
 * were imported meanwhile must be one activity each. The same without the write-ahead log must lose writes, or the look is
 * blind. Ends with 1 when anything is not so.
 * Run: npm run bench:kill-all [-- --cycles 1000 --seed 1]
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/core/base/random.ts'
import { madeRun } from '../import/made-run.ts'
import { cairn, cairnServer, ending } from './cairn-process.ts'

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const [cycles, random] = [Number(values.cycles), seededRandom(Number(values.seed))]
const FILES = 60
const DAY_MS = 86_400_000
/** Each writer has its own days. */
const FIRST = { api: Date.UTC(1950, 0, 1), cli: Date.UTC(1920, 0, 1) } as const

const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-all-'))
const data = join(folder, 'data')
const files = join(folder, 'files')
mkdirSync(files)
for (let i = 0; i < FILES; i++)
  writeFileSync(join(files, `${i}.fit`), madeRun(i + 1, Date.UTC(2024, 0, 1) + i * DAY_MS, 600))

type Writer = keyof typeof FIRST
/** What was acknowledged: hours of sleep in seconds, by day since 1970. */
const acknowledged = new Map<number, number>()
const sent = { api: 0, cli: 0 }
const dayOf = (writer: Writer, n: number) => FIRST[writer] / DAY_MS + n
const nameOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const sleepOf = (day: number) => 20_000 + (((day % 9000) + 9000) % 9000)

const clock = (s: number) =>
  [s / 3600, (s / 60) % 60, s % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')

/** The command that is at it. */
let cli: ReturnType<typeof cairn> | undefined
const killed = new Set<number>()
let readyMost_ms = 0
for (let cycle = 0; cycle < cycles; cycle++) {
  const server = await cairnServer(data)
  readyMost_ms = Math.max(readyMost_ms, server.ready_ms)
  const importing = cairn(data, ['import', files])
  let isOver = false
  const byCli = writeByCli(() => isOver)
  const byApi = Array.from({ length: 4 }, () => writeByApi(server.origin, () => isOver))
  await sleep(300 + 1500 * random())
  isOver = true
  for (const child of [server.child, importing, cli]) child?.kill('SIGKILL')
  await Promise.all([...byApi, byCli, ending(server.child), ending(importing)])
  if (importing.signalCode === 'SIGKILL') killed.add(cycle)
  const wrong = troubles(data)
  if (wrong.length > 0) fail(`cycle ${cycle}: ${wrong.slice(0, 3).join('; ')}`)
}
/** Without its log a database goes back to the last checkpoint: the look has to see that. */
const blind = join(folder, 'without-log')
const last = await cairnServer(data)
await Promise.all(Array.from({ length: 8 }, () => once(last.origin)))
last.child.kill('SIGKILL')
await ending(last.child)
cpSync(data, blind, { recursive: true })
for (const rest of ['-wal', '-shm']) rmSync(join(blind, `cairn.sqlite${rest}`), { force: true })
if (troubles(blind).length === 0) fail('the control without the log lost nothing: the look is blind')

const finish = cairn(data, ['import', files])
finish.stdout!.resume()
if ((await ending(finish)) !== 0) fail('the last import did not end well')
const lost = troubles(data)
if (lost.length > 0) fail(lost.slice(0, 3).join('; '))
const activities = countActivities()
if (activities !== FILES) fail(`${activities} activities of ${FILES} files`)
console.log(
  `held  kill -9 of server, import and command line at once: ${cycles} times, ${acknowledged.size} writes acknowledged ` +
    `(${sent.cli} by the command line), 0 lost, 0 double; ${killed.size} imports cut off, ${FILES} files are ${activities} ` +
    `activities; ready again within ${readyMost_ms.toFixed(0)} ms; without the log writes were seen to be lost`,
)
rmSync(folder, { recursive: true, force: true })

async function writeByApi(origin: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) if (!(await once(origin))) return
}

async function once(origin: string): Promise<boolean> {
  const day = dayOf('api', sent.api++)
  const sleep_s = sleepOf(day)
  try {
    const answer = await fetch(`${origin}/api/days/${nameOf(day)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sleep_s }),
    })
    const text = await answer.text()
    if (answer.status === 200) acknowledged.set(day, sleep_s)
    else if (answer.status !== 503) fail(`the server answered ${answer.status}: ${text}`)
    return true
  } catch {
    // The server is gone: nothing was acknowledged.
    return false
  }
}

async function writeByCli(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const day = dayOf('cli', sent.cli)
    cli = cairn(data, ['day', '--on', nameOf(day), '--sleep', clock(sleepOf(day)), '--json'])
    cli.stdout!.resume()
    if ((await ending(cli)) !== 0) return
    acknowledged.set(day, sleepOf(day))
    sent.cli++
  }
}

/** What is not as it was acknowledged. */
function troubles(at: string): string[] {
  const file = new DatabaseSync(join(at, 'cairn.sqlite'))
  try {
    const wrong = file
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row['integrity_check']))
      .filter((line) => line !== 'ok')
    if (file.prepare('PRAGMA foreign_key_check').all().length > 0) wrong.push('a row that points nowhere')
    const there = new Map(
      file
        .prepare('SELECT on_day, sleep_s, count(*) AS times FROM day_fact GROUP BY on_day')
        .all()
        .map((row) => [Number(row['on_day']), row]),
    )
    for (const [day, sleep_s] of acknowledged) {
      const row = there.get(day)
      if (row?.['sleep_s'] !== sleep_s || row['times'] !== 1)
        wrong.push(`${nameOf(day)} was acknowledged and is not there`)
    }
    return wrong
  } finally {
    file.close()
  }
}

function countActivities(): number {
  const file = new DatabaseSync(join(data, 'cairn.sqlite'))
  const [row] = file.prepare('SELECT count(*) AS n FROM activity').all()
  file.close()
  return Number(row!['n'])
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  process.exit(1)
}
