import type { CalendarUnit, LocalDate, Weekday } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import type { ZoneName } from '../core/base/zone.ts'
import type { Commitment, Goal, GoalState, GoalType, Horizon, Link, Revision, StateChange } from '../core/goal/goal.ts'
import type { Measure } from '../core/goal/measure.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import { pauseRemoval } from './pauses.ts'
import type { GoalRevisionTable, GoalStateTable, GoalTable } from './schema-goals.ts'

/** All goals of an athlete, by rank, then id. */
export async function listGoals(db: Db, athleteId: string): Promise<Goal[]> {
  const goals = await db
    .selectFrom('goal')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return withParts(db, athleteId, goals)
}

export async function findGoal(db: Db, athleteId: string, goalId: string): Promise<Goal | undefined> {
  const row = await db
    .selectFrom('goal')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', goalId)
    .executeTakeFirst()
  return row && (await withParts(db, athleteId, [row]))[0]
}

export async function listLinks(db: Db, athleteId: string): Promise<Link[]> {
  const rows = await db
    .selectFrom('goal_link')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('carrier_id')
    .orderBy('carried_id')
    .execute()
  return rows.map((row) => ({ carrierId: row.carrier_id, carriedId: row.carried_id }))
}

async function withParts(db: Db, athleteId: string, goals: readonly GoalTable[]): Promise<Goal[]> {
  if (goals.length === 0) return []
  const ids = goals.map((goal) => goal.id)
  const revisions = await db
    .selectFrom('goal_revision')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('goal_id', 'in', ids)
    .orderBy('goal_id')
    .orderBy('seq')
    .execute()
  const states = await db
    .selectFrom('goal_state')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('goal_id', 'in', ids)
    .orderBy('goal_id')
    .orderBy('seq')
    .execute()
  const revisionsOf = Map.groupBy(revisions, (row) => row.goal_id)
  const statesOf = Map.groupBy(states, (row) => row.goal_id)
  return goals.map((goal) => toGoal(goal, revisionsOf.get(goal.id) ?? [], statesOf.get(goal.id) ?? []))
}

function toGoal(row: GoalTable, revisions: readonly GoalRevisionTable[], states: readonly GoalStateTable[]): Goal {
  return {
    id: row.id,
    ...(row.name !== null && { name: row.name }),
    ...(row.why !== null && { why: row.why }),
    type: row.type as GoalType,
    horizon: row.horizon as Horizon,
    rank: row.rank,
    createdOn: row.created_on as LocalDate,
    states: states.map(toStateChange).sort((a, b) => a.on - b.on),
    revisions: revisions.map(toRevision).sort((a, b) => a.fromOn - b.fromOn),
    version: row.version,
    ...(row.archived_at !== null && { archivedAt: epochMs(row.archived_at) }),
    ...(row.commitment !== null && { commitment: JSON.parse(row.commitment) as Commitment }),
    ...(row.recur !== null && { recur: row.recur as CalendarUnit }),
  }
}

const toStateChange = (row: GoalStateTable): StateChange => ({
  on: row.on_day as LocalDate,
  state: row.state as GoalState,
  ...(row.reason !== null && { reason: row.reason }),
})

const toRevision = (row: GoalRevisionTable): Revision => ({
  fromOn: row.from_on as LocalDate,
  measure: JSON.parse(row.measure) as Measure,
  startOn: row.start_on as LocalDate,
  ...(row.due_on !== null && { dueOn: row.due_on as LocalDate }),
  weekStart: row.week_start as Weekday,
  ...(row.zone !== null && { zone: row.zone }),
  ...(row.reason !== null && { reason: row.reason }),
})

export function goalWrite(athleteId: string, goal: Goal): RowWrite {
  const next: GoalTable = {
    athlete_id: athleteId,
    id: goal.id,
    name: goal.name ?? null,
    why: goal.why ?? null,
    type: goal.type,
    horizon: goal.horizon,
    rank: goal.rank,
    created_on: goal.createdOn,
    version: goal.version,
    archived_at: goal.archivedAt ?? null,
    commitment: goal.commitment ? JSON.stringify(goal.commitment) : null,
    recur: goal.recur ?? null,
  }
  return { table: 'goal', key: { id: goal.id }, next }
}

export function revisionWrite(
  athleteId: string,
  goalId: string,
  seq: number,
  revision: Revision,
  at: number,
): RowWrite {
  return {
    table: 'goal_revision',
    key: { goal_id: goalId, seq },
    next: {
      athlete_id: athleteId,
      goal_id: goalId,
      seq,
      from_on: revision.fromOn,
      measure: JSON.stringify(revision.measure),
      start_on: revision.startOn,
      due_on: revision.dueOn ?? null,
      week_start: revision.weekStart,
      reason: revision.reason ?? null,
      recorded_at: at,
      zone: revision.zone ?? null,
    },
  }
}

/** Writes the zone that the runner had down on every revision that has none of its own. */
export async function revisionZones(db: Db, athleteId: string, zone: ZoneName): Promise<RowWrite[]> {
  const rows = await db
    .selectFrom('goal_revision')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('zone', 'is', null)
    .orderBy('goal_id')
    .orderBy('seq')
    .execute()
  return rows.map((row): RowWrite => ({
    table: 'goal_revision',
    key: { goal_id: row.goal_id, seq: row.seq },
    next: { ...row, recorded_at: Number(row.recorded_at), zone },
  }))
}

export function stateWrite(athleteId: string, goalId: string, seq: number, change: StateChange, at: number): RowWrite {
  return {
    table: 'goal_state',
    key: { goal_id: goalId, seq },
    next: {
      athlete_id: athleteId,
      goal_id: goalId,
      seq,
      on_day: change.on,
      state: change.state,
      reason: change.reason ?? null,
      recorded_at: at,
    },
  }
}

export function linkWrite(athleteId: string, link: Link, keep: boolean): RowWrite {
  return {
    table: 'goal_link',
    key: { carrier_id: link.carrierId, carried_id: link.carriedId },
    next: keep ? { athlete_id: athleteId, carrier_id: link.carrierId, carried_id: link.carriedId } : null,
  }
}

/** Tables whose rows of a goal are numbered. */
type GoalPart = 'goal_revision' | 'goal_state'

/** How many revisions and state changes a goal has had: the next one takes that number. */
export async function nextSeq(db: Db, athleteId: string, table: GoalPart, goalId: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select('seq')
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', goalId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? row.seq + 1 : 0
}

/** Takes out every revision of a goal that holds from one day. */
export async function revisionRemovals(
  db: Db,
  athleteId: string,
  goalId: string,
  fromOn: LocalDate,
): Promise<RowWrite[]> {
  const rows = await db
    .selectFrom('goal_revision')
    .select('seq')
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', goalId)
    .where('from_on', '=', fromOn)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq }): RowWrite => ({ table: 'goal_revision', key: { goal_id: goalId, seq }, next: null }))
}

/** Rows that vanish with a goal, read before it is taken out so that the change can put all of them back. */
export async function goalRemoval(db: Db, athleteId: string, goalId: string): Promise<RowWrite[]> {
  const links = (await listLinks(db, athleteId)).filter(
    (link) => link.carrierId === goalId || link.carriedId === goalId,
  )
  const pauses = await db
    .selectFrom('pause')
    .select('id')
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', goalId)
    .orderBy('id')
    .execute()
  return [
    ...links.map((link) => linkWrite(athleteId, link, false)),
    ...pauses.map(({ id }) => pauseRemoval(id)),
    ...(await partRemovals(db, athleteId, 'goal_revision', goalId)),
    ...(await partRemovals(db, athleteId, 'goal_state', goalId)),
    { table: 'goal', key: { id: goalId }, next: null },
  ]
}

async function partRemovals(db: Db, athleteId: string, table: GoalPart, goalId: string): Promise<RowWrite[]> {
  const rows = await db
    .selectFrom(table)
    .select('seq')
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', goalId)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq }): RowWrite => ({ table, key: { goal_id: goalId, seq }, next: null }))
}
