import type { Sport } from '../core/activity/sport.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import type {
  PlannedWorkout,
  Purpose,
  ShorterVersion,
  WorkoutKind,
  WorkoutStep,
  WorkoutWord,
} from '../core/evidence/planned-workout.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { PlannedWorkoutTable } from './schema.ts'

/** In order of day, then id; those to come are in it. */
export async function listPlannedWorkouts(db: Db, athleteId: string): Promise<PlannedWorkout[]> {
  const rows = await db
    .selectFrom('planned_workout')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(toWorkout)
}

export async function findPlannedWorkout(db: Db, athleteId: string, id: string): Promise<PlannedWorkout | undefined> {
  const row = await db
    .selectFrom('planned_workout')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWorkout(row)
}

export function plannedWorkoutWrite(athleteId: string, workout: PlannedWorkout): RowWrite {
  const next: PlannedWorkoutTable = {
    athlete_id: athleteId,
    id: workout.id,
    on_day: workout.on,
    kind: workout.kind,
    sport: workout.sport,
    name: workout.name ?? null,
    distance_m: workout.distance_m ?? null,
    duration_s: workout.duration_s ?? null,
    steps: JSON.stringify(workout.steps),
    goal_id: workout.goalId ?? null,
    plan_id: workout.planId ?? null,
    purpose: workout.purpose ?? null,
    shorter: workout.shorter ? JSON.stringify(workout.shorter) : null,
    is_own: workout.isOwn ? 1 : null,
    word: workout.word ?? null,
    reason: workout.reason ?? null,
    version: workout.version,
  }
  return { table: 'planned_workout', key: { id: workout.id }, next }
}

export const plannedWorkoutRemoval = (id: string): RowWrite => ({ table: 'planned_workout', key: { id }, next: null })

const toWorkout = (row: PlannedWorkoutTable): PlannedWorkout => ({
  id: row.id,
  on: row.on_day as LocalDate,
  kind: row.kind as WorkoutKind,
  sport: row.sport as Sport,
  ...(row.name !== null && { name: row.name }),
  ...(row.distance_m !== null && { distance_m: row.distance_m }),
  ...(row.duration_s !== null && { duration_s: row.duration_s }),
  steps: JSON.parse(row.steps) as WorkoutStep[],
  ...(row.goal_id !== null && { goalId: row.goal_id }),
  ...(row.plan_id !== null && { planId: row.plan_id }),
  ...(row.purpose !== null && { purpose: row.purpose as Purpose }),
  ...(row.shorter !== null && { shorter: JSON.parse(row.shorter) as ShorterVersion }),
  ...(row.is_own !== null && { isOwn: true }),
  ...(row.word !== null && { word: row.word as WorkoutWord }),
  ...(row.reason !== null && { reason: row.reason }),
  version: row.version,
})
