import { err, ok, type Result } from '../../core/base/result.ts'
import { isArchive, openArchive } from '../../importers/archive/archive.ts'
import type { ArchiveEntry, ImportProblem, ParsedDay, Source } from '../../importers/importer.ts'
import { LIMITS } from '../../importers/limits.ts'
import { MAY_BE_LIST } from '../../importers/lists/export-lists.ts'
import { diskSource, openSource } from './disk-source.ts'
import type { ImportSource } from './import-job.ts'
import type { ListFacts, ListsSession } from './lists/session.ts'
import { ListFailed, listsInThread, type ThreadOptions } from './lists/thread.ts'
import type { SpoolFolder } from './spool.ts'

/** One thing to import, with an outcome of its own: a file, an entry of an archive, a row of a list, what a list knows of days. */
export type WorkItem =
  | {
      readonly kind: 'file'
      readonly path: string
      readonly entry: ArchiveEntry
      /** The lists that may say more of it. */
      readonly lists?: ListsSession
    }
  | {
      readonly kind: 'row'
      readonly path: string
      readonly list: ListFacts
      /** The list's own file. */
      readonly entry: ArchiveEntry
      readonly row: number
      readonly beganAt?: number
      readonly lists: ListsSession
    }
  | { readonly kind: 'days'; readonly path: string; readonly format: string; readonly days: readonly ParsedDay[] }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: ImportProblem }

/** Everything an import comes to, in an order that is the same each time. */
export interface Plan {
  readonly items: readonly WorkItem[]
  close(): Promise<void>
}

export interface PlanOptions extends ThreadOptions {
  readonly spool: SpoolFolder
  /** Called with what lies in an archive, before the lists among it are read. */
  readonly onArchive?: (entries: readonly ArchiveEntry[]) => void
}

/**
 * Opens every archive's directory, reads the lists among the files (they name files, and hold activities that have none),
 * and reads nothing else. What lies in one archive is an export of its own; loose files are one together.
 */
export async function planWork(sources: readonly ImportSource[], options: PlanOptions): Promise<Plan> {
  const closing: (() => Promise<void>)[] = [options.spool.clear]
  const close = async () => {
    for (const each of closing.toReversed()) await each()
  }
  try {
    const parts: (WorkItem[] | ArchiveEntry)[] = []
    for (const { path, label } of sources) {
      const head = await headOf(path, label)
      if (!head.ok) parts.push([{ kind: 'problem', path: label, problem: head.error }])
      else if (!isArchive(head.value)) parts.push(looseEntry(await diskSource(path, label)))
      else {
        const source = await openSource(path, label)
        closing.push(source.close)
        const entries = await entriesOf(source, options.spool)
        if (!entries.ok) parts.push([{ kind: 'problem', path: label, problem: entries.error }])
        else {
          options.onArchive?.(entries.value)
          parts.push([...(await itemsOf(entries.value, options, closing)).values()].flat())
        }
      }
    }
    const loose = parts.filter((part): part is ArchiveEntry => !Array.isArray(part))
    const among = await itemsOf(loose, options, closing)
    const items = parts.flatMap((part) => (Array.isArray(part) ? part : (among.get(part) ?? [])))
    // Rows that are activities only if no file began then come when all files have been stored.
    return { items: [...items.filter((item) => !isLate(item)), ...items.filter(isLate)], close }
  } catch (error) {
    await close()
    throw error
  }
}

const isLate = (item: WorkItem) => item.kind === 'row' && item.beganAt !== undefined

/** What the disk's refusal of a file comes to. */
export const noAccess = (error: unknown): ImportProblem => ({
  code: 'no-access',
  detail: (error as NodeJS.ErrnoException).code ?? String(error),
})

async function headOf(path: string, label: string): Promise<Result<Uint8Array, ImportProblem>> {
  try {
    return ok(await (await diskSource(path, label)).read(0, 4))
  } catch (error) {
    return err(noAccess(error))
  }
}

async function entriesOf(source: Source, { spool }: SpoolFolder): Promise<Result<ArchiveEntry[], ImportProblem>> {
  const opened = await openArchive(source, spool)
  if (!opened.ok) return opened
  const entries: ArchiveEntry[] = []
  for await (const entry of opened.value) entries.push(entry)
  return ok(entries)
}

/** The items of each file of one export. A list that fails its reader is told as that, and the others are read without it. */
async function itemsOf(
  entries: readonly ArchiveEntry[],
  options: PlanOptions,
  closing: (() => Promise<void>)[],
): Promise<Map<ArchiveEntry, WorkItem[]>> {
  const alone = (entry: ArchiveEntry): WorkItem => ({ kind: 'file', path: entry.path, entry })
  const failed = new Map<string, ImportProblem>()
  for (;;) {
    const readable = entries.filter(({ path }) => !failed.has(path))
    const mayHaveLists = readable.some(({ path }) => MAY_BE_LIST.test(path))
    try {
      const lists = mayHaveLists ? await listsInThread(readable, options) : undefined
      if (lists) closing.push(lists.close)
      const itemsOfEntry = (entry: ArchiveEntry): WorkItem[] => {
        const problem = failed.get(entry.path)
        if (problem) return [{ kind: 'problem', path: entry.path, problem }]
        const list = lists?.lists.get(entry.path)
        if (lists && list) return listItems(list, entry, lists)
        return [lists ? { kind: 'file', path: entry.path, entry, lists } : alone(entry)]
      }
      return new Map(entries.map((entry) => [entry, itemsOfEntry(entry)]))
    } catch (error) {
      if (!(error instanceof ListFailed) || failed.has(error.path)) throw error
      failed.set(error.path, error.problem)
    }
  }
}

function listItems(list: ListFacts, entry: ArchiveEntry, lists: ListsSession): WorkItem[] {
  const { path, format, days, cut, rows } = list
  const items: WorkItem[] = rows.map(({ row, beganAt }) => ({
    kind: 'row',
    path: `${path}#${row}`,
    list,
    entry,
    row,
    lists,
    ...(beganAt !== undefined && { beganAt }),
  }))
  if (cut) items.push({ kind: 'problem', path, problem: cut })
  if (days.length > 0) items.push({ kind: 'days', path, format, days })
  // A list of which every row has its file needs no outcome of its own; one that says nothing at all does.
  else if (rows.length === 0 && !cut && lists.named.size === 0)
    items.push({ kind: 'problem', path, problem: { code: 'no-samples' } })
  return items
}

/** A file by itself, as if it were the one entry of an archive. */
function looseEntry(source: Source): ArchiveEntry {
  return {
    path: source.path,
    ...(source.size !== undefined && { size: source.size }),
    stream: () => source.stream(),
    async raw() {
      const { size } = source
      return size !== undefined && size <= LIMITS.readAtOnceBytes ? source.read(0, size) : undefined
    },
    async bytes(raw) {
      if (raw) return ok(raw)
      if (source.size !== undefined && source.size > LIMITS.fileBytes)
        return err({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
      return ok(await source.read(0, source.size ?? LIMITS.fileBytes))
    },
  }
}
