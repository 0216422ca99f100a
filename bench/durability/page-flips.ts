/**
 * Damages one random page of a database at a time: the doctor must say so where it is read, nothing may be written once it was
 * met, and salvaging must bring back at least 99 of 100 rows that do not stand on that page. Taking the look at single pages
 * away must lose more, or the figure would be none. Ends with 1 when anything is not so.
 * Run: npm run bench:page-flips [-- --flips 200 --rows 1500 --seed 1]
 */
import { cpSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { damageIn } from '../../src/app/doctor/examine.ts'
import { openData } from '../../src/app/open-data.ts'
import { storageTrouble } from '../../src/app/storage-trouble.ts'
import { seededRandom } from '../../src/core/base/random.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { openDamagedSqlite, openSqlite } from '../../src/storage/open.ts'
import { salvageRows } from '../../src/storage/salvage.ts'
import { makeActivity } from '../../test/make.ts'

const { values } = parseArgs({
  options: {
    flips: { type: 'string', default: '200' },
    rows: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
  },
})
const [flips, total, random] = [Number(values.flips), Number(values.rows), seededRandom(Number(values.seed))]
const PAGE = 4096
/** A row here takes more than 350 bytes. */
const ROWS_ON_A_PAGE = 12

const folder = mkdtempSync(join(tmpdir(), 'cairn-flips-'))
const { context, close } = await openData({ folder, zone: 'UTC', now: Date.now, log: () => {} })
await context.db.transaction().execute(async (trx) => {
  for (let i = 0; i < total; i++)
    await insertActivity(trx, context.athleteId, makeActivity({ id: `run-${i}`, note: `Run ${i} `.repeat(25) }), 0)
})
await close()
const whole = join(folder, 'cairn.sqlite')
const pages = statSync(whole).size / PAGE

let [found, least] = [0, 1]
for (let n = 0; n < flips; n++) {
  const page = 1 + Math.floor(random() * (pages - 1))
  const path = damagedCopy(page)
  if ((await damageIn(path)) === undefined) continue
  found++
  await refusesWrites(path, page)
  const share = (await saved(path)) / (total - ROWS_ON_A_PAGE)
  least = Math.min(least, share)
  if (share < 0.99) fail(`page ${page + 1}: ${(100 * share).toFixed(1)} of 100 rows on whole pages came back`)
}
if (found < flips / 4) fail(`only ${found} of ${flips} pages were found to be damaged`)
// The page that leads to all activities, with the file in which single pages can be looked at kept away.
const file = new DatabaseSync(whole, { readOnly: true })
const root = Number(file.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'activity'").get()!['rootpage'])
file.close()
const path = damagedCopy(root - 1)
const [withPages, without] = [await saved(path), await saved(path, '/dev/null')]
if (without >= withPages) fail('the control without single pages lost nothing: the figure would be none')
console.log(
  `held  ${flips} damaged pages of ${pages}: ${found} found by the doctor, the others bear nothing; 0 writes after damage was met; ` +
    `at least ${(100 * Math.min(1, least)).toFixed(1)} of 100 rows on whole pages came back; of a damaged root ${withPages} of ${total} rows, ${without} without single pages`,
)
rmSync(folder, { recursive: true })

function damagedCopy(page: number): string {
  const copy = join(folder, 'damaged.sqlite')
  cpSync(whole, copy)
  const opened = openSync(copy, 'r+')
  const noise = Buffer.from(Array.from({ length: PAGE }, () => Math.floor(random() * 256)))
  writeSync(opened, noise, 0, PAGE, page * PAGE)
  closeSync(opened)
  return copy
}

/** Reads until damage is met, and writes then. */
async function refusesWrites(at: string, page: number): Promise<void> {
  const copy = `${at}.written`
  cpSync(at, copy)
  const opened = openOrRefused(copy)
  if (!opened) return
  try {
    for (const table of ['athlete', 'activity'] as const)
      await opened.db
        .selectFrom(table)
        .selectAll()
        .execute()
        .catch(() => [])
    if (!opened.isDamaged()) return
    const before = readFileSync(copy)
    const answer = await opened.db
      .deleteFrom('activity')
      .execute()
      .then(
        () => 'written',
        (error: unknown) => storageTrouble(error),
      )
    if (answer !== 'storage-damaged' || !readFileSync(copy).equals(before))
      fail(`page ${page + 1}: written after damage`)
  } finally {
    await opened.close()
    for (const rest of ['', '-wal', '-shm']) rmSync(copy + rest, { force: true })
  }
}

/** A page that tells of the schema is met at once: then nothing opens. */
function openOrRefused(at: string) {
  try {
    return openSqlite(at)
  } catch (error) {
    if (storageTrouble(error) === 'storage-damaged') return undefined
    throw error
  }
}

async function saved(at: string, leavesOf = at): Promise<number> {
  const damaged = openDamagedSqlite(at)
  const into = openSqlite(':memory:')
  try {
    await migrate(into)
    const result = await into.db.transaction().execute((to) => salvageRows(damaged.db, leavesOf, to))
    return result.saved['activity'] ?? 0
  } finally {
    await into.close()
    await damaged.close()
  }
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  process.exit(1)
}
