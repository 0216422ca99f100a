import { createHash } from 'node:crypto'
import type { ParsedActivity } from '../../../core/activity/parsed-activity.ts'
import { ok } from '../../../core/base/result.ts'
import type { ArchiveEntry, ListRow } from '../../../importers/importer.ts'
import { readLists } from '../../../importers/lists/export-lists.ts'
import { deriveActivity } from '../derive-activity.ts'
import type { ListFacts, ListsSession } from './session.ts'

/** Reads the lists among some files in this thread. Throws what the disk throws. */
export async function listsHere(files: readonly ArchiveEntry[]): Promise<ListsSession> {
  const exported = await readLists(files)
  const lists = new Map<string, ListFacts>()
  const rows = new Map<string, Map<number, ListRow>>()
  for (const found of exported.found) {
    const { format, days, cut } = found.list
    const own = exported.ownRows(found)
    rows.set(found.path, new Map(own.map((row) => [row.row, row])))
    lists.set(found.path, {
      path: found.path,
      format,
      days,
      ...(cut && { cut }),
      rows: own.map(({ row, beganAt }) => ({ row, ...(beganAt !== undefined && { beganAt }) })),
    })
  }
  return {
    lists,
    named: new Set(
      exported.found.length === 0 ? [] : files.map(({ path }) => path).filter((path) => exported.names(path)),
    ),
    factsOf: (path) => Promise.resolve(exported.factsOf(path)),
    factsAt: (startAt) => Promise.resolve(exported.factsAt(startAt)),
    async make(path, row) {
      const activity = rows.get(path)?.get(row)?.activity()
      if (!activity) throw new Error(`${path} has no row ${row} of its own`)
      if (!activity.ok) return activity
      const derived = deriveActivity(activity.value)
      if (!derived.ok) return derived
      return ok({ sha256: rowHash(lists.get(path)!.format, activity.value), derived: derived.value })
    },
    close: () => Promise.resolve(),
  }
}

/** A row is known again by what it says: the same row of a later export is the same activity. */
function rowHash(format: string, activity: ParsedActivity): string {
  const told = JSON.stringify(activity, (_, value: unknown) =>
    value instanceof Float64Array
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  )
  return createHash('sha256').update(`${format} ${told}`).digest('hex')
}
