import { describe, expect, it } from 'vitest'
import { findAnswer, forgetAnswersBefore, saveAnswer } from '../../../src/storage/idempotency.ts'
import { type ImportFile, insertImportFiles, listImportFiles } from '../../../src/storage/import-files.ts'
import { findJob, type Job, listJobs, requestCancel, saveJob } from '../../../src/storage/jobs.ts'
import { holds } from '../../../src/storage/lease-time.ts'
import { releaseLease, takeLease } from '../../../src/storage/leases.ts'
import type { OpenDatabase } from '../../../src/storage/open.ts'
import { makeId } from '../../make.ts'

const makeJob = (facts: Partial<Job<unknown>> = {}): Job<unknown> => ({
  id: makeId(),
  kind: 'import',
  state: 'waiting',
  createdAt: 1_772_433_000_000,
  done: 0,
  cancelRequested: false,
  facts: { counts: { imported: 0 }, words: 'Größe "1"' },
  ...facts,
})

/** What background work keeps: jobs, their files, who may run, and which requests were answered. */
export function workContract(database: () => OpenDatabase): void {
  describe('jobs', () => {
    it('come back as they were written, with and without what they need not say', async () => {
      const { db } = database()
      const who = makeId()
      const full = makeJob({ state: 'failed', startedAt: 5, endedAt: 9, done: 3, total: 4, current: 'läufe/3.fit' })
      for (const job of [makeJob(), full, makeJob({ facts: { error: null }, cancelRequested: true })]) {
        await saveJob(db, who, job)
        expect(await findJob(db, who, job.id)).toStrictEqual(job)
      }
      const { total: _, current: __, ...ended } = full
      await saveJob(db, who, ended)
      expect(await findJob(db, who, full.id)).toStrictEqual(ended)
    })

    it('keep a request to stop through every progress written by one who did not see it', async () => {
      const { db } = database()
      const who = makeId()
      const job = makeJob({ state: 'running' })
      await saveJob(db, who, job)
      await requestCancel(db, who, job.id)
      await saveJob(db, who, { ...job, done: 1 })
      expect(await findJob(db, who, job.id)).toEqual({ ...job, done: 1, cancelRequested: true })
    })

    it('are listed by kind, newest first, not more than asked', async () => {
      const { db } = database()
      const who = makeId()
      const [a, b, c, same] = [makeJob(), makeJob({ createdAt: 3 }), makeJob({ createdAt: 2 }), makeJob()]
      for (const job of [c, same, a, b, makeJob({ kind: 'rebuild' })]) await saveJob(db, who, job)
      const list = async (limit: number) => (await listJobs(db, who, 'import', limit)).map(({ id }) => id)
      expect(await list(9)).toEqual([same.id, a.id, b.id, c.id])
      expect(await list(2)).toEqual([same.id, a.id])
    })
  })

  describe('files of an import', () => {
    it('come back in the order in which they were read, each as it was written', async () => {
      const { db } = database()
      const [who, job] = [makeId(), makeId()]
      const files: ImportFile<unknown, unknown>[] = [
        {
          path: 'ü/a.zip!/b.fit',
          outcome: 'imported',
          activityIds: [makeId(), makeId()],
          warnings: [{ code: 'truncated' }],
        },
        {
          path: 'c.fit',
          outcome: 'duplicate',
          activityIds: [],
          duplicateOf: 'a.fit',
          warnings: [],
          sha256: '0'.repeat(64),
        },
        { path: 'd.txt', outcome: 'unreadable', activityIds: [], problem: { code: 'damaged', at: 3 }, warnings: [] },
      ]
      await insertImportFiles(db, who, job, 2, files.slice(2))
      await insertImportFiles(db, who, job, 0, files.slice(0, 2))
      await insertImportFiles(db, who, job, 3, [])
      expect(await listImportFiles(db, who, job)).toStrictEqual(files)
      expect(await listImportFiles(db, who, makeId())).toEqual([])
      await expect(insertImportFiles(db, who, job, 0, files.slice(0, 1))).rejects.toThrow(/unique/i)
    })

    it('take the outcomes of a whole archive at once, in their order', async () => {
      const { db } = database()
      const [who, job] = [makeId(), makeId()]
      const files = Array.from({ length: 450 }, (_, i): ImportFile<unknown, unknown> => ({
        path: `${i}.fit`,
        outcome: 'duplicate',
        activityIds: [],
        warnings: [],
      }))
      await insertImportFiles(db, who, job, 0, files)
      expect(await listImportFiles(db, who, job)).toStrictEqual(files)
    })
  })

  describe('leases', () => {
    it('are one holder’s until he lets go or does not renew in time', async () => {
      const { db } = database()
      const who = makeId()
      const take = (holder: string, now: number) => takeLease(db, who, 'import', holder, now, now + 30)
      expect(await take('a', 100)).toBe(true)
      expect(await take('b', 120)).toBe(false)
      expect(await take('a', 120)).toBe(true)
      expect(await take('b', 150)).toBe(false)
      expect(await take('b', 151)).toBe(true)
      expect(await take('a', 152)).toBe(false)
      await releaseLease(db, who, 'import', 'a')
      expect(await take('a', 153)).toBe(false)
      await releaseLease(db, who, 'import', 'b')
      expect(await take('a', 154)).toBe(true)
      expect(await takeLease(db, who, 'rebuild', 'b', 154, 160)).toBe(true)
    })

    it('do not last for a year because a clock was a year ahead when they were taken', async () => {
      const { db } = database()
      const who = makeId()
      const [now, year] = [1_772_433_000_000, 365 * 86_400_000]
      const take = (holder: string, at: number) => takeLease(db, who, 'import', holder, at, at + 30_000)
      expect(await take('a', now + year)).toBe(true)
      expect(await take('b', now + 5000)).toBe(true)
      // And back again: whoever is ahead by little is believed.
      expect(await take('a', now - 60_000)).toBe(false)
      expect(await take('a', now - year)).toBe(true)
      expect(holds(now + year, now)).toBe(false)
      expect(holds(now + 30_000, now)).toBe(true)
      expect(holds(now - 1, now)).toBe(false)
    })

    it('go to one of many who ask at once, be they free or run out', async () => {
      const { db } = database()
      for (let round = 0; round < 5; round++) {
        const who = makeId()
        const race = async (now: number) => {
          const holders = Array.from({ length: 12 }, (_, i) => `${now} ${i}`)
          const won = await Promise.all(holders.map((holder) => takeLease(db, who, 'import', holder, now, now + 30)))
          return won.filter(Boolean).length
        }
        expect(await race(100)).toBe(1)
        expect(await race(110)).toBe(0)
        expect(await race(200)).toBe(1)
      }
    })
  })

  describe('answers given', () => {
    it('are found again under their key, once, until they are forgotten', async () => {
      const { db } = database()
      const who = makeId()
      await saveAnswer(db, who, 'one', 'hash', '{"id":"é"}', 100)
      await saveAnswer(db, who, 'two', 'hash', '{}', 200)
      expect(await findAnswer(db, who, 'one')).toStrictEqual({ requestHash: 'hash', answer: '{"id":"é"}' })
      await expect(saveAnswer(db, who, 'one', 'other', '{}', 300)).rejects.toThrow(/unique/i)
      expect(await findAnswer(db, makeId(), 'one')).toBeUndefined()
      await forgetAnswersBefore(db, who, 200)
      expect(await findAnswer(db, who, 'one')).toBeUndefined()
      expect(await findAnswer(db, who, 'two')).toEqual({ requestHash: 'hash', answer: '{}' })
    })
  })
}
