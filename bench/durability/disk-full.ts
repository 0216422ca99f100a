/**
 * Fills small disks of memory (2 to 64 MiB) while a runner writes and imports: the answer says that the disk is full, what
 * was acknowledged stays and can be read, the database is whole, nothing half written is left, and writes go on once there
 * is room. Mounting a disk takes the rights of root: without them it says so and ends with 0. Ends with 1 when anything is
 * not so.
 * Run: npm run bench:disk-full
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examine } from '../../src/app/doctor/examine.ts'
import { editDay } from '../../src/app/days/edit-day.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createImport } from '../../src/app/import/import-job.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { openData } from '../../src/app/open-data.ts'
import { storageTrouble } from '../../src/app/storage-trouble.ts'
import type { LocalDate } from '../../src/core/base/calendar.ts'
import { listDayFactRows } from '../../src/storage/day-facts.ts'
import { damageOf } from '../../src/storage/snapshot.ts'
import { madeRun } from '../import/made-run.ts'

const MiB = 1024 ** 2
const SIZES = [2, 4, 16, 64]
const DAY_MS = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'cairn-full-'))
const disk = join(folder, 'disk')
mkdirSync(disk)
if (!canMount()) {
  console.log('skipped  disk full: mounting a small disk takes the rights of root, on Linux')
  rmSync(folder, { recursive: true })
  process.exit(0)
}
let [refused, kept] = [0, 0]
for (const size of SIZES) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk])
  try {
    await fill(size)
  } finally {
    execFileSync('umount', ['-l', disk])
  }
}
rmSync(folder, { recursive: true })
console.log(
  `held  disk full at ${SIZES.join(', ')} MiB: ${refused} writes refused as storage-full, ${kept} acknowledged ones all there, ` +
    'databases whole, reading went on, nothing left half written, writes went on with room; no full disk taken for damage',
)

async function fill(size: number): Promise<void> {
  const options = { folder: join(disk, 'data'), zone: 'UTC', now: Date.now, log: () => {} }
  const { context, close } = await openData(options)
  const filler = join(disk, 'somebody-elses')
  // All but half a megabyte is somebody else's: the end comes while Cairn writes.
  const full = (bytes: number) => {
    try {
      writeFileSync(filler, Buffer.alloc(Math.max(0, bytes)))
    } catch (error) {
      if (storageTrouble(error) !== 'storage-full') throw error
    }
  }
  full((size - 1.5) * MiB)
  const acknowledged = new Map<number, number>()
  let trouble: string | undefined
  for (let n = 0; n < 20_000 && trouble === undefined; n++) {
    try {
      const edited = await editDay(context, n as LocalDate, { sleep_s: 20_000 + n })
      if (!edited.ok) fail(size, edited.error.code)
      acknowledged.set(n, 20_000 + n)
    } catch (error) {
      trouble = storageTrouble(error) ?? String(error)
    }
  }
  if (trouble !== 'storage-full') fail(size, `the disk was full and the answer ${String(trouble)}`)
  refused++
  const files = join(folder, `files-${size}`)
  mkdirSync(files)
  const sources = [0, 1, 2].map((i) => {
    const path = join(files, `${i}.fit`)
    writeFileSync(path, madeRun(i + 1, Date.UTC(2024, 0, 1) + i * DAY_MS, 3600))
    return { path, label: `${i}.fit` }
  })
  const ran = await createImport(context, sources)
    .then(({ id }) => runImport(context, id))
    .then(({ job }) => job.state)
    .catch((error: unknown) => storageTrouble(error) ?? String(error))
  if (ran !== 'storage-full' && ran !== 'failed') fail(size, `an import on a full disk ended as ${ran}`)
  const left = readdirSync(context.folders.incoming, { recursive: true })
  if (left.length > 0) fail(size, `left behind: ${left.join(', ')}`)
  await getDashboard(context)
  await check()

  // Room again.
  rmSync(filler)
  if (size > 2) {
    const edited = await editDay(context, -1 as LocalDate, { sleep_s: 1000 })
    if (!edited.ok) fail(size, `with room again: ${edited.error.code}`)
    acknowledged.set(-1, 1000)
    const { id } = await createImport(context, sources)
    const { job } = await runImport(context, id)
    if (job.facts.counts.imported !== sources.length) fail(size, `with room again an import ended as ${job.state}`)
  }
  await check()
  kept += acknowledged.size
  await close()
  // Closed, a database needs room to be opened at all: that there is none must not be taken for damage.
  full(size * MiB)
  const opening = await openData(options).then(
    () => 'opened',
    (error: unknown) => storageTrouble(error),
  )
  const found = (await examine(options)).findings.find(({ code }) => code === 'database')?.is
  if (opening !== 'storage-full' || found !== 'full') fail(size, `opened when full: ${opening}, the doctor: ${found}`)

  async function check(): Promise<void> {
    const damage = await damageOf(context.db)
    if (damage.length > 0) fail(size, `damaged: ${damage[0]}`)
    const facts = await listDayFactRows(context.db, context.athleteId, 'hand')
    const there = new Map(facts.map((fact) => [Number(fact.on), fact.sleep_s]))
    for (const [day, sleep_s] of acknowledged)
      if (there.get(day) !== sleep_s) fail(size, `day ${day} was acknowledged and is not there`)
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' })
    execFileSync('umount', [disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fail(size: number, why: string): never {
  throw new Error(`${size} MiB: ${why}`)
}
