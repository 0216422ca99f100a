import type { LocalDate } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import { localDayAt } from '../core/base/zone.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import type { Db, OpenDatabase } from '../storage/open.ts'
import type { Kept } from './kept/kept.ts'

/** What every use case is given: where the facts are, what time it is, how things are named. No use case asks the machine. */
export interface Context {
  readonly db: Db
  readonly engine: OpenDatabase['engine']
  readonly athleteId: string
  readonly folders: DataFolders
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly log: (event: LogEvent) => void
  /** Whether a damaged page was met, so that nothing is written any more. */
  readonly isDamaged?: () => boolean
  /** What the program keeps in mind between two questions; without it everything is read anew. */
  readonly kept?: Kept
}

export interface DataFolders {
  /** Where all of it lies, and what belongs to this machine. */
  readonly home: string
  /** The runner's own files, kept as they came. */
  readonly originals: string
  /** Uploads on their way into an import. */
  readonly incoming: string
}

/** Codes and counts only: names, notes and places of a runner are never logged. */
export interface LogEvent {
  readonly level: 'info' | 'warning' | 'error'
  readonly code: string
  readonly [fact: string]: string | number | boolean | undefined
}

/** The day on the runner's wall. */
export const today = (context: Context, athlete: Athlete): LocalDate => localDayAt(epochMs(context.now()), athlete.zone)
