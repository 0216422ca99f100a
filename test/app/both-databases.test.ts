import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editActivity } from '../../src/app/activities/edit-activity.ts'
import { getActivity } from '../../src/app/activities/get-activity.ts'
import { addActivity } from '../../src/app/activities/add-activity.ts'
import { bulkEdit } from '../../src/app/activities/bulk-edit.ts'
import { mergeActivities } from '../../src/app/activities/merge-activities.ts'
import { searchActivities } from '../../src/app/activities/search-activities.ts'
import { splitActivity } from '../../src/app/activities/split-activity.ts'
import type { Context } from '../../src/app/context.ts'
import { editProfile } from '../../src/app/edit-profile.ts'
import { getGear } from '../../src/app/gear/get-gear.ts'
import { addGear } from '../../src/app/gear/edit-gear.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { createGoal } from '../../src/app/goals/create-goal.ts'
import { getGoal, getGoals } from '../../src/app/goals/get-goal.ts'
import { getImportCard } from '../../src/app/import/get-import.ts'
import { createImport } from '../../src/app/import/import-job.ts'
import { receiveFile } from '../../src/app/import/receive-file.ts'
import { addRace } from '../../src/app/races/edit-race.ts'
import { getRaces } from '../../src/app/races/get-races.ts'
import { undo } from '../../src/app/undo.ts'
import { dateOf } from '../../src/core/base/calendar.ts'
import { insertAthlete } from '../../src/storage/athletes.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { type OpenDatabase, openPostgres, openSqlite } from '../../src/storage/open.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { idMaker, makeAthlete, makeFrequency, makeRaceTime, makeVolume } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, NOW, value } from './support/make-data.ts'

const DAY_MS = 24 * 3600_000
const folder = temporaryFolder()
const files = join(folder, 'files')

function contextOf(opened: OpenDatabase, name: string): Context {
  const newId = idMaker(7)
  return {
    db: opened.db,
    engine: opened.engine,
    athleteId: newId(),
    folders: {
      home: join(folder, name),
      originals: join(folder, name, 'originals'),
      incoming: join(folder, name, 'incoming'),
    },
    now: () => NOW,
    newId,
    log: () => {},
  }
}

/** A runner's life by the same calls, ids and clock; what every reading of it answers, as text. */
async function live(context: Context): Promise<Record<string, string>> {
  await insertAthlete(context.db, makeAthlete({ id: context.athleteId }))
  const goals = [
    makeFrequency({ weeks: 10 }),
    makeVolume({ quantity: 'distance', amount: 30_000 }),
    makeVolume({ quantity: 'time', amount: 7200, per: 'week' }),
    makeRaceTime({ distance_m: 1000, time_s: 400 }),
  ]
  for (const measure of goals)
    value(await createGoal(context, { measure, startOn: dateOf(2026, 4, 1), name: `ä ${measure.kind}` }))
  const { job } = await importAll(context, files, files)
  const { activities } = await searchActivities(context, { limit: 50 })
  const first = activities.find((row) => row.duplicateOf === null)!
  value(await editActivity(context, first.id, { version: first.version, name: 'é', sport: 'hiking' }))
  value(await editProfile(context, { weekStart: 7 }))
  await byHand(context)
  const answers: Record<string, unknown> = {
    dashboard: await getDashboard(context),
    then: await getDashboard(context, dateOf(2026, 5, 4)),
    goals: await getGoals(context),
    activities: await searchActivities(context, { limit: 3 }),
    sorted: await searchActivities(context, { limit: 9, text: 'E', order: { sort: 'effort', descending: false } }),
    gear: await getGear(context),
    races: await getRaces(context),
    card: await getImportCard(context, job.id),
  }
  for (const { id } of await getGoals(context)) answers[`goal ${id}`] = await getGoal(context, id)
  for (const { id } of activities) answers[`activity ${id}`] = await getActivity(context, id)
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)]))
}

/** Typed in, cut, put together, worn, raced, changed by many and taken back. */
async function byHand(context: Context): Promise<void> {
  const day = dateOf(2026, 5, 2)
  value(await addGear(context, { name: 'Blue', isDefault: true }))
  const typed = value(await addActivity(context, { day, elapsed_s: 2700, distance_m: 9000.5, effort: 6.5 }))
  const cut = { version: 1, at: { by: 'distance', after_m: 3000 } } as const
  const { activityIds } = value(await splitActivity(context, typed.activityId, cut))
  const merged = value(await mergeActivities(context, { ids: activityIds }))
  value(await addRace(context, { activityId: merged.activityId, official_time_s: 2650.5 }))
  const many = value(await bulkEdit(context, { ids: [merged.activityId], changes: { companions: ['Bö'] } }))
  value(await undo(context, many.change.id))
}

describe.skipIf(withoutPostgres)(withoutPostgres ? `both databases (skipped: ${noPostgres})` : 'both databases', () => {
  let fresh: FreshPostgres
  let databases: [OpenDatabase, OpenDatabase]
  beforeAll(async () => {
    mkdirSync(files)
    for (let i = 0; i < 8; i++) {
      const bytes = makeFit([{ startAt: FIT_START - i * 3 * DAY_MS, seconds: 400 + i * 37, speed_mps: 3 + i / 7 }])
      writeFileSync(join(files, i % 2 ? `${i}.fit` : `${i}.fit.gz`), i % 2 ? bytes : gzipSync(bytes))
    }
    writeFileSync(join(files, 'twin.gpx'), makeGpx(makeTrack(runningPoints(397), { name: 'Zwilling ÄÖ' })))
    writeFileSync(join(files, 'wrong.fit'), 'x')
    fresh = await freshPostgres()
    databases = [openSqlite(join(folder, 'both.sqlite')), openPostgres(fresh.url)]
    for (const each of databases) await migrate(each)
  })
  afterAll(async () => {
    for (const each of databases) await each.close()
    await fresh.drop()
  })

  it('give byte-equal answers for the same data, ids and clock', async () => {
    const [sqlite, postgres] = databases
    const told = [await live(contextOf(sqlite, 'sqlite')), await live(contextOf(postgres, 'postgres'))]
    expect(JSON.parse(told[0]!['dashboard']!)).toMatchObject({ activityCount: 9, empty: false })
    expect(Object.keys(told[0]!).length).toBeGreaterThan(15)
    expect(told[0]).toEqual(told[1])
  })

  it('let writes that come at once all be done, each once', async () => {
    for (const [i, opened] of databases.entries()) {
      const context = { ...contextOf(opened, `crowd-${i}`), newId: idMaker(100 + i), athleteId: idMaker(200 + i)() }
      await insertAthlete(context.db, makeAthlete({ id: context.athleteId }))
      const many = Array.from({ length: 16 }, (_, k) => createGoal(context, { measure: makeRaceTime(), name: `${k}` }))
      for (const answer of await Promise.all(many)) value(answer)
      const ranks = (await dumpRows(context.db, context.athleteId))['goal']!.map((row) => Number(row['rank']))
      expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, k) => k))

      const once = { key: 'the same key', request: 1 }
      const same = Array.from({ length: 8 }, () => createGoal(context, { measure: makeRaceTime() }, once))
      expect(new Set((await Promise.all(same)).map((answer) => value(answer).goalId)).size).toBe(1)
      expect((await dumpRows(context.db, context.athleteId))['goal']).toHaveLength(17)

      const { id } = await createImport(context)
      const sent = Array.from({ length: 12 }, (_, k) => receiveFile(context, id, `${k}.fit`, new Blob(['x']).stream()))
      for (const answer of await Promise.all(sent)) value(answer)
      const [job] = (await dumpRows(context.db, context.athleteId))['job']!
      expect((JSON.parse(String(job!['facts'])) as { sources: unknown[] }).sources).toHaveLength(12)
    }
  })
})
