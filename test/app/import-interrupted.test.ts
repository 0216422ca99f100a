import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { importRunner } from '../../src/app/import/import-runner.ts'
import { cancelImport } from '../../src/app/import/receive-file.ts'
import { createImport, type ImportSource } from '../../src/app/import/import-job.ts'
import { leaseHolder } from '../../src/app/lease-holder.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { inChild, storyOf } from './support/import-story.ts'
import { makeData, NOW, type TestData, value } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
/** npm run test:long kills at more, npm run bench:import-kill at two hundred. */
const POINTS = 5
const folder = temporaryFolder()
const source = (name: string, bytes: Uint8Array): ImportSource => {
  const path = join(folder, 'files', name)
  writeFileSync(path, bytes)
  return { path, label: name }
}
const run = (day: number, seconds = 120) => makeFit([{ startAt: FIT_START + day * DAY_MS, seconds }])

let sources: ImportSource[]
/** Several times what is written in one go and what is read ahead of it: an import of them can be stopped on its way. */
let many: ImportSource[]
/** Outcomes of `many`. */
const ALL = 10 + 60
/** Of those, what the batch in hand and one more may still write. */
const SOON = 32
beforeAll(() => {
  mkdirSync(join(folder, 'files'))
  sources = [
    source('a.fit', run(0, 300)),
    source('b.zip', makeZip([1, 2, 3].map((day) => ({ name: `${day}.fit.gz`, data: gzipSync(run(day)) })))),
    source('broken.fit', run(9).slice(0, 20)),
    source('twin.gpx', makeGpx(makeTrack(runningPoints(295)))),
    source('two.fit', makeFit([{ startAt: FIT_START + 5 * DAY_MS }, { sport: 'cycling' }])),
    source('again.fit', run(2)),
    source('notes.txt', new TextEncoder().encode('x')),
    source('z.fit', run(6)),
  ]
  many = [...sources, ...Array.from({ length: ALL - 10 }, (_, k) => source(`more-${k}.fit`, run(20 + k)))]
})

/** Starts again as a server does, a minute later by the clock: the lease of a program that died has run out. */
async function goOn(path: string): Promise<TestData> {
  const data = await makeData(path)
  data.clock.now = Date.now() + 60_000
  const runner = importRunner(data.context)
  await runner.resume()
  await runner.idle()
  return data
}

describe('an import that is cut off', () => {
  it('by kill -9 at any point ends, gone on with, in the rows of one that was not', async () => {
    const steps = (await inChild({ folder: join(folder, 'whole'), sources }))!
    const whole = await makeData(join(folder, 'whole'))
    const undisturbed = await storyOf(whole.context)
    await whole.close()
    expect(JSON.stringify(undisturbed)).not.toContain('unknown')

    // Spread evenly, the two ends with it.
    const points = Array.from({ length: POINTS }, (_, k) => 3 + Math.round((k * (steps - 5)) / (POINTS - 1)))
    expect(new Set(points).size).toBe(POINTS)
    // Two at a time, as there are two cores.
    const left = [...points]
    let killed = 0
    const work = async () => {
      for (let point = left.shift(); point !== undefined; point = left.shift()) {
        const path = join(folder, `killed-${point}`)
        if ((await inChild({ folder: path, sources, dieAt: point })) === undefined) killed++
        const data = await goOn(path)
        expect(await storyOf(data.context), `killed at ${point}`).toEqual(undisturbed)
        await data.close()
      }
    }
    await Promise.all([work(), work()])
    // How often an import looks at the clock depends on how busy the machine is: the last points may lie behind its end.
    expect(killed).toBeGreaterThan(POINTS / 2)
  }, 180_000)

  it('by an orderly end leaves its lease and is gone on with, not begun again', async () => {
    const path = join(folder, 'stopped')
    // The import and its lease have one each, then each activity that is stored.
    await inChild({ folder: path, sources: many, stopAtId: 5 })
    const data = await makeData(path)
    const before = await dumpRows(data.context.db)
    expect(before['lease']).toEqual([])
    expect(before['job']![0]).toMatchObject({ state: 'running' })
    const outcomes = before['import_file']!
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.length).toBeLessThanOrEqual(SOON)
    const runner = importRunner(data.context)
    await runner.resume()
    await runner.idle()
    const after = await dumpRows(data.context.db)
    expect(after['import_file']!.slice(0, outcomes.length)).toEqual(outcomes)
    expect(after['import_file']).toHaveLength(ALL)
    expect(after['activity']).toHaveLength(8 + ALL - 10)
    expect(after['job']![0]).toMatchObject({ state: 'done', done: ALL })
    await data.close()
  })
})

it('two programs that start at once on new data find one runner, and import one after the other', async () => {
  const path = join(folder, 'both')
  const [left, right] = [sources.slice(0, 6), sources.slice(1).toReversed()]
  await Promise.all([inChild({ folder: path, sources: left }), inChild({ folder: path, sources: right })])
  const data = await makeData(path)
  const dump = await dumpRows(data.context.db)
  expect(dump['athlete']).toHaveLength(1)
  const jobs = dump['job']! as { started_at: number; ended_at: number; state: string }[]
  expect(jobs.map(({ state }) => state)).toEqual(['done', 'done'])
  const [first, second] = jobs.toSorted((a, b) => a.started_at - b.started_at)
  expect(second!.started_at).toBeGreaterThanOrEqual(first!.ended_at)
  const contents = dump['activity']!.map((row) => `${String(row['sha256'])} ${String(row['part'])}`)
  expect(contents).toHaveLength(8)
  expect(new Set(contents).size).toBe(8)
  expect(dump['import_file']).toHaveLength(8 + 9)
  await data.close()
})

describe('a job', () => {
  const withData = async (name: string, use: (data: TestData) => Promise<void>) => {
    const data = await makeData(join(folder, name))
    try {
      await use(data)
    } finally {
      await data.close()
    }
  }

  it('that was cancelled stops with the files in hand and keeps what was read', () =>
    withData('cancelled', async ({ context, clock }) => {
      const { id } = await createImport(context, many)
      const { job, files } = await runImport(context, id, (progress) => {
        clock.now += 1000
        if (progress.done === 2) void cancelImport(context, id)
      })
      expect(job.state).toBe('cancelled')
      expect(files.length).toBeGreaterThan(1)
      expect(files.length).toBeLessThanOrEqual(SOON)
      const kept = await dumpRows(context.db)
      expect(kept['import_file']).toHaveLength(files.length)
      expect(kept['activity']!.length).toBe(files.flatMap(({ activityIds }) => activityIds).length)
      const again = await createImport(context, many)
      expect((await runImport(context, again.id)).files).toHaveLength(ALL)
      expect((await dumpRows(context.db))['activity']).toHaveLength(8 + ALL - 10)
    }))

  it('that was cancelled before its turn never begins', () =>
    withData('waiting', async ({ context }) => {
      const held = { athlete_id: context.athleteId, name: 'import', holder: 'someone', until_at: NOW + 20_000 }
      await context.db.insertInto('lease').values(held).execute()
      const { id } = await createImport(context, sources)
      const running = runImport(context, id)
      value(await cancelImport(context, id))
      const { job, files } = await running
      expect([job.state, files]).toEqual(['cancelled', []])
      expect((await dumpRows(context.db))['lease']).toMatchObject([{ holder: 'someone' }])
    }))

  it('does not wait for a holder who was killed on this machine', () =>
    withData('dead', async ({ context }) => {
      const gone = leaseHolder('someone').replace(/\d+$/, String(2 ** 22 + 5))
      const held = { athlete_id: context.athleteId, name: 'import', holder: gone, until_at: NOW + 25_000 }
      await context.db.insertInto('lease').values(held).execute()
      const { id } = await createImport(context, sources.slice(0, 1))
      const waited: unknown[] = []
      const { job } = await runImport(context, id, undefined, undefined, (waiting) => waited.push(waiting))
      expect([job.state, waited]).toEqual(['done', []])
    }))

  it('waits for a holder who is alive, or of another machine, and says until when', () =>
    withData('alive', async ({ context, clock }) => {
      const alive = leaseHolder('someone')
      const foreign = alive.replace(/ .* /, ' elsewhere/1 ')
      for (const holder of [alive, foreign.replace(/\d+$/, String(2 ** 22 + 5))]) {
        const held = { athlete_id: context.athleteId, name: 'import', holder, until_at: clock.now + 20_000 }
        await context.db.insertInto('lease').values(held).execute()
        const { id } = await createImport(context, sources.slice(0, 1))
        let told: unknown
        const { job } = await runImport(context, id, undefined, undefined, (waiting) => {
          told ??= waiting
          clock.now += 21_000
        })
        expect([job.state, told]).toEqual(['done', { untilAt: held.until_at }])
      }
    }))

  it('waits for the lease of another until it runs out', () =>
    withData('expired', async ({ context, clock }) => {
      const held = { athlete_id: context.athleteId, name: 'import', holder: 'someone', until_at: NOW + 20_000 }
      await context.db.insertInto('lease').values(held).execute()
      const { id } = await createImport(context, sources.slice(0, 1))
      let done = false
      const running = runImport(context, id).then((outcome) => {
        done = true
        return outcome
      })
      await new Promise((resolve) => setTimeout(resolve, 600))
      expect(done).toBe(false)
      clock.now += 21_000
      expect((await running).job).toMatchObject({ state: 'done', done: 1 })
    }))

  it('whose lease another program took writes nothing until it has its turn again', () =>
    withData('lost', async ({ context, clock, logged }) => {
      const { id } = await createImport(context, many)
      let ticking: NodeJS.Timeout | undefined
      const written = async () => (await context.db.selectFrom('import_file').select('seq').execute()).length
      const meanwhile: Promise<number>[] = []
      const onProgress = (progress: { readonly done: number }) => {
        clock.now += 1000
        if (progress.done !== 2 || ticking) return
        // This program slept: the other one has the lease, beyond the batch in hand, of which each file moves the clock.
        const taken = { holder: 'someone', until_at: clock.now + 2 * SOON * 1000 }
        void context.db.updateTable('lease').set(taken).execute()
        ticking = setInterval(() => (clock.now += 4000), 100)
      }
      const onWait = () => void meanwhile.push(written())
      const { job, files } = await runImport(context, id, onProgress, undefined, onWait)
      clearInterval(ticking)
      const counts = await Promise.all(meanwhile)
      expect(counts.length).toBeGreaterThan(1)
      expect(new Set(counts).size).toBe(1)
      expect(counts[0]).toBeLessThanOrEqual(SOON)
      expect(job).toMatchObject({ state: 'done', done: ALL })
      expect(files).toHaveLength(ALL)
      expect((await dumpRows(context.db))['activity']).toHaveLength(8 + ALL - 10)
      expect(logged).toEqual([{ level: 'warning', code: 'import-lost-its-turn' }])
    }))

  it('that is done is not run again by a program that finds it late', () =>
    withData('late', async ({ context, clock }) => {
      const { id } = await createImport(context, sources.slice(0, 1))
      const first = await runImport(context, id)
      clock.now += 5000
      expect(await runImport(context, id)).toEqual(first)
    }))

  it('nobody sends files to any more is called off, a week after a clock first said that a day has passed', () =>
    withData('abandoned', async ({ context, clock }) => {
      await createImport(context)
      const runner = importRunner(context)
      await runner.resume()
      expect((await dumpRows(context.db))['job']).toMatchObject([{ state: 'receiving' }])
      clock.now += 25 * 3600_000
      await runner.resume()
      expect((await dumpRows(context.db))['job']).toMatchObject([{ state: 'receiving' }])
      clock.now += 7 * 24 * 3600_000
      await runner.resume()
      expect((await dumpRows(context.db))['job']).toMatchObject([{ state: 'cancelled' }])
    }))
})
