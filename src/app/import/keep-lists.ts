import type { ArchiveEntry } from '../../importers/importer.ts'
import { LIMITS } from '../../importers/limits.ts'
import type { ParsePool } from './parse-pool.ts'
import type { Content, KeepFolders } from './parse-task.ts'

/** The file of a list, to be kept with the rows that came out of it; undefined where it is too large to be kept (Apple Health). */
export type KeepList = (list: ArchiveEntry) => Promise<Content | undefined>

/** Writes each list aside once, when its first row is read: whichever is stored first has it kept. */
export function keepLists(pool: Pick<ParsePool, 'keep'>, folders: KeepFolders): KeepList {
  const begun = new Map<ArchiveEntry, Promise<Content | undefined>>()
  return (list) => {
    const laid = begun.get(list) ?? layAside(list)
    begun.set(list, laid)
    return laid
  }

  async function layAside(list: ArchiveEntry): Promise<Content | undefined> {
    if (list.size === undefined || list.size > LIMITS.csvBytes) return undefined
    // What cannot be read a second time is not kept: its rows have been read.
    const bytes = await list.bytes().catch(() => undefined)
    if (!bytes?.ok) return undefined
    const kept = await pool.keep({ bytes: bytes.value, path: list.path, folders })
    return kept.ok ? kept.value : undefined
  }
}
