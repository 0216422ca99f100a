import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { bytesOf } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, outcomes } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
const folder = temporaryFolder()

/** A run of a day: `seconds` at one sample a second. */
const run = (day: number, seconds: number) => gzipSync(makeFit([{ startAt: FIT_START + day * DAY_MS, seconds }]))
const HEADER = 'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename'
const row = (id: number, day: number, seconds: number, file = '') =>
  `${id},"Jul ${day}, 2026, 7:00:00 AM",Run,Run,${seconds},2,${file}`

const exported = (rows: readonly string[], files: Readonly<Record<string, Uint8Array>>) =>
  makeZip([
    { name: 'activities.csv', data: bytesOf([HEADER, ...rows].join('\n')) },
    ...Object.entries(files).map(([name, data]) => ({ name: `activities/${name}`, data })),
  ])

it('an archive brought again brings what is new in it, what has changed, and nothing twice', async () => {
  const data = await makeData(join(folder, 'data'))
  const bring = async (name: string, zip: Uint8Array) => {
    const path = join(folder, name, 'export.zip')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, zip)
    return outcomes(await importAll(data.context, dirname(path), path)).map((line) => line.replace('export.zip!/', ''))
  }
  const byHand = row(99, 2, 600)
  const files = { '1.fit.gz': run(0, 100), '2.fit.gz': run(1, 200), '3.fit.gz': run(2, 300) }
  const first = exported([row(1, 20, 100, 'activities/1.fit.gz'), byHand], files)
  expect(await bring('first', first)).toEqual([
    'activities.csv#2: imported',
    'activities/1.fit.gz: imported',
    'activities/2.fit.gz: imported',
    'activities/3.fit.gz: imported',
  ])
  expect(await bring('again', first)).toEqual([
    'activities.csv#2: duplicate',
    'activities/1.fit.gz: duplicate',
    'activities/2.fit.gz: duplicate',
    'activities/3.fit.gz: duplicate',
  ])
  const next = exported([row(1, 20, 100, 'activities/1.fit.gz'), row(99, 2, 660), row(100, 3, 700)], {
    ...files,
    '2.fit.gz': run(1, 201),
    '4.fit.gz': run(3, 400),
  })
  expect(await bring('next', next)).toEqual([
    'activities.csv#2: imported',
    'activities.csv#3: imported',
    'activities/1.fit.gz: duplicate',
    'activities/2.fit.gz: imported',
    'activities/3.fit.gz: duplicate',
    'activities/4.fit.gz: imported',
  ])
  await data.close()
})
