import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addActivity, type NewActivity } from '../../src/app/activities/add-activity.ts'
import { bulkEdit } from '../../src/app/activities/bulk-edit.ts'
import { editActivity, resetActivity } from '../../src/app/activities/edit-activity.ts'
import { getActivity } from '../../src/app/activities/get-activity.ts'
import { getOriginal } from '../../src/app/activities/get-original.ts'
import { mergeActivities } from '../../src/app/activities/merge-activities.ts'
import { searchActivities } from '../../src/app/activities/search-activities.ts'
import { splitActivity } from '../../src/app/activities/split-activity.ts'
import { takeApart } from '../../src/app/activities/take-apart.ts'
import { editDay } from '../../src/app/days/edit-day.ts'
import { getDays } from '../../src/app/days/get-days.ts'
import { editProfile } from '../../src/app/edit-profile.ts'
import { addGear, deleteGear, editGear } from '../../src/app/gear/edit-gear.ts'
import { getGear } from '../../src/app/gear/get-gear.ts'
import { getDashboard } from '../../src/app/get-dashboard.ts'
import { addRace, editRace } from '../../src/app/races/edit-race.ts'
import { getRaces } from '../../src/app/races/get-races.ts'
import { rebuild } from '../../src/app/rebuild.ts'
import { undo } from '../../src/app/undo.ts'
import { dateOf } from '../../src/core/base/calendar.ts'
import { epochMs } from '../../src/core/base/units.ts'
import { insertActivity } from '../../src/storage/activities.ts'
import { saveDayFact } from '../../src/storage/day-facts.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { makeActivity } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, problemOf, type TestData, value } from './support/make-data.ts'
import { gpxAt } from './support/gpx-at.ts'

const folder = temporaryFolder()
const SATURDAY = dateOf(2026, 5, 9)
let data: TestData
let [run, next] = ['', '']

beforeAll(async () => {
  const files = join(folder, 'files')
  mkdirSync(files)
  data = await makeData(join(folder, 'data'))
  const bring = async (name: string, bytes: Uint8Array) => {
    writeFileSync(join(files, name), bytes)
    const { files: read } = await importAll(data.context, files, join(files, name))
    return read[0]!.activityIds[0]!
  }
  run = await bring('run.fit', makeFit([{ seconds: 900 }]))
  next = await bring('next.gpx', gpxAt(FIT_START + 1000_000, 600, [52.52, 13.4]))
})
afterAll(() => data.close())

const page = async (id: string) => value(await getActivity(data.context, id))
const edit = async (id: string, what: Omit<Parameters<typeof editActivity>[2], 'version'>) =>
  value(await editActivity(data.context, id, { ...what, version: (await page(id)).version }))
const add = async (facts: Partial<NewActivity> = {}) =>
  value(await addActivity(data.context, { day: SATURDAY, elapsed_s: 2700, distance_m: 9000, ...facts }))
const runsCounted = async () => (await getDashboard(data.context)).weeks.reduce((sum, week) => sum + week.runs, 0)

/** All rows but versions, which only rise, and what remembers changes and that there were some. */
async function plainRows() {
  const {
    change: _change,
    fact_change: _noted,
    idempotency: _once,
    job: _job,
    lease: _lease,
    ...rest
  } = await dumpRows(data.context.db)
  // When a row was last written is later after an undo, as it should be.
  const { row_time: _times, ...tables } = rest
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.map(({ version: _, ...row }) => row)]),
  )
}

/** Does something, looks, and takes it back: nothing of it is left, no sample and no effort. */
async function andBack<T extends { change: { id: string } }>(act: () => Promise<T>, look: (done: T) => Promise<void>) {
  const before = await plainRows()
  const done = await act()
  await look(done)
  value(await undo(data.context, done.change.id))
  expect(await plainRows()).toEqual(before)
}

describe('an activity typed in', () => {
  it('counts like any other on its day, at noon with a word on it when no hour is given', () =>
    andBack(
      () => add(),
      async ({ activityId }) => {
        expect(await page(activityId)).toMatchObject({
          localDay: '2026-05-09',
          startAt: '2026-05-09T10:00:00.000Z',
          moving_s: 2700,
          warnings: [{ code: 'hour-unknown' }],
          source: { format: 'hand', sha256: null },
        })
        expect(await runsCounted()).toBe(3)
      },
    ))

  it('is done once when it is sent twice under one key', async () => {
    const once = { key: 'typed-in-0001', request: 'same' }
    const facts = { day: SATURDAY, elapsed_s: 60 }
    const first = value(await addActivity(data.context, facts, once))
    expect(value(await addActivity(data.context, facts, once))).toEqual(first)
    value(await undo(data.context, first.change.id))
  })
})

describe('a correction', () => {
  it('holds over the file, whose word stays and comes back, field by field or all', () =>
    andBack(
      () => edit(run, { distance_m: 3000, note: 'track', day: SATURDAY, effort: 7 }),
      async () => {
        const edited = await page(run)
        expect(edited).toMatchObject({ localDay: '2026-05-09', corrected: ['note', 'start', 'distance_m'], effort: 7 })
        const partly = value(await resetActivity(data.context, run, { version: edited.version, fields: ['start'] }))
        expect(await page(run)).toMatchObject({ localDay: '2026-05-03', corrected: ['note', 'distance_m'] })
        const all = value(await resetActivity(data.context, run, { version: (await page(run)).version }))
        // What no file said is the runner's own and stays.
        expect(await page(run)).toMatchObject({ note: null, corrected: [], effort: 7 })
        for (const { change } of [all, partly]) value(await undo(data.context, change.id))
      },
    ))

  it('to what the file said is none', async () => {
    const { distance_m } = await page(run)
    const first = await edit(run, { distance_m: 3000 })
    const second = await edit(run, { distance_m })
    expect((await page(run)).corrected).toEqual([])
    for (const { change } of [second, first]) value(await undo(data.context, change.id))
  })

  it('of the zone alone leaves the instant where it was, and the day follows', () =>
    andBack(
      () => edit(run, { zone: 'Pacific/Auckland' }),
      async () => expect(await page(run)).toMatchObject({ zone: 'Pacific/Auckland', zoneSource: 'hand' }),
    ))

  it('of the duration alone leaves the stops as long as they were', async () => {
    const added = await add({ moving_s: 2600 })
    const { change } = await edit(added.activityId, { elapsed_s: 3000 })
    expect(await page(added.activityId)).toMatchObject({ elapsed_s: 3000, moving_s: 2900 })
    for (const { id } of [change, added.change]) value(await undo(data.context, id))
  })
})

describe('split and merge', () => {
  it('make two of one, each with its own samples and efforts, and the file one click away', () =>
    andBack(
      async () =>
        value(
          await splitActivity(data.context, run, {
            version: (await page(run)).version,
            at: { by: 'time', after_s: 400 },
          }),
        ),
      async ({ activityIds: [first, second] }) => {
        expect(problemOf(await getActivity(data.context, run))).toMatchObject({ code: 'not-found' })
        const parts = [await page(first), await page(second)]
        expect(parts.map(({ elapsed_s, madeOf }) => [elapsed_s, madeOf[0]?.id])).toEqual([
          [400, run],
          [500, run],
        ])
        expect(parts[1]!.chart).not.toBeNull()
        expect(parts.every(({ bestEfforts }) => bestEfforts.length > 0)).toBe(true)
        expect(value(await getOriginal(data.context, second)).name).toBe('run.fit')
        expect(await runsCounted()).toBe(3)
      },
    ))

  it('of what was typed in shares it by time, or by distance at an even pace', async () => {
    const before = await plainRows()
    const typed = await add({ effort: 5, companions: ['Ann'] })
    const at = { by: 'distance', after_m: 3000 } as const
    const split = value(await splitActivity(data.context, typed.activityId, { version: 1, at }))
    const parts = [await page(split.activityIds[0]), await page(split.activityIds[1])]
    expect(parts).toMatchObject([
      { elapsed_s: 900, distance_m: 3000, companions: ['Ann'], startAt: '2026-05-09T10:00:00.000Z' },
      { elapsed_s: 1800, distance_m: 6000, effort: 5, startAt: '2026-05-09T10:15:00.000Z' },
    ])
    for (const { change } of [split, typed]) value(await undo(data.context, change.id))
    expect(await plainRows()).toEqual(before)
  })

  it('outside of the activity is refused', async () => {
    const { version } = await page(run)
    const cut = await splitActivity(data.context, run, { version, at: { by: 'distance', after_m: 1e6 } })
    expect(problemOf(cut)).toEqual({ code: 'validation', fields: [{ code: 'not-inside', field: 'after_m' }] })
  })

  it('make one of two, which its race and twins follow, and which comes apart after later edits too', async () => {
    const before = await plainRows()
    const race = value(await addRace(data.context, { activityId: run, distance_m: 5000 }))
    const merged = value(await mergeActivities(data.context, { ids: [next, run], name: 'Both' }))
    const whole = await page(merged.activityId)
    expect(whole).toMatchObject({ name: 'Both', madeOf: [{ id: run }, { id: next }], race: { distance_m: 5000 } })
    expect(whole.elapsed_s).toBeCloseTo(1600, 0)
    expect(await runsCounted()).toBe(1)
    const renamed = await edit(merged.activityId, { name: 'Later' })
    expect(problemOf(await undo(data.context, merged.change.id))).toEqual({ code: 'nothing-to-undo' })
    const apart = value(await takeApart(data.context, merged.activityId, (await page(merged.activityId)).version))
    expect(apart.activityIds).toEqual([run, next])
    expect(await page(run)).toMatchObject({ race: { distance_m: 5000 } })
    expect(await runsCounted()).toBe(2)
    for (const { change } of [apart, renamed, merged, race]) value(await undo(data.context, change.id))
    expect(await plainRows()).toEqual(before)
  })

  it('of what was never made of others is refused', async () => {
    expect(problemOf(await takeApart(data.context, run, (await page(run)).version))).toMatchObject({
      code: 'wrong-state',
    })
  })
})

describe('many activities at once', () => {
  it('are changed as one and come back as one', () =>
    andBack(
      async () =>
        value(
          await bulkEdit(data.context, { ids: [run, next, run], changes: { sport: 'walking', companions: ['Ann'] } }),
        ),
      async ({ changed }) => {
        expect(changed).toBe(2)
        expect(await page(run)).toMatchObject({
          sport: 'walking',
          companions: ['Ann'],
          inCompany: true,
          bestEfforts: [],
        })
        expect(await runsCounted()).toBe(0)
      },
    ))

  it('are taken out together, or none when one is not there', async () => {
    await andBack(
      async () => value(await bulkEdit(data.context, { ids: [run, next] })),
      async () => expect((await searchActivities(data.context, { limit: 9 })).activities).toEqual([]),
    )
    const gone = await bulkEdit(data.context, { ids: [run, '01890000-0000-7000-8000-000000000000'] })
    expect(problemOf(gone)).toEqual({ code: 'validation', fields: [{ code: 'not-here', field: 'ids' }] })
  })
})

describe('a race', () => {
  it('made of an activity takes its day and the distance as it is announced, and its official time is the best', () =>
    andBack(
      async () => {
        const five = await add({ distance_m: 5030, elapsed_s: 1330, name: 'Spring race' })
        const race = value(await addRace(data.context, { activityId: five.activityId }))
        const best = async () =>
          (await getDashboard(data.context)).personalBests.find((each) => each.distance_m === 5000)
        expect(await best()).toMatchObject({ elapsed_s: 1330, raceId: race.raceId, activityId: five.activityId })
        const timed = value(await editRace(data.context, race.raceId, { version: 1, official_time_s: 1341 }))
        expect(await best()).toMatchObject({ elapsed_s: 1341, on: '2026-05-09' })
        expect((await getRaces(data.context)).past).toMatchObject([
          { name: 'Spring race', distance_m: 5000, outcome: 'finished', time_s: 1341, daysLeft: -1 },
        ])
        for (const { change } of [timed, race]) value(await undo(data.context, change.id))
        return five
      },
      async () => expect((await getRaces(data.context)).past).toEqual([]),
    ))

  it('to come is counted down on the first page', () =>
    andBack(
      async () => value(await addRace(data.context, { on: dateOf(2026, 5, 31), distance_m: 21_097.5, priority: 'A' })),
      async () => expect((await getDashboard(data.context)).races).toMatchObject([{ daysLeft: 21, priority: 'A' }]),
    ))
})

describe('gear', () => {
  it('is worn by default on runs that do not say, until it is retired, and says when it is due', () =>
    andBack(
      async () => {
        const shoes = value(await addGear(data.context, { name: 'Blue', isDefault: true, replaceAt_m: 8000 }))
        const worn = await add()
        expect((await getGear(data.context)).gear).toMatchObject([{ distance_m: 9000, activities: 1, isDue: true }])
        const retired = value(await editGear(data.context, shoes.gearId, { version: 1, retiredOn: SATURDAY }))
        const bare = await add()
        expect((await page(bare.activityId)).gearId).toBeNull()
        const gone = value(await deleteGear(data.context, shoes.gearId, 2))
        expect((await page(worn.activityId)).gearId).toBeNull()
        for (const { change } of [gone, bare, retired, worn]) value(await undo(data.context, change.id))
        return shoes
      },
      async () => expect((await getGear(data.context)).gear).toMatchObject([{ isDefault: true, activities: 0 }]),
    ))
})

describe('a place', () => {
  it('is known from the coordinates, and what the runner says stands through a rebuild', () =>
    andBack(
      () => edit(next, { place: { name: 'the zoo' } }),
      async () => {
        await rebuild(data.context)
        expect(await page(next)).toMatchObject({ place: { country: null, name: 'the zoo' }, placeSource: 'hand' })
        expect(value(await getActivity(data.context, run)).place).not.toBeNull()
      },
    ))

  it('is given back by a reset', async () => {
    expect(await page(next)).toMatchObject({ place: { country: 'DE', state: 'DE-BE' }, stateName: 'Berlin' })
    const said = await edit(next, { place: null })
    expect((await page(next)).place).toBeNull()
    const back = value(
      await resetActivity(data.context, next, { version: (await page(next)).version, fields: ['place'] }),
    )
    expect((await page(next)).place).toMatchObject({ state: 'DE-BE' })
    for (const { change } of [back, said]) value(await undo(data.context, change.id))
  })
})

describe("the runner's zone", () => {
  it('moves the day of what has none of its own, and says how many; an hour on the wall stays', async () => {
    const before = await plainRows()
    const typed = await add({ time: '23:30' })
    const moved = value(await editProfile(data.context, { zone: 'Asia/Tokyo' }))
    expect(moved.moved).toEqual({ activities: 0, days: 0 })
    expect(await page(typed.activityId)).toMatchObject({
      localDay: '2026-05-09',
      startAt: '2026-05-09T14:30:00.000Z',
      zone: 'Asia/Tokyo',
    })
    for (const { change } of [moved, typed]) value(await undo(data.context, change.id))
    expect(await plainRows()).toEqual(before)
  })
})

describe("an instant in the runner's zone", () => {
  it('lies on another day when the zone moves, which is said and undone', async () => {
    const before = await plainRows()
    const { db, athleteId } = data.context
    const facts = {
      startAt: epochMs(Date.UTC(2026, 4, 5, 20)),
      localDay: dateOf(2026, 5, 5),
      source: { format: 'csv', path: 'x' },
    }
    const told = [makeActivity({ ...facts, zoneSource: 'athlete' }), makeActivity({ ...facts, zoneSource: 'athlete' })]
    for (const activity of told) await insertActivity(db, athleteId, activity, 0)
    const inserted = await plainRows()
    const { moved, change } = value(await editProfile(data.context, { zone: 'Asia/Tokyo' }))
    expect(moved).toEqual({ activities: 2, days: 1 })
    expect(await page(told[0]!.id)).toMatchObject({ localDay: '2026-05-06', startAt: '2026-05-05T20:00:00.000Z' })
    value(await undo(data.context, change.id))
    expect(await plainRows()).toEqual(inserted)
    for (const { id } of told) await db.deleteFrom('activity').where('id', '=', id).execute()
    expect(await plainRows()).toEqual(before)
  })
})

describe('a day', () => {
  it('is what the runner says over what a file told, value by value', async () => {
    const { db, athleteId } = data.context
    await saveDayFact(db, athleteId, { on: SATURDAY, weight_kg: 71, sleep_s: 25_000, source: 'garmin' })
    const look = async () => (await getDays(data.context, { from: SATURDAY }))[0]
    const said = value(await editDay(data.context, SATURDAY, { weight_kg: 70.2, resting_heart_rate_bpm: 48 }))
    expect(await look()).toMatchObject({
      weight_kg: 70.2,
      sleep_s: 25_000,
      byHand: ['weight_kg', 'resting_heart_rate_bpm'],
    })
    const back = value(await editDay(data.context, SATURDAY, { weight_kg: null, resting_heart_rate_bpm: null }))
    expect(await look()).toMatchObject({ weight_kg: 71, resting_heart_rate_bpm: null, byHand: [] })
    for (const { change } of [back, said]) value(await undo(data.context, change.id))
    expect(problemOf(await editDay(data.context, dateOf(2026, 5, 11), { weight_kg: 70 }))).toMatchObject({
      code: 'validation',
    })
  })
})
