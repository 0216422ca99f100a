import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findJob, type Job, saveJob } from '../../storage/jobs.ts'
import type { Context } from '../context.ts'
import type { ImportedFile } from './import-item.ts'
import type { ImportFacts, ImportSource } from './import-job.ts'

/** What was sent is kept this long where something in it could not be read, so that it can be tried again. */
const KEPT_MS = 30 * 24 * 3600_000

/** Whether an outcome is of a source: of the file itself, an entry of the archive, a row of the list. */
export const isOf = ({ label }: ImportSource, path: string): boolean =>
  path === label || path.startsWith(`${label}!/`) || path.startsWith(`${label}#`)

/** Whether an import that was stopped or broke off can go on: something of what it was given is still there. */
export const mayGoOn = ({ state, facts }: Job<ImportFacts>): boolean =>
  (state === 'cancelled' || state === 'failed') && facts.sources.some(({ isGone }) => !isGone)

/**
 * Removes what was sent and is not needed any more. Files with something unreadable in them stay, and the lists beside
 * them, which may say more about them. Gives the sources as they are now.
 */
export async function tidySources(
  { folders }: Context,
  job: Job<ImportFacts>,
  files: readonly ImportedFile[],
): Promise<ImportSource[]> {
  const folder = join(folders.incoming, job.id)
  const unread = files.filter(({ outcome }) => outcome === 'unreadable')
  const isSent = ({ path }: ImportSource) => path.startsWith(folder)
  const isWanted = (source: ImportSource) =>
    unread.some(({ path }) => isOf(source, path)) || (unread.length > 0 && /\.(csv|json|xml)$/i.test(source.label))
  const sources: ImportSource[] = []
  for (const source of job.facts.sources) {
    if (!isSent(source) || isWanted(source)) sources.push(source)
    else {
      await rm(source.path, { force: true })
      sources.push({ ...source, isGone: true })
    }
  }
  const left = await readdir(folder).catch(() => [])
  if (left.length === 0 || !sources.some((source) => isSent(source) && !source.isGone))
    await rm(folder, { recursive: true, force: true })
  return sources
}

/** A clock that says once that a month has passed may have been put ahead: it has to say so for a week. */
const SURE_MS = 7 * 24 * 3600_000

/** Whether what was sent has been old since `oldAt` (epoch ms) by more than one look at the clock; notes the first. */
export async function isSurelyOld(
  { db, athleteId, now }: Context,
  job: Job<ImportFacts>,
  oldAt: number,
): Promise<boolean> {
  const at = now()
  const { seenOldAt } = job.facts
  if (at < oldAt) return false
  // What was noted before it was old, or is still to come, was noted by a clock that was wrong.
  if (seenOldAt !== undefined && seenOldAt >= oldAt && seenOldAt <= at) return at - seenOldAt >= SURE_MS
  await saveJob(db, athleteId, { ...job, facts: { ...job.facts, seenOldAt: at } })
  return false
}

/** Removes what has waited long enough to be tried again, and what belongs to no import; the reports stay. */
export async function forgetOldSources(context: Context): Promise<void> {
  const { db, athleteId, folders } = context
  for (const id of await readdir(folders.incoming).catch(() => [])) {
    const job = await findJob<ImportFacts>(db, athleteId, id)
    if (!job) await dropSources(context, id)
    else if (job.endedAt !== undefined && (await isSurelyOld(context, job, job.endedAt + KEPT_MS)))
      await forgetSources(context, job)
  }
}

async function forgetSources(context: Context, job: Job<ImportFacts>): Promise<void> {
  const folder = join(context.folders.incoming, job.id)
  const sources = job.facts.sources.map((source) =>
    source.path.startsWith(folder) ? { ...source, isGone: true as const } : source,
  )
  await saveJob(context.db, context.athleteId, { ...job, facts: { ...job.facts, sources } })
  await dropSources(context, job.id)
}

/** Removes everything that an import was sent. */
export const dropSources = ({ folders }: Context, importId: string): Promise<void> =>
  rm(join(folders.incoming, importId), { recursive: true, force: true })
