import { basename } from 'node:path'
import type { ActivityWarning } from '../../core/activity/parsed-activity.ts'
import { ok, type Result } from '../../core/base/result.ts'
import { localDayAt, type ZoneName } from '../../core/base/zone.ts'
import type { ImportProblem, RowFacts } from '../../importers/importer.ts'
import { mergeDays } from '../../importers/lists/record.ts'
import { UnpackProblem } from '../../importers/archive/unpack.ts'
import type { ImportFile } from '../../storage/import-files.ts'
import type { KnownContent } from '../../storage/packings.ts'
import type { KeepList } from './keep-lists.ts'
import { formatOf } from './import-job.ts'
import type { Asked } from './known-items.ts'
import type { MadeRow } from './lists/session.ts'
import type { ParsePool } from './parse-pool.ts'
import type { Content, KeepFolders, MeasuresFile, ReadFile } from './parse-task.ts'
import { noAccess, type WorkItem } from './plan-work.ts'
import type { ParsedDay } from '../../importers/importer.ts'

export type ImportedFile = ImportFile<ImportProblem, ActivityWarning>

/** What is known of an item once its bytes have been read and before anything is written. */
export type Prepared =
  | {
      readonly kind: 'read'
      readonly path: string
      readonly file: ReadFile
      /** Hash of the bytes as they lay, where they were few enough to be known again by it. */
      readonly raw_sha256?: string
    }
  | {
      readonly kind: 'row'
      readonly path: string
      readonly made: MadeRow
      /** The list it came in, where that can be kept. */
      readonly list?: Content
      readonly format: string
      readonly beganAt?: number
    }
  | {
      readonly kind: 'known'
      readonly path: string
      readonly content: KnownContent
    }
  | { readonly kind: 'days'; readonly path: string; readonly format: string; readonly days: readonly ParsedDay[] }
  | {
      readonly kind: 'problem'
      readonly path: string
      readonly problem: ImportProblem
      readonly beganAt?: number
    }

/** Where files are read, and where those that can be read are kept. */
export interface Reader {
  readonly pool: ParsePool
  readonly folders: KeepFolders
  readonly keepList: KeepList
  /** Of the runner: the day on which a scale was stood on. */
  readonly zone: ZoneName
}

/** Reads and parses, several at a time; writes no row. */
export async function prepareItem(
  { pool, folders, keepList, zone }: Reader,
  { item, known, raw, raw_sha256 }: Asked,
): Promise<Prepared> {
  const { path } = item
  switch (item.kind) {
    case 'problem':
      return { kind: 'problem', path, problem: item.problem }
    case 'days':
      return { kind: 'days', path, format: item.format, days: item.days }
    case 'row': {
      const { list, row, beganAt } = item
      const made = await item.lists.make(list.path, row)
      const late = beganAt !== undefined && { beganAt }
      if (!made.ok) return { kind: 'problem', path, problem: made.error, ...late }
      const kept = await keepList(item.entry)
      return { kind: 'row', path, made: made.value, format: list.format, ...(kept && { list: kept }), ...late }
    }
    case 'file': {
      if (known) return { kind: 'known', path, content: known }
      const bytes = await readBytes(item, raw)
      if (!bytes.ok) return { kind: 'problem', path, problem: bytes.error }
      const file = await readWithLists({ pool, folders }, item, bytes.value)
      if (!file.ok) return { kind: 'problem', path, problem: file.error }
      if ('measures' in file.value) {
        const days = daysOf(file.value, zone)
        if (days.length === 0) return { kind: 'problem', path, problem: { code: 'no-samples' } }
        return { kind: 'days', path, format: formatOf(path), days }
      }
      return { kind: 'read', path, file: file.value, ...(raw_sha256 !== undefined && { raw_sha256 }) }
    }
  }
}

type FileItem = WorkItem & { readonly kind: 'file' }

async function readBytes({ entry }: FileItem, raw: Uint8Array | undefined): Promise<Result<Uint8Array, ImportProblem>> {
  try {
    return await entry.bytes(raw)
  } catch (error) {
    // The disk's word on one file does not stop the rest.
    return { ok: false, error: error instanceof UnpackProblem ? error.problem : noAccess(error) }
  }
}

/** A file with what the lists beside it say of it: by its name, or by when its activity began. */
async function readWithLists(
  { pool, folders }: Pick<Reader, 'pool' | 'folders'>,
  { path, lists }: FileItem,
  bytes: Uint8Array,
): Promise<Result<ReadFile | MeasuresFile, ImportProblem>> {
  const row = lists?.named.has(path) ? await lists.factsOf(path) : undefined
  const file = await pool.read({ bytes, path, folders, ...(row && { row }) })
  if (!file.ok || !lists || row || 'measures' in file.value) return file
  const [only, ...others] = file.value.activities
  if (!only || others.length > 0 || lists.lists.size === 0) return file
  const facts = await lists.factsAt(only.parsed.startAt)
  return facts && saysMore(facts) ? pool.read({ bytes, path, folders, row: facts }) : ok(file.value)
}

/** What of its measures can be true, a day at a time. */
const daysOf = ({ measures }: MeasuresFile, zone: ZoneName): readonly ParsedDay[] =>
  mergeDays(measures.map(({ at, ...values }) => ({ on: localDayAt(at, zone), ...values })))

const saysMore = (facts: RowFacts): boolean =>
  Object.values(facts).some((value) => value !== undefined && value !== false)

/** The last name of a path, for the download. */
export const nameOf = (path: string): string => basename(path.replaceAll('!/', '/'))
