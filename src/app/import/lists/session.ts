import type { Result } from '../../../core/base/result.ts'
import type { ImportProblem, ParsedDay, RowFacts } from '../../../importers/importer.ts'
import type { DerivedActivity } from '../derive-activity.ts'

/** A list as the import needs it: what it is, and which of its rows are activities of their own. Plain data. */
export interface ListFacts {
  readonly path: string
  readonly format: string
  readonly days: readonly ParsedDay[]
  /** Reading ended before the list did. */
  readonly cut?: ImportProblem
  readonly rows: readonly OwnRow[]
}

export interface OwnRow {
  readonly row: number
  /** Only an activity of its own if no file's activity began then, epoch ms. */
  readonly beganAt?: number
}

/** What a row comes to: an activity ready to be stored, and the hash by which it is known again. */
export interface MadeRow {
  readonly sha256: string
  readonly derived: DerivedActivity
}

/** The lists of one export, wherever they are held: rows and facts are made when they are asked for. */
export interface ListsSession {
  /** By path. */
  readonly lists: ReadonlyMap<string, ListFacts>
  /** Paths of files that some list names. */
  readonly named: ReadonlySet<string>
  factsOf(path: string): Promise<RowFacts | undefined>
  factsAt(startAt: number): Promise<RowFacts | undefined>
  make(path: string, row: number): Promise<Result<MadeRow, ImportProblem>>
  close(): Promise<void>
}
