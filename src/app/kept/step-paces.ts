import { addDays, type LocalDate } from '../../core/base/calendar.ts'
import type { ActivityFact } from '../../core/evidence/evidence.ts'
import type { PlannedWorkout } from '../../core/evidence/planned-workout.ts'
import { pacedSteps, stepPaces, type StepPacesFact } from '../../core/evidence/step-paces.ts'
import { MOVE_DAYS } from '../../core/goal/adherence.ts'
import type { Goal, Revision } from '../../core/goal/goal.ts'
import { listActivityFacts } from '../../storage/activities.ts'
import { findActivityDetail } from '../../storage/activity-details.ts'
import { listGoals } from '../../storage/goals.ts'
import type { Db } from '../../storage/open.ts'
import { listPlannedWorkouts } from '../../storage/planned-workouts.ts'

/**
 * How fast the steps of planned workouts were run, of those whose paces a goal asks for: laps and samples are read for
 * these only, since they are large.
 */
export async function readStepPaces(db: Db, athleteId: string, until: LocalDate): Promise<StepPacesFact[]> {
  const asked = (await listGoals(db, athleteId)).flatMap(revisionsOnPace)
  if (asked.length === 0) return []
  const workouts = (await listPlannedWorkouts(db, athleteId)).filter(
    (workout) =>
      workout.on <= until &&
      workout.steps.length > 0 &&
      asked.some((revision) => asksFor(revision, workout)) &&
      pacedSteps(workout.steps).length > 0,
  )
  const days = [...new Set(workouts.flatMap(({ on }) => daysAround(on)))]
  if (days.length === 0) return []
  const activities = await listActivityFacts(db, athleteId, until, days)
  const facts: StepPacesFact[] = []
  for (const activity of activities) {
    const near = workouts.filter((workout) => mayBe(activity, workout))
    if (near.length === 0) continue
    const detail = await findActivityDetail(db, athleteId, activity.id)
    if (!detail) continue
    for (const workout of near) {
      const paces_s_per_km = stepPaces(workout.steps, detail, activity.sport)
      if (paces_s_per_km)
        facts.push({ workoutId: workout.id, activityId: activity.id, localDay: activity.localDay, paces_s_per_km })
    }
  }
  return facts
}

const revisionsOnPace = ({ revisions }: Goal): Revision[] =>
  revisions.filter(({ measure }) =>
    (measure.kind === 'composite' ? measure.parts : [measure]).some(
      (each) => each.kind === 'workout' && each.aim === 'paces',
    ),
  )

const asksFor = ({ startOn, dueOn }: Revision, { on }: PlannedWorkout): boolean =>
  on >= startOn && (dueOn === undefined || on <= dueOn)

const daysAround = (on: LocalDate): LocalDate[] =>
  Array.from({ length: 2 * MOVE_DAYS + 1 }, (_, i) => addDays(on, i - MOVE_DAYS))

const mayBe = ({ sport, localDay }: ActivityFact, workout: PlannedWorkout): boolean =>
  sport === workout.sport && Math.abs(localDay - workout.on) <= MOVE_DAYS
