import type { Activity } from '../../core/activity/activity.ts'
import { counts } from '../../core/activity/counts.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import type { Job } from '../../storage/jobs.ts'
import { holds } from '../../storage/lease-time.ts'
import { findLease } from '../../storage/leases.ts'
import type { Context } from '../context.ts'
import type { ImportedFile } from './import-item.ts'
import { formatOf, type ImportCounts, type ImportFacts, LEASE } from './import-job.ts'
import { isOf, mayGoOn } from './kept-sources.ts'

/** The other recording of the same activity, as the report tells of it. */
export interface TwinFacts {
  readonly activityId: string
  readonly path: string
  readonly startAt: number
  /** Whether the recording of this file is the one that counts. */
  readonly countsHere: boolean
}

/** What came of one source in one format. */
export interface ImportGroup extends ImportCounts {
  readonly source: string
  readonly format: string
  readonly activities: number
  readonly twins: number
}

/** What an import comes to, beyond its files one by one. */
export interface ImportSummary {
  /** Activities that came in: a file may hold several. */
  readonly activities: number
  /** How many of them are another recording of one that was here, or came with them. Each run counts once. */
  readonly twins: number
  readonly groups: readonly ImportGroup[]
  readonly retriable: number
  /** Of one that ended before its end. */
  readonly goesOn: boolean
  /** By the place of the file in the report. */
  readonly twinOf: ReadonlyMap<number, TwinFacts>
}

export async function importSummary(
  { db, athleteId }: Context,
  job: Job<ImportFacts>,
  files: readonly ImportedFile[],
): Promise<ImportSummary> {
  const ids = files.flatMap(({ activityIds, duplicateOf }) => [...activityIds, ...(duplicateOf ? [duplicateOf] : [])])
  const known = new Map((await listActivitiesByIds(db, athleteId, ids)).map((activity) => [activity.id, activity]))
  const twinOf = new Map<number, TwinFacts>()
  const groups = new Map<string, { -readonly [K in keyof ImportGroup]: ImportGroup[K] }>()
  for (const [i, file] of files.entries()) {
    const own = file.activityIds.flatMap((id) => known.get(id) ?? [])
    const twin = twinFacts(file, own, known)
    if (twin) twinOf.set(i, twin)
    const source = sourceOf(file.path)
    const format = own[0]?.source.format ?? formatOf(file.path.replace(ROW, ''))
    const key = `${source}\0${format}`
    const group = groups.get(key) ?? emptyGroup(source, format)
    groups.set(key, group)
    group[file.outcome === 'duplicate' ? 'duplicates' : file.outcome]++
    group.activities += own.length
    group.twins += own.length > 0 && twin ? 1 : 0
  }
  const all = [...groups.values()]
  const sum = (of: 'activities' | 'twins') => all.reduce((total, group) => total + group[of], 0)
  const there = job.facts.sources.filter(({ isGone }) => !isGone)
  const retriable = files.filter(
    ({ outcome, path }) => outcome === 'unreadable' && there.some((source) => isOf(source, path)),
  ).length
  return { activities: sum('activities'), twins: sum('twins'), groups: all, retriable, goesOn: mayGoOn(job), twinOf }
}

/** A row of a list is named by the file and its number. */
const ROW = /#\d+$/

const emptyGroup = (source: string, format: string) => ({
  source,
  format,
  imported: 0,
  duplicates: 0,
  unsupported: 0,
  unreadable: 0,
  activities: 0,
  twins: 0,
})

/** The archive, or the folder, as the runner named it; empty for a file by itself. */
function sourceOf(path: string): string {
  const archive = path.indexOf('!/')
  if (archive >= 0) return path.slice(0, archive)
  return path.slice(0, Math.max(0, path.search(/[/\\][^/\\]*$/)))
}

function twinFacts(
  { duplicateOf }: ImportedFile,
  own: readonly Activity[],
  known: ReadonlyMap<string, Activity>,
): TwinFacts | undefined {
  const other = duplicateOf === undefined ? undefined : known.get(duplicateOf)
  if (!other) return undefined
  const countsHere = own.some((activity) => counts(activity) && other.duplicateOf === activity.id)
  return { activityId: other.id, path: other.source.path, startAt: other.startAt, countsHere }
}

/** Why an import that waits does not begin. */
export interface WaitingFacts {
  readonly why: 'another-import' | 'silent-program'
  readonly untilAt: number
}

/** A lease is renewed every few seconds while its holder is well; without that he is waited for until it runs out. */
const SILENT_MS = 12_000
const LEASE_LASTS_MS = 30_000

export async function waitingFacts(
  { db, athleteId, now }: Context,
  job: Job<ImportFacts>,
): Promise<WaitingFacts | undefined> {
  if (job.state !== 'waiting') return undefined
  const lease = await findLease(db, athleteId, LEASE)
  if (!lease || !holds(lease.untilAt, now())) return undefined
  const isSilent = lease.untilAt - now() < LEASE_LASTS_MS - SILENT_MS
  return { why: isSilent ? 'silent-program' : 'another-import', untilAt: lease.untilAt }
}
