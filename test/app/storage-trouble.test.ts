import { expect, it } from 'vitest'
import { storageTrouble } from '../../src/app/storage-trouble.ts'

const CODES: readonly (readonly [errcode: number, trouble: string | undefined, name: string])[] = [
  [4874, 'storage-full', 'SQLITE_IOERR_SHMSIZE: no room to open'],
  [13, 'storage-full', 'SQLITE_FULL'],
  [266, 'storage-damaged', 'SQLITE_IOERR_READ'],
  [522, 'storage-damaged', 'SQLITE_IOERR_SHORT_READ'],
  [8458, 'storage-damaged', 'SQLITE_IOERR_CORRUPTFS'],
  [267, 'storage-damaged', 'SQLITE_CORRUPT_VTAB'],
  [26, 'storage-damaged', 'SQLITE_NOTADB'],
  [261, 'busy', 'SQLITE_BUSY_RECOVERY'],
  [1032, 'storage-read-only', 'SQLITE_READONLY_DBMOVED'],
  [778, undefined, 'SQLITE_IOERR_WRITE'],
  [19, undefined, 'SQLITE_CONSTRAINT'],
]

it.each(CODES)(
  'what SQLite calls %i is %s (%s): a full disk is never taken for a damaged file',
  (errcode, trouble, _) => {
    expect(storageTrouble({ errcode })).toBe(trouble)
  },
)
