import type { Db } from './open.ts'
import { isTimed, saveRowTime } from './row-times.ts'
import type { Database } from './schema.ts'
import type { GoalTable } from './schema-goals.ts'
import { TABLES } from './tables.ts'

/** Tables whose rows a runner edits. Every edit of them goes through `writeRows`. */
type EditedTable =
  | 'athlete'
  | 'activity'
  | 'goal'
  | 'goal_revision'
  | 'goal_state'
  | 'goal_link'
  | 'pause'
  | 'race'
  | 'check_in'
  | 'planned_workout'
  | 'plan'
  | 'day_fact'
  | 'gear'
  | 'adjustment'
  | 'review'
  | 'written_goal'

/** What follows athlete_id in a table's key. */
const keyOf = (table: EditedTable): readonly string[] => TABLES[table].key.slice(1)

/** One row to write (`next`) or to take out (`next: null`). */
export type RowWrite = {
  [T in EditedTable]: {
    readonly table: T
    readonly key: Record<string, string | number>
    readonly next: Database[T] | null
  }
}[EditedTable]

export interface RowChange {
  readonly table: EditedTable
  readonly key: Record<string, string | number>
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

export interface Change {
  readonly id: string
  readonly kind: string
  readonly at: number
}

/**
 * Writes rows and remembers what was there, so that `undoChange` can put it back. Call inside a transaction. A row that
 * is written twice is remembered once: as it was before the first write and as the last one left it.
 */
export async function writeRows(db: Db, athleteId: string, change: Change, writes: readonly RowWrite[]): Promise<void> {
  const rows = new Map<string, RowChange>()
  for (const { table, key, next } of writes) {
    const after = next as Record<string, unknown> | null
    checkKey(athleteId, table, key, after)
    const name = JSON.stringify([table, ...keyOf(table).map((column) => key[column])])
    const before = rows.has(name) ? rows.get(name)!.before : await findRow(db, athleteId, table, key)
    await putRow(db, athleteId, table, key, after, change.at)
    rows.set(name, { table, key, before, after })
  }
  await db
    .insertInto('change')
    .values({
      athlete_id: athleteId,
      id: change.id,
      at: change.at,
      kind: change.kind,
      rows: JSON.stringify([...rows.values()]),
      undone_at: null,
    })
    .execute()
}

export type UndoOutcome = 'undone' | 'not-found' | 'already-undone' | 'changed-since'

/**
 * Puts back what a change found, newest row first. Refuses when any of its rows was written again since, unless that
 * was itself undone: edits are taken back one after the other. Call inside a transaction. A version goes up, never
 * back: an editor that still holds the undone version is told so.
 */
export async function undoChange(db: Db, athleteId: string, changeId: string, at: number): Promise<UndoOutcome> {
  const change = await db
    .selectFrom('change')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', changeId)
    .executeTakeFirst()
  if (!change) return 'not-found'
  if (change.undone_at !== null) return 'already-undone'
  const rows = rowsOf(change.rows)
  const undone = await listUndoneRows(db, athleteId, change.at)
  const left = rows.map((row) => leftBy(row, undone))
  for (const [i, row] of rows.entries()) {
    if (!sameRow(await findRow(db, athleteId, row.table, row.key), left[i]!)) return 'changed-since'
  }
  for (const [i, row] of [...rows.entries()].toReversed()) {
    await putRow(db, athleteId, row.table, row.key, restored(row, left[i]!), at)
  }
  await db
    .updateTable('change')
    .set({ undone_at: at })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', changeId)
    .execute()
  return 'undone'
}

/** The rows that a change wrote, with what it found and left; none of a change that is not there. */
export async function listChangedRows(db: Db, athleteId: string, changeId: string): Promise<RowChange[]> {
  const change = await db
    .selectFrom('change')
    .select('rows')
    .where('athlete_id', '=', athleteId)
    .where('id', '=', changeId)
    .executeTakeFirst()
  return change ? rowsOf(change.rows) : []
}

/** The latest change that wrote a row and was not taken back. */
export async function findLastChangeOf(
  db: Db,
  athleteId: string,
  table: EditedTable,
  id: string,
): Promise<Pick<Change, 'id' | 'kind'> | undefined> {
  const changes = await db
    .selectFrom('change')
    .select(['id', 'kind', 'rows'])
    .where('athlete_id', '=', athleteId)
    .where('undone_at', 'is', null)
    // Ids stand in rows as they are: most changes of others are left out before their rows are read.
    .where('rows', 'like', `%${id}%`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const found = changes.find(({ rows }) => rowsOf(rows).some((row) => row.table === table && row.key['id'] === id))
  return found && { id: found.id, kind: found.kind }
}

type Row = Record<string, unknown> | null

const rowsOf = (json: string) => JSON.parse(json) as RowChange[]

async function listUndoneRows(db: Db, athleteId: string, from: number): Promise<RowChange[]> {
  const changes = await db
    .selectFrom('change')
    .select('rows')
    .where('athlete_id', '=', athleteId)
    .where('undone_at', 'is not', null)
    .where('at', '>=', from)
    .orderBy('id')
    .execute()
  return changes.flatMap((change) => rowsOf(change.rows))
}

/** What undoing puts back: the row as it was found, one version above the one that is undone. */
function restored({ before }: RowChange, left: Row): Row {
  const version = left?.['version']
  return before && typeof version === 'number' ? { ...before, version: version + 1 } : before
}

/** The row as a change left it, or as the undoing of later changes left it again. */
function leftBy(change: RowChange, undone: readonly RowChange[]): Row {
  let left: Row = change.after
  for (;;) {
    const standing = left
    // Versions rise with every write, so a row with one is found by one change only, and the walk ends. Rows without a
    // version are put back as they were: there is nothing to walk.
    const later = undone.find(
      (other) =>
        typeof other.after?.['version'] === 'number' && sameKey(change, other) && sameRow(other.before, standing),
    )
    if (!later || standing === null) return standing
    left = restored(later, leftBy(later, undone))
  }
}

const sameKey = (a: RowChange, b: RowChange) =>
  a.table === b.table && keyOf(a.table).every((column) => a.key[column] === b.key[column])

function sameRow(a: Record<string, unknown> | null, b: Record<string, unknown> | null): boolean {
  if (a === null || b === null) return a === b
  return Object.keys({ ...a, ...b }).every((column) => (a[column] ?? null) === (b[column] ?? null))
}

// Tables are chosen at run time here, and only here; the types above hold what callers may write.
type AnyTable = 'goal'

/** A row that says another athlete or key than its write does is a mistake that would reach into other rows. */
function checkKey(athleteId: string, table: EditedTable, key: RowChange['key'], next: Row): void {
  for (const column of keyOf(table)) {
    if (key[column] === undefined) throw new Error(`a write to ${table} does not say ${column}`)
    if (next && next[column] !== key[column]) throw new Error(`a write to ${table} names two rows by ${column}`)
  }
  if (next && next['athlete_id'] !== athleteId) throw new Error(`a write to ${table} of another athlete`)
}

async function findRow(db: Db, athleteId: string, table: EditedTable, key: Record<string, string | number>) {
  let query = db
    .selectFrom(table as AnyTable)
    .selectAll()
    .where('athlete_id', '=', athleteId)
  for (const column of keyOf(table)) query = query.where(column as 'id', '=', key[column] as string)
  return ((await query.executeTakeFirst()) as Record<string, unknown> | undefined) ?? null
}

async function putRow(
  db: Db,
  athleteId: string,
  table: EditedTable,
  key: Record<string, string | number>,
  row: Record<string, unknown> | null,
  at: number,
): Promise<void> {
  if (isTimed(table))
    await saveRowTime(db, athleteId, { table, id: String(key['id'] ?? athleteId), writtenAt: row && at })
  if (row === null) {
    let query = db.deleteFrom(table as AnyTable).where('athlete_id', '=', athleteId)
    for (const column of keyOf(table)) query = query.where(column as 'id', '=', key[column] as string)
    await query.execute()
    return
  }
  const columns = ['athlete_id', ...keyOf(table)]
  await db
    .insertInto(table as AnyTable)
    .values({ ...row, athlete_id: athleteId } as unknown as GoalTable)
    .onConflict((conflict) => conflict.columns(columns as ['athlete_id', 'id']).doUpdateSet(row as Partial<GoalTable>))
    .execute()
}

/** When the runner's facts were last changed; undefined before the first change. */
export async function latestChangeAt(db: Db, athleteId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('change')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  return row?.at ?? undefined
}
