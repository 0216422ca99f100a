import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem, RowFacts } from '../../importers/importer.ts'
import { isGzip } from '../../importers/gzip.ts'
import { withFacts } from '../../importers/lists/with-facts.ts'
import { parseContent, unwrapFile } from '../../importers/parse-file.ts'
import { type Aside, layAside } from '../../storage/original-files.ts'
import { type DerivedActivity, deriveActivity } from './derive-activity.ts'

/** An activity that has no file: one that is made up. */
export interface DeriveTask {
  readonly kind: 'derive'
  readonly activity: ParsedActivity
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
}: Omit<ReadTask, 'kind'>): Promise<Result<ReadFile, ImportProblem> | DiskRefusal> {
  const file = await unwrapFile(bytes, path)
  if (!file.ok) return file
  const parsed = await parseContent(file.value)
  if (!parsed.ok) return parsed
  const activities: DerivedActivity[] = []
  let problem: ImportProblem = { code: 'no-samples' }
  for (const activity of parsed.value) {
    const derived = deriveActivity(row && parsed.value.length === 1 ? withFacts(activity, row) : activity)
    if (derived.ok) activities.push(derived.value)
    else problem = derived.error
  }
  if (activities.length === 0) return err(problem)
  const { content } = file.value
  const sha256 = createHash('sha256').update(content).digest('hex')
  try {
    const kept = { sha256, content, ...(isGzip(bytes) && !file.value.isCut && { gzip: bytes }) }
    const aside = layAside(folders.originals, kept, join(folders.aside, `${randomUUID()}.part`))
    return ok({ content: { ...aside, name: file.value.path, size_bytes: content.length }, activities })
  } catch (error) {
    return { refusedBy: (error as NodeJS.ErrnoException).code ?? '', detail: String(error) }
  }
}
