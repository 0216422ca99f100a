import { randomUUIDv7 } from 'node:crypto'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '../core/base/result.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import { findOwner, insertAthlete } from '../storage/athletes.ts'
import { migrate } from '../storage/migrate.ts'
import { openPostgres, openSqlite } from '../storage/open.ts'
import { backupBeforeUpgrade } from './backup/before-upgrade.ts'
import type { Context, LogEvent } from './context.ts'
import { nothingKept } from './kept/kept.ts'
import { write } from './write.ts'

export { NewerDatabase } from '../storage/migrate.ts'

export interface DataOptions {
  readonly folder: string
  /** A second database beside the first, for the made-up runner: nothing crosses over. */
  readonly demo?: boolean
  /** postgres://… ; without it, one SQLite file in the folder. Never used for the demo. */
  readonly databaseUrl?: string
  /** Zone of a runner who has not chosen one. */
  readonly zone: string
  /** Language of a runner who has not chosen one; English, where nothing is known. */
  readonly language?: Athlete['language']
  readonly now: () => number
  readonly log: (event: LogEvent) => void
}

export interface OpenData {
  readonly context: Context
  close(): Promise<void>
}

/** Opens the runner's data, makes it on first use, and brings its schema up to date. Throws NewerDatabase, UnsafeDatabase. */
export async function openData(options: DataOptions): Promise<OpenData> {
  const { folder, demo = false, now, log } = options
  const folders = {
    home: folder,
    originals: join(folder, demo ? 'demo-originals' : 'originals'),
    incoming: join(folder, demo ? 'demo-incoming' : 'incoming'),
  }
  for (const path of [folder, folders.originals, folders.incoming]) {
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32') await chmod(path, 0o700)
  }
  const database =
    options.databaseUrl !== undefined && !demo
      ? openPostgres(options.databaseUrl)
      : openSqlite(join(folder, demo ? 'demo.sqlite' : 'cairn.sqlite'))
  try {
    if (!demo) await backupBeforeUpgrade({ folders, now }, database)
    await migrate(database)
    const { db, engine, isDamaged } = database
    const base = { db, engine, isDamaged, folders, now, newId: () => randomUUIDv7(), log, kept: nothingKept() }
    const owner = (await findOwner(db)) ?? (await firstOwner({ ...base, athleteId: '' }, options))
    return { context: { ...base, athleteId: owner.id }, close: () => database.close() }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Two programs may start at once: the one that comes second finds the runner of the first. */
async function firstOwner(context: Context, { zone, language }: DataOptions): Promise<Athlete> {
  const owner = await write(context, undefined, async ({ db, newId }) => {
    const found = await findOwner(db)
    if (found) return ok(found)
    const athlete = newAthlete(newId(), zone, language)
    await insertAthlete(db, athlete)
    return ok(athlete)
  })
  if (!owner.ok) throw new Error(owner.error.code)
  return owner.value
}

/** A runner who has set nothing yet. */
export const newAthlete = (id: string, zone: string, language = 'en'): Athlete => ({
  id,
  zone,
  weekStart: 1,
  units: 'metric',
  elevationUnits: 'metric',
  language,
  version: 1,
})
