import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { listSampledActivities, findSamples } from '../../storage/activity-details.ts'
import { formsOf } from '../../storage/columns.ts'
import { pagesOf } from '../../storage/copy-rows.ts'
import { NEWEST_SCHEMA } from '../../storage/migrate.ts'
import { type Db, openSqlite } from '../../storage/open.ts'
import { findKeptFile, findOriginal } from '../../storage/original-files.ts'
import { listOriginals } from '../../storage/originals.ts'
import type { Database } from '../../storage/schema.ts'
import { writeSnapshot } from '../../storage/snapshot.ts'
import { TABLE_NAMES } from '../../storage/tables.ts'
import { EXPORT_FORMAT } from '../backup/manifest.ts'
import { type ArchiveEntry, writeArchive } from '../backup/write-archive.ts'
import type { Context } from '../context.ts'
import { fileEntries, README, sampleEntry, tableEntry } from './export-layout.ts'
import { rowText } from './row-text.ts'
import { sampleTable } from './sample-table.ts'

interface ExportOptions {
  readonly path: string
  /** Of the Cairn that writes. */
  readonly version: string
  /** What the archive says of itself to whoever opens it. */
  readonly readme: string
}

interface MadeExport {
  readonly path: string
  readonly rows: number
  readonly originals: number
  /** Contents that the data names and whose files are not there. */
  readonly missing: readonly string[]
}

/**
 * Writes all that is stored of a runner, as of one moment, for other programs: a file of JSON lines a table, a CSV of
 * samples an activity, and the runner's files under their own names. `cairn restore` takes it back.
 */
export async function exportData(context: Context, options: ExportOptions): Promise<MadeExport> {
  const { db, engine, athleteId, folders } = context
  const { path, version, readme } = options
  const aside = join(folders.incoming, `${randomUUID()}.sqlite`)
  try {
    await writeSnapshot({ db, engine }, aside)
    const snapshot = openSqlite(aside)
    try {
      const from = snapshot.db
      let rows = 0
      const counted = (count: number) => void (rows += count)
      const entries: ArchiveEntry[] = [{ name: README, compress: true, open: () => Readable.from([readme]) }]
      for (const table of TABLE_NAMES.filter(formsOf))
        entries.push({
          name: tableEntry(table),
          compress: true,
          open: () => Readable.from(linesOf(from, athleteId, table, counted), { objectMode: false }),
        })
      for (const id of await listSampledActivities(from, athleteId))
        entries.push({
          name: sampleEntry(id),
          compress: true,
          open: () => Readable.from(samples(from, athleteId, id), { objectMode: false }),
        })
      const files = await ownFiles(from, context)
      entries.push(...files.entries)
      const about = {
        format: EXPORT_FORMAT,
        version,
        madeAt: context.now(),
        withOriginals: true,
        schema: NEWEST_SCHEMA,
      }
      const written = await writeArchive(entries, { path, folder: folders.incoming, about })
      return { path: written, rows, originals: files.entries.length, missing: files.missing }
    } finally {
      await snapshot.close()
    }
  } finally {
    for (const rest of ['', '-wal', '-shm']) await rm(aside + rest, { force: true })
  }
}

async function* linesOf(db: Db, athleteId: string, table: keyof Database, counted: (count: number) => void) {
  for await (const page of pagesOf(db, table, athleteId)) {
    counted(page.length)
    yield page.map((row) => `${rowText(table, row)}\n`).join('')
  }
}

async function* samples(db: Db, athleteId: string, activityId: string) {
  const stored = await findSamples(db, athleteId, activityId)
  if (stored) yield sampleTable(stored)
}

async function ownFiles(db: Db, { athleteId, folders }: Context) {
  const originals = await listOriginals(db, athleteId)
  const names = fileEntries(originals)
  const entries: ArchiveEntry[] = []
  const missing: string[] = []
  for (const { sha256 } of originals) {
    if (await findKeptFile(folders.originals, sha256))
      entries.push({
        name: names.get(sha256)!,
        compress: true,
        open: () => Readable.from(content(folders.originals, sha256), { objectMode: false }),
      })
    else missing.push(sha256)
  }
  return { entries, missing }
}

async function* content(folder: string, sha256: string) {
  const bytes = await findOriginal(folder, sha256)
  if (bytes) yield bytes
}
