import type { Db } from './open.ts'
import type { JobTable } from './schema.ts'

export type JobState = 'receiving' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'

/** Work that goes on in the background: how far it is, whether it was asked to stop, what it found. */
export interface Job<Facts> {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly createdAt: number
  readonly startedAt?: number
  readonly endedAt?: number
  readonly done: number
  readonly total?: number
  readonly current?: string
  readonly cancelRequested: boolean
  readonly facts: Facts
}

export async function saveJob<Facts>(db: Db, athleteId: string, job: Job<Facts>): Promise<void> {
  const row: JobTable = {
    athlete_id: athleteId,
    id: job.id,
    kind: job.kind,
    state: job.state,
    created_at: job.createdAt,
    started_at: job.startedAt ?? null,
    ended_at: job.endedAt ?? null,
    done: job.done,
    total: job.total ?? null,
    current: job.current ?? null,
    cancel_requested: job.cancelRequested ? 1 : 0,
    facts: JSON.stringify(job.facts),
  }
  // Asking to stop comes from another request: progress written meanwhile must not take it back.
  const { cancel_requested: _, ...progress } = row
  await db
    .insertInto('job')
    .values(row)
    .onConflict((conflict) => conflict.columns(['athlete_id', 'id']).doUpdateSet(progress))
    .execute()
}

export async function requestCancel(db: Db, athleteId: string, jobId: string): Promise<void> {
  await db
    .updateTable('job')
    .set({ cancel_requested: 1 })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', jobId)
    .execute()
}

/** Opens a job that ended: it waits again, and nobody has asked it to stop. */
export async function reopenJob<Facts>(db: Db, athleteId: string, job: Job<Facts>): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'waiting', started_at: null, ended_at: null, cancel_requested: 0, facts: JSON.stringify(job.facts) })
    .where('athlete_id', '=', athleteId)
    .where('id', '=', job.id)
    .execute()
}

export async function findJob<Facts>(db: Db, athleteId: string, jobId: string): Promise<Job<Facts> | undefined> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', jobId)
    .executeTakeFirst()
  return row && toJob<Facts>(row)
}

/** Newest first. */
export async function listJobs<Facts>(db: Db, athleteId: string, kind: string, limit: number): Promise<Job<Facts>[]> {
  const rows = await db
    .selectFrom('job')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toJob<Facts>(row))
}

function toJob<Facts>(row: JobTable): Job<Facts> {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as JobState,
    createdAt: row.created_at,
    ...(row.started_at !== null && { startedAt: row.started_at }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    done: row.done,
    ...(row.total !== null && { total: row.total }),
    ...(row.current !== null && { current: row.current }),
    cancelRequested: row.cancel_requested === 1,
    facts: JSON.parse(row.facts) as Facts,
  }
}
