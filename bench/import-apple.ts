/**
 * Imports a made Apple Health export.xml of 4 GiB by `cairn import` in a process of its own: the most memory it held, how
 * often it said how far it was, how long it took; and how soon it ends when it is stopped in the middle.
 * Run: node bench/import-apple.ts [--gib 4]
 */
import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/core/base/random.ts'

const { values } = parseArgs({
  options: { gib: { type: 'string', default: '4' }, workouts: { type: 'string', default: '3000' } },
})
const SIZE = Number(values.gib) * 1024 ** 3
const WORKOUTS = Number(values.workouts)
const MOST_MB = 512
const MOST_QUIET_S = 2
const STOP_S = 2
const START = Date.UTC(2014, 8, 20)
const DAY_MS = 86_400_000

const folder = await mkdtemp(join(tmpdir(), 'cairn-apple-'))
const path = join(folder, 'export.xml')
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** As Apple writes it, a document type with a slip in it included; workouts spread evenly among the records. */
function* exportXml(): Generator<Buffer> {
  const random = seededRandom(1)
  const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0000`
  const source = 'sourceName="Watch" sourceVersion="9.1" device="&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch&gt;"'
  yield Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n<!ATTLIST Record\n  type CDATA #REQUIRED\n>\n]>\n<HealthData locale="en_DE">\n',
  )
  const record = (ms: number) =>
    `<Record type="HKQuantityTypeIdentifierHeartRate" ${source} unit="count/min" creationDate="${at(ms)}" startDate="${at(ms)}" endDate="${at(ms)}" value="${60 + Math.floor(100 * random())}"><MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="2"/></Record>\n`
  let written = 0
  for (let day = 0; written < SIZE; day++) {
    const began = START + (day % WORKOUTS) * DAY_MS + 7 * 3600_000
    const lines = Array.from({ length: 2000 }, (_, i) => record(began - 3600_000 + i * 5000))
    if (day < WORKOUTS)
      lines.push(
        `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="60" durationUnit="min" totalDistance="10" totalDistanceUnit="km" ${source} creationDate="${at(began)}" startDate="${at(began)}" endDate="${at(began + 3600_000)}"><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="10" unit="km"/></Workout>\n`,
      )
    const chunk = Buffer.from(lines.join(''))
    written += chunk.length
    yield chunk
  }
  yield Buffer.from('</HealthData>\n')
}

interface Ran {
  readonly took_s: number
  readonly peak_MB: number
  /** The longest time without a changed word of progress, in the job's row as a page reads it. */
  readonly quiet_s: number
  readonly out: string
  readonly stopped_s?: number
}

/** One import; `stopAfter_s` sends the signal of Ctrl+C. */
async function importIt(name: string, stopAfter_s?: number): Promise<Ran> {
  const child = spawn(process.execPath, [main, 'import', path, '--data', join(folder, name)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const began = performance.now()
  let [out, peak_MB, lastAt, quiet_ms, stopAt] = ['', 0, began, 0, 0]
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', () => {
    const now = performance.now()
    if (lastAt > began) quiet_ms = Math.max(quiet_ms, now - lastAt)
    lastAt = now
  })
  const looking = setInterval(() => {
    try {
      peak_MB = Math.max(
        peak_MB,
        Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      )
    } catch {
      return
    }
  }, 100)
  const stopping =
    stopAfter_s === undefined
      ? undefined
      : setTimeout(() => {
          stopAt = performance.now()
          child.kill('SIGINT')
        }, stopAfter_s * 1000)
  await new Promise((resolve) => child.once('close', resolve))
  clearInterval(looking)
  clearTimeout(stopping)
  const ended = performance.now()
  return {
    took_s: (ended - began) / 1000,
    peak_MB,
    quiet_s: quiet_ms / 1000,
    out: out.trim(),
    ...(stopAt > 0 && { stopped_s: (ended - stopAt) / 1000 }),
  }
}

let isHeldAll = true
const held = (line: string, isHeld: boolean) => {
  isHeldAll &&= isHeld
  console.log(`  ${isHeld ? 'held  ' : 'MISSED'} ${line}`)
}
try {
  await pipeline(Readable.from(exportXml()), createWriteStream(path))
  const { size } = await stat(path)
  console.log(`export.xml of ${(size / 1024 ** 3).toFixed(2)} GiB, ${WORKOUTS} workouts`)
  const whole = await importIt('whole')
  console.log(`${whole.took_s.toFixed(1)} s, ${(size / 1e6 / whole.took_s).toFixed(0)} MB a second: ${whole.out}`)
  held(`peak memory ${whole.peak_MB.toFixed(0)} MB, under ${MOST_MB}`, whole.peak_MB < MOST_MB)
  held(
    `progress at least every ${whole.quiet_s.toFixed(1)} s, every ${MOST_QUIET_S} asked`,
    whole.quiet_s <= MOST_QUIET_S,
  )
  const stopped = await importIt('stopped', Math.min(whole.took_s * 0.4, 20))
  const { stopped_s = NaN } = stopped
  held(`stopped ${stopped_s.toFixed(1)} s after Ctrl+C, within ${STOP_S}: ${stopped.out}`, stopped_s <= STOP_S)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = isHeldAll ? 0 : 1
