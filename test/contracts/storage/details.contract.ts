import { randomBytes } from 'node:crypto'
import { zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { encodeStreams } from '../../../src/core/activity/streams-codec.ts'
import { insertActivity } from '../../../src/storage/activities.ts'
import { findActivityDetail, insertActivityDetail } from '../../../src/storage/activity-details.ts'
import {
  dropBestEfforts,
  listBestEffortFacts,
  listEffortsOf,
  listStaleEfforts,
  saveBestEfforts,
} from '../../../src/storage/best-efforts.ts'
import type { OpenDatabase } from '../../../src/storage/open.ts'
import { findOriginalRow, insertOriginal } from '../../../src/storage/originals.ts'
import { removeActivity } from './activities.contract.ts'
import { makeActivity, makeId, makeLap, makeStreams, MONDAY, MONDAY_MORNING } from '../../make.ts'

export function detailsContract(database: () => OpenDatabase): void {
  describe('details of activities', () => {
    it('keep laps and samples, and know an activity that has none', async () => {
      const { db } = database()
      const [who, id, bare] = [makeId(), makeId(), makeId()]
      const laps = [makeLap({ average_heart_rate_bpm: 141.25, distance_m: 1 / 3 }), makeLap({ start_s: 330 })]
      const streams = makeStreams(500)
      await insertActivityDetail(db, who, id, { laps, streams: zstdCompressSync(encodeStreams(streams)) })
      const detail = await findActivityDetail(db, who, id)
      expect(detail?.laps).toStrictEqual(laps)
      expect(detail?.streams?.heart_rate_bpm).toEqual(streams.heart_rate_bpm)
      expect(detail?.streams?.time_s).toEqual(streams.time_s)
      await insertActivityDetail(db, who, bare, { laps: [] })
      expect(await findActivityDetail(db, who, bare)).toStrictEqual({ laps: [] })
      expect(await findActivityDetail(db, who, makeId())).toBeUndefined()
    })

    it('keep their bytes, all 256 of them, a megabyte long', async () => {
      const { db } = database()
      const who = makeId()
      const every = Uint8Array.from({ length: 256 }, (_, i) => i)
      for (const streams of [every, randomBytes(1 << 20), new Uint8Array(0)]) {
        const id = makeId()
        await insertActivityDetail(db, who, id, { laps: [], streams })
        const row = await db
          .selectFrom('activity_detail')
          .select('streams')
          .where('athlete_id', '=', who)
          .where('activity_id', '=', id)
          .executeTakeFirstOrThrow()
        expect(Buffer.compare(row.streams!, streams)).toBe(0)
      }
    })

    it('throw when samples of ours cannot be read, instead of showing none', async () => {
      const { db } = database()
      const who = makeId()
      for (const bytes of [Uint8Array.of(1, 2, 3), zstdCompressSync(Uint8Array.of(99))]) {
        const id = makeId()
        await insertActivityDetail(db, who, id, { laps: [], streams: bytes })
        await expect(findActivityDetail(db, who, id)).rejects.toThrow()
      }
    })
  })

  describe('best efforts', () => {
    const effort = (distance_m: number, elapsed_s: number) => ({ distance_m, elapsed_s, start_s: 1.5 })

    it('are replaced as a whole when they are derived again', async () => {
      const { db } = database()
      const [who, id] = [makeId(), makeId()]
      await saveBestEfforts(db, who, id, [effort(1000, 300.125), effort(400, 100), effort(1609.344, 500)], 1)
      expect(await listEffortsOf(db, who, id)).toMatchObject([
        effort(400, 100),
        effort(1000, 300.125),
        effort(1609.344, 500),
      ])
      await saveBestEfforts(db, who, id, [effort(400, 99)], 2)
      expect(await listEffortsOf(db, who, id)).toMatchObject([effort(400, 99)])
      await saveBestEfforts(db, who, id, [], 2)
      expect(await listEffortsOf(db, who, id)).toEqual([])
    })

    it('count by day, activity and distance, as far as their activities count', async () => {
      const { db } = database()
      const who = makeId()
      const [first, second] = [makeActivity(), makeActivity()]
      const later = makeActivity({ localDay: addDays(MONDAY, 1), startAt: epochMs(MONDAY_MORNING - 1) })
      const twin = makeActivity({ duplicateOf: first.id })
      const [out, gone] = [makeActivity({ countsForGoals: false }), makeActivity()]
      for (const activity of [later, second, first, twin, out, gone]) {
        await insertActivity(db, who, activity, 0)
        await saveBestEfforts(db, who, activity.id, [effort(1000, 300), effort(400, 100)], 1)
      }
      await removeActivity(db, who, gone.id)
      const list = async (days: number) =>
        (await listBestEffortFacts(db, who, addDays(MONDAY, days))).map((fact) => [fact.activityId, fact.distance_m])
      const onFirstDay = [first, first, second, second].map(({ id }, i) => [id, i % 2 === 0 ? 400 : 1000])
      expect(await list(0)).toEqual(onFirstDay)
      expect(await list(1)).toEqual([...onFirstDay, [later.id, 400], [later.id, 1000]])
      expect(await list(-1)).toEqual([])
    })

    it('are stale until this version of the method has looked, and again once they are dropped', async () => {
      const { db } = database()
      const who = makeId()
      const [one, other] = [makeActivity(), makeActivity()]
      await insertActivity(db, who, one, 0)
      await insertActivity(db, who, other, 0)
      const stale = async (version: number) => (await listStaleEfforts(db, who, version)).map(({ id }) => id)
      expect(await stale(1)).toEqual([one.id, other.id])
      await saveBestEfforts(db, who, one.id, [], 1)
      expect(await stale(1)).toEqual([other.id])
      expect(await stale(2)).toEqual([one.id, other.id])
      await saveBestEfforts(db, who, other.id, [effort(400, 100)], 1)
      await dropBestEfforts(db, who)
      expect(await stale(1)).toEqual([one.id, other.id])
      expect(await listEffortsOf(db, who, other.id)).toEqual([])
    })
  })

  describe('originals', () => {
    it('keep the first name that a content came by', async () => {
      const { db } = database()
      const original = { sha256: 'aa'.repeat(32), name: 'Läufe (1).fit', size_bytes: 2 ** 40 }
      const who = makeId()
      await insertOriginal(db, who, original, 1)
      await insertOriginal(db, who, { ...original, name: 'again.fit' }, 2)
      expect(await findOriginalRow(db, who, original.sha256)).toMatchObject(original)
    })
  })
}
