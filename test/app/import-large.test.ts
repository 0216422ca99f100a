import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ZipWriter } from '../../bench/import/zip-writer.ts'
import { seededRandom } from '../../src/core/base/random.ts'
import { LIMITS } from '../../src/importers/limits.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, outcomes, type TestData } from './support/make-data.ts'

const folder = temporaryFolder()
const files = join(folder, 'files')
let data: TestData
beforeAll(async () => {
  mkdirSync(files)
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

const run = (day: number) => makeFit([{ startAt: FIT_START + day * 86_400_000, seconds: 60 }])

it('an archive of six gigabytes, with entries beyond the reach of 32 bits, is read where it lies', async () => {
  const path = join(files, 'big.zip')
  const zip = await ZipWriter.create(path)
  await zip.add('near.fit.gz', gzipSync(run(1)))
  zip.skip(6 * 1024 ** 3)
  await zip.add('far.fit.gz', gzipSync(run(2)))
  await zip.close()
  expect(statSync(path).size).toBeGreaterThan(6 * 1024 ** 3)
  expect(outcomes(await importAll(data.context, files, path))).toEqual([
    'big.zip!/near.fit.gz: imported',
    'big.zip!/far.fit.gz: imported',
  ])
})

it('an archive within an archive that is too large for memory is laid on the disk, and gone afterwards', async () => {
  const random = seededRandom(7)
  const noise = Uint8Array.from({ length: LIMITS.readAtOnceBytes + 1000 }, () => Math.floor(random() * 256))
  const inner = makeZip([
    { name: 'a.fit', data: run(3) },
    { name: 'photo.jpg', data: noise, isStored: true },
    { name: 'deeper.zip', data: makeZip([{ name: 'c.fit', data: run(5) }]) },
  ])
  const path = join(files, 'garmin.zip')
  writeFileSync(
    path,
    makeZip([
      { name: 'DI/uploads.zip', data: inner },
      { name: 'b.fit', data: run(4) },
    ]),
  )
  const outcome = await importAll(data.context, files, path)
  expect(outcomes(outcome)).toEqual([
    'garmin.zip!/DI/uploads.zip!/a.fit: imported',
    'garmin.zip!/DI/uploads.zip!/photo.jpg: unsupported',
    'garmin.zip!/DI/uploads.zip!/deeper.zip: unreadable',
    'garmin.zip!/b.fit: imported',
  ])
  expect(outcome.files[2]!.problem).toEqual({ code: 'nested-too-deep', limit: LIMITS.archiveDepth })
  const { incoming } = data.context.folders
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([])
})
