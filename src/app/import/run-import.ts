import { setTimeout as sleep } from 'node:timers/promises'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listImportFiles } from '../../storage/import-files.ts'
import { type Job, saveJob } from '../../storage/jobs.ts'
import { releaseLease, takeLease } from '../../storage/leases.ts'
import type { Db } from '../../storage/open.ts'
import type { Context } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { diskSource } from './disk-source.ts'
import { type ImportedFile, type Prepared, prepareItem, storeItem } from './import-item.ts'
import type { ImportFacts } from './import-job.ts'
import { loadJob, progressOf } from './import-progress.ts'
import { parsePool } from './parse-pool.ts'
import { countWork, workList } from './work-list.ts'

const LEASE = 'import'
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

/** What one run of an import is given. */
interface Run {
  readonly jobId: string
  readonly onProgress: (job: Job<ImportFacts>) => void
  readonly stop: AbortSignal | undefined
}

/**
 * Runs an import to its end, or goes on with one that was cut off: items that have an outcome are not read again, and
 * what is known by its content is not stored again. One import at a time, across all programs on this data. When
 * `stop` is signalled it ends after the file in hand and leaves the rest to be gone on with.
 */
export async function runImport(
  context: Context,
  jobId: string,
  onProgress: Run['onProgress'] = () => {},
  stop?: AbortSignal,
): Promise<ImportOutcome> {
  for (;;) {
    try {
      return await runInTurn(context, { jobId, onProgress, stop })
    } catch (error) {
      if (!(error instanceof LostLease)) throw error
      context.log({ level: 'warning', code: 'import-lost-its-turn' })
    }
  }
}

async function runInTurn(context: Context, run: Run): Promise<ImportOutcome> {
  const { db, athleteId, now } = context
  const holder = context.newId()
  const keep = (inside = db) => takeLease(inside, athleteId, LEASE, holder, now(), now() + LEASE_MS)
  const isOurs = await waitForTurn(context, run, keep)
  const before = await loadJob(context, run.jobId)
  if (!isOurs) return isCalledOff(before) ? finish(context, before, 'cancelled') : outcomeOf(context, before)
  const heartbeat = setInterval(() => void keep().catch(() => {}), HEARTBEAT_MS)
  try {
    // Another program may have run it while this one waited.
    if (before.endedAt !== undefined) return await outcomeOf(context, before)
    const job = await importAll(context, run, keep)
    if (job.cancelRequested) return await finish(context, job, 'cancelled')
    if (!run.stop?.aborted) return await finish(context, job, 'done')
    await saveJob(db, athleteId, job)
    return await outcomeOf(context, job)
  } catch (error) {
    if (error instanceof LostLease) throw error
    context.log({
      level: 'error',
      code: 'import-failed',
      detail: error instanceof Error ? error.message : String(error),
    })
    await finish(context, await loadJob(context, run.jobId), 'failed')
    throw error
  } finally {
    clearInterval(heartbeat)
    await releaseLease(db, athleteId, LEASE, holder)
  }
}

/** False when there is nothing to wait for any more. */
async function waitForTurn(context: Context, { jobId, stop }: Run, take: () => Promise<boolean>): Promise<boolean> {
  while (!(await take())) {
    const job = await loadJob(context, jobId)
    if (isCalledOff(job) || job.endedAt !== undefined || stop?.aborted) return false
    await sleep(WAIT_MS)
  }
  return true
}

/** Cancelled before anything ran it. One that runs elsewhere ends there. */
const isCalledOff = ({ state, cancelRequested }: Job<ImportFacts>) => state === 'waiting' && cancelRequested

async function importAll(
  context: Context,
  { jobId, onProgress, stop }: Run,
  keep: (db: Db) => Promise<boolean>,
): Promise<Job<ImportFacts>> {
  const { zone } = await loadAthlete(context)
  const started = await loadJob(context, jobId)
  const earlier = await listImportFiles(context.db, context.athleteId, jobId)
  const sources = await Promise.all(started.facts.sources.map(({ path, label }) => diskSource(path, label)))
  const progress = progressOf(
    context,
    { ...started, state: 'running', startedAt: started.startedAt ?? context.now() },
    onProgress,
  )
  await progress.begin(await countWork(sources), earlier as ImportedFile[])

  const pool = parsePool()
  try {
    const waiting: Promise<Prepared>[] = []
    let stored = earlier.length
    // In the transaction of each item: whoever has lost the lease writes nothing.
    const check = async (db: Db) => {
      if (!(await keep(db))) throw new LostLease()
    }
    const storeNext = async () => {
      const prepared = await waiting.shift()
      if (!prepared) return
      await progress.add(await storeItem(context, jobId, stored++, prepared, zone, check))
    }
    const isStopped = () => progress.job.cancelRequested || stop?.aborted === true
    const isDone = doneBefore(earlier)
    for await (const item of workList(sources)) {
      if (isDone(item.path)) continue
      if (isStopped()) break
      const next = prepareItem(context, pool, item)
      // Waited for in its turn; until then an error must not count as unhandled.
      next.catch(() => {})
      waiting.push(next)
      if (waiting.length > pool.size * 2) await storeNext()
    }
    while (waiting.length > 0 && !isStopped()) await storeNext()
    return progress.job
  } finally {
    await pool.close()
  }
}

/** Which items have an outcome from before; by name, since a file may have come or gone while the import was cut off. */
function doneBefore(earlier: readonly { readonly path: string }[]): (path: string) => boolean {
  const left = new Map<string, number>()
  for (const { path } of earlier) left.set(path, (left.get(path) ?? 0) + 1)
  return (path) => {
    const count = left.get(path) ?? 0
    if (count > 0) left.set(path, count - 1)
    return count > 0
  }
}

async function finish(
  context: Context,
  job: Job<ImportFacts>,
  state: 'done' | 'cancelled' | 'failed',
): Promise<ImportOutcome> {
  const { current: _, ...rest } = job
  const ended: Job<ImportFacts> = { ...rest, state, endedAt: context.now() }
  await saveJob(context.db, context.athleteId, ended)
  await rm(join(context.folders.incoming, job.id), { recursive: true, force: true })
  return outcomeOf(context, ended)
}

const outcomeOf = async (context: Context, job: Job<ImportFacts>): Promise<ImportOutcome> => ({
  job,
  files: (await listImportFiles(context.db, context.athleteId, job.id)) as ImportedFile[],
})
