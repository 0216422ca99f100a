import { dateOf } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'

const DAY_MS = 86_400_000
/** No watch wrote files of samples before; one whose clock was never set counts from 1980, 1989 or 1990. */
const FIRST_RECORDING = dateOf(1995, 1, 1) * DAY_MS
/** The oldest runs that someone alive has written down. */
const FIRST_NOTE = dateOf(1930, 1, 1) * DAY_MS

/** Whether nobody can have run then: before there were recordings, or after tomorrow. */
export function isDateUnlikely(startAt: EpochMs, hasSamples: boolean, now: EpochMs): boolean {
  return startAt < (hasSamples ? FIRST_RECORDING : FIRST_NOTE) || startAt > now + DAY_MS
}
