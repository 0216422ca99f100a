import { findJob, type Job, saveJob } from '../../storage/jobs.ts'
import type { Context } from '../context.ts'
import type { ImportedFile } from './import-item.ts'
import { emptyCounts, type ImportCounts, type ImportFacts } from './import-job.ts'

const PROGRESS_MS = 200

/** Keeps the job's row near the truth without writing it for every file. */
export function progressOf(context: Context, start: Job<ImportFacts>, onProgress: (job: Job<ImportFacts>) => void) {
  let job = start
  let savedAt = 0
  const save = async () => {
    savedAt = context.now()
    await saveJob(context.db, context.athleteId, job)
    const { cancelRequested } = await loadJob(context, job.id)
    job = { ...job, cancelRequested }
    onProgress(job)
  }
  return {
    get job() {
      return job
    },
    async begin(total: number, earlier: readonly ImportedFile[]) {
      const counts = earlier.reduce((sum, file) => counted(sum, file), emptyCounts)
      job = { ...job, total, done: earlier.length, facts: { ...job.facts, counts } }
      await save()
    },
    async add(file: ImportedFile) {
      job = {
        ...job,
        done: job.done + 1,
        current: file.path,
        facts: { ...job.facts, counts: counted(job.facts.counts, file) },
      }
      if (context.now() - savedAt >= PROGRESS_MS) await save()
    },
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
