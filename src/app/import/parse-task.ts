import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem, Measure, RowFacts } from '../../importers/importer.ts'
import { fitMeasures } from '../../importers/fit/index.ts'
import { isGzip } from '../../importers/gzip.ts'
import { withFacts } from '../../importers/lists/with-facts.ts'
import { parseContent, unwrapFile } from '../../importers/parse-file.ts'
import { type Aside, type Kept, layAside } from '../../storage/original-files.ts'
import { type DerivedActivity, deriveActivity } from './derive-activity.ts'

/** An activity that has no file: one that is made up. */
export interface DeriveTask {
  readonly kind: 'derive'
  readonly activity: ParsedActivity
}

/** A list whose rows become activities, to be kept as it came. */
export interface KeepTask {
  readonly kind: 'keep'
  readonly bytes: Uint8Array
  readonly path: string
  readonly folders: KeepFolders
}

export interface ReadTask {
  readonly kind: 'read'
  readonly bytes: Uint8Array
  readonly path: string
  /** What a service's own list says of this file. */
  readonly row?: RowFacts
  readonly folders: KeepFolders
}

/** Where files are kept, and a folder on the same disk where they are written before that. */
export interface KeepFolders {
  readonly originals: string
  readonly aside: string
}

/** A file once gzip is taken off, written aside to be kept. */
export interface Content extends Aside {
  /** The path as it was read, without the gzip's ending. */
  readonly name: string
  readonly size_bytes: number
}

export interface ReadFile {
  readonly content: Content
  readonly activities: readonly DerivedActivity[]
}

/** A file that is no activity and knows of days. */
export interface MeasuresFile {
  readonly measures: readonly Measure[]
}

/** The disk did not take the file. */
export interface DiskRefusal {
  readonly refusedBy: string
  readonly detail: string
}

/** Everything that is done to one file before its rows are written, in one go. What could be read is written aside. */
export async function read({
  bytes,
  path,
  row,
  folders,
}: Omit<ReadTask, 'kind'>): Promise<Result<ReadFile | MeasuresFile, ImportProblem> | DiskRefusal> {
  const file = await unwrapFile(bytes, path)
  if (!file.ok) return file
  const parsed = await parseContent(file.value)
  if (!parsed.ok) {
    const measures = parsed.error.code === 'not-an-activity' ? fitMeasures(file.value.content) : []
    return measures.length > 0 ? ok({ measures }) : parsed
  }
  const activities: DerivedActivity[] = []
  let problem: ImportProblem = { code: 'no-samples' }
  for (const activity of parsed.value) {
    const derived = deriveActivity(row && parsed.value.length === 1 ? withFacts(activity, row) : activity)
    if (derived.ok) activities.push(derived.value)
    else problem = derived.error
  }
  if (activities.length === 0) return err(problem)
  const { content } = file.value
  const kept = { content, ...(isGzip(bytes) && !file.value.isCut && { gzip: bytes }) }
  const aside = asideIn(folders, kept, file.value.path)
  return 'refusedBy' in aside ? aside : ok({ content: aside, activities })
}

/** Writes a list aside. */
export function keep({ bytes, path, folders }: KeepTask): Result<Content, never> | DiskRefusal {
  const aside = asideIn(folders, { content: bytes }, path)
  return 'refusedBy' in aside ? aside : ok(aside)
}

function asideIn(folders: KeepFolders, kept: Omit<Kept, 'sha256'>, name: string): Content | DiskRefusal {
  const sha256 = createHash('sha256').update(kept.content).digest('hex')
  try {
    const aside = layAside(folders.originals, { ...kept, sha256 }, join(folders.aside, `${randomUUID()}.part`))
    return { ...aside, name, size_bytes: kept.content.length }
  } catch (error) {
    return { refusedBy: (error as NodeJS.ErrnoException).code ?? '', detail: String(error) }
  }
}
