import type { ParsedActivity } from '../core/activity/parsed-activity.ts'
import type { Result } from '../core/base/result.ts'

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
  /** Reads the entry's bytes, up to the limit; never more than once. */
  bytes(): Promise<Result<Uint8Array, ImportProblem>>
}
