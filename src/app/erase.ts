import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listLeases } from '../storage/every-athlete.ts'
import { holds } from '../storage/lease-time.ts'
import { TABLE_NAMES } from '../storage/tables.ts'
import { DataInUse } from './backup/restore-backup.ts'
import { isGone } from './import/lease-holder.ts'
import { openData, type DataOptions } from './open-data.ts'

/** All that Cairn ever makes in its folder. Anything else there is somebody else's. */
const OURS = [
  /^(cairn|demo)\.sqlite(-wal|-shm|-journal)?$/,
  /^(demo-)?(originals|incoming)$/,
  /^backups$/,
  /^public-url(\.new)?$/,
  /^damaged-[0-9TZ-]+$/,
]

/**
 * Removes everything that is stored of a runner: database, log, files, uploads, backups, the made-up runner. Throws DataInUse while
 * another program works on it. Returns the names of what is not Cairn's and stays.
 */
export async function erase(options: DataOptions): Promise<readonly string[]> {
  const { folder, databaseUrl, now } = options
  // A database that does not open has nobody at work in it that could be asked.
  const opened = await openData(options).catch(() => undefined)
  if (opened) {
    const { db, athleteId } = opened.context
    try {
      const held = (await listLeases(db)).find(({ holder, untilAt }) => holds(untilAt, now()) && !isGone(holder))
      if (held) throw new DataInUse(held.name)
      // A server's database stays, and may hold others; the file of one runner is removed whole.
      if (databaseUrl !== undefined)
        await db.transaction().execute(async (trx) => {
          for (const table of TABLE_NAMES) await trx.deleteFrom(table).where('athlete_id', '=', athleteId).execute()
        })
    } finally {
      await opened.close()
    }
  }
  const left: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (OURS.some((pattern) => pattern.test(name))) await rm(join(folder, name), { recursive: true, force: true })
    else left.push(name)
  }
  return left
}
