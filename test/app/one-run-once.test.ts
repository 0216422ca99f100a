import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createImport } from '../../src/app/import/import-job.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import {
  bytesOf,
  makeGpx,
  makeLap,
  makeTcx,
  makeTcxRun,
  makeTrack,
  runningPoints,
} from '../importers/support/make-xml.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData } from './support/make-data.ts'

const TIMES = 32
const folder = temporaryFolder()

it('a file that two programs are given sixteen times each, all at once, is one activity and one original', async () => {
  const path = join(folder, 'run.fit')
  writeFileSync(path, makeFit([{ seconds: 300 }]))
  const data = join(folder, 'at-once')
  const programs = [await makeData(data), await makeData(data)]
  try {
    const outcomes = await Promise.all(
      Array.from({ length: TIMES }, async (_, i) => {
        const { context } = programs[i % 2]!
        const { id } = await createImport(context, [{ path, label: `run-${i}.fit` }])
        return (await runImport(context, id)).files.map(({ outcome }) => outcome)
      }),
    )
    const all = outcomes.flat().toSorted()
    expect(all).toEqual([...Array<string>(TIMES - 1).fill('duplicate'), 'imported'])
    const rows = await dumpRows(programs[0]!.context.db)
    for (const table of ['activity', 'activity_detail', 'original']) expect(rows[table], table).toHaveLength(1)
    expect(rows['import_file']).toHaveLength(TIMES)
  } finally {
    for (const program of programs) await program.close()
  }
})

it('one run as FIT, GPX, TCX and a row of a list counts once, in whatever order they come', async () => {
  const run = {
    'a.fit': makeFit([{ seconds: 900 }]),
    'b.gpx': makeGpx(makeTrack(runningPoints(895, 2))),
    'c.tcx': makeTcx(makeTcxRun(makeLap(1, 898))),
    'log.csv': bytesOf('date,time,zone,sport,distance_km,duration\n2026-05-03,08:30,Europe/Berlin,Run,2.7,15:00\n'),
  }
  expect(FIT_START).toBe(Temporal.Instant.from('2026-05-03T06:30:00Z').epochMilliseconds)
  const names = Object.keys(run) as (keyof typeof run)[]
  for (const [i, order] of [names, names.toReversed()].entries()) {
    const own = join(folder, `order-${i}`)
    mkdirSync(join(own, 'files'), { recursive: true })
    const data = await makeData(join(own, 'data'))
    try {
      for (const name of order) {
        writeFileSync(join(own, 'files', name), run[name])
        const { files } = await importAll(data.context, join(own, 'files'), join(own, 'files', name))
        expect(
          files.map(({ outcome }) => outcome),
          name,
        ).toEqual(['imported'])
      }
      const { weeks } = await getDashboard(data.context)
      expect(
        weeks.reduce((sum, week) => sum + week.runs, 0),
        order.join(),
      ).toBe(1)
    } finally {
      await data.close()
    }
  }
})
