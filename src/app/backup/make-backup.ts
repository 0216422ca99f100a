import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findKeptFile } from '../../storage/original-files.ts'
import { listOriginalHashes } from '../../storage/every-athlete.ts'
import { writeSnapshot } from '../../storage/snapshot.ts'
import type { Context } from '../context.ts'
import { DATABASE, FORMAT, originalEntry } from './manifest.ts'
import { type ArchiveEntry, writeArchive } from './write-archive.ts'

export interface BackupOptions {
  readonly path: string
  /** Of the Cairn that writes. */
  readonly version: string
  /** The runner's files too; without them the backup needs the folder of originals beside the data. */
  readonly withOriginals: boolean
  /** With one, the file is encrypted in the age format (age-encryption.org), which other programs open too. */
  readonly passphrase?: string
}

export interface MadeBackup {
  readonly path: string
  readonly originals: number
  /** Contents that the data names and whose files are not there. */
  readonly missing: readonly string[]
}

/** Writes all that is stored, as of one moment, into one file; others go on reading and writing meanwhile. */
export async function makeBackup(
  context: Pick<Context, 'db' | 'engine' | 'folders' | 'now'>,
  options: BackupOptions,
): Promise<MadeBackup> {
  const { db, engine, folders } = context
  const { path, version, withOriginals, passphrase } = options
  const snapshot = join(folders.incoming, `${randomUUID()}.sqlite`)
  try {
    await writeSnapshot({ db, engine }, snapshot)
    const missing: string[] = []
    const entries: ArchiveEntry[] = [{ name: DATABASE, compress: true, open: () => createReadStream(snapshot) }]
    for (const sha256 of withOriginals ? await listOriginalHashes(db) : []) {
      const kept = await findKeptFile(folders.originals, sha256)
      // Originals are packed already.
      if (kept)
        entries.push({ name: originalEntry(kept.name), compress: false, open: () => createReadStream(kept.path) })
      else missing.push(sha256)
    }
    const about = { format: FORMAT, version, madeAt: context.now(), withOriginals }
    const written = await writeArchive(entries, { path, folder: folders.incoming, about, passphrase })
    return { path: written, originals: entries.length - 1, missing }
  } finally {
    for (const rest of ['', '-wal', '-shm']) await rm(snapshot + rest, { force: true })
  }
}
