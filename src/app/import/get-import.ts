import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportCard } from '../../core/view/dashboard-types.ts'
import { importCard } from '../../core/view/import-card.ts'
import { listGoals } from '../../storage/goals.ts'
import { listImportFiles } from '../../storage/import-files.ts'
import { findJob, type Job, listJobs } from '../../storage/jobs.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import type { ImportedFile } from './import-item.ts'
import { IMPORT, type ImportFacts } from './import-job.ts'

const LATEST = 50

/** Newest first. */
export const getImports = ({ db, athleteId }: Context): Promise<Job<ImportFacts>[]> =>
  listJobs<ImportFacts>(db, athleteId, IMPORT, LATEST)

export async function getImport(
  { db, athleteId }: Context,
  importId: string,
): Promise<Result<{ job: Job<ImportFacts>; files: ImportedFile[] }, AppProblem>> {
  const job = await findJob<ImportFacts>(db, athleteId, importId)
  if (job?.kind !== IMPORT) return err({ code: 'not-found', what: 'import' })
  return ok({ job, files: (await listImportFiles(db, athleteId, importId)) as ImportedFile[] })
}

/** What an import counted for: its activities, the goals they moved, the bests among them. */
export async function getImportCard(
  context: Context,
  importId: string,
  asOf?: LocalDate,
): Promise<Result<ImportCard, AppProblem>> {
  const found = await getImport(context, importId)
  if (!found.ok) return found
  const athlete = await loadAthlete(context)
  return ok(
    importCard({
      evidence: await loadEvidence(context, athlete, asOf ?? today(context, athlete)),
      imported: found.value.files.flatMap((file) => file.activityIds),
      goals: await listGoals(context.db, context.athleteId),
    }),
  )
}
