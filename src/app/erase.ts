import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { TABLE_NAMES } from '../storage/tables.ts'
import { refuseWhileInUse } from './data-in-use.ts'
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
 * Removes everything that is stored of a runner: database, log, files, uploads, backups, the made-up runner. Returns the names
 * of what is not Cairn's and stays. Throws DataInUse while another program works on it, and what opening a server's database
 * threw: nothing is removed then.
 */
export async function erase(options: DataOptions): Promise<readonly string[]> {
  const { folder, databaseUrl } = options
  // A file that does not open has nobody at work in it that could be asked; a server that does not answer keeps its rows.
  const opened = await openData(options).catch((error: unknown) => {
    if (databaseUrl !== undefined) throw error
    return undefined
  })
  if (opened) {
    const { db, athleteId } = opened.context
    try {
      await refuseWhileInUse(opened.context)
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
