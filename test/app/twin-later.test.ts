import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { getActivity } from '../../src/app/activities/get-activity.ts'
import { mergeActivities } from '../../src/app/activities/merge-activities.ts'
import { splitActivity } from '../../src/app/activities/split-activity.ts'
import { takeApart } from '../../src/app/activities/take-apart.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { undo } from '../../src/app/undo.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { gpxAt } from './support/gpx-at.ts'
import { importAll, makeData, type TestData, value } from './support/make-data.ts'

const folder = temporaryFolder()

/** A runner with two runs of one day, and a phone's recording of the first that has not come in yet. */
async function withRuns(name: string, use: (runs: Awaited<ReturnType<typeof runsIn>>) => Promise<void>) {
  const all = await runsIn(name)
  try {
    await use(all)
  } finally {
    await all.data.close()
  }
}
async function runsIn(name: string) {
  const files = join(folder, `${name}-files`)
  mkdirSync(files)
  const data: TestData = await makeData(join(folder, name))
  const bring = async (file: string, bytes: Uint8Array) => {
    writeFileSync(join(files, file), bytes)
    return (await importAll(data.context, files, join(files, file))).files[0]!
  }
  const page = async (id: string) => value(await getActivity(data.context, id))
  const run = (await bring('run.fit', makeFit([{ seconds: 900 }]))).activityIds[0]!
  const next = (await bring('next.gpx', gpxAt(FIT_START + 1_000_000, 600, [52.52, 13.4]))).activityIds[0]!
  const bringTwin = () => bring('phone.gpx', gpxAt(FIT_START + 2000, 895, [50, 10]))
  const counted = async () => (await getDashboard(data.context)).weeks.reduce((sum, week) => sum + week.runs, 0)
  return { data, page, run, next, bringTwin, counted }
}

it('a recording that comes when the run has been split counts for nothing, and points at the parts', () =>
  withRuns('split', async ({ data, page, run, bringTwin, counted }) => {
    const { version } = await page(run)
    const split = value(await splitActivity(data.context, run, { version, at: { by: 'time', after_s: 300 } }))
    const before = await counted()
    const late = await bringTwin()
    expect(late).toMatchObject({ outcome: 'imported', duplicateOf: split.activityIds[0] })
    expect(await counted()).toBe(before)
    // Whole again, the two recordings are twins of each other.
    const [first] = split.activityIds
    value(await takeApart(data.context, first, (await page(first)).version))
    expect(await counted()).toBe(before - 1)
    expect((await page(run)).twins.map(({ id }) => id)).toEqual(late.activityIds)
  }))

it.each(['split', 'merge'] as const)('stays the twin of its run when a %s that it came after is undone', (kind) =>
  withRuns(`undo-${kind}`, async ({ data, page, run, next, bringTwin, counted }) => {
    const { version } = await page(run)
    const { change } =
      kind === 'split'
        ? value(await splitActivity(data.context, run, { version, at: { by: 'time', after_s: 300 } }))
        : value(await mergeActivities(data.context, { ids: [next, run] }))
    const late = await bringTwin()
    value(await undo(data.context, change.id))
    expect((await page(run)).twins.map(({ id }) => id)).toEqual(late.activityIds)
    expect((await page(late.activityIds[0]!)).twins.map(({ id }) => id)).toEqual([run])
    expect(await counted()).toBe(2)
  }),
)

it('a recording that comes when the run is part of a longer one points at that', () =>
  withRuns('merge', async ({ data, run, next, bringTwin, counted }) => {
    const merged = value(await mergeActivities(data.context, { ids: [run, next] }))
    const before = await counted()
    expect(await bringTwin()).toMatchObject({ outcome: 'imported', duplicateOf: merged.activityId })
    expect(await counted()).toBe(before)
  }))
