import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { migrate } from '../../src/storage/migrate.ts'
import { type OpenDatabase, openPostgres, openSqlite } from '../../src/storage/open.ts'
import { READS, WRITES } from '../contracts/storage/calls.ts'
import { liveStory } from '../contracts/storage/story.ts'
import { idMaker } from '../make.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { TABLE_NAMES } from '../../src/storage/tables.ts'
import { type FreshPostgres, freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

describe.skipIf(withoutPostgres)(withoutPostgres ? `both databases (skipped: ${noPostgres})` : 'both databases', () => {
  let fresh: FreshPostgres | undefined
  afterAll(() => fresh?.drop())

  it('hold equal rows and give equal answers after the same calls', async () => {
    fresh = await freshPostgres()
    const databases = [openSqlite(join(folder, 'both.sqlite')), openPostgres(fresh.url)]
    const told = await Promise.all(databases.map(tell))
    await Promise.all(databases.map((each) => each.close()))
    const [sqlite, postgres] = told
    expect(sqlite!.story).toStrictEqual(postgres!.story)
    expect(sqlite!.answers).toEqual(postgres!.answers)
    expect(JSON.stringify(sqlite!.answers)).toBe(JSON.stringify(postgres!.answers))
    expect(sqlite!.after).toStrictEqual(postgres!.after)
    const empty = TABLE_NAMES.filter((table) => sqlite!.story[table]!.length === 0)
    expect(empty, 'tables of which the story tells nothing').toEqual([])
  })
})

async function tell(opened: OpenDatabase) {
  const { db } = opened
  await migrate(opened)
  const id = idMaker(0xb07)
  const athletes = [id(), id()]
  for (const [i, who] of athletes.entries()) await liveStory(db, who, `runner ${i}`)
  const story = await dumpRows(db)
  const answers: unknown[] = []
  for (const { name, run } of READS) for (const who of athletes) answers.push([name, await run(db, who)])
  for (const { name, run } of WRITES) answers.push([name, (await run(db, athletes[1]!)) ?? null])
  return { story, answers, after: await dumpRows(db) }
}
