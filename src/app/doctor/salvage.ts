import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findOwner, insertAthlete } from '../../storage/athletes.ts'
import { migrate } from '../../storage/migrate.ts'
import { type Db, openDamagedSqlite, openSqlite } from '../../storage/open.ts'
import { type Salvage, salvageRows } from '../../storage/salvage.ts'
import { TABLE_NAMES } from '../../storage/tables.ts'
import { type MadeBackup, makeBackup } from '../backup/make-backup.ts'
import { newAthlete } from '../open-data.ts'

export interface SalvageOptions {
  readonly folder: string
  /** The backup to write, which can be restored. */
  readonly path: string
  readonly version: string
  readonly zone: string
  readonly now: () => number
}

interface Salvaged {
  readonly salvage: Salvage
  /** None where no row could be read: what would be restored from it is nothing. */
  readonly backup?: MadeBackup
}

/** Writes what can still be read of a damaged database into a backup. The damaged file stays as it is. */
export async function salvage(options: SalvageOptions): Promise<Salvaged> {
  const { folder, path, version, zone, now } = options
  const folders = { home: folder, originals: join(folder, 'originals'), incoming: join(folder, 'incoming') }
  for (const each of Object.values(folders)) await mkdir(each, { recursive: true, mode: 0o700 })
  const aside = join(folders.incoming, `${randomUUID()}.sqlite`)
  const file = join(folder, 'cairn.sqlite')
  const damaged = openDamagedSqlite(file)
  try {
    const into = openSqlite(aside)
    try {
      await migrate(into)
      const saved = await into.db.transaction().execute((to) => salvageRows(damaged.db, file, to))
      if (Object.keys(saved.saved).length === 0) return { salvage: saved }
      await ensureOwner(into.db, zone)
      const context = {
        db: into.db,
        engine: 'sqlite',
        athleteId: '',
        folders,
        now,
        newId: randomUUID,
        log: () => {},
      } as const
      return { salvage: saved, backup: await makeBackup(context, { path, version, withOriginals: true }) }
    } finally {
      await into.close()
    }
  } finally {
    await damaged.close()
    for (const rest of ['', '-wal', '-shm']) await rm(aside + rest, { force: true })
  }
}

/** Whose the rows are when the settings themselves are lost: they can be set again, the rows not. */
async function ensureOwner(db: Db, zone: string): Promise<void> {
  if (await findOwner(db)) return
  for (const table of TABLE_NAMES) {
    const row = await db.selectFrom(table).select('athlete_id').executeTakeFirst()
    if (row) return insertAthlete(db, newAthlete(row.athlete_id, zone))
  }
}

/** Moves a damaged database out of the way, so that a new one can be made in its place. Returns where it lies now. */
export async function layDamagedAside(folder: string, now: number): Promise<string> {
  const stamp = Temporal.Instant.fromEpochMilliseconds(now).toString({ smallestUnit: 'second' }).replaceAll(':', '-')
  const aside = join(folder, `damaged-${stamp}`)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of ['cairn.sqlite', 'cairn.sqlite-wal', 'cairn.sqlite-shm']) {
    if (await stat(join(folder, name)).catch(() => undefined)) await rename(join(folder, name), join(aside, name))
  }
  return aside
}
