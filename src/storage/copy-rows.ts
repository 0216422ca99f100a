import { sql } from 'kysely'
import type { Db } from './open.ts'
import type { Database } from './schema.ts'
import { TABLE_NAMES, TABLES } from './tables.ts'

/** Rows at a time: those of an activity with its samples may take half a megabyte. */
const PAGE = 50

/**
 * Puts the rows of one database into another in place of those that are there, of every runner; what only concerns programs
 * that run now is left out. Run it in a transaction of `to`, and of `from` where others write it. Returns how many rows.
 */
export async function replaceRows(from: Db, to: Db): Promise<number> {
  let copied = 0
  for (const table of TABLE_NAMES) {
    // Every table alike: the names of one stand for those of all.
    await to.deleteFrom(table as 'activity').execute()
    if (TABLES[table].keeps === 'passing') continue
    for await (const page of pagesOf(from, table)) {
      await to
        .insertInto(table as 'activity')
        .values(page as never)
        .execute()
      copied += page.length
    }
  }
  return copied
}

export type Row = Readonly<Record<string, unknown>>

/** All rows, or those of one runner, page after page by the primary key: the last page is found as fast as the first. */
export async function* pagesOf(db: Db, table: keyof Database, athleteId?: string): AsyncGenerator<readonly Row[]> {
  const key = TABLES[table].key as readonly 'id'[]
  let after: readonly unknown[] | undefined
  for (;;) {
    let query = db
      .selectFrom(table as 'activity')
      .selectAll()
      .limit(PAGE)
    if (athleteId !== undefined) query = query.where('athlete_id', '=', athleteId)
    for (const column of key) query = query.orderBy(column)
    const seen = after
    if (seen)
      query = query.where(sql<boolean>`(${sql.join(key.map((column) => sql.ref(column)))}) > (${sql.join(seen)})`)
    const page = await query.execute()
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = key.map((column) => last[column])
  }
}
