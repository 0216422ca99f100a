import { createHash } from 'node:crypto'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { isArchive, openArchive } from '../../importers/archive/archive.ts'
import type { ArchiveEntry, ImportProblem, Source } from '../../importers/importer.ts'
import { LIMITS } from '../../importers/limits.ts'
import {
  findStravaRow,
  isStravaCsv,
  rowsWithoutTheirFile,
  stravaIndex,
  type FiledRow,
  type StravaIndex,
  type StravaRow,
} from '../../importers/strava/index.ts'

/** One thing to import, with an outcome of its own: a file, an entry of an archive, a row of a list. */
export type WorkItem =
  | {
      readonly kind: 'file'
      readonly path: string
      readonly bytes: () => Promise<Result<Uint8Array, ImportProblem>>
      readonly row?: StravaRow
    }
  | { readonly kind: 'row'; readonly path: string; readonly activity: ParsedActivity; readonly sha256: string }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: ImportProblem }

/** How many things an import will come to; opens every archive's directory and reads nothing else. */
export async function countWork(sources: readonly Source[]): Promise<number> {
  let count = 0
  for await (const _ of workList(sources)) count++
  return count
}

/**
 * Everything there is to import, in an order that is the same each time. Where a Strava export's activities.csv lies
 * among the files it is read first: it names the files and holds the activities that have none, or whose file is not
 * there.
 */
export async function* workList(sources: readonly Source[]): AsyncGenerator<WorkItem> {
  const lists = sources.filter((source) => isCsv(source.path)).map(entryOf)
  const loose = await stravaAmong(
    lists,
    sources.map((source) => source.path),
  )
  for (const source of sources) {
    let head: Uint8Array
    try {
      head = await source.read(0, 4)
    } catch (error) {
      yield { kind: 'problem', path: source.path, problem: noAccess(error) }
      continue
    }
    if (isArchive(head)) yield* archiveItems(source)
    else yield* fileItems(entryOf(source), loose)
  }
}

/** What the disk's refusal of a file comes to. */
export const noAccess = (error: unknown): ImportProblem => ({
  code: 'no-access',
  detail: (error as NodeJS.ErrnoException).code ?? String(error),
})

async function* archiveItems(source: Source): AsyncGenerator<WorkItem> {
  const first = await openArchive(source)
  if (!first.ok) {
    yield { kind: 'problem', path: source.path, problem: first.error }
    return
  }
  const lists: ArchiveEntry[] = []
  const paths: string[] = []
  for await (const entry of first.value) {
    paths.push(entry.path)
    if (isCsv(entry.path)) lists.push(entry)
  }
  const index = await stravaAmong(lists, paths)
  const again = await openArchive(source)
  if (again.ok) for await (const entry of again.value) yield* fileItems(entry, index)
}

async function* fileItems(entry: ArchiveEntry, strava: FoundIndex | undefined): AsyncGenerator<WorkItem> {
  if (strava && entry.path === strava.path) {
    yield* rowItems(strava)
    return
  }
  const row = strava && findStravaRow(strava.index, entry.path)
  yield { kind: 'file', path: entry.path, bytes: entry.bytes, ...(row && { row }) }
}

/** Rows without a file, and those whose file is missing, in their order. */
function* rowItems({ path: list, index, missing }: FoundIndex): Generator<WorkItem> {
  const rows: Pick<FiledRow, 'row' | 'activity'>[] = [
    ...index.manual.map(({ row, activity }) => ({ row, activity: () => activity })),
    ...index.unreadable.map((row) => ({ row, activity: () => undefined })),
    ...missing,
  ]
  rows.sort((a, b) => a.row - b.row)
  for (const { row, activity: read } of rows) {
    const path = `${list}#${row}`
    const activity = read()
    if (!activity) {
      yield { kind: 'problem', path, problem: { code: 'damaged', format: 'strava-csv', detail: 'date or type' } }
      continue
    }
    const sha256 = createHash('sha256')
      .update(`strava ${JSON.stringify(activity)}`)
      .digest('hex')
    yield { kind: 'row', path, activity, sha256 }
  }
}

interface FoundIndex {
  readonly path: string
  readonly index: StravaIndex
  /** Rows whose file is not among what lies beside the list. */
  readonly missing: readonly FiledRow[]
}

const isCsv = (path: string) => /(^|[/\\!])activities\.csv$/i.test(path)

/** The first list that is Strava's; `paths` are those of everything it may speak of. */
async function stravaAmong(lists: readonly ArchiveEntry[], paths: readonly string[]): Promise<FoundIndex | undefined> {
  for (const list of lists) {
    const bytes = await list.bytes().catch((error: unknown) => err(noAccess(error)))
    if (!bytes.ok || !isStravaCsv(list.path, bytes.value)) continue
    const index = stravaIndex(bytes.value)
    if (!index.ok) continue
    return { path: list.path, index: index.value, missing: rowsWithoutTheirFile(index.value, paths) }
  }
  return undefined
}

const entryOf = (source: Source): ArchiveEntry => ({ path: source.path, bytes: () => wholeFile(source) })

async function wholeFile(source: Source): Promise<Result<Uint8Array, ImportProblem>> {
  if (source.size !== undefined && source.size > LIMITS.fileBytes) {
    return err({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
  }
  const bytes = await source.read(0, source.size ?? LIMITS.fileBytes)
  return ok(bytes)
}
