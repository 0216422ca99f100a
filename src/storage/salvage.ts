import { sql } from 'kysely'
import { areSamplesWhole } from './activity-details.ts'
import { rowsOnLeaves } from './leaf-pages.ts'
import type { Db } from './open.ts'
import { TABLE_NAMES, TABLES } from './tables.ts'

export interface Salvage {
  /** Rows that could be read, by table. */
  readonly saved: Readonly<Record<string, number>>
  /** Tables with pages that could not be read: rows of theirs are lost. */
  readonly torn: readonly string[]
  /** Tables of which nothing at all can be read. */
  readonly unreadable: readonly string[]
  /** Activities whose row came back without its samples: a damaged page lay among them. */
  readonly withoutSamples: number
}

type Row = Readonly<Record<string, unknown>>

const BATCH = 64
/** SQLite numbers rows one after the other: no table of a runner comes near. */
const MOST_ROWS = 2 ** 40

/**
 * Reads what can be read of a damaged SQLite file, opened read-only, into a new database with this version's schema. A page that
 * cannot be read costs the rows on it: those before and after are found by their number, and where the way to them is
 * damaged, by looking at every page of the file.
 */
export async function salvageRows(damaged: Db, path: string, to: Db): Promise<Salvage> {
  const saved: Record<string, number> = {}
  const torn: string[] = []
  const unreadable: string[] = []
  for (const table of TABLE_NAMES) {
    if (TABLES[table].keeps === 'passing') continue
    const reader = readerOf(damaged, table)
    const last = await lastNumber(reader)
    if (last === undefined) {
      unreadable.push(table)
      continue
    }
    let count = 0
    let isTorn = false
    for await (const part of readRange(reader, 1, last)) {
      if (part === 'lost') isTorn = true
      else count += await keep(to, table, part)
    }
    if (count > 0) saved[table] = count
    if (isTorn) torn.push(table)
  }
  for (const [table, count] of await salvageLeaves(path, to, [...torn, ...unreadable]))
    if (count > 0) saved[table] = (saved[table] ?? 0) + count
  const withoutSamples = await dropDamagedSamples(to)
  // What is derived is worked out again when it is put back.
  const isFact = (table: string) => TABLES[table as keyof typeof TABLES].keeps === 'fact'
  return {
    saved,
    torn: torn.filter(isFact),
    unreadable: unreadable.filter((table) => saved[table] === undefined && isFact(table)),
    withoutSamples,
  }
}

/** SQLite does not notice noise inside of a value; whoever read such samples later would stumble. */
async function dropDamagedSamples(to: Db): Promise<number> {
  const keys = await to.selectFrom('activity_detail').select(['athlete_id', 'activity_id']).execute()
  let dropped = 0
  for (const { athlete_id, activity_id } of keys) {
    const detail = to.selectFrom('activity_detail').where('athlete_id', '=', athlete_id)
    const row = await detail.where('activity_id', '=', activity_id).select('streams').executeTakeFirst()
    if (!row?.streams || areSamplesWhole(row.streams)) continue
    await to
      .updateTable('activity_detail')
      .set({ streams: null })
      .where('athlete_id', '=', athlete_id)
      .where('activity_id', '=', activity_id)
      .execute()
    dropped++
  }
  return dropped
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

/** Puts rows that stand on any page of the file where they fit, if that is one of these tables and no other. */
async function salvageLeaves(path: string, to: Db, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const saved = new Map<string, number>()
  if (tables.length === 0) return saved
  const shapes = new Map<string, readonly Column[]>()
  for (const table of TABLE_NAMES)
    shapes.set(
      table,
      (await sql<Column>`SELECT name, type, "notnull" FROM pragma_table_info(${table})`.execute(to)).rows,
    )
  for (const values of rowsOnLeaves(path)) {
    const fits = [...shapes].filter(([, columns]) => isRowOf(columns, values))
    const whole = fits.filter(([, columns]) => columns.length === values.length)
    const [table, columns] = whole.length === 1 ? whole[0]! : fits.length === 1 ? fits[0]! : []
    if (table === undefined || columns === undefined || !tables.includes(table)) continue
    const row = Object.fromEntries(columns.map(({ name }, i) => [name, values[i] ?? null]))
    saved.set(table, (saved.get(table) ?? 0) + (await keep(to, table, [row])))
  }
  return saved
}

/** A row that was written before its table got its last columns is shorter. */
function isRowOf(columns: readonly Column[], values: readonly unknown[]): boolean {
  return (
    columns.length >= values.length &&
    columns.every(({ type, notnull }, i) => {
      const value = values[i] ?? null
      if (value === null) return notnull === 0
      if (/text/i.test(type)) return typeof value === 'string'
      return /blob/i.test(type) ? value instanceof Uint8Array : typeof value === 'number'
    })
  )
}

interface Reader {
  /** Rows numbered from first to last. Throws where a page cannot be read. */
  read(first: number, last: number): Promise<readonly Row[]>
  /** Whether there is any row from here on; throws as read does. */
  isAnyFrom(first: number): Promise<boolean>
}

function readerOf(db: Db, table: string): Reader {
  const name = sql.table(table)
  return {
    async read(first, last) {
      return (await sql<Row>`SELECT * FROM ${name} NOT INDEXED WHERE rowid BETWEEN ${first} AND ${last}`.execute(db))
        .rows
    },
    async isAnyFrom(first) {
      const { rows } = await sql`SELECT rowid FROM ${name} NOT INDEXED WHERE rowid >= ${first} LIMIT 1`.execute(db)
      return rows.length > 0
    },
  }
}

/** A number that no row is above; undefined when the table, or the way to its rows, cannot be found. */
async function lastNumber({ isAnyFrom }: Reader): Promise<number | undefined> {
  let known = 0
  for (let bound = 1; bound < MOST_ROWS; bound *= 2) {
    const answer = await isAnyFrom(bound).catch((error: unknown) => (isMissing(error) ? 'no-table' : 'damaged'))
    if (answer === 'no-table') return undefined
    if (answer === false) return bound
    if (answer === true) known = bound
  }
  // The last page is among the damaged ones, so that nothing tells where the rows end.
  return known === 0 ? undefined : known * 4
}

const isMissing = (error: unknown): boolean => error instanceof Error && /no such table/.test(error.message)

/** What can be read, in halves and halves of halves around what cannot, down to the single row. */
async function* readRange(reader: Reader, first: number, last: number): AsyncGenerator<readonly Row[] | 'lost'> {
  if (last - first >= BATCH) {
    // Whole stretches without rows are passed over at once.
    const middle = first + Math.floor((last - first) / 2)
    yield* readRange(reader, first, middle)
    if (await reader.isAnyFrom(middle + 1).catch(() => true)) yield* readRange(reader, middle + 1, last)
    return
  }
  const rows = await reader.read(first, last).catch(() => undefined)
  if (rows) {
    if (rows.length > 0) yield rows
  } else if (first === last) yield 'lost'
  else {
    const middle = first + Math.floor((last - first) / 2)
    yield* readRange(reader, first, middle)
    yield* readRange(reader, middle + 1, last)
  }
}

/** Rows whose values a damaged page has turned into something that no column takes are left out. */
async function keep(to: Db, table: string, rows: readonly Row[]): Promise<number> {
  const insert = async (some: readonly Row[]) => {
    const [done] = await to
      .insertInto(table as 'activity')
      .values(some as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return Number(done?.numInsertedOrUpdatedRows ?? 0)
  }
  try {
    return await insert(rows)
  } catch {
    let kept = 0
    for (const row of rows) kept += await insert([row]).catch(() => 0)
    return kept
  }
}
