import { ok, type Result } from '../../core/base/result.ts'
import { type Job, saveJob } from '../../storage/jobs.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import type { StorageTrouble } from '../storage-trouble.ts'
import { type OnceKey, write } from '../write.ts'

export type { Job }

export interface ImportCounts {
  readonly imported: number
  readonly duplicates: number
  readonly unsupported: number
  readonly unreadable: number
}

/** `path` is where the bytes lie on this machine, `label` what the runner calls them. */
export interface ImportSource {
  readonly path: string
  readonly label: string
  /** It was sent, read, and is not kept: there is nothing to try again. */
  readonly isGone?: true
}

/** A file of gigabytes on its way: how much of it has been read. */
export interface Reading {
  readonly path: string
  readonly bytes: number
  readonly total_bytes?: number
}

export interface ImportFacts {
  readonly sources: readonly ImportSource[]
  readonly counts: ImportCounts
  readonly reading?: Reading
  /** Why it ended before its end, where that lies in the place of the data. */
  readonly trouble?: StorageTrouble
  /** When a clock first said that what was sent has waited long enough. */
  readonly seenOldAt?: number
  /** What lay among the files and was not opened: hidden files, and links, which may lead anywhere. */
  readonly leftOut?: { readonly hidden: number; readonly links: number }
}

export const emptyCounts: ImportCounts = { imported: 0, duplicates: 0, unsupported: 0, unreadable: 0 }

export const IMPORT = 'import'
/** Whoever has it imports; the others wait. */
export const LEASE = 'import'

/** 'fit', 'gpx' … of a file's name. */
export const formatOf = (path: string): string => /\.([a-z]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? 'file'

/** An import whose files are still to be sent; with a key, the same one when it is asked for twice. */
export const beginImport = (context: Context, once?: OnceKey): Promise<Result<{ importId: string }, AppProblem>> =>
  write(context, once, async (inside) => ok({ importId: (await createImport(inside)).id }))

/** What a runner or a disk calls a file, made fit to be printed and stored: no control characters, well-formed text. */
export const cleanLabel = (label: string): string => label.toWellFormed().replaceAll(/\p{Cc}/gu, '\u{fffd}')

/** A new import: of files on this machine, ready to run; or, without sources yet, of files still to be sent. */
export async function createImport(
  context: Context,
  sources?: readonly ImportSource[],
  leftOut?: ImportFacts['leftOut'],
): Promise<Job<ImportFacts>> {
  const job: Job<ImportFacts> = {
    id: context.newId(),
    kind: IMPORT,
    state: sources ? 'waiting' : 'receiving',
    createdAt: context.now(),
    done: 0,
    cancelRequested: false,
    facts: {
      sources: (sources ?? []).map(({ path, label }) => ({ path, label: cleanLabel(label) })),
      counts: emptyCounts,
      ...(leftOut && leftOut.hidden + leftOut.links > 0 && { leftOut }),
    },
  }
  await saveJob(context.db, context.athleteId, job)
  return job
}
