/**
 * How long the thread that answers is held up while the nastiest files are imported: each in turn, in this process, with its
 * reading threads as a server has them. Ends with 1 when it is held up for too long.
 * The control reads the same files on the answering thread itself: it must hold it up, or the measure is blind.
 * Run: npm run bench:event-loop [-- --seed 20261]
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createImport } from '../src/app/import/import-job.ts'
import { runImport } from '../src/app/import/run-import.ts'
import { openData } from '../src/app/open-data.ts'
import { parseFile } from '../src/importers/parse-file.ts'
import { nastyInputs } from '../test/importers/support/nasty-inputs.ts'
import { machine } from './machine.ts'

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261' } } })
/** Of the delays beyond the beat of a free loop. */
const MOST_MS = { p99: 50, longest: 200 }
const BEAT_MS = 5

const folder = await mkdtemp(join(tmpdir(), 'cairn-loop-'))
try {
  console.log(machine())
  const files = nastyInputs(Number(values.seed)).map(({ file, make }, i) => ({
    name: `${i}-${file.replaceAll(/[^\w.]+/g, '-')}`,
    bytes: make(),
  }))
  await mkdir(join(folder, 'files'))
  for (const { name, bytes } of files) await writeFile(join(folder, 'files', name), bytes)
  const data = await openData({ folder: join(folder, 'data'), zone: 'UTC', now: Date.now, log: () => {} })
  const held = await delays(async () => {
    for (const { name } of files) {
      const { id } = await createImport(data.context, [{ path: join(folder, 'files', name), label: name }])
      await runImport(data.context, id)
    }
  })
  await data.close()
  const control = await delays(async () => {
    for (const { name, bytes } of files) await parseFile(bytes, name).catch(() => undefined)
  })
  const isHeld = held.p99 <= MOST_MS.p99 && held.longest <= MOST_MS.longest
  const isBlind = control.longest <= MOST_MS.longest
  console.log(
    `${isHeld ? 'held  ' : 'MISSED'}  ${files.length} nasty files: the answering thread waits p99 ${held.p99.toFixed(0)} ms, at most ` +
      `${held.longest.toFixed(0)} ms (limits ${MOST_MS.p99} and ${MOST_MS.longest})`,
  )
  console.log(
    `${isBlind ? 'BLIND ' : 'seen  '}  read on the answering thread itself: at most ${control.longest.toFixed(0)} ms`,
  )
  process.exitCode = isHeld && !isBlind ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function delays(work: () => Promise<void>): Promise<{ p99: number; longest: number }> {
  const loop = monitorEventLoopDelay({ resolution: BEAT_MS })
  loop.enable()
  await work()
  // A beat that is overdue is counted when it comes.
  await sleep(4 * BEAT_MS)
  loop.disable()
  return { p99: loop.percentile(99) / 1e6 - BEAT_MS, longest: loop.max / 1e6 - BEAT_MS }
}
