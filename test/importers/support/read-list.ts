import type { ParsedActivity } from '../../../src/core/activity/parsed-activity.ts'
import { ok } from '../../../src/core/base/result.ts'
import type { ActivityList, ArchiveEntry, ImportProblem } from '../../../src/importers/importer.ts'
import { type ExportLists, readLists } from '../../../src/importers/lists/export-lists.ts'

export const entryOf = (path: string, content: string | Uint8Array): ArchiveEntry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    path,
    bytes: () => Promise.resolve(ok(bytes)),
    async *stream() {
      // In pieces of odd sizes: nothing may depend on where they end.
      for (let at = 0; at < bytes.length; at += 1021) yield bytes.subarray(at, at + 1021)
    },
  }
}

export const listsOf = (files: Readonly<Record<string, string | Uint8Array>>): Promise<ExportLists> =>
  readLists(Object.entries(files).map(([path, content]) => entryOf(path, content)))

/** The one list in a file; throws when it is none. */
export async function listOf(path: string, content: string | Uint8Array): Promise<ActivityList> {
  const found = (await listsOf({ [path]: content })).at(path)
  if (!found) throw new Error(`${path} is no list`)
  return found.list
}

/** The activities of all rows, without the rows that give none. */
export const activitiesOf = (list: ActivityList): ParsedActivity[] =>
  list.rows.flatMap((row) => {
    const activity = row.activity()
    return activity.ok ? [activity.value] : []
  })

/** What is wrong with the rows that give none. */
export const problemsOf = (list: ActivityList): ImportProblem[] =>
  list.rows.flatMap((row) => {
    const activity = row.activity()
    return activity.ok ? [] : [activity.error]
  })

/** 'YYYY-MM-DDTHH:MM:SS', of the instant or of the wall. */
export const when = ({ startAt }: Pick<ParsedActivity, 'startAt'>): string =>
  new Date(startAt).toISOString().slice(0, 19)
