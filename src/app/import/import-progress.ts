import { findJob, type Job, saveJob } from '../../storage/jobs.ts'
import type { Context } from '../context.ts'
import type { ImportedFile } from './import-item.ts'
import { emptyCounts, type ImportCounts, type ImportFacts, type Reading } from './import-job.ts'

const PROGRESS_MS = 200

/** Keeps the job's row near the truth without writing it for every file. */
export function progressOf(context: Context, start: Job<ImportFacts>, onProgress: (job: Job<ImportFacts>) => void) {
  let job = start
  let savedAt = 0
  let last: Promise<void> = Promise.resolve()
  const write = async () => {
    await saveJob(context.db, context.athleteId, job)
    const { cancelRequested } = await loadJob(context, job.id)
    job = { ...job, cancelRequested }
    onProgress(job)
  }
  // One after the other: an older state must not come to stand over a newer one.
  const save = (): Promise<void> => {
    savedAt = context.now()
    last = last.catch(() => {}).then(write)
    return last
  }
  const saveIfDue = async () => {
    if (context.now() - savedAt >= PROGRESS_MS) await save()
  }
  return {
    get job() {
      return job
    },
    /** What came out so far; how much there is in all is told when it is known. */
    async begin(earlier: readonly ImportedFile[], total?: number) {
      const counts = earlier.reduce((sum, file) => counted(sum, file), emptyCounts)
      const { reading: _, ...facts } = job.facts
      job = { ...job, ...(total !== undefined && { total }), done: earlier.length, facts: { ...facts, counts } }
      await save()
    },
    /** A large file is being read. */
    async reading(reading: Reading) {
      job = { ...job, facts: { ...job.facts, reading } }
      await saveIfDue()
    },
    async add(files: readonly ImportedFile[], fewer = 0) {
      for (const file of files) {
        job = {
          ...job,
          done: job.done + 1,
          current: file.path,
          facts: { ...job.facts, counts: counted(job.facts.counts, file) },
        }
        await saveIfDue()
      }
      // Rows that turned out to be summaries of files have no outcome.
      if (fewer > 0 && job.total !== undefined) job = { ...job, total: job.total - fewer }
    },
    /** So that a page that is opened, and a runner who wants to stop, are answered while one long file is read. */
    tick: save,
    /** When everything that was begun to be written is written. */
    settled: () => last.catch(() => {}),
  }
}

function counted(counts: ImportCounts, { outcome }: Pick<ImportedFile, 'outcome'>): ImportCounts {
  const key = outcome === 'duplicate' ? 'duplicates' : outcome
  return { ...counts, [key]: counts[key] + 1 }
}

export async function loadJob(context: Context, jobId: string): Promise<Job<ImportFacts>> {
  const job = await findJob<ImportFacts>(context.db, context.athleteId, jobId)
  if (!job) throw new Error(`import ${jobId} is gone`)
  return job
}
