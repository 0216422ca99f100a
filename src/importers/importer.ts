import type { ParsedActivity } from '../core/activity/parsed-activity.ts'
import type { Result } from '../core/base/result.ts'
import type { EpochMs } from '../core/base/units.ts'
import type { DayFact } from '../core/evidence/day-fact.ts'
import type { SportName } from './sport-words.ts'

/** Bytes from somewhere: a file, an upload, an entry of an archive. Importers never touch the disk or the network themselves. */
export interface Source {
  /** As the runner sees it: 'export.zip!/activities/1.fit.gz'. */
  readonly path: string
  /** Bytes; undefined when only reading to the end will tell. */
  readonly size: number | undefined
  /** Random access, for archives. May return fewer bytes at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
  stream(): AsyncIterable<Uint8Array>
}

/** Why a file gave no activity. `unsupported-…` and `not-…` are honest files of another kind; the rest could not be read. */
export type ImportProblem =
  | { readonly code: 'unsupported-format'; readonly format?: string }
  /** A FIT file of another kind: settings, course, workout, monitoring … */
  | { readonly code: 'not-an-activity'; readonly kind: string }
  | { readonly code: 'empty' }
  /** Nothing that could be read before the damage. `detail` is the parser's own word, for the log. */
  | { readonly code: 'damaged'; readonly format: string; readonly detail: string }
  | { readonly code: 'no-samples' }
  /** The disk would not give it: gone, no permission, a broken sector. `detail` is its word. */
  | { readonly code: 'no-access'; readonly detail: string }
  | { readonly code: 'too-large'; readonly limit_bytes: number }
  | { readonly code: 'too-many-entries'; readonly limit: number }
  | { readonly code: 'nested-too-deep'; readonly limit: number }
  | { readonly code: 'expands-too-much'; readonly limit_ratio: number }
  | { readonly code: 'unsafe-name' }
  | { readonly code: 'overlapping-entries' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'forbidden-markup'; readonly what: string }
  | { readonly code: 'took-too-long'; readonly limit_s: number }
  | { readonly code: 'took-too-much-memory'; readonly limit_bytes: number }
  /** A row of a list of which no activity can be made: what is wrong with which column, and what stands there. */
  | { readonly code: 'bad-row'; readonly row: number; readonly field: string; readonly found?: string }
  /** A service lists the activity and may not hand out what it holds of it. */
  | { readonly code: 'withheld'; readonly service: string }

/** A parser of one format: whole bytes in, activities out. Pure: the same bytes give the same answer. */
export interface Importer {
  readonly format: string
  /** Whether the first bytes (at least 64, fewer in a shorter file) are of this format. The name only breaks ties. */
  detect(head: Uint8Array, path: string): boolean
  parse(bytes: Uint8Array, path: string): Promise<Result<readonly ParsedActivity[], ImportProblem>>
}

/** One thing found in an archive, in the archive's order. */
export interface ArchiveEntry {
  readonly path: string
  /** The entry's bytes, up to the limit; out of its raw ones where they have been read. */
  bytes(raw?: Uint8Array): Promise<Result<Uint8Array, ImportProblem>>
  /** The entry from its beginning, piece by piece, as large as it may be; throws what the disk or the unpacking throws. */
  stream?(): AsyncIterable<Uint8Array>
  /** Bytes once unpacked, as the archive claims. */
  readonly size?: number
  /** The bytes as they lie, still packed: they tell whether the entry is known. Undefined of a large one. */
  raw?(): Promise<Uint8Array | undefined>
}

/** A day as a file tells of it. */
export type ParsedDay = Omit<DayFact, 'source'>

/** What a scale or a watch measured, and when: the day follows from where the runner lives. */
export interface Measure {
  readonly at: EpochMs
  readonly weight_kg?: number
  readonly resting_heart_rate_bpm?: number
}

/** What a service's list adds to an activity that was read from its file. Plain data: it travels to a worker. */
export interface RowFacts {
  readonly name?: string
  readonly note?: string
  readonly gear?: string
  readonly sport?: SportName
  readonly commute?: boolean
  /** 0 to 10, in the runner's word. */
  readonly effort?: number
  /** The list is the recording and the file only its track (Apple Health): the row's totals stand, the samples join. */
  readonly recording?: ParsedActivity
}

/** One activity of a list. It is made when asked for: a list may have fifty thousand, with their heart rate. */
export interface ListRow {
  /** From 1, without the header. */
  readonly row: number
  /** The file beside the list that holds its samples, as the list writes it: 'activities/123.fit.gz'. */
  readonly file?: string
  /** Further files that belong to it and are no activities by themselves: parts of a route. */
  readonly otherFiles?: readonly string[]
  /** The list names no files (Garmin): whichever file's activity began then, epoch ms, is this one. */
  readonly beganAt?: number
  facts(): RowFacts
  /** What the row alone tells: for rows without a file, and those whose file is not there. */
  activity(): Result<ParsedActivity, ImportProblem>
}

/** A list as read: rows with an outcome each, and what it knows of days. */
export interface ActivityList {
  readonly format: string
  readonly rows: readonly ListRow[]
  readonly days: readonly ParsedDay[]
  /** Reading ended before the list did; what came before is here. */
  readonly cut?: ImportProblem
}

/**
 * A reader of lists: CSV and JSON of services, Apple's export.xml. One pass over a stream of any length; what it keeps is
 * bounded by the activities and days in it, not by its size. A list gives its rows, never an activity for the whole file.
 * `read` throws only what the stream throws (a disk's refusal, a cancelled import).
 */
export interface ListImporter {
  readonly format: string
  /** Whether the first bytes (up to 64 kB) begin such a list. */
  detect(head: Uint8Array, path: string): boolean
  read(stream: AsyncIterable<Uint8Array>, path: string): Promise<Result<ActivityList, ImportProblem>>
}
