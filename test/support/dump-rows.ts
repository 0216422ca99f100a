import type { Db } from '../../src/storage/open.ts'
import { TABLE_NAMES, TABLES } from '../../src/storage/tables.ts'

export type Dump = Record<string, Record<string, unknown>[]>

/** All rows of all tables, or those of one athlete, as plain JSON in the order of their keys; bytes as hex. */
export async function dumpRows(db: Db, athleteId?: string): Promise<Dump> {
  const dump: Dump = {}
  for (const table of TABLE_NAMES) {
    let query = db.selectFrom(table as 'activity').selectAll()
    if (athleteId !== undefined) query = query.where('athlete_id', '=', athleteId)
    for (const column of TABLES[table].key) query = query.orderBy(column as 'id')
    const rows = await query.execute()
    dump[table] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          // Each database counts as it can.
          .filter(([column]) => table !== 'fact_change' || column !== 'version')
          .map(([column, value]) => [column, plain(value)]),
      ),
    )
  }
  return dump
}

const plain = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)
