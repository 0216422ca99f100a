import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow } from '../../src/app/import/disk-source.ts'
import { getImportReport } from '../../src/app/import/get-import.ts'
import { beginImport, createImport } from '../../src/app/import/import-job.ts'
import { importRunner } from '../../src/app/import/import-runner.ts'
import { cancelImport, receiveFile, startImport } from '../../src/app/import/receive-file.ts'
import { retryImport } from '../../src/app/import/retry-import.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { gpxAt } from './support/gpx-at.ts'
import { makeData, outcomes, problemOf, type TestData, value } from './support/make-data.ts'

const DAY_MS = 86_400_000
const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  mkdirSync(join(folder, 'files'))
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

let day = 0
const run = () => makeFit([{ startAt: FIT_START + day++ * DAY_MS, seconds: 100 }])
const put = (name: string, bytes: Uint8Array) => {
  const path = join(folder, 'files', name)
  writeFileSync(path, bytes)
  return { path, label: name }
}
async function* once(bytes: Uint8Array) {
  yield bytes
}
async function send(files: Record<string, Uint8Array>): Promise<string> {
  const { importId } = value(await beginImport(data.context))
  for (const [name, bytes] of Object.entries(files)) value(await receiveFile(data.context, importId, name, once(bytes)))
  value(await startImport(data.context, importId))
  return importId
}
const sent = (id: string) => {
  const path = join(data.context.folders.incoming, id)
  return existsSync(path) ? readdirSync(path) : []
}

describe('trying again', () => {
  it('reads what could not be read from where it lay, and nothing else', async () => {
    const whole = run()
    const sources = [put('a.fit', run()), put('b.fit', whole.slice(0, 25)), put('c.txt', Buffer.from('x'))]
    const { id } = await createImport(data.context, sources)
    expect(outcomes(await runImport(data.context, id))).toEqual([
      'a.fit: imported',
      'b.fit: unreadable',
      'c.txt: unsupported',
    ])
    put('b.fit', whole)
    expect(value(await retryImport(data.context, id))).toMatchObject({ again: 1 })
    const { job, files } = await runImport(data.context, id)
    expect(files.map(({ path, outcome }) => `${path}: ${outcome}`).sort()).toEqual([
      'a.fit: imported',
      'b.fit: imported',
      'c.txt: unsupported',
    ])
    expect(job).toMatchObject({
      state: 'done',
      done: 3,
      total: 3,
      facts: { counts: { imported: 2, unsupported: 1, unreadable: 0 } },
    })
    expect(problemOf(await retryImport(data.context, id))).toEqual({ code: 'not-found', what: 'file' })
  })

  it('keeps what was sent and could not be read for thirty days, and only that', async () => {
    const zip = makeZip([
      { name: 'ok.fit', data: run() },
      { name: 'bad.fit', data: run().slice(0, 25) },
    ])
    const id = await send({ 'good.fit': run(), 'export.zip': zip })
    await runImport(data.context, id)
    expect(sent(id)).toHaveLength(1)
    const report = value(await getImportReport(data.context, id))
    expect(report.summary.retriable).toBe(1)
    expect(value(await retryImport(data.context, id))).toMatchObject({ again: 1 })
    const { job, files } = await runImport(data.context, id)
    expect(files.map(({ outcome }) => outcome).sort()).toEqual(['imported', 'imported', 'unreadable'])
    expect(job.facts.counts).toMatchObject({ imported: 2, unreadable: 1 })
    const resume = () => importRunner(data.context).resume()
    data.clock.now += 31 * DAY_MS
    await resume()
    // Only when the clock says so for a week: it may have been put ahead.
    expect(sent(id)).toHaveLength(1)
    data.clock.now += 7 * DAY_MS
    await resume()
    expect(sent(id)).toEqual([])
    expect(value(await getImportReport(data.context, id)).summary.retriable).toBe(0)
    expect(problemOf(await retryImport(data.context, id))).toEqual({ code: 'not-found', what: 'file' })
  })

  it('is for imports that have ended', async () => {
    const { id } = await createImport(data.context, [put('w.fit', run())])
    expect(problemOf(await retryImport(data.context, id))).toMatchObject({ code: 'wrong-state', from: 'waiting' })
    await runImport(data.context, id)
    expect(problemOf(await retryImport(data.context, '01890000-0000-7000-8000-000000000000'))).toMatchObject({
      code: 'not-found',
      what: 'import',
    })
  })
})

it('offers to go on with a stopped one only while something of it is left', async () => {
  const stopped = async (id: string) => {
    value(await cancelImport(data.context, id))
    await runImport(data.context, id)
    return value(await getImportReport(data.context, id))
  }
  const lying = (await createImport(data.context, [put('lying.fit', run())])).id
  expect(await stopped(lying)).toMatchObject({ job: { state: 'cancelled' }, summary: { goesOn: true } })
  expect(value(await retryImport(data.context, lying))).toEqual({ importId: lying, again: 0 })
  expect((await runImport(data.context, lying)).job.facts.counts).toMatchObject({ imported: 1 })
  expect(value(await getImportReport(data.context, lying)).summary.goesOn).toBe(false)
  // What was sent is removed with the wish to have it.
  const sentOne = await send({ 'sent.fit': run() })
  expect(await stopped(sentOne)).toMatchObject({ job: { state: 'cancelled' }, summary: { goesOn: false } })
  expect(problemOf(await retryImport(data.context, sentOne))).toEqual({ code: 'not-found', what: 'file' })
})

describe('the report', () => {
  it('says of which activity a recording is a twin, and which of the two counts', async () => {
    const at = FIT_START + 500 * DAY_MS
    const watch = put('watch.fit', makeFit([{ startAt: at, seconds: 600 }]))
    const phone = put('phone.gpx', gpxAt(at + 20_000, 600, [50, 10]))
    const first = await createImport(data.context, [phone])
    await runImport(data.context, first.id)
    const second = await createImport(data.context, [watch, put('copy.fit', makeFit([{ startAt: at, seconds: 600 }]))])
    await runImport(data.context, second.id)
    const { summary, files } = value(await getImportReport(data.context, second.id))
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate'])
    expect(summary.twinOf.get(0)).toMatchObject({ path: 'phone.gpx', startAt: at + 20_000, countsHere: true })
    expect(summary.twinOf.get(1)).toMatchObject({ path: 'watch.fit' })
    expect([summary.activities, summary.twins]).toEqual([1, 1])
  })

  it('groups by source and format', async () => {
    const zip = put(
      'group.zip',
      makeZip([
        { name: '1.fit.gz', data: gzipSync(run()) },
        { name: '2.fit', data: run() },
        { name: 'x.txt', data: Buffer.from('x') },
      ]),
    )
    const two = put(
      'two.fit',
      makeFit([
        { startAt: FIT_START + 600 * DAY_MS, seconds: 60 },
        { sport: 'cycling', seconds: 60 },
      ]),
    )
    const rows = ['2015-01-01,run,10,50:00', '2015-01-02,run,far,50:00']
    const list = put('own.csv', Buffer.from(['date,sport,distance_km,duration', ...rows].join('\n')))
    const { id } = await createImport(data.context, [zip, two, list])
    await runImport(data.context, id)
    const { groups, activities } = value(await getImportReport(data.context, id)).summary
    const told = groups.map(({ source, format, imported, unsupported, activities: n }) => [
      source,
      format,
      imported,
      unsupported,
      n,
    ])
    expect(told).toEqual([
      ['group.zip', 'fit', 2, 0, 2],
      ['group.zip', 'txt', 0, 1, 0],
      ['', 'fit', 1, 0, 2],
      ['', 'csv', 1, 0, 1],
    ])
    expect(activities).toBe(5)
  })
})

describe('what is known', () => {
  it('is recognised by its very bytes, packed as they came, without being read again', async () => {
    const packed = gzipSync(run())
    const zip = makeZip([{ name: '1.fit.gz', data: packed, isStored: true }])
    const { id } = await createImport(data.context, [put('k.zip', zip)])
    await runImport(data.context, id)
    expect((await dumpRows(data.context.db))['packing']!.length).toBeGreaterThan(0)
    // The same bytes in another archive, under another name, and loose.
    const again = await createImport(data.context, [
      put('k2.zip', makeZip([{ name: 'other.fit.gz', data: packed, isStored: true }])),
      put('k.fit.gz', packed),
    ])
    const { files } = await runImport(data.context, again.id)
    expect(files.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate'])
  })
})

it('filesBelow counts hidden files and links, and not what systems leave in every folder', async () => {
  const path = join(folder, 'below')
  mkdirSync(join(path, '__MACOSX'), { recursive: true })
  for (const name of ['a.fit', '.b.fit', '.DS_Store', '__MACOSX/c.fit']) writeFileSync(join(path, name), 'x')
  symlinkSync(join(path, 'a.fit'), join(path, 'link.fit'))
  expect(await filesBelow(path)).toMatchObject({ files: [{ label: join(path, 'a.fit') }], hidden: 1, links: 1 })
})
