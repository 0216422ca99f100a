import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { latestChangeAt } from '../../storage/changes.ts'
import { findKeptFile, findOriginal } from '../../storage/original-files.ts'
import { createHash } from 'node:crypto'
import { listOriginalHashes } from '../../storage/every-athlete.ts'
import { NewerDatabase } from '../../storage/migrate.ts'
import { openDamagedSqlite } from '../../storage/open.ts'
import { damageOf } from '../../storage/snapshot.ts'
import { backupFolder, listAutomaticBackups } from '../backup/daily-backup.ts'
import { openData, type DataOptions } from '../open-data.ts'
import { storageTrouble } from '../storage-trouble.ts'

/** What was looked at, how it is, and the facts that a sentence about it needs. */
export type Finding =
  | { readonly code: 'folder'; readonly is: 'well' | 'missing' | 'read-only'; readonly path: string }
  | { readonly code: 'space'; readonly is: 'well' | 'low'; readonly free_bytes: number }
  | {
      readonly code: 'database'
      readonly is: 'well' | 'empty' | 'damaged' | 'newer' | 'full' | 'shut'
      readonly detail?: string
    }
  | {
      readonly code: 'originals'
      readonly is: 'well' | 'missing' | 'damaged'
      readonly count: number
      readonly of: number
    }
  | { readonly code: 'backup'; readonly is: 'well' | 'none' | 'old'; readonly madeAt?: number; readonly path?: string }
  | { readonly code: 'clock'; readonly is: 'well' | 'behind'; readonly latestAt?: number }

export interface Examination {
  readonly isWell: boolean
  readonly findings: readonly Finding[]
}

/** Below it an import of a few years, or a backup, may not find room. */
export const LOW_BYTES = 500 * 1024 ** 2
export const OLD_MS = 48 * 3_600_000
/** Clocks of two machines, and of files that came from one, differ. */
const AHEAD_MS = 24 * 3_600_000

/**
 * Looks at everything that keeps a runner's data whole, and changes nothing that is there. Thorough reads every original and
 * holds it against its hash.
 */
export async function examine(options: DataOptions & { readonly thorough?: boolean }): Promise<Examination> {
  const { folder, now } = options
  const findings: Finding[] = []
  const there = await stat(folder).catch(() => undefined)
  if (!there) return { isWell: false, findings: [{ code: 'folder', is: 'missing', path: folder }] }
  const isOpen = await access(folder, constants.W_OK | constants.R_OK).then(
    () => true,
    () => false,
  )
  findings.push({ code: 'folder', is: isOpen ? 'well' : 'read-only', path: folder })
  const { bavail, bsize } = await statfs(folder)
  findings.push({ code: 'space', is: bavail * bsize < LOW_BYTES ? 'low' : 'well', free_bytes: bavail * bsize })
  findings.push(...(await examineDatabase(options)))
  const [last] = await listAutomaticBackups(backupFolder(folder))
  findings.push(
    last
      ? { code: 'backup', is: now() - last.madeAt > OLD_MS ? 'old' : 'well', madeAt: last.madeAt, path: last.path }
      : { code: 'backup', is: 'none' },
  )
  return { isWell: findings.every(({ is }) => is === 'well' || is === 'none' || is === 'empty'), findings }
}

async function examineDatabase(options: DataOptions & { readonly thorough?: boolean }): Promise<Finding[]> {
  const path = join(options.folder, 'cairn.sqlite')
  if (options.databaseUrl === undefined) {
    const file = await stat(path).catch(() => undefined)
    // To SQLite a file of no bytes is a new one; beside what a runner has kept it is all that a broken disk left.
    if (file?.size === 0 && (await hasLived(options.folder)))
      return [{ code: 'database', is: 'damaged', detail: 'the file holds nothing' }]
    if (!file?.size) return [{ code: 'database', is: 'empty' }]
  }
  try {
    // Before it is opened for use: opening may write, and nothing is written on top of damage.
    const damage = options.databaseUrl === undefined ? await damageIn(path) : undefined
    if (damage !== undefined) return [{ code: 'database', is: 'damaged', detail: damage }]
    const { context, close } = await openData(options)
    try {
      return [
        { code: 'database', is: 'well' },
        await examineOriginals(context, options.thorough ?? false),
        await examineClock(context),
      ]
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof NewerDatabase) return [{ code: 'database', is: 'newer' }]
    const trouble = storageTrouble(error)
    if (trouble === 'storage-full') return [{ code: 'database', is: 'full' }]
    if (trouble === undefined && !(error instanceof Error && 'code' in error)) throw error
    return [
      { code: 'database', is: trouble === 'storage-damaged' ? 'damaged' : 'shut', detail: (error as Error).message },
    ]
  }
}

async function hasLived(folder: string): Promise<boolean> {
  const originals = await readdir(join(folder, 'originals')).catch(() => [])
  return originals.length > 0 || (await listAutomaticBackups(backupFolder(folder))).length > 0
}

/** What is wrong with a SQLite file, which is not changed; undefined when it is whole. */
export async function damageIn(path: string): Promise<string | undefined> {
  try {
    const opened = openDamagedSqlite(path)
    try {
      return (await damageOf(opened.db))[0]
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (storageTrouble(error) === 'storage-damaged') return (error as Error).message
    throw error
  }
}

type Data = Awaited<ReturnType<typeof openData>>['context']

async function examineOriginals({ db, folders }: Data, thorough: boolean): Promise<Finding> {
  const hashes = await listOriginalHashes(db)
  let missing = 0
  let damaged = 0
  for (const sha256 of hashes) {
    const kept = await findKeptFile(folders.originals, sha256)
    if (!kept) missing++
    else if (thorough ? !(await isWhole(folders.originals, sha256)) : (await stat(kept.path)).size === 0) damaged++
  }
  if (damaged > 0) return { code: 'originals', is: 'damaged', count: damaged, of: hashes.length }
  return { code: 'originals', is: missing > 0 ? 'missing' : 'well', count: missing, of: hashes.length }
}

async function isWhole(folder: string, sha256: string): Promise<boolean> {
  const bytes = await findOriginal(folder, sha256).catch(() => undefined)
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256
}

/** A clock that was set back shows in what was written later than now. */
async function examineClock({ db, athleteId, now }: Data): Promise<Finding> {
  const latest = await latestChangeAt(db, athleteId)
  if (latest !== undefined && latest > now() + AHEAD_MS) return { code: 'clock', is: 'behind', latestAt: latest }
  return { code: 'clock', is: 'well' }
}
