import { readdirSync } from 'node:fs'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { insertAthlete, findAthlete, findOwner } from '../../../src/storage/athletes.ts'
import type { Db, OpenDatabase } from '../../../src/storage/open.ts'
import { makeAthlete, makeId } from '../../make.ts'
import { dumpRows } from '../../support/dump-rows.ts'
import { exportedCalls, READS, WRITES } from './calls.ts'
import { liveStory } from './story.ts'

export function athletesContract(database: () => OpenDatabase): void {
  describe('athletes', () => {
    it('come back as they were written, with and without what they need not say', async () => {
      const { db } = database()
      const said = makeAthlete({
        birthYear: 1971,
        sex: 'unstated',
        maxHeartRate_bpm: 191,
        units: 'imperial',
        weekStart: 7,
      })
      const unsaid = makeAthlete()
      for (const athlete of [said, unsaid]) {
        await insertAthlete(db, athlete)
        expect(await findAthlete(db, athlete.id)).toStrictEqual(athlete)
      }
    })

    it('are not written over by a second first start', async () => {
      const { db } = database()
      const athlete = makeAthlete({ zone: 'Asia/Kathmandu' })
      await insertAthlete(db, athlete)
      await insertAthlete(db, { ...athlete, zone: 'UTC' })
      expect(await findAthlete(db, athlete.id)).toEqual(athlete)
    })

    it('are found without their id only as the owner, the first of all', async () => {
      const { db } = database()
      const first = '00000000-0000-7000-8000-000000000000'
      await insertAthlete(db, makeAthlete())
      await insertAthlete(db, makeAthlete({ id: first }))
      expect((await findOwner(db))?.id).toBe(first)
    })

    it('never see rows of each other, even where every id is the same', async () => {
      const { db } = database()
      const [own, foreign, nobody] = [makeId(), makeId(), makeId()]
      const answers = (who: string) => Promise.all(READS.map(async ({ name, run }) => [name, await run(db, who)]))
      await liveStory(db, own, 'first runner')
      const before = { answers: await answers(own), rows: await dumpRows(db, own) }
      await liveStory(db, foreign, 'second')
      expect(JSON.stringify(await answers(foreign))).not.toContain('first runner')
      for (const { name, run } of WRITES) {
        await run(db, foreign)
        expect(await dumpRows(db, own), `after ${name} of another`).toStrictEqual(before.rows)
      }
      expect(await answers(own)).toStrictEqual(before.answers)
      expect(await answers(nobody)).toEqual(READS.map(({ name, nothing }) => [name, nothing]))
    })

    it('are named by athlete_id in every query that any function makes', async () => {
      const sent: string[] = []
      const db = overheard(database().db, sent)
      const who = makeId()
      await liveStory(db, who, 'heard')
      for (const { run } of [...READS, ...WRITES]) await run(db, who)
      expect(sent.length).toBeGreaterThan(READS.length + WRITES.length)
      expect(sent.filter((query) => !NAMES_ATHLETE.test(query))).toEqual([])
      expect(sent.filter((query) => tablesWithoutAthlete(query).length > 0)).toEqual([])
    })

    it('are asked for by all functions there are: a new one is added to calls.ts', () => {
      expect([...READS, ...WRITES].map(({ name }) => name).sort()).toEqual(exportedCalls)
      const folder = new URL('../../../src/storage/', import.meta.url)
      const outside = [
        'activity-rows.ts',
        // Of the database as a whole.
        'columns.ts',
        'copy-rows.ts',
        'damage.ts',
        'every-athlete.ts',
        'leaf-pages.ts',
        'lease-time.ts',
        'salvage.ts',
        'snapshot.ts',
        'tables.ts',
        'migrate.ts',
        'open.ts',
        'original-files.ts',
        'schema-goals.ts',
        'schema.ts',
        'watch-facts.ts',
        'watched-tables.ts',
      ]
      const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !outside.includes(file))
      expect(files).toHaveLength(33)
    })
  })
}

/** A value for athlete_id: in a condition, or as a column of an insert. */
const NAMES_ATHLETE = /"athlete_id" = (\?|\$\d)|^insert into "\w+" \([^)]*"athlete_id"/

/** Tables of a join whose athlete_id is not tied to that of the first. */
function tablesWithoutAthlete(query: string): string[] {
  const joined = [...query.matchAll(/join "(\w+)"/g)].map(([, table]) => table!)
  return joined.filter((table) => !query.includes(`"${table}"."athlete_id" = `))
}

function overheard(db: Db, sent: string[]): Db {
  const ear: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      sent.push(db.getExecutor().compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(ear)
}
