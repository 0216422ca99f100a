import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { olderSchema } from '../../storage/migrate.ts'
import type { OpenDatabase } from '../../storage/open.ts'
import type { Context } from '../context.ts'
import { automaticName, backupFolder } from './daily-backup.ts'

const KEPT = 2

/**
 * Makes a backup of data that an older version wrote, as it wrote them, before this version changes their schema: the older one
 * can restore it. The runner's files beside them are never changed. Of a PostgreSQL server its own tools make one. Returns
 * where it lies; undefined when nothing is going to be changed. Call it before the migration.
 */
export async function backupBeforeUpgrade(
  context: Pick<Context, 'folders' | 'now'>,
  database: OpenDatabase,
): Promise<string | undefined> {
  const schema = database.engine === 'sqlite' ? await olderSchema(database) : undefined
  if (schema === undefined) return undefined
  const folder = backupFolder(context.folders.home)
  const path = join(folder, automaticName('before-upgrade', context.now()))
  const source = { ...context, db: database.db, engine: database.engine }
  const { makeBackup } = await import('./make-backup.ts')
  await makeBackup(source, { path, version: `schema ${schema}`, withOriginals: false })
  const made = (await readdir(folder)).filter((name) => /^before-upgrade-.*\.zip$/.test(name)).toSorted()
  for (const old of made.slice(0, -KEPT)) await rm(join(folder, old), { force: true })
  return path
}
