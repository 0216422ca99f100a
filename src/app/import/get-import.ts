import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportCard } from '../../core/view/dashboard-types.ts'
import { importCard } from '../../core/view/import-card.ts'
import { listGoals } from '../../storage/goals.ts'
import { listGuesses } from '../../storage/guesses.ts'
import { listImportFiles } from '../../storage/import-files.ts'
import { findJob, type Job, listJobs } from '../../storage/jobs.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import type { ImportedFile } from './import-item.ts'
import { IMPORT, type ImportFacts } from './import-job.ts'
import { importSummary, type ImportSummary, type WaitingFacts, waitingFacts } from './import-summary.ts'

const LATEST = 50

/** An import as a list shows it. */
export interface ImportLine {
  readonly job: Job<ImportFacts>
  readonly waiting?: WaitingFacts
}

/** Newest first. */
export async function getImports(context: Context): Promise<ImportLine[]> {
  const jobs = await listJobs<ImportFacts>(context.db, context.athleteId, IMPORT, LATEST)
  return Promise.all(jobs.map((job) => lineOf(context, job)))
}

async function lineOf(context: Context, job: Job<ImportFacts>): Promise<ImportLine> {
  const waiting = await waitingFacts(context, job)
  return { job, ...(waiting && { waiting }) }
}

export interface FoundImport extends ImportLine {
  readonly files: readonly ImportedFile[]
}

export async function getImport(context: Context, importId: string): Promise<Result<FoundImport, AppProblem>> {
  const { db, athleteId } = context
  const job = await findJob<ImportFacts>(db, athleteId, importId)
  if (job?.kind !== IMPORT) return err({ code: 'not-found', what: 'import' })
  const files = (await listImportFiles(db, athleteId, importId)) as ImportedFile[]
  return ok({ ...(await lineOf(context, job)), files })
}

/** An import with what it comes to: twins named, groups by source, what could be tried again. */
export async function getImportReport(
  context: Context,
  importId: string,
): Promise<Result<FoundImport & { readonly summary: ImportSummary }, AppProblem>> {
  const found = await getImport(context, importId)
  if (!found.ok) return found
  return ok({ ...found.value, summary: await importSummary(context, found.value.job, found.value.files) })
}

/** What an import counted for: its activities, the goals they moved, the bests among them. */
export async function getImportCard(
  context: Context,
  importId: string,
  asOf?: LocalDate,
): Promise<Result<ImportCard, AppProblem>> {
  const { db, athleteId } = context
  const found = await getImport(context, importId)
  if (!found.ok) return found
  const imported = found.value.files.flatMap((file) => file.activityIds)
  // While it runs there are more from one look to the next.
  const name = `card ${importId} of ${imported.length}`
  return ok(
    await answerOfDay(context, name, asOf, async (day) =>
      importCard({
        evidence: await loadEvidence(context, await loadAthlete(context), day),
        imported,
        goals: await listGoals(db, athleteId),
        guesses: await listGuesses(db, athleteId),
      }),
    ),
  )
}
