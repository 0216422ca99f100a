import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { formsOf } from '../../storage/columns.ts'
import type { Row } from '../../storage/copy-rows.ts'
import { migrate } from '../../storage/migrate.ts'
import { type Db, openSqlite } from '../../storage/open.ts'
import type { Database } from '../../storage/schema.ts'
import { TABLE_NAMES } from '../../storage/tables.ts'
import { sampleEntry, tableEntry } from './export-layout.ts'
import { rowOf } from './row-text.ts'
import { samplesOf } from './sample-table.ts'

/** What an archive says that was written for other programs, and cannot be a row or a table of samples. */
export class UnreadableExport extends Error {
  override name = 'UnreadableExport'
}

/** Rows at a time. */
const BATCH = 50

/**
 * Makes of an exported archive the database that it was written from, with the schema of then. Throws UnreadableExport, and
 * NewerDatabase where that schema is not known here.
 */
export async function databaseOf(
  path: string,
  schema: string,
  open: (entry: string) => Promise<Readable | undefined>,
): Promise<void> {
  const database = openSqlite(path)
  try {
    await migrate(database, schema)
    await database.db.transaction().execute(async (to) => {
      for (const table of TABLE_NAMES) if (formsOf(table)) await readTable(to, table, open)
    })
  } finally {
    await database.close()
  }
}

async function readTable(to: Db, table: keyof Database, open: (entry: string) => Promise<Readable | undefined>) {
  const stream = await open(tableEntry(table))
  // A table that came later.
  if (!stream) return
  let batch: Row[] = []
  const write = async () => {
    const rows = batch
    batch = []
    if (rows.length === 0) return
    await to
      .insertInto(table as 'activity')
      .values(rows as never)
      .execute()
      .catch((error: Error) => {
        throw new UnreadableExport(`${table}: ${error.message}`)
      })
  }
  for await (const line of linesIn(stream)) {
    if (line.trim() === '') continue
    const row = rowOf(table, line)
    if (!row) throw new UnreadableExport(tableEntry(table))
    batch.push(table === 'activity_detail' ? await withSamples(row, open) : row)
    if (batch.length === BATCH) await write()
  }
  await write()
}

async function* linesIn(stream: Readable) {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function withSamples(row: Row, open: (entry: string) => Promise<Readable | undefined>): Promise<Row> {
  const entry = sampleEntry(String(row['activity_id']))
  const stream = await open(entry)
  if (!stream) return { ...row, streams: null }
  const streams = samplesOf(await text(stream))
  if (!streams) throw new UnreadableExport(entry)
  return { ...row, streams }
}
