import { readTable } from './table.ts'

const HEAD_BYTES = 32 * 1024

/** Whether bytes named …/activities.csv are the index of a Strava export (Garmin's list has the same name). */
export function isStravaCsv(path: string, bytes: Uint8Array): boolean {
  if (!/(^|[/\\!])activities\.csv$/i.test(path)) return false
  // The header alone, so that a large table costs nothing; a cell of it may hold a quoted line break.
  const head = bytes.subarray(0, HEAD_BYTES)
  const lineEnd = head.indexOf(0x0a)
  return readTable(lineEnd < 0 ? head : head.subarray(0, lineEnd)).ok
}
