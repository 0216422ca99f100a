import { DataInUse, refuseWhileInUse } from '../../src/app/data-in-use.ts'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginImport, createImport } from '../../src/app/import/import-job.ts'
import { importRunner } from '../../src/app/import/import-runner.ts'
import { receiveFile, startImport } from '../../src/app/import/receive-file.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { takeLease } from '../../src/storage/leases.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW, value } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
const YEAR_MS = 365 * DAY_MS
const FILES = 40
const folder = temporaryFolder()

it.each([
  ['ahead', 1],
  ['back', -1],
])('an import goes through while the clock is put a year %s', async (name, direction) => {
  const own = join(folder, name)
  mkdirSync(own, { recursive: true })
  const sources = Array.from({ length: FILES }, (_, i) => {
    const path = join(own, `${i}.fit`)
    writeFileSync(path, makeFit([{ startAt: FIT_START - i * DAY_MS, seconds: 60 }]))
    return { path, label: `${i}.fit` }
  })
  const data = await makeData(join(own, 'data'))
  try {
    const { id } = await createImport(data.context, sources)
    // A quarter of a second goes by at each look at the clock; when the first progress is told, it is put.
    let at = NOW
    Object.defineProperty(data.clock, 'now', { get: () => (at += 250) })
    let isPut = false
    const { job, files } = await runImport(data.context, id, () => {
      if (!isPut) at += direction * YEAR_MS
      isPut = true
    })
    expect(isPut).toBe(true)
    expect(job).toMatchObject({ state: 'done', done: FILES })
    expect(new Set(files.map(({ outcome }) => outcome))).toEqual(new Set(['imported']))
    expect(data.logged).toEqual([])
  } finally {
    await data.close()
  }
})

it('what was sent and could not be read outlives starts with a clock that is a year ahead', async () => {
  const data = await makeData(join(folder, 'outlives'))
  try {
    const { importId: id } = value(await beginImport(data.context))
    const bytes = async function* () {
      yield makeFit().slice(0, 25)
    }
    value(await receiveFile(data.context, id, 'bad.fit', bytes()))
    value(await startImport(data.context, id))
    await runImport(data.context, id)
    const isThere = () => existsSync(join(data.context.folders.incoming, id))
    const startAt = async (now: number) => {
      data.clock.now = now
      await importRunner(data.context).resume()
      return isThere()
    }
    expect(await startAt(NOW + YEAR_MS)).toBe(true)
    expect(await startAt(NOW + DAY_MS)).toBe(true)
    expect(await startAt(NOW + YEAR_MS / 2)).toBe(true)
    expect(await startAt(NOW + YEAR_MS / 2 + 8 * DAY_MS)).toBe(false)
  } finally {
    await data.close()
  }
})

it('an import does not wait a year for a program elsewhere whose clock was ahead when it died', async () => {
  const path = join(folder, 'waits.fit')
  writeFileSync(path, makeFit())
  const data = await makeData(join(folder, 'waits'))
  try {
    const { db, athleteId } = data.context
    const ahead = NOW + YEAR_MS
    await takeLease(db, athleteId, 'import', 'x another-machine/1 1', ahead, ahead + 30_000)
    const { id } = await createImport(data.context, [{ path, label: 'waits.fit' }])
    const waited: unknown[] = []
    const stop = AbortSignal.timeout(20_000)
    const { files } = await runImport(
      data.context,
      id,
      () => {},
      stop,
      (waiting) => waited.push(waiting),
    )
    expect(waited).toEqual([])
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported'])
  } finally {
    await data.close()
  }
})

it('nor do restoring and erasing take such a program for one that is at work', async () => {
  const data = await makeData(join(folder, 'not-at-work'))
  try {
    const { db, athleteId } = data.context
    const take = (at: number) => takeLease(db, athleteId, 'import', 'x another-machine/1 1', at, at + 30_000)
    await take(NOW + YEAR_MS)
    await refuseWhileInUse(data.context)
    await take(NOW)
    await expect(refuseWhileInUse(data.context)).rejects.toThrow(DataInUse)
  } finally {
    await data.close()
  }
})
