import { basename } from 'node:path'
import type { ActivityWarning } from '../../core/activity/parsed-activity.ts'
import type { ZoneName } from '../../core/base/zone.ts'
import type { Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import { listActivityIdsOfContent } from '../../storage/activities.ts'
import { type ImportFile, insertImportFile } from '../../storage/import-files.ts'
import type { Db } from '../../storage/open.ts'
import { saveOriginal } from '../../storage/original-files.ts'
import { insertOriginal } from '../../storage/originals.ts'
import type { Context } from '../context.ts'
import { deriveActivity } from './derive-activity.ts'
import type { ParsePool } from './parse-pool.ts'
import type { ReadFile, Unwrapped } from './parse-task.ts'
import { storeActivity } from './store-activity.ts'
import { noAccess, type WorkItem } from './work-list.ts'

export type ImportedFile = ImportFile<ImportProblem, ActivityWarning>

/** What is known of an item once its bytes have been read and before anything is written. */
export type Prepared =
  | {
      readonly kind: 'read'
      readonly item: WorkItem
      readonly sha256: string
      readonly file: ReadFile
      readonly original?: Unwrapped
    }
  | { readonly kind: 'known'; readonly item: WorkItem; readonly sha256: string }
  | { readonly kind: 'problem'; readonly item: WorkItem; readonly problem: ImportProblem }

/** Reads and parses, several at a time; writes nothing. */
export async function prepareItem(context: Context, pool: ParsePool, item: WorkItem): Promise<Prepared> {
  if (item.kind === 'problem') return { kind: 'problem', item, problem: item.problem }
  if (item.kind === 'row') {
    const derived = deriveActivity(item.activity)
    if (!derived.ok) return { kind: 'problem', item, problem: derived.error }
    return { kind: 'read', item, sha256: item.sha256, file: { activities: [derived.value] } }
  }
  const bytes = await readBytes(item)
  if (!bytes.ok) return { kind: 'problem', item, problem: bytes.error }
  const unwrapped = await pool.unwrap({ bytes: bytes.value, path: item.path })
  if (!unwrapped.ok) return { kind: 'problem', item, problem: unwrapped.error }
  const { sha256 } = unwrapped.value
  const known = await listActivityIdsOfContent(context.db, context.athleteId, sha256)
  if (known.length > 0) return { kind: 'known', item, sha256 }
  const file = await pool.read({ file: unwrapped.value, ...(item.row && { row: item.row }) })
  if (!file.ok) return { kind: 'problem', item, problem: file.error }
  return { kind: 'read', item, sha256, file: file.value, original: unwrapped.value }
}

async function readBytes(item: WorkItem & { kind: 'file' }): Promise<Result<Uint8Array, ImportProblem>> {
  try {
    return await item.bytes()
  } catch (error) {
    // The disk's word on one file does not stop the rest.
    return { ok: false, error: noAccess(error) }
  }
}

/** Files of another kind, as against files that should have been readable. */
const UNSUPPORTED: ReadonlySet<ImportProblem['code']> = new Set(['unsupported-format', 'not-an-activity', 'no-samples'])

/**
 * Writes one prepared item and its outcome, all or nothing. The runner's file is on disk before the rows that name it.
 * `check` throws, inside the transaction, when this program may not write any more.
 */
export async function storeItem(
  context: Context,
  jobId: string,
  seq: number,
  prepared: Prepared,
  athleteZone: ZoneName,
  check: (db: Db) => Promise<void> = async () => {},
): Promise<ImportedFile> {
  if (prepared.kind === 'read' && prepared.original) {
    await saveOriginal(context.folders.originals, prepared.sha256, prepared.original.content)
  }
  return context.db.transaction().execute(async (db) => {
    await check(db)
    const inside = { ...context, db }
    const file = await outcomeOf(inside, prepared, athleteZone)
    await insertImportFile(db, context.athleteId, jobId, seq, file)
    return file
  })
}

async function outcomeOf(context: Context, prepared: Prepared, athleteZone: ZoneName): Promise<ImportedFile> {
  const { path } = prepared.item
  if (prepared.kind === 'problem') {
    const { problem } = prepared
    const outcome = UNSUPPORTED.has(problem.code) ? 'unsupported' : 'unreadable'
    return { path, outcome, activityIds: [], problem, warnings: [] }
  }
  const { db, athleteId } = context
  const { sha256 } = prepared
  // Asked again here: the same content may have come in twice within this import.
  const [known] = await listActivityIdsOfContent(db, athleteId, sha256)
  if (known) return { path, outcome: 'duplicate', activityIds: [], duplicateOf: known.id, warnings: [], sha256 }
  if (prepared.kind === 'known') throw new Error(`content ${sha256} was here and is gone`)

  const { original, file } = prepared
  if (original) {
    const name = basename(original.path.replaceAll('!/', '/'))
    await insertOriginal(db, athleteId, { sha256, name, size_bytes: original.content.length }, context.now())
  }
  const format = original ? formatOf(original.path) : 'strava-csv'
  const activityIds: string[] = []
  let duplicateOf: string | undefined
  for (const [part, derived] of file.activities.entries()) {
    const stored = await storeActivity(context, derived, { format, path, sha256, part, athleteZone })
    activityIds.push(stored.id)
    duplicateOf ??= stored.twinId
  }
  const warnings = file.activities.flatMap((derived) => derived.summary.warnings)
  return { path, outcome: 'imported', activityIds, ...(duplicateOf && { duplicateOf }), warnings, sha256 }
}

const formatOf = (path: string) => /\.([a-z]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? 'file'
