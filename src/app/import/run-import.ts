import { setTimeout as sleep } from 'node:timers/promises'
import { listActivitiesByIds } from '../../storage/activities.ts'
import { listImportFiles, nextImportFile } from '../../storage/import-files.ts'
import { type Job, saveJob } from '../../storage/jobs.ts'
import { holds } from '../../storage/lease-time.ts'
import { findLease, releaseLease, takeLease } from '../../storage/leases.ts'
import type { Db } from '../../storage/open.ts'
import type { Context } from '../context.ts'
import { errorTrace } from '../error-trace.ts'
import { recordForecasts } from '../forecast/record-forecasts.ts'
import { loadAthlete } from '../load-athlete.ts'
import { importAll, type Run } from './import-all.ts'
import type { ImportedFile } from './import-item.ts'
import { type ImportFacts, LEASE } from './import-job.ts'
import { loadJob } from './import-progress.ts'
import { tidySources } from './kept-sources.ts'
import { isGone, leaseHolder } from '../lease-holder.ts'
import { storageTrouble } from '../storage-trouble.ts'
import { noteBegun } from './store-items.ts'

const LEASE_MS = 30_000
const HEARTBEAT_MS = 5000
const WAIT_MS = 500

export interface ImportOutcome {
  readonly job: Job<ImportFacts>
  readonly files: readonly ImportedFile[]
}

/** Another program has the lease now: this one slept too long, or its clock was moved. */
class LostLease extends Error {
  override name = 'LostLease'
}

/** Somebody else imports: he is waited for until he is done, or until this instant if he says nothing any more. */
export interface Waiting {
  readonly untilAt: number
}

/** A run that may have to wait for its turn. */
interface Turn extends Run {
  readonly onWait: (waiting: Waiting) => void
}

/**
 * Runs an import to its end, or goes on with one that was cut off: items that have an outcome are not read again, and
 * what is known by its content is not stored again. One import at a time, across all programs on this data. When
 * `stop` is signalled it ends with the files in hand and leaves the rest to be gone on with.
 */
export async function runImport(
  context: Context,
  jobId: string,
  onProgress: Run['onProgress'] = () => {},
  stop?: AbortSignal,
  onWait: Turn['onWait'] = () => {},
): Promise<ImportOutcome> {
  for (;;) {
    try {
      return await runInTurn(context, { jobId, onProgress, stop, onWait })
    } catch (error) {
      if (!(error instanceof LostLease)) throw error
      context.log({ level: 'warning', code: 'import-lost-its-turn' })
    }
  }
}

async function runInTurn(context: Context, run: Turn): Promise<ImportOutcome> {
  const { db, athleteId, now } = context
  const holder = leaseHolder(context.newId())
  const keep = (inside = db) => takeLease(inside, athleteId, LEASE, holder, now(), now() + LEASE_MS)
  const isOurs = await untilTurn(context, run, keep)
  const before = await loadJob(context, run.jobId)
  if (!isOurs) return isCalledOff(before) ? finish(context, before, 'cancelled') : outcomeOf(context, before)
  const heartbeat = setInterval(() => void keep().catch(() => {}), HEARTBEAT_MS)
  try {
    // Another program may have run it while this one waited.
    if (before.endedAt !== undefined) return await outcomeOf(context, before)
    const job = await importFrom(context, run, keep)
    if (job.cancelRequested) return await finish(context, job, 'cancelled')
    if (!run.stop?.aborted) {
      const outcome = await finish(context, job, 'done')
      if (outcome.job.facts.counts.imported > 0) await forecastAnew(context)
      return outcome
    }
    await saveJob(db, athleteId, job)
    return await outcomeOf(context, job)
  } catch (error) {
    if (error instanceof LostLease) throw error
    context.log({ level: 'error', code: 'import-failed', detail: errorTrace(error) })
    await fail(context, await loadJob(context, run.jobId), error)
    throw error
  } finally {
    clearInterval(heartbeat)
    await releaseLease(db, athleteId, LEASE, holder)
  }
}

/** The import is done, whatever becomes of this. */
async function forecastAnew(context: Context): Promise<void> {
  try {
    await recordForecasts(context, 'import')
  } catch (error) {
    context.log({ level: 'error', code: 'forecast-failed', detail: errorTrace(error) })
  }
}

/** An error that comes before its turn ends the import, too: nobody would go on with it before the next start. */
async function untilTurn(context: Context, run: Turn, take: () => Promise<boolean>): Promise<boolean> {
  try {
    return await waitForTurn(context, run, take)
  } catch (error) {
    context.log({ level: 'error', code: 'import-failed', detail: errorTrace(error) })
    const { db, athleteId, now } = context
    const [job, lease] = [await loadJob(context, run.jobId), await findLease(db, athleteId, LEASE)]
    // Another program has it in hand: it says itself how that ends.
    const isElsewhere = job.state === 'running' && lease && holds(lease.untilAt, now()) && !isGone(lease.holder)
    if (job.endedAt === undefined && !isElsewhere) await fail(context, job, error)
    throw error
  }
}

/** False when there is nothing to wait for any more. A holder who was killed on this machine is not waited for. */
async function waitForTurn(context: Context, run: Turn, take: () => Promise<boolean>): Promise<boolean> {
  const { db, athleteId } = context
  const { jobId, stop } = run
  while (!(await take())) {
    const lease = await findLease(db, athleteId, LEASE)
    if (lease && isGone(lease.holder)) {
      await releaseLease(db, athleteId, LEASE, lease.holder)
      continue
    }
    const job = await loadJob(context, jobId)
    if (isCalledOff(job) || job.endedAt !== undefined || stop?.aborted) return false
    if (lease) run.onWait({ untilAt: lease.untilAt })
    await sleep(WAIT_MS)
  }
  return true
}

/** Cancelled before anything ran it. One that runs elsewhere ends there. */
const isCalledOff = ({ state, cancelRequested }: Job<ImportFacts>) => state === 'waiting' && cancelRequested

async function importFrom(context: Context, run: Run, keep: (db: Db) => Promise<boolean>): Promise<Job<ImportFacts>> {
  const { db, athleteId } = context
  const { zone } = await loadAthlete(context)
  const earlier = (await listImportFiles(db, athleteId, run.jobId)) as ImportedFile[]
  const began = new Set<number>()
  const ids = earlier.flatMap(({ activityIds, duplicateOf }) => [...activityIds, ...(duplicateOf ? [duplicateOf] : [])])
  for (const { startAt } of await listActivitiesByIds(db, athleteId, ids)) noteBegun(began, startAt)
  const store = {
    context,
    jobId: run.jobId,
    athleteZone: zone,
    began,
    seq: await nextImportFile(db, athleteId, run.jobId),
    // In the transaction of each batch: whoever has lost the lease writes nothing.
    check: async (inside: Db) => {
      if (!(await keep(inside))) throw new LostLease()
    },
  }
  return importAll(store, run, earlier)
}

async function finish(context: Context, job: Job<ImportFacts>, state: 'done' | 'cancelled'): Promise<ImportOutcome> {
  const { files } = await outcomeOf(context, job)
  const sources = await tidySources(context, job, files)
  return { job: await end(context, { ...job, facts: { ...job.facts, sources }, state }), files }
}

/** What was sent stays all of it, so that the import can go on where this one ended. */
async function fail(context: Context, job: Job<ImportFacts>, error: unknown): Promise<void> {
  const trouble = storageTrouble(error)
  await end(context, { ...job, state: 'failed' }, trouble && { trouble })
}

async function end(
  context: Context,
  job: Job<ImportFacts>,
  why: Pick<ImportFacts, 'trouble'> = {},
): Promise<Job<ImportFacts>> {
  const { current: _, ...rest } = job
  const { reading: __, trouble: ___, ...facts } = job.facts
  const ended: Job<ImportFacts> = { ...rest, facts: { ...facts, ...why }, endedAt: context.now() }
  await saveJob(context.db, context.athleteId, ended)
  return ended
}

const outcomeOf = async (context: Context, job: Job<ImportFacts>): Promise<ImportOutcome> => ({
  job,
  files: (await listImportFiles(context.db, context.athleteId, job.id)) as ImportedFile[],
})
