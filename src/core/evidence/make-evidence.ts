import type { LocalDate } from '../base/calendar.ts'
import type { Athlete } from './athlete.ts'
import type { CheckIn } from './check-in.ts'
import type { DayFact } from './day-fact.ts'
import { evidenceAsOf, type ActivityFact, type BestEffortFact, type Evidence, type Pause } from './evidence.ts'
import type { PlannedWorkout } from './planned-workout.ts'
import type { Race } from './race.ts'
import type { StepPacesFact } from './step-paces.ts'

/** What evidence is made of, one list a kind. */
export interface Facts {
  /** Twins and what is not for goals already left out. */
  readonly activities: readonly ActivityFact[]
  readonly bestEfforts: readonly BestEffortFact[]
  readonly pauses: readonly Pause[]
  readonly races?: readonly Race[]
  readonly checkIns?: readonly CheckIn[]
  readonly plannedWorkouts?: readonly PlannedWorkout[]
  readonly stepPaces?: readonly StepPacesFact[]
  readonly dayFacts?: readonly DayFact[]
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = <T extends { readonly on: LocalDate; readonly id: string }>(facts: readonly T[] = []): T[] =>
  facts.toSorted((a, b) => a.on - b.on || byText(a.id, b.id))

/** All that is known of an athlete on a day, in the one order that makes every sum of it the same everywhere. */
export function evidence(
  athlete: Pick<Athlete, 'weekStart' | 'birthYear' | 'sex' | 'maxHeartRate_bpm'>,
  facts: Facts,
  asOf: LocalDate,
): Evidence {
  const ids = new Set(facts.activities.map((activity) => activity.id))
  return evidenceAsOf(
    {
      asOf,
      weekStart: athlete.weekStart,
      athlete: {
        ...(athlete.birthYear !== undefined && { birthYear: athlete.birthYear }),
        ...(athlete.sex !== undefined && { sex: athlete.sex }),
        ...(athlete.maxHeartRate_bpm !== undefined && { maxHeartRate_bpm: athlete.maxHeartRate_bpm }),
      },
      activities: facts.activities.toSorted((a, b) => a.startAt - b.startAt || byText(a.id, b.id)),
      bestEfforts: facts.bestEfforts
        .filter((effort) => ids.has(effort.activityId))
        .toSorted(
          (a, b) => a.localDay - b.localDay || byText(a.activityId, b.activityId) || a.distance_m - b.distance_m,
        ),
      pauses: facts.pauses.toSorted(
        (a, b) => a.from - b.from || byText(a.goalId ?? '', b.goalId ?? '') || byText(a.reason, b.reason),
      ),
      races: inOrder(facts.races),
      checkIns: inOrder(facts.checkIns),
      plannedWorkouts: inOrder(facts.plannedWorkouts),
      stepPaces: (facts.stepPaces ?? []).toSorted(
        (a, b) => a.localDay - b.localDay || byText(a.activityId, b.activityId) || byText(a.workoutId, b.workoutId),
      ),
      dayFacts: (facts.dayFacts ?? []).toSorted((a, b) => a.on - b.on),
    },
    asOf,
  )
}
