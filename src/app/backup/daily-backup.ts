import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The newest of each of the last seven days that have one, and of four weeks before them. */
const DAYS = 7
const WEEKS = 4

/** Where backups lie that Cairn makes by itself: beside the data. */
export const backupFolder = (dataFolder: string): string => join(dataFolder, 'backups')

/** In an order of names that is the order of time, in UTC, and fit for every file system. */
export const automaticName = (what: 'daily' | 'before-restore' | 'before-upgrade', at: number): string =>
  `${what}-${Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replaceAll(':', '-')}.zip`

/** When an automatic backup was made, by its name; undefined of any other file. */
function madeAt(name: string): number | undefined {
  const found = /^daily-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)Z\.zip$/.exec(name)
  return found ? Temporal.Instant.from(`${found[1]}:${found[2]}:${found[3]}Z`).epochMilliseconds : undefined
}

export interface AutomaticBackup {
  readonly path: string
  readonly madeAt: number
}

/** Newest first. */
export async function listAutomaticBackups(folder: string): Promise<readonly AutomaticBackup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => {
      const at = madeAt(name)
      return at === undefined ? [] : [{ path: join(folder, name), madeAt: at }]
    })
    .sort((a, b) => b.madeAt - a.madeAt)
}

/** Which of them may go: none of a day or week that would be left without. */
export function outlived(backups: readonly AutomaticBackup[]): readonly AutomaticBackup[] {
  const days = new Set<number>()
  const weeks = new Set<number>()
  return [...backups]
    .sort((a, b) => b.madeAt - a.madeAt)
    .filter(({ madeAt: at }) => {
      const day = Math.floor(at / DAY_MS)
      if (days.has(day)) return true
      if (days.size < DAYS) {
        days.add(day)
        return false
      }
      const week = Math.floor(day / 7)
      if (weeks.has(week) || weeks.size >= WEEKS) return true
      weeks.add(week)
      return false
    })
}

/**
 * Makes a backup of the rows when the last one is a day old, and lets go of those that are outlived. The runner's files lie
 * beside it in the folder of originals and are never changed, so that copying them daily would only fill the disk.
 * Returns the backup made, or undefined when none was due.
 */
export async function backupWhenDue(context: Context, folder: string, version: string): Promise<string | undefined> {
  const now = context.now()
  const made = await listAutomaticBackups(folder)
  // A clock that was set back must not end backups: one from the future counts as none.
  const last = made.find(({ madeAt: at }) => at <= now)
  if (last && now - last.madeAt < DAY_MS - HOUR_MS / 2) return undefined
  await clearLeftovers(now, [context.folders.incoming, folder])
  const path = join(folder, automaticName('daily', now))
  // Loaded when one is due: a start does not wait for what it reads and packs with.
  const { makeBackup } = await import('./make-backup.ts')
  await makeBackup(context, { path, version, withOriginals: false })
  for (const { path: old } of outlived(await listAutomaticBackups(folder))) await rm(old, { force: true })
  return path
}

/** What a backup left behind whose program was killed meanwhile. One that is under way makes none of it a day old. */
async function clearLeftovers(now: number, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!/\.(part|sqlite|sqlite-wal|sqlite-shm)$/.test(name)) continue
      const path = join(folder, name)
      const since = (await stat(path).catch(() => undefined))?.mtimeMs ?? now
      if (now - since > DAY_MS) await rm(path, { force: true })
    }
  }
}

/** Stopping waits so long for a backup under way; what is cut off leaves a part that is cleared away later. */
const GRACE_MS = 3000

/** Looks every hour whether a backup is due, until it is ended. What hinders one is logged, and tried again. */
export function keepBackups(context: Context, folder: string, version: string): { end(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const look = () => {
    running = running.then(async () => {
      try {
        const path = await backupWhenDue(context, folder, version)
        if (path !== undefined) context.log({ level: 'info', code: 'backup-made' })
      } catch (error) {
        context.log({
          level: 'error',
          code: 'backup-hindered',
          detail: (error as NodeJS.ErrnoException).code ?? 'unknown',
        })
      }
    })
  }
  // Not in the first moments, in which somebody waits for a page.
  const first = setTimeout(look, 30_000)
  const timer = setInterval(look, HOUR_MS)
  first.unref()
  timer.unref()
  return {
    async end() {
      clearTimeout(first)
      clearInterval(timer)
      await Promise.race([running, sleep(GRACE_MS)])
    },
  }
}
