import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteActivity, editActivity } from '../../src/app/activities/edit-activity.ts'
import { getActivity } from '../../src/app/activities/get-activity.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import type { ImportOutcome } from '../../src/app/import/run-import.ts'
import { rebuild } from '../../src/app/rebuild.ts'
import { undo } from '../../src/app/undo.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeLap, makePoint, makeTcx, makeTcxRun, makeTrack } from '../importers/support/make-xml.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, problemOf, type TestData, value } from './support/make-data.ts'

const NOBODY = '01890000-0000-7000-8000-000000000000'
const folder = temporaryFolder()
const files = join(folder, 'files')
let data: TestData
/** The same run three times: from the richest recording to the poorest. */
let [fit, tcx, gpx] = ['', '', '']
let imports: ImportOutcome[]

const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(FIT_START + second * 1000).toString()
const points = Array.from({ length: 600 }, (_, i) => makePoint({ lat: 50 + (i * 3) / 111_195, time: at(i) })).join('')

beforeAll(async () => {
  mkdirSync(files)
  const put = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(files, name), bytes)
    return join(files, name)
  }
  data = await makeData(join(folder, 'data'))
  const bring = (path: string) => importAll(data.context, files, path)
  imports = [
    await bring(put('poor.gpx', makeGpx(makeTrack(points)))),
    await bring(put('richer.tcx', makeTcx(makeTcxRun(makeLap(0, 600))))),
    await bring(put('richest.fit', makeFit([{ seconds: 600 }]))),
  ]
  ;[gpx, tcx, fit] = imports.map((outcome) => outcome.files[0]!.activityIds[0]!) as [string, string, string]
})
afterAll(() => data.close())

const page = async (id: string) => value(await getActivity(data.context, id))
const rows = async () => (await dumpRows(data.context.db))['activity']!
const efforts = async () => (await dumpRows(data.context.db))['best_effort']!

/** Which recording each points at; those that count are left out. */
const pointing = async () => {
  const names = new Map([fit, tcx, gpx].map((id, i) => [id, ['fit', 'tcx', 'gpx'][i]!]))
  const living = (await rows()).filter((row) => row['deleted_at'] === null && row['duplicate_of'] !== null)
  return Object.fromEntries(
    living.map((row) => [names.get(String(row['id']))!, names.get(String(row['duplicate_of']))!]),
  )
}
const runsCounted = async () => (await getDashboard(data.context)).weeks.reduce((sum, week) => sum + week.runs, 0)

/** Does something, looks, and takes it back: every test finds the data as the first one did. */
async function andBack(act: () => Promise<{ change: { id: string } }>, look: () => Promise<void>) {
  const before = await Promise.all([plainRows(), efforts(), pointing()])
  const { change } = await act()
  await look()
  value(await undo(data.context, change.id))
  expect(await Promise.all([plainRows(), efforts(), pointing()])).toEqual(before)
  expect(problemOf(await undo(data.context, change.id))).toEqual({ code: 'nothing-to-undo' })
}
const plainRows = async () => (await rows()).map(({ version: _, ...row }) => row)

const remove = async (id: string) => value(await deleteActivity(data.context, id, (await page(id)).version))
const edit = async (id: string, what: Omit<Parameters<typeof editActivity>[2], 'version'>) =>
  value(await editActivity(data.context, id, { ...what, version: (await page(id)).version }))

describe('three recordings of one run', () => {
  it('are all imported, each naming the one it is a twin of, and the richest counts', async () => {
    expect(imports.map(({ files: [file] }) => [file!.outcome, file!.duplicateOf])).toEqual([
      ['imported', undefined],
      ['imported', gpx],
      ['imported', tcx],
    ])
    expect(await pointing()).toEqual({ tcx: 'fit', gpx: 'fit' })
    expect(await runsCounted()).toBe(1)
    const { twins } = await page(fit)
    expect(twins.map(({ path, counts }) => [path, counts])).toEqual([
      ['poor.gpx', false],
      ['richer.tcx', false],
    ])
  })

  it('count once more by the next one when the one that counts is taken out, and undo restores all', () =>
    andBack(
      () => remove(fit),
      async () => {
        expect(await pointing()).toEqual({ tcx: 'gpx' })
        expect(await runsCounted()).toBe(1)
        expect((await page(gpx)).twins.map(({ id }) => id)).toEqual([tcx])
      },
    ))

  it('one after the other taken out leave none, and come back one after the other', async () => {
    const changes = []
    for (const id of [fit, gpx, tcx]) changes.push((await remove(id)).change.id)
    expect(await runsCounted()).toBe(0)
    expect(problemOf(await undo(data.context, changes[0]!))).toEqual({ code: 'nothing-to-undo' })
    for (const id of changes.toReversed()) value(await undo(data.context, id))
    expect(await pointing()).toEqual({ tcx: 'fit', gpx: 'fit' })
    expect(await runsCounted()).toBe(1)
  })

  it('leave the others as they are when one that does not count is taken out', () =>
    andBack(
      () => remove(tcx),
      async () => expect(await pointing()).toEqual({ gpx: 'fit' }),
    ))

  it('count both when the runner says of the poorer that it is another run', () =>
    andBack(
      () => edit(gpx, { duplicateOf: null }),
      async () => {
        expect(await pointing()).toEqual({ tcx: 'fit' })
        expect(await runsCounted()).toBe(2)
      },
    ))

  it('count both when the runner says it of the one that counts', () =>
    andBack(
      () => edit(fit, { duplicateOf: null }),
      async () => {
        expect(await pointing()).toEqual({ tcx: 'gpx' })
        expect(await runsCounted()).toBe(2)
      },
    ))

  it('count by the poorer one when the runner chooses it', () =>
    andBack(
      () => edit(gpx, { isTheOne: true }),
      async () => {
        expect(await pointing()).toEqual({ tcx: 'gpx', fit: 'gpx' })
        expect(await runsCounted()).toBe(1)
      },
    ))

  it('do not come back by importing the file of one that was taken out', () =>
    andBack(
      () => remove(fit),
      async () => {
        const { files: again } = await importAll(data.context, files, join(files, 'richest.fit'))
        expect(again).toMatchObject([{ outcome: 'duplicate', activityIds: [], duplicateOf: fit }])
        expect(await runsCounted()).toBe(1)
      },
    ))
})

describe('an edit of an activity', () => {
  it('changes the words and what it counts for, and null takes words away', () =>
    andBack(
      () => edit(fit, { name: 'Hills', note: 'steep', countsForGoals: false }),
      async () => {
        expect(await page(fit)).toMatchObject({ name: 'Hills', note: 'steep', countsForGoals: false })
        expect(await runsCounted()).toBe(0)
        const { change } = await edit(fit, { name: null })
        expect(await page(fit)).toMatchObject({ name: null, note: 'steep' })
        value(await undo(data.context, change.id))
        expect(await page(fit)).toMatchObject({ name: 'Hills' })
      },
    ))

  it('of its sport changes its best efforts with it, as a rebuild would, and undo brings them back', () =>
    andBack(
      () => edit(fit, { sport: 'cycling' }),
      async () => {
        expect((await page(fit)).bestEfforts).toEqual([])
        const edited = await efforts()
        await rebuild(data.context)
        expect(await efforts()).toEqual(edited)
      },
    ))

  it('of an older version is refused and changes nothing', async () => {
    const before = await rows()
    const { version } = await page(fit)
    const stale = { code: 'stale-version', have: version }
    expect(problemOf(await editActivity(data.context, fit, { version: version - 1, name: 'x' }))).toEqual(stale)
    expect(problemOf(await deleteActivity(data.context, fit, version + 1))).toEqual(stale)
    expect(problemOf(await editActivity(data.context, NOBODY, { version: 1 }))).toMatchObject({ code: 'not-found' })
    expect(await rows()).toEqual(before)
  })

  it('is not undone over something newer', async () => {
    const first = await edit(gpx, { name: 'one' })
    const second = await edit(gpx, { name: 'two' })
    expect(problemOf(await undo(data.context, first.change.id))).toEqual({ code: 'nothing-to-undo' })
    value(await undo(data.context, second.change.id))
    value(await undo(data.context, first.change.id))
    expect(problemOf(await undo(data.context, NOBODY))).toEqual({ code: 'not-found', what: 'change' })
  })
})
