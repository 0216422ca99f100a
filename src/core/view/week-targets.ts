import { startOfWeek, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import type { Progress } from '../goal/progress-types.ts'

/**
 * What was asked of a week, in metres of running: by the first goal that asks for a distance in each week, else by the
 * runs that were planned for it. Undefined where nothing was, and where a planned run has no distance.
 */
export function weekTargets(
  { plannedWorkouts, weekStart }: Pick<Evidence, 'plannedWorkouts' | 'weekStart'>,
  progresses: readonly Progress[],
): (from: LocalDate) => number | undefined {
  const asked = new Map<LocalDate, number>()
  for (const { periods } of progresses) {
    for (const { from, measure, target } of periods) {
      const isWeekly = measure.kind === 'volume' && measure.quantity === 'distance' && measure.per === 'week'
      if (!isWeekly || !measure.sports.includes('running') || target <= 0) continue
      const week = startOfWeek(from, weekStart)
      if (!asked.has(week)) asked.set(week, target)
    }
  }
  const planned = Map.groupBy(plannedWorkouts.filter(isRunning), ({ on }) => startOfWeek(on, weekStart))
  return (from) => asked.get(from) ?? sumOf(planned.get(from))
}

const isRunning = ({ kind }: PlannedWorkout) => kind !== 'rest' && kind !== 'strength' && kind !== 'cross-training'

function sumOf(workouts: readonly PlannedWorkout[] | undefined): number | undefined {
  if (!workouts || workouts.some(({ distance_m }) => distance_m === undefined)) return undefined
  return workouts.reduce((sum, { distance_m = 0 }) => sum + distance_m, 0)
}
