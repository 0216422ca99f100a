import type { Context } from '../context.ts'
import { getImports } from './get-import.ts'
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

export function importRunner(context: Context): ImportRunner {
  let last: Promise<unknown> = Promise.resolve()
  const stopping = new AbortController()
  const started = new Set<string>()
  const start = (importId: string) => {
    if (started.has(importId)) return
    started.add(importId)
    // runImport has told the job and the log; the next import goes on regardless.
    last = last
      .then(async () => {
        if (stopping.signal.aborted) return
        // Readers of files are loaded by the first import, so that starting does not wait for them.
        const { runImport } = await import('./run-import.ts')
        await runImport(context, importId, () => {}, stopping.signal)
      })
      .catch(() => {})
      .finally(() => started.delete(importId))
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
