/**
 * Kills an import at 200 seeded points (half between any two steps, half at any moment) by kill -9, lets the next program
 * go on with it, and holds every row against those of an import that nobody disturbed. Ends with 1 when any differs.
 * Run: node bench/import-kill.ts [--points 200] [--seed 1]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { importRunner } from '../src/app/import/import-runner.ts'
import { openData } from '../src/app/open-data.ts'
import { seededRandom } from '../src/core/base/random.ts'
import { inChild, storyOf } from '../test/app/support/import-story.ts'
import { makeFit } from '../test/importers/support/make-fit.ts'
import { makeZip } from '../test/importers/support/make-zip.ts'

const { values } = parseArgs({
  options: { points: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
})
const [points, random] = [Number(values.points), seededRandom(Number(values.seed))]
const START = Date.UTC(2026, 4, 3, 6, 30)
const DAY_MS = 86_400_000

const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'))
mkdirSync(join(folder, 'files'))
const source = (label: string, bytes: Uint8Array) => {
  const path = join(folder, 'files', label)
  writeFileSync(path, bytes)
  return { path, label }
}
const run = (day: number, seconds: number) => makeFit([{ startAt: START + day * DAY_MS, seconds }])
const rows = ['Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename']
for (let i = 0; i < 12; i++) rows.push(`${i},"Mar ${i + 1}, 2024, 7:00:00 AM",By hand ${i},Run,1800,5,`)
const zip = (from: number) =>
  makeZip([
    { name: 'activities.csv', data: Buffer.from(rows.join('\n')) },
    ...Array.from({ length: 25 }, (_, i) => ({ name: `${i}.fit.gz`, data: gzipSync(run(from + i, 100)) })),
  ])
const sources = [
  ...Array.from({ length: 30 }, (_, i) => source(`${i}.fit`, run(i, 120))),
  source('strava.zip', zip(20)),
  source('broken.fit', run(90, 60).slice(0, 20)),
  source('notes.txt', Buffer.from('x')),
]

/** The next program on this machine: it finds that the holder of the lease is dead, and goes on. */
async function goOn(path: string): Promise<Record<string, string[]>> {
  const { context, close } = await openData({ folder: path, zone: 'Europe/Berlin', now: Date.now, log: () => {} })
  const runner = importRunner(context)
  await runner.resume()
  await runner.idle()
  const told = await storyOf(context)
  await close()
  return told
}

const whole = join(folder, 'whole')
const began = performance.now()
const steps = (await inChild({ folder: whole, sources }))!
const took_ms = performance.now() - began
const undisturbed = JSON.stringify(await goOn(whole))
console.log(`${sources.length} sources, ${steps} steps, ${took_ms.toFixed(0)} ms undisturbed`)

/** What a run that was cut off has more, and what it lacks. */
function differences(told: Record<string, string[]>): string[] {
  const right = JSON.parse(undisturbed) as Record<string, string[]>
  const less = (from: Record<string, string[]>, rows: Record<string, string[]>, word: string) =>
    Object.entries(from).flatMap(([table, lines]) =>
      lines.filter((line) => !rows[table]?.includes(line)).map((line) => `${word} ${table} ${line.slice(0, 600)}`),
    )
  return [...less(told, right, 'more'), ...less(right, told, 'less')].slice(0, 6)
}

let [killed, missed, differs] = [0, 0, 0]
for (let k = 0; k < points; k++) {
  const path = join(folder, `${k}`)
  const byStep = k % 2 === 0
  const dieAt = 3 + Math.floor(random() * (steps - 3))
  const after_ms = took_ms * (0.15 + 0.6 * random())
  const left = byStep
    ? await inChild({ folder: path, sources, dieAt })
    : await inChild({ folder: path, sources }, after_ms)
  if (left === undefined) killed++
  else missed++
  const told = await goOn(path)
  // Killed before the import was so much as noted: there is nothing to go on with.
  if (told['job']!.length > 0 && JSON.stringify(told) !== undisturbed) {
    differs++
    console.log(`  differs: killed at ${byStep ? `step ${dieAt}` : `${after_ms.toFixed(0)} ms`}`)
    for (const line of differences(told)) console.log(`    ${line}`)
  }
  rmSync(path, { recursive: true })
}
rmSync(folder, { recursive: true })
console.log(`${killed} killed, ${missed} ended before; ${differs} ended in other rows than undisturbed`)
process.exitCode = differs === 0 ? 0 : 1
