import { statfs } from 'node:fs/promises'
import { findAthlete } from '../../storage/athletes.ts'
import { backupFolder, listAutomaticBackups } from '../backup/daily-backup.ts'
import type { Context } from '../context.ts'
import { storageTrouble } from '../storage-trouble.ts'
import { LOW_BYTES, OLD_MS } from './examine.ts'

interface Readiness {
  readonly isReady: boolean
  readonly database: 'well' | 'damaged' | 'busy' | 'shut'
  readonly disk: 'well' | 'low'
  readonly free_bytes: number | null
  /** none: the first day has not passed yet. */
  readonly backup: 'well' | 'none' | 'old'
  readonly backupAt: number | null
}

/** Whether what a runner writes now will be kept: quick enough to be asked every few seconds, and reads alone. */
export async function readiness(context: Context, folder: string): Promise<Readiness> {
  const database = await databaseState(context)
  const space = await statfs(folder).catch(() => undefined)
  const free_bytes = space ? space.bavail * space.bsize : null
  const disk = free_bytes === null || free_bytes < LOW_BYTES ? 'low' : 'well'
  const [last] = await listAutomaticBackups(backupFolder(folder))
  const backup = last === undefined ? 'none' : context.now() - last.madeAt > OLD_MS ? 'old' : 'well'
  const isReady = database === 'well' && disk === 'well' && backup !== 'old'
  return { isReady, database, disk, free_bytes, backup, backupAt: last?.madeAt ?? null }
}

async function databaseState({ db, athleteId, isDamaged }: Context): Promise<Readiness['database']> {
  if (isDamaged?.()) return 'damaged'
  try {
    return (await findAthlete(db, athleteId)) ? 'well' : 'shut'
  } catch (error) {
    const trouble = storageTrouble(error)
    if (trouble === 'busy') return 'busy'
    return trouble === 'storage-damaged' ? 'damaged' : 'shut'
  }
}
