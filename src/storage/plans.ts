import type { LocalDate } from '../core/base/calendar.ts'
import type { Bend, KeptPlan } from '../core/plan/kept-plan.ts'
import type { Availability, Milestone } from '../core/plan/plan-types.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { PlanTable } from './schema-goals.ts'

/** Plans that were taken, in order of their taking; their runs are planned workouts. */
export async function listPlans(db: Db, athleteId: string): Promise<KeptPlan[]> {
  const rows = await db
    .selectFrom('plan')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('taken_on')
    .orderBy('id')
    .execute()
  return rows.map(toPlan)
}

export async function findPlanOfGoal(db: Db, athleteId: string, goalId: string): Promise<KeptPlan | undefined> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('goal_id', '=', goalId)
    .orderBy('id')
    .executeTakeFirst()
  return row && toPlan(row)
}

export function planWrite(athleteId: string, plan: KeptPlan): RowWrite {
  const next: PlanTable = {
    athlete_id: athleteId,
    id: plan.id,
    goal_id: plan.goalId,
    taken_on: plan.takenOn,
    availability: plan.availability ? JSON.stringify(plan.availability) : null,
    weeks: JSON.stringify(plan.weeks),
    milestones: JSON.stringify(plan.milestones),
    bends: JSON.stringify(plan.bends),
    version: plan.version,
  }
  return { table: 'plan', key: { id: plan.id }, next }
}

export const planRemoval = (id: string): RowWrite => ({ table: 'plan', key: { id }, next: null })

const toPlan = (row: PlanTable): KeptPlan => ({
  id: row.id,
  goalId: row.goal_id,
  takenOn: row.taken_on as LocalDate,
  ...(row.availability !== null && { availability: JSON.parse(row.availability) as Availability }),
  weeks: JSON.parse(row.weeks) as KeptPlan['weeks'],
  milestones: JSON.parse(row.milestones) as Milestone[],
  bends: JSON.parse(row.bends) as Bend[],
  version: row.version,
})
