/** SQLITE_CORRUPT, SQLITE_TOOBIG (a length on a damaged page) and SQLITE_NOTADB, sqlite.org/rescode.html. */
const DAMAGE = new Set([11, 18, 26])
/** SQLITE_IOERR_READ, _SHORT_READ and _CORRUPTFS: the disk does not give back what it was given. */
const UNREAD = new Set([266, 522, 8458])
/** SQLITE_BUSY, SQLITE_IOERR and SQLITE_FULL. */
const PASSING = new Set([5, 10, 13])

/** Whether SQLite met something that is not what it wrote. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return DAMAGE.has(code & 0xff) || UNREAD.has(code)
}

/** Whether an error says nothing of what is in the file: the disk is full, or another program holds it. */
export const isPassing = (error: unknown): boolean => PASSING.has(codeOf(error) & 0xff) && !isDamage(error)

function codeOf(error: unknown): number {
  const { errcode } = error as { errcode?: unknown }
  return typeof errcode === 'number' ? errcode : 0
}
