import { isDamage } from '../storage/damage.ts'

const DISK: Readonly<Record<string, StorageTrouble>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EACCES: 'storage-read-only',
  EPERM: 'storage-read-only',
  EROFS: 'storage-read-only',
}

/** SQLite's result codes, sqlite.org/rescode.html. */
const SQLITE: Readonly<Record<number, StorageTrouble>> = {
  5: 'busy',
  8: 'storage-read-only',
  13: 'storage-full',
}
/** SQLITE_IOERR_SHMSIZE: on a full disk a database does not even open, for want of a few kilobytes beside it. */
const NO_ROOM_TO_OPEN = 4874

export type StorageTrouble = 'busy' | 'storage-damaged' | 'storage-full' | 'storage-read-only'

/** What was thrown because of the place where the data lies; undefined when it is a mistake of Cairn. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  if (isDamage(error)) return 'storage-damaged'
  if (errcode === NO_ROOM_TO_OPEN) return 'storage-full'
  // The low byte is the code, what stands above it tells more of the same.
  if (typeof errcode === 'number') return SQLITE[errcode & 0xff]
  return typeof code === 'string' && Object.hasOwn(DISK, code) ? DISK[code] : undefined
}
