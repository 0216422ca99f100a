/**
 * Cuts the power: notes every write and sync that a program under commits asks of its disk, and makes of it the disks that a
 * power cut at any moment could leave: what was synced is there, of the rest any part, torn at 512 bytes. Each must open,
 * be whole, and have every commit that was acknowledged before. With `synchronous = NORMAL` some must be lost, or the
 * simulator is blind. Takes a C compiler and Linux: without them it says so and ends with 0.
 * Run: npm run bench:power-cut [-- --states 10000 --commits 300 --seed 1]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/core/base/random.ts'

const { values } = parseArgs({
  options: {
    states: { type: 'string', default: '10000' },
    commits: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
})
const [states, random] = [Number(values.states), seededRandom(Number(values.seed))]
const SECTOR = 512

interface Operation {
  readonly kind: 'W' | 'T' | 'S' | 'U'
  readonly name: string
  readonly at: number
  readonly bytes: Buffer
}

const folder = mkdtempSync(join(tmpdir(), 'cairn-power-'))
const library = join(folder, 'record-writes.so')
const source = fileURLToPath(new URL('./record-writes.c', import.meta.url))
const compiled = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread'])
if (process.platform !== 'linux' || compiled.status !== 0) {
  console.log('skipped  power cuts: noting what is written takes a C compiler (cc), on Linux')
  rmSync(folder, { recursive: true })
  process.exit(0)
}

const full = cutPower(record('FULL'), states)
if (full.lost > 0 || full.corrupt > 0)
  fail(`of ${states} states ${full.lost} lost commits and ${full.corrupt} are damaged`)
const normal = cutPower(record('NORMAL'), Math.min(states, 500))
if (normal.lost === 0) fail('the control with synchronous = NORMAL lost nothing: the simulator is blind')
console.log(
  `held  ${states} power cuts: 0 acknowledged commits lost, 0 databases damaged (${full.torn} states had writes torn or left out); ` +
    `with synchronous = NORMAL ${normal.lost} of ${Math.min(states, 500)} states lost commits`,
)
rmSync(folder, { recursive: true })

function record(synchronous: 'FULL' | 'NORMAL'): readonly Operation[] {
  const at = join(folder, synchronous)
  const log = join(folder, `${synchronous}.log`)
  mkdirSync(at)
  const script = fileURLToPath(new URL('./commit-and-say.ts', import.meta.url))
  const ran = spawnSync(process.execPath, [script, at, values.commits, synchronous], {
    env: { ...process.env, LD_PRELOAD: library, CAIRN_WATCH: at, CAIRN_LOG_TO: log },
    encoding: 'utf8',
  })
  if (ran.signal !== 'SIGKILL') fail(`the program that commits ended: ${ran.stderr}`)
  return operationsIn(readFileSync(log))
}

function operationsIn(log: Buffer): readonly Operation[] {
  const operations: Operation[] = []
  for (let from = 0; from < log.length;) {
    const end = log.indexOf(10, from)
    const [kind, at, size, name] = log.toString('utf8', from, end).split(' ')
    const length = Number(size)
    operations.push({
      kind: kind as Operation['kind'],
      name: name!,
      at: Number(at),
      bytes: log.subarray(end + 1, end + 1 + length),
    })
    from = end + 1 + length
  }
  return operations
}

/** Disks as they may be after a cut at any moment, each looked at. */
function cutPower(operations: readonly Operation[], count: number) {
  let [lost, corrupt, torn] = [0, 0, 0]
  const first = operations.findIndex(({ name }) => name === 'acknowledged')
  if (first < 0) fail('nothing was acknowledged')
  for (let n = 0; n < count; n++) {
    const until = first + Math.floor(random() * (operations.length - first))
    const synced = new Map<string, number>()
    for (let i = 0; i < until; i++) if (operations[i]!.kind === 'S') synced.set(operations[i]!.name, i)
    const files = new Map<string, Buffer>()
    let acknowledged = -1
    let isTorn = false
    for (let i = 0; i < until; i++) {
      const operation = operations[i]!
      if (operation.name === 'acknowledged') acknowledged = Number(operation.bytes.toString())
      else if (operation.kind === 'U') files.delete(operation.name)
      else if (operation.kind !== 'S' && !operation.name.endsWith('-shm')) {
        const isKept = i < (synced.get(operation.name) ?? -1)
        isTorn ||= !isKept
        apply(files, operation, isKept)
      }
    }
    if (isTorn) torn++
    const found = look(files)
    if (found === 'damaged') corrupt++
    else
      for (let k = 0; k <= acknowledged; k++)
        if (!found.has(k)) {
          lost++
          break
        }
  }
  return { lost, corrupt, torn }
}

/** A write that was not synced came onto the disk whole, not at all, or in some of its sectors. */
function apply(files: Map<string, Buffer>, { kind, name, at, bytes }: Operation, isKept: boolean): void {
  const chance = isKept ? 0 : random()
  if (chance > 0.5) return
  let file = files.get(name) ?? Buffer.alloc(0)
  if (kind === 'T') file = file.length > at ? file.subarray(0, at) : file
  else {
    if (file.length < at + bytes.length) {
      const longer = Buffer.alloc(at + bytes.length)
      file.copy(longer)
      file = longer
    }
    for (let from = 0; from < bytes.length;) {
      const to = Math.min(bytes.length, from + SECTOR - ((at + from) % SECTOR))
      if (isKept || chance < 0.25 || random() < 0.5) bytes.copy(file, at + from, from, to)
      from = to
    }
  }
  files.set(name, file)
}

/** Numbers of the commits that are there. */
function look(files: ReadonlyMap<string, Buffer>): ReadonlySet<number> | 'damaged' {
  const at = join(folder, 'state')
  rmSync(at, { recursive: true, force: true })
  mkdirSync(at)
  for (const [name, bytes] of files) writeFileSync(join(at, name), bytes)
  try {
    const file = new DatabaseSync(join(at, 'cairn.sqlite'))
    try {
      const [check] = file.prepare('PRAGMA integrity_check').all()
      if (check?.['integrity_check'] !== 'ok') return 'damaged'
      const rows = file.prepare('SELECT key FROM idempotency').all()
      return new Set(rows.map(({ key }) => Number(key)))
    } finally {
      file.close()
    }
  } catch {
    return 'damaged'
  }
}

function fail(why: string): never {
  console.log(`FAILED  ${why} (data in ${folder})`)
  process.exit(1)
}
