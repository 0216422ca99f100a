import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../src/core/activity/activity.ts'
import { addDays, localDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import {
  countActivities,
  findActivity,
  findActivityRow,
  insertActivity,
  listActivities,
  listActivitiesAround,
  listActivitiesByIds,
  listActivityFacts,
  listActivityIdsOfContent,
  listTwins,
  setDuplicateOf,
} from '../../../src/storage/activities.ts'
import { writeRows } from '../../../src/storage/changes.ts'
import type { Db, OpenDatabase } from '../../../src/storage/open.ts'
import { idMaker, makeActivity, makeFullActivity, makeId, MONDAY, MONDAY_MORNING } from '../../make.ts'

const HOUR = 3600_000
const OPTIONAL = [
  ...['subSport', 'name', 'note', 'distance_m', 'ascent_m', 'descent_m', 'average_heart_rate_bpm'],
  ...['max_heart_rate_bpm', 'average_cadence_rpm', 'average_power_w', 'average_temperature_c', 'energy_kcal'],
  ...['device', 'gear', 'duplicateOf'],
]

export async function removeActivity(db: Db, who: string, id: string): Promise<void> {
  const row = await findActivityRow(db, who, id)
  if (!row) throw new Error('nothing to remove')
  const next = { ...row, deleted_at: 1, version: row.version + 1 }
  await writeRows(db, who, { id: makeId(), kind: 'delete-activity', at: 1 }, [{ table: 'activity', key: { id }, next }])
}

export function activitiesContract(database: () => OpenDatabase): void {
  const stored = async (activities: readonly Activity[], who = makeId()) => {
    for (const activity of activities) await insertActivity(database().db, who, activity, 0)
    return { db: database().db, who, ids: activities.map(({ id }) => id) }
  }
  const at = (hours: number, facts: Partial<Activity> = {}) =>
    makeActivity({
      startAt: epochMs(MONDAY_MORNING + hours * HOUR),
      localDay: addDays(MONDAY, Math.floor(hours / 24)),
      ...facts,
    })

  describe('activities', () => {
    it('come back to the last bit, with every optional field and without each', async () => {
      const full = makeFullActivity()
      const { source, ...facts } = full
      const without = (field: string) =>
        Object.fromEntries(Object.entries(full).filter(([name]) => name !== field)) as unknown as Activity
      const typed = { ...facts, source: { format: source.format, path: source.path } }
      for (const activity of [full, makeActivity(), typed, ...OPTIONAL.map(without)]) {
        const { db, who } = await stored([activity])
        expect(await findActivity(db, who, activity.id)).toStrictEqual(activity)
      }
    })

    it('keep numbers that are hard to keep', async () => {
      const hard = [Number.MIN_VALUE, Number.MAX_VALUE, 1 / 3, 1e21, -1e-7, 123456789.12345679]
      for (const value of hard) {
        const { db, who, ids } = await stored([makeActivity({ distance_m: value, average_temperature_c: -value })])
        const found = await findActivity(db, who, ids[0]!)
        expect([found?.distance_m, found?.average_temperature_c]).toEqual([value, -value])
      }
      const before = makeActivity({ startAt: epochMs(-62_135_596_800_000), localDay: localDate(-719162) })
      const { db, who } = await stored([before])
      expect(await findActivity(db, who, before.id)).toStrictEqual(before)
    })

    it('are listed newest first, and pages by the last one seen make the whole list', async () => {
      const day = fc.record({ hour: fc.integer({ min: 0, max: 6 }), sport: fc.constantFrom('running', 'walking') })
      const nextId = idMaker(0xac)
      await fc.assert(
        fc.asyncProperty(fc.array(day, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (days, limit) => {
          const activities = days.map(({ hour, sport }) => at(hour, { id: nextId(), sport: sport as 'running' }))
          const { db, who } = await stored(activities)
          const wanted = activities.toSorted((a, b) => b.startAt - a.startAt || (a.id < b.id ? 1 : -1))
          expect(await listActivities(db, who, { limit: 100 })).toEqual(wanted)
          const paged: Activity[] = []
          for (let last: Activity | undefined; ; last = paged.at(-1)) {
            const before = last && { startAt: last.startAt, id: last.id }
            const page = await listActivities(db, who, { limit, ...(before && { before }) })
            paged.push(...page)
            if (page.length < limit || paged.length > wanted.length) break
          }
          expect(paged).toEqual(wanted)
          const runs = wanted.filter(({ sport }) => sport === 'running')
          expect(await listActivities(db, who, { limit: 100, sport: 'running' })).toEqual(runs)
        }),
        { seed: 20260302, numRuns: 12 },
      )
    })

    it('are listed between days, both included', async () => {
      const { db, who, ids } = await stored([at(0), at(24), at(48), at(72)])
      const days = { from: addDays(MONDAY, 1), to: addDays(MONDAY, 2) }
      const found = await listActivities(db, who, { limit: 9, ...days })
      expect(found.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    })

    it('are found by many ids at once, in order of id and each once', async () => {
      const { db, who, ids } = await stored(Array.from({ length: 6 }, () => makeActivity()))
      const unknown = Array.from({ length: 1200 }, () => makeId())
      const asked = [...ids.toReversed(), ...unknown, ...ids]
      expect((await listActivitiesByIds(db, who, asked)).map(({ id }) => id)).toEqual(ids)
      expect(await listActivitiesByIds(db, who, [])).toEqual([])
    })

    it('that were deleted are in no list but that of known contents', async () => {
      const content = '0d'.repeat(32)
      const gone = makeActivity({ source: { format: 'fit', path: 'gone.fit', sha256: content } })
      const twin = makeActivity({ duplicateOf: gone.id })
      const { db, who } = await stored([gone, twin])
      await removeActivity(db, who, gone.id)
      expect(await findActivity(db, who, gone.id)).toBeUndefined()
      expect(await findActivityRow(db, who, gone.id)).toBeUndefined()
      expect(await listActivities(db, who, { limit: 9 })).toEqual([twin])
      expect(await listActivitiesByIds(db, who, [gone.id])).toEqual([])
      expect(await listActivitiesAround(db, who, gone.startAt, 0)).toEqual([twin])
      expect(await listTwins(db, who, twin)).toEqual([])
      expect(await listActivityFacts(db, who, MONDAY)).toEqual([])
      expect(await countActivities(db, who, MONDAY)).toEqual({ activities: 0, twins: 1 })
      expect(await listActivityIdsOfContent(db, who, content)).toMatchObject([{ id: gone.id, path: 'gone.fit' }])
    })

    it('of the same content are refused by the database itself, part by part', async () => {
      const source = { format: 'fit', path: 'one.fit', sha256: '0e'.repeat(32) }
      const { db, who, ids } = await stored([makeActivity({ source })])
      await expect(insertActivity(db, who, makeActivity({ source }), 0)).rejects.toThrow(/unique/i)
      const second = makeActivity({ source })
      await insertActivity(db, who, second, 1)
      const found = await listActivityIdsOfContent(db, who, source.sha256)
      expect(found.map(({ id }) => id)).toEqual([ids[0], second.id])
      await stored([makeActivity({ source })])
      await stored([makeActivity(), makeActivity()], who)
    })

    it('may be the same run when they start within the tolerance, both ends included', async () => {
      const { db, who, ids } = await stored([at(-2), at(-1), at(0), at(1), at(2)])
      const around = await listActivitiesAround(db, who, MONDAY_MORNING, HOUR)
      expect(around.map(({ id }) => id)).toEqual(ids.slice(1, 4))
    })

    it('know their twins from either side', async () => {
      const [one, other] = [makeActivity(), makeActivity({ startAt: epochMs(MONDAY_MORNING + 5) })]
      const { db, who } = await stored([one, other])
      expect(await listTwins(db, who, one)).toEqual([])
      await setDuplicateOf(db, who, other.id, one.id)
      const twin = { ...other, duplicateOf: one.id, version: 2 }
      expect(await listTwins(db, who, one)).toEqual([twin])
      expect(await listTwins(db, who, twin)).toEqual([one])
      await setDuplicateOf(db, who, other.id, null)
      expect(await findActivity(db, who, other.id)).toStrictEqual({ ...other, version: 3 })
    })

    it('count as facts unless they are twins, taken out or later, in order of start and id', async () => {
      const [late, early, same] = [at(9, { ascent_m: 12, subSport: 'trail' }), at(1), at(1)]
      const left = [at(2, { duplicateOf: early.id }), at(3, { countsForGoals: false }), at(24)]
      const { db, who } = await stored([...left, late, same, early])
      const facts = await listActivityFacts(db, who, MONDAY)
      expect(facts.map(({ id }) => id)).toEqual([early.id, same.id, late.id])
      const { id, startAt, localDay, sport, subSport, distance_m, elapsed_s, moving_s, ascent_m } = late
      expect(facts[2]).toStrictEqual({
        ...{ id, startAt, localDay, sport, subSport, distance_m, elapsed_s, moving_s, ascent_m },
      })
      expect(facts[0]).not.toHaveProperty('ascent_m')
    })
  })
}
