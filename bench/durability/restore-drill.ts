/**
 * Takes backups while others write a hundred times a second, restores each into new data, and holds its rows against the
 * rows of the moment: a row is in it whole or not at all, all that was acknowledged before it began is in it, and five
 * readings answer. Each backup then is damaged twice, cut short and with a byte changed in every 4 KiB, and must be refused
 * before anything changes. Ends with 1 when anything is not so.
 * Run: npm run bench:restore-drill [-- --backups 100 --rate 100 --seed 1]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { makeBackup } from '../../src/app/backup/make-backup.ts'
import { restoreBackup } from '../../src/app/backup/restore-backup.ts'
import { getDays } from '../../src/app/days/get-days.ts'
import { searchActivities } from '../../src/app/activities/search-activities.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { getGoals } from '../../src/app/goals/get-goal.ts'
import { getRaces } from '../../src/app/races/get-races.ts'
import { openData } from '../../src/app/open-data.ts'
import type { LocalDate } from '../../src/core/base/calendar.ts'
import { seededRandom } from '../../src/core/base/random.ts'
import { madeData } from '../made-data.ts'

const { values } = parseArgs({
  options: {
    backups: { type: 'string', default: '100' },
    rate: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
})
const [backups, rate, random] = [Number(values.backups), Number(values.rate), seededRandom(Number(values.seed))]
const folder = mkdtempSync(join(tmpdir(), 'cairn-drill-'))
const options = (at: string) => ({ folder: at, zone: 'Europe/Berlin', now: Date.now, log: () => {} })

const own = await openData(options(join(folder, 'own')))
await madeData(own.context, 300, 2, Math.floor(Date.now() / 86_400_000) as LocalDate)
const commits = new Int32Array(new SharedArrayBuffer(8))
const writer = new Worker(new URL('./commit-worker.ts', import.meta.url), {
  workerData: { path: join(folder, 'own', 'cairn.sqlite'), athleteId: own.context.athleteId, rate, commits },
})
while (Atomics.load(commits, 0) === 0) await sleep(10)

let refused = 0
const began = performance.now()
let [paused_ms, paused] = [0, 0]
for (let n = 0; n < backups; n++) {
  const path = join(folder, `${n}.zip`)
  const before = Atomics.load(commits, 0)
  await makeBackup(own.context, { path, version: 'drill', withOriginals: true })
  const after = Atomics.load(commits, 0)
  const [looking, then] = [performance.now(), after]

  const at = join(folder, `restored-${n}`)
  const other = await openData(options(at))
  const keepAt = join(at, 'before.zip')
  await restoreBackup(other.context, { path, keepAt, version: 'drill' })
  const context = { ...other.context, athleteId: own.context.athleteId }
  const pairs = await context.db
    .selectFrom('day_fact')
    .select(['on_day', 'source', 'version'])
    .where('on_day', '<', 0)
    .execute()
  const bySource = Map.groupBy(pairs, (row) => row.source)
  const [a, b] = [bySource.get('a') ?? [], bySource.get('b') ?? []]
  if (a.length !== b.length) fail(`backup ${n} tore a transaction: ${a.length} and ${b.length} rows`)
  // One commit may have been counted a moment after it was made.
  if (a.length < before || a.length > after + 1)
    fail(`backup ${n} has ${a.length} commits, ${before} to ${after} were made`)
  const mine = await hashes(own.context.db)
  const theirs = await hashes(context.db)
  if (mine !== theirs) fail(`backup ${n} lacks rows that nobody wrote meanwhile`)
  const answers = await Promise.all([
    getDashboard(context),
    getGoals(context),
    searchActivities(context, { limit: 50 }),
    getRaces(context),
    getDays(context, {}),
  ])
  if (answers.some((answer) => answer === undefined)) fail(`a reading of backup ${n} does not answer`)

  const whole = readFileSync(path)
  const cut = whole.subarray(0, Math.floor(whole.length * random()))
  const changed = Buffer.from(whole)
  for (let each = Math.floor(random() * 4096); each < changed.length; each += 4096)
    changed[each]! ^= 1 << Math.floor(random() * 8)
  const was = await hashes(context.db)
  for (const bytes of [cut, changed]) {
    const bad = join(folder, 'bad.zip')
    writeFileSync(bad, bytes)
    const isRestored = await restoreBackup(context, { path: bad, keepAt: join(at, 'bad.zip'), version: 'drill' }).then(
      () => true,
      () => false,
    )
    if (isRestored) fail(`a damaged copy of backup ${n} was taken`)
    refused++
  }
  if ((await hashes(context.db)) !== was) fail(`a refused copy of backup ${n} changed rows`)
  await other.close()
  rmSync(at, { recursive: true, force: true })
  rmSync(path)
  paused_ms += performance.now() - looking
  paused += Atomics.load(commits, 0) - then
}
const perSecond = Atomics.load(commits, 0) / ((performance.now() - began) / 1000)
const during = (Atomics.load(commits, 0) - paused) / Math.max(0.001, (performance.now() - began - paused_ms) / 1000)
Atomics.store(commits, 1, 1)
await new Promise((resolve) => writer.once('exit', resolve))
await own.close()
rmSync(folder, { recursive: true, force: true })
console.log(
  `held  ${backups} backups under ${perSecond.toFixed(0)} commits a second (${during.toFixed(0)} while they are made): all restored, ` +
    `0 torn, 0 rows short, five readings each; ${refused} of ${2 * backups} damaged copies refused before anything changed`,
)

/** Of what nobody writes meanwhile. */
async function hashes(db: typeof own.context.db): Promise<string> {
  const rows = await db.selectFrom('activity').selectAll().orderBy('id').execute()
  const goals = await db.selectFrom('goal').selectAll().orderBy('id').execute()
  return JSON.stringify([rows, goals])
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  process.exit(1)
}
