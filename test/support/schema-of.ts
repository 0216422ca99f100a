import { sql } from 'kysely'
import type { OpenDatabase } from '../../src/storage/open.ts'

interface Table {
  readonly columns: Record<string, string>
  readonly indexes: Record<string, string>
}

/** Tables with their columns and indexes, however they came about: two databases of one schema give equal answers. */
export async function schemaOf({ db, engine }: OpenDatabase): Promise<Record<string, Table>> {
  const { rows: columns } = await (engine === 'sqlite' ? SQLITE_COLUMNS : POSTGRES_COLUMNS).execute(db)
  const { rows: indexes } = await (engine === 'sqlite' ? SQLITE_INDEXES : POSTGRES_INDEXES).execute(db)
  const schema: Record<string, Table> = {}
  for (const { table, name, what } of columns) (schema[table] ??= { columns: {}, indexes: {} }).columns[name] = what
  for (const { table, name, what } of indexes) schema[table]!.indexes[name] = what
  return schema
}

type Described = { table: string; name: string; what: string }

const SQLITE_COLUMNS = sql<Described>`
  SELECT m.name AS "table", c.name AS name, c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || ifnull(c.dflt_value, '') AS what
  FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY 1, 2`

const SQLITE_INDEXES = sql<Described>`
  SELECT m.name AS "table", i.name AS name, i."unique" || ' ' || group_concat(c.name, ',' ORDER BY c.seqno) AS what
  FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
  WHERE m.type = 'table' GROUP BY 1, 2 ORDER BY 1, 2`

const POSTGRES_COLUMNS = sql<Described>`
  SELECT table_name AS "table", column_name AS name,
    concat_ws(' ', data_type, collation_name, is_nullable, column_default) AS what
  FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`

const POSTGRES_INDEXES = sql<Described>`
  SELECT tablename AS "table", indexname AS name, indexdef AS what
  FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`
