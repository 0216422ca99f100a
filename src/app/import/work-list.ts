import { createHash } from 'node:crypto'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { isArchive, openArchive } from '../../importers/archive/archive.ts'
import type { ArchiveEntry, ImportProblem, Source } from '../../importers/importer.ts'
import { LIMITS } from '../../importers/limits.ts'
import {
  findStravaRow,
  isStravaCsv,
  stravaIndex,
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
 * among the files it is read first: it names the files and holds the activities that have none.
 */
export async function* workList(sources: readonly Source[]): AsyncGenerator<WorkItem> {
  const loose = await stravaAmong(sources.filter((source) => isCsv(source.path)).map(entryOf))
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
  for await (const entry of first.value) if (isCsv(entry.path)) lists.push(entry)
  const index = await stravaAmong(lists)
  const again = await openArchive(source)
  if (again.ok) for await (const entry of again.value) yield* fileItems(entry, index)
}

async function* fileItems(entry: ArchiveEntry, strava: FoundIndex | undefined): AsyncGenerator<WorkItem> {
  if (strava && entry.path === strava.path) {
    yield* rowItems(entry.path, strava.index)
    return
  }
  const row = strava && findStravaRow(strava.index, entry.path)
  yield { kind: 'file', path: entry.path, bytes: entry.bytes, ...(row && { row }) }
}

/** Rows without a file, in their order. */
function rowItems(path: string, { manual, unreadable }: StravaIndex): WorkItem[] {
  const problem: ImportProblem = { code: 'damaged', format: 'strava-csv', detail: 'date or type' }
  const rows = [
    ...manual.map(({ row, activity }): [number, WorkItem] => {
      const sha256 = createHash('sha256')
        .update(`strava ${JSON.stringify(activity)}`)
        .digest('hex')
      return [row, { kind: 'row', path: `${path}#${row}`, activity, sha256 }]
    }),
    ...unreadable.map((row): [number, WorkItem] => [row, { kind: 'problem', path: `${path}#${row}`, problem }]),
  ]
  return rows.sort(([a], [b]) => a - b).map(([, item]) => item)
}

interface FoundIndex {
  readonly path: string
  readonly index: StravaIndex
}

const isCsv = (path: string) => /(^|[/\\!])activities\.csv$/i.test(path)

async function stravaAmong(lists: readonly ArchiveEntry[]): Promise<FoundIndex | undefined> {
  for (const list of lists) {
    const bytes = await list.bytes().catch((error: unknown) => err(noAccess(error)))
    if (!bytes.ok || !isStravaCsv(list.path, bytes.value)) continue
    const index = stravaIndex(bytes.value)
    if (index.ok) return { path: list.path, index: index.value }
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
