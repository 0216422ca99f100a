import type { Db } from './open.ts'

export type FileOutcome = 'imported' | 'duplicate' | 'unsupported' | 'unreadable'

/** What became of one file (or row of a list) of an import. `problem` and `warnings` are codes with facts. */
export interface ImportFile<Problem, Warning> {
  readonly path: string
  readonly outcome: FileOutcome
  readonly activityIds: readonly string[]
  /** Of identical content: the path it came from first. Of a twin: the id of the other recording. */
  readonly duplicateOf?: string
  readonly problem?: Problem
  readonly warnings: readonly Warning[]
  readonly sha256?: string
}

const AT_ONCE = 200

/** Outcomes in the order in which they were read, numbered from `seq` on. */
export async function insertImportFiles(
  db: Db,
  athleteId: string,
  jobId: string,
  seq: number,
  files: readonly ImportFile<unknown, unknown>[],
): Promise<void> {
  const rows = files.map((file, i) => ({
    athlete_id: athleteId,
    job_id: jobId,
    seq: seq + i,
    path: file.path,
    outcome: file.outcome,
    activity_ids: JSON.stringify(file.activityIds),
    duplicate_of: file.duplicateOf ?? null,
    problem: file.problem === undefined ? null : JSON.stringify(file.problem),
    warnings: JSON.stringify(file.warnings),
    sha256: file.sha256 ?? null,
  }))
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await db
      .insertInto('import_file')
      .values(rows.slice(i, i + AT_ONCE))
      .execute()
}

/** In the order in which they were read. */
export async function listImportFiles<Problem, Warning>(
  db: Db,
  athleteId: string,
  jobId: string,
): Promise<ImportFile<Problem, Warning>[]> {
  const rows = await db
    .selectFrom('import_file')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('job_id', '=', jobId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    path: row.path,
    outcome: row.outcome as FileOutcome,
    activityIds: JSON.parse(row.activity_ids) as string[],
    ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of }),
    ...(row.problem !== null && { problem: JSON.parse(row.problem) as Problem }),
    warnings: JSON.parse(row.warnings) as Warning[],
    ...(row.sha256 !== null && { sha256: row.sha256 }),
  }))
}

/** Takes outcomes back, so that their files are read again. */
export async function deleteImportFiles(
  db: Db,
  athleteId: string,
  jobId: string,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    await db
      .deleteFrom('import_file')
      .where('athlete_id', '=', athleteId)
      .where('job_id', '=', jobId)
      .where('path', '=', path)
      .where('outcome', '=', 'unreadable')
      .execute()
  }
}

/** The number of the next outcome. */
export async function nextImportFile(db: Db, athleteId: string, jobId: string): Promise<number> {
  const row = await db
    .selectFrom('import_file')
    .select((select) => select.fn.max('seq').as('last'))
    .where('athlete_id', '=', athleteId)
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  return Number(row?.last ?? -1) + 1
}
