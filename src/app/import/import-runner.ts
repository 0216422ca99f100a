import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { getImports } from './get-import.ts'
import { loadJob } from './import-progress.ts'
import { cancelImport } from './receive-file.ts'
import { forgetOldSources, isSurelyOld } from './kept-sources.ts'

/** Imports that run beside the pages, one after the other. */
export interface ImportRunner {
  /** Returns at once; the job's row tells how far it is. Asked twice while it waits or runs, it runs once. */
  start(importId: string): void
  /** Goes on with what a stopped program left: everything that waits or was running. */
  resume(): Promise<void>
  /** When nothing runs any more. */
  idle(): Promise<void>
  /** Ends with the files in hand; what is left is gone on with at the next start. */
  stop(): Promise<void>
}

const ABANDONED_MS = 24 * 3600_000
/** A database that takes nothing may be busy for a moment, or its disk full until somebody sees it. */
const AGAIN_AFTER_MS = [1000, 5000, 30_000]

/** `againAfter_ms`: the pauses before an import is tried again that could not even be marked as ended. */
export function importRunner(context: Context, againAfter_ms: Iterable<number> = AGAIN_AFTER_MS): ImportRunner {
  let last: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  const started = new Set<string>()
  const start = (importId: string) => {
    if (started.has(importId)) return
    started.add(importId)
    // The next import goes on whatever becomes of this one.
    last = last.then(() => runToEnd(importId)).finally(() => started.delete(importId))
  }
  /** Never throws: the job and the log have been told, or nothing can be told and the next start goes on with it. */
  const runToEnd = async (importId: string): Promise<void> => {
    if (await hasRun(importId)) return
    for (const pause_ms of againAfter_ms) {
      await sleep(pause_ms, undefined, { signal: stopping.signal }).catch(() => {})
      if (await hasRun(importId)) return
    }
  }
  /** False where the import neither ended nor could be marked as ended. */
  const hasRun = async (importId: string): Promise<boolean> => {
    if (stopping.signal.aborted) return true
    try {
      // Readers of files are loaded by the first import, so that starting does not wait for them.
      const { runImport } = await import('./run-import.ts')
      await runImport(context, importId, () => {}, stopping.signal)
      return true
    } catch {
      const job = await loadJob(context, importId).catch(() => undefined)
      return job?.endedAt !== undefined
    }
  }
  return {
    start,
    async resume() {
      const imports = await getImports(context)
      for (const { job } of imports.toReversed()) {
        if (job.state === 'waiting' || job.state === 'running') start(job.id)
        // A window that was closed while it sent files: nobody will send the rest.
        else if (job.state === 'receiving' && (await isSurelyOld(context, job, job.createdAt + ABANDONED_MS)))
          await cancelImport(context, job.id)
      }
      await forgetOldSources(context)
    },
    async idle() {
      await last
    },
    async stop() {
      stopping.abort()
      await last
    },
  }
}
