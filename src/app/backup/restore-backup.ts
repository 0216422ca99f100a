import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { replaceRows } from '../../storage/copy-rows.ts'
import { findOwner } from '../../storage/athletes.ts'
import { listOriginalHashes } from '../../storage/every-athlete.ts'
import { findKeptFile, keepOriginals } from '../../storage/original-files.ts'
import { openSnapshot } from '../../storage/snapshot.ts'
import type { Context } from '../context.ts'
import { refuseWhileInUse } from '../data-in-use.ts'
import { refreshDerived } from '../rebuild.ts'
import { makeBackup } from './make-backup.ts'
import { withBackup } from './read-backup.ts'

export interface RestoreOptions {
  readonly path: string
  readonly passphrase?: string | undefined
  /** Where what is there now is kept. */
  readonly keepAt: string
  readonly version: string
}

export interface Restored {
  /** When the backup was made. Milliseconds since 1970. */
  readonly madeAt: number
  readonly rows: number
  /** Files that were not there and are now. */
  readonly originals: number
  /** Contents that the data names and whose files are nowhere. */
  readonly missing: readonly string[]
  readonly keptAt: string
}

/**
 * Puts a backup in place of what is there: the backup is checked whole first, what is there is kept in a backup of its own,
 * files come before the rows that name them, and all rows are replaced in one transaction. Throws UnusableBackup, DataInUse;
 * then nothing has changed.
 */
export async function restoreBackup(context: Context, options: RestoreOptions): Promise<Restored> {
  const { db, folders } = context
  const { path, passphrase, keepAt, version } = options
  await refuseWhileInUse(context)
  return withBackup(path, { folder: folders.incoming, passphrase }, async (backup) => {
    // Files of the runner are never removed, so that the rows alone need keeping.
    await makeBackup(context, { path: keepAt, version, withOriginals: false })
    let originals = 0
    for await (const { sha256, ending, stream } of backup.originals()) {
      if (await findKeptFile(folders.originals, sha256)) {
        stream.destroy()
        continue
      }
      const aside = join(folders.incoming, randomUUID())
      await pipeline(stream, createWriteStream(aside, { mode: 0o600 }))
      await keepOriginals(folders.originals, [{ sha256, ending, path: aside }])
      originals++
    }
    const snapshot = await openSnapshot(backup.database)
    try {
      await refuseWhileInUse(context)
      const rows = await db.transaction().execute((to) => replaceRows(snapshot.db, to))
      // An export leaves out what can be derived, and an older backup has it as an older method made it.
      const owner = await findOwner(db)
      if (owner) await refreshDerived({ ...context, athleteId: owner.id })
      const missing: string[] = []
      for (const sha256 of await listOriginalHashes(db))
        if (!(await findKeptFile(folders.originals, sha256))) missing.push(sha256)
      return { madeAt: backup.manifest.madeAt, rows, originals, missing, keptAt: keepAt }
    } finally {
      await snapshot.close()
    }
  })
}
