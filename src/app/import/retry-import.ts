import { err, ok, type Result } from '../../core/base/result.ts'
import { deleteImportFiles, listImportFiles } from '../../storage/import-files.ts'
import { findJob, type Job, reopenJob } from '../../storage/jobs.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type OnceKey, write } from '../write.ts'
import type { ImportedFile } from './import-item.ts'
import { IMPORT, type ImportFacts } from './import-job.ts'
import { isOf, mayGoOn } from './kept-sources.ts'

/**
 * Opens an import that ended, so that it runs again over what could not be read: files that were sent and kept, or that lie
 * where they lay. What has been read is not read again. Afterwards the import waits to be run.
 */
export function retryImport(
  context: Context,
  importId: string,
  once?: OnceKey,
): Promise<Result<{ importId: string; again: number }, AppProblem>> {
  return write(context, once, async ({ db, athleteId }) => {
    const job = await findJob<ImportFacts>(db, athleteId, importId)
    if (job?.kind !== IMPORT) return err({ code: 'not-found', what: 'import' })
    if (job.endedAt === undefined) return err({ code: 'wrong-state', from: job.state, to: 'waiting' })
    const files = (await listImportFiles(db, athleteId, importId)) as ImportedFile[]
    const again = files.filter(({ outcome, path }) => outcome === 'unreadable' && isThere(job, path))
    // One that was stopped goes on, whatever was unreadable in it.
    if (again.length === 0 && !mayGoOn(job)) return err({ code: 'not-found', what: 'file' })
    const paths = [...new Set(again.map(({ path }) => path))]
    await deleteImportFiles(db, athleteId, importId, paths)
    await reopenJob(db, athleteId, job)
    return ok({ importId, again: again.length })
  })
}

const isThere = (job: Job<ImportFacts>, path: string): boolean =>
  job.facts.sources.some((source) => !source.isGone && isOf(source, path))
