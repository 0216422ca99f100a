import type { ActivityWarning } from '../../core/activity/parsed-activity.ts'
import type { ZoneName } from '../../core/base/zone.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import { listActivityIdsOfContent } from '../../storage/activities.ts'
import { saveDayFact } from '../../storage/day-facts.ts'
import { insertImportFiles } from '../../storage/import-files.ts'
import type { Db } from '../../storage/open.ts'
import { keepOriginals } from '../../storage/original-files.ts'
import { insertOriginal } from '../../storage/originals.ts'
import { savePacking } from '../../storage/packings.ts'
import type { Context } from '../context.ts'
import type { DerivedActivity } from './derive-activity.ts'
import { type ImportedFile, nameOf, type Prepared } from './import-item.ts'
import { formatOf } from './import-job.ts'
import type { Content } from './parse-task.ts'
import { storeActivity } from './store-activity.ts'

/** What an import writes to, and what it has seen so far. */
export interface Store {
  readonly context: Context
  readonly jobId: string
  /** Zone of a runner whose file and coordinates do not tell. */
  readonly athleteZone: ZoneName
  /** Throws, inside the transaction, when this program may not write any more. */
  readonly check: (db: Db) => Promise<void>
  /** Seconds at which an activity of a file began: rows of lists that name no files are activities only beyond these. */
  readonly began: Set<number>
  /** Number of the next outcome. */
  seq: number
}

/** A file begins as its watch counts, a summary as the service does: they may be a second apart. */
const second = (at: number) => Math.round(at / 1000)
export const hasBegun = (began: ReadonlySet<number>, at: number): boolean =>
  [-1, 0, 1].some((off) => began.has(second(at) + off))
export const noteBegun = (began: Set<number>, at: number): unknown => began.add(second(at))

/**
 * Writes prepared items and their outcomes, all or nothing. The runner's files are on disk before the rows that name them.
 * Gives the outcomes; a row that turns out to be the summary of a file that was read has none.
 */
export async function storeItems(store: Store, prepared: readonly Prepared[]): Promise<ImportedFile[]> {
  const { context, jobId } = store
  await keepOriginals(context.folders.originals, prepared.flatMap(contentOf))
  const began = [...store.began]
  const from = store.seq
  try {
    return await context.db.transaction().execute(async (db) => {
      await store.check(db)
      const inside = { ...store, context: { ...context, db } }
      const files: ImportedFile[] = []
      for (const each of prepared) {
        if ('beganAt' in each && each.beganAt !== undefined && hasBegun(store.began, each.beganAt)) continue
        files.push(await outcomeOf(inside, each))
      }
      await insertImportFiles(db, context.athleteId, jobId, from, files)
      store.seq = from + files.length
      return files
    })
  } catch (error) {
    // Nothing was written: what was noted meanwhile did not happen.
    store.seq = from
    store.began.clear()
    for (const at of began) store.began.add(at)
    throw error
  }
}

/** The runner's file that comes with an item. */
const contentOf = (each: Prepared): Content[] =>
  each.kind === 'read' ? [each.file.content] : each.kind === 'row' && each.list ? [each.list] : []

/** Files of another kind, as against files that should have been readable. */
const UNSUPPORTED: ReadonlySet<ImportProblem['code']> = new Set([
  'unsupported-format',
  'not-an-activity',
  'no-samples',
  'withheld',
])

async function outcomeOf(store: Store, prepared: Prepared): Promise<ImportedFile> {
  const { path } = prepared
  const { db, athleteId } = store.context
  switch (prepared.kind) {
    case 'problem': {
      const { problem } = prepared
      const outcome = UNSUPPORTED.has(problem.code) ? 'unsupported' : 'unreadable'
      return { path, outcome, activityIds: [], problem, warnings: [] }
    }
    case 'days': {
      let isNews = false
      for (const day of prepared.days)
        if (await saveDayFact(db, athleteId, { ...day, source: prepared.format })) isNews = true
      return { path, outcome: isNews ? 'imported' : 'duplicate', activityIds: [], warnings: [] }
    }
    case 'known': {
      const { sha256, activities } = prepared.content
      for (const { startAt } of activities) noteBegun(store.began, startAt)
      return { path, outcome: 'duplicate', activityIds: [], duplicateOf: activities[0]!.id, warnings: [], sha256 }
    }
    case 'row': {
      const { sha256, derived } = prepared.made
      if (prepared.list) {
        await keepName(store, prepared.list)
        await savePacking(db, athleteId, sha256, prepared.list.sha256)
      }
      return storedOf(store, prepared, sha256, prepared.format, [derived])
    }
    case 'read': {
      const { content, activities } = prepared.file
      const { sha256 } = content
      for (const { parsed } of activities) noteBegun(store.began, parsed.startAt)
      if (prepared.raw_sha256 !== undefined && prepared.raw_sha256 !== sha256)
        await savePacking(db, athleteId, prepared.raw_sha256, sha256)
      await keepName(store, content)
      return storedOf(store, prepared, sha256, formatOf(content.name), activities)
    }
  }
}

const keepName = ({ context: { db, athleteId, now } }: Store, { sha256, name, size_bytes }: Content) =>
  insertOriginal(db, athleteId, { sha256, name: nameOf(name), size_bytes }, now())

async function storedOf(
  { context, athleteZone }: Store,
  { path }: Prepared,
  sha256: string,
  format: string,
  activities: readonly DerivedActivity[],
): Promise<ImportedFile> {
  const { db, athleteId } = context
  // Asked here too: the same content may have come in twice within this import.
  const [known] = await listActivityIdsOfContent(db, athleteId, sha256)
  if (known) return { path, outcome: 'duplicate', activityIds: [], duplicateOf: known.id, warnings: [], sha256 }
  const activityIds: string[] = []
  const warnings: ActivityWarning[] = []
  let duplicateOf: string | undefined
  for (const [part, derived] of activities.entries()) {
    const stored = await storeActivity(context, derived, { format, path, sha256, part, athleteZone })
    activityIds.push(stored.id)
    warnings.push(...stored.warnings)
    duplicateOf ??= stored.twinId
  }
  return { path, outcome: 'imported', activityIds, ...(duplicateOf !== undefined && { duplicateOf }), warnings, sha256 }
}
