import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../../storage/jobs.ts'
import { inOrder } from './in-order.ts'
import { type ImportedFile, type Prepared, prepareItem } from './import-item.ts'
import type { ImportFacts } from './import-job.ts'
import { loadJob, progressOf } from './import-progress.ts'
import { keepLists } from './keep-lists.ts'
import { type Asked, type KnownItems, knownItems } from './known-items.ts'
import { parsePool } from './parse-pool.ts'
import { type Plan, planWork, type WorkItem } from './plan-work.ts'
import { spoolIn } from './spool.ts'
import { type Store, storeItems } from './store-items.ts'

/** Files written in one transaction: enough that the disk is not asked for each, few enough to stop soon. */
const BATCH = 16
/** Of files that are known: there is nothing to read and next to nothing to write. */
const KNOWN_WEIGHS = 1 / 16
const TICK_MS = 1000

/** What one run of an import is given. */
export interface Run {
  readonly jobId: string
  readonly onProgress: (job: Job<ImportFacts>) => void
  readonly stop: AbortSignal | undefined
}

/** Reads everything that an import names and stores it, but for what has an outcome already. */
export async function importAll(
  store: Store,
  { jobId, onProgress, stop }: Run,
  earlier: readonly ImportedFile[],
): Promise<Job<ImportFacts>> {
  const { context } = store
  const started = await loadJob(context, jobId)
  const progress = progressOf(
    context,
    { ...started, state: 'running', startedAt: started.startedAt ?? context.now() },
    onProgress,
  )
  const isStopped = () => progress.job.cancelRequested || stop?.aborted === true
  const leaving = new AbortController()
  const tick = async () => {
    await progress.tick()
    if (isStopped()) leaving.abort()
  }
  const ticking = setInterval(() => void tick().catch(() => {}), TICK_MS)
  const closing = new AsyncDisposableStack()
  try {
    await progress.begin(earlier)
    if (isStopped()) return progress.job
    const known = knownItems(context)
    closing.defer(known.close)
    const plan = await plannedOrStopped(known)
    if (!plan) return progress.job
    closing.defer(plan.close)
    await progress.begin(earlier, plan.items.length)
    const folders = { originals: context.folders.originals, aside: join(context.folders.incoming, jobId, 'aside') }
    await mkdir(folders.aside, { recursive: true, mode: 0o700 })
    closing.defer(() => rm(folders.aside, { recursive: true, force: true }))
    // Ended before that folder goes: its threads write there.
    const pool = parsePool()
    closing.defer(pool.close)
    const reader = { pool, folders, keepList: keepLists(pool, folders), zone: store.athleteZone }
    await inOrder<Asked, Prepared>(known.ask(withoutDone(plan.items, earlier)), {
      make: (asked) => prepareItem(reader, asked),
      store: async (prepared) => {
        const files = await storeItems(store, prepared)
        await progress.add(files, prepared.length - files.length)
      },
      atOnce: pool.size * 2 + 2,
      weigh: ({ known }) => (known ? KNOWN_WEIGHS : 1),
      batch: BATCH,
      isStopped,
    })
    return progress.job
  } finally {
    clearInterval(ticking)
    await closing.disposeAsync()
    await progress.settled()
  }

  /** Undefined when it was stopped on the way: a list of gigabytes takes its time. */
  async function plannedOrStopped(known: KnownItems): Promise<Plan | undefined> {
    const spool = spoolIn(join(context.folders.incoming, jobId, 'spool'))
    const sources = started.facts.sources.filter(({ isGone }) => !isGone)
    const onRead = (path: string, bytes: number, total_bytes?: number) =>
      void progress.reading({ path, bytes, ...(total_bytes !== undefined && { total_bytes }) }).catch(() => {})
    try {
      return await planWork(sources, { spool, onRead, onArchive: known.askAhead, stop: leaving.signal })
    } catch (error) {
      if (isStopped()) return undefined
      throw error
    }
  }
}

/** The items that have no outcome yet; by name, since a file may have come or gone while the import was cut off. */
function withoutDone(items: readonly WorkItem[], earlier: readonly { readonly path: string }[]): WorkItem[] {
  const left = new Map<string, number>()
  for (const { path } of earlier) left.set(path, (left.get(path) ?? 0) + 1)
  return items.filter(({ path }) => {
    const count = left.get(path) ?? 0
    if (count > 0) left.set(path, count - 1)
    return count === 0
  })
}
