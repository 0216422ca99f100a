import type { LocalDate } from '../base/calendar.ts'
import type { Activity } from '../activity/activity.ts'
import { counts } from '../activity/counts.ts'
import type { Athlete } from './athlete.ts'
import { evidenceAsOf, type ActivityFact, type BestEffortFact, type Evidence, type Pause } from './evidence.ts'

interface Facts {
  /** Twins and what is not for goals already left out: `activityFacts` does that. */
  readonly activities: readonly ActivityFact[]
  readonly bestEfforts: readonly BestEffortFact[]
  readonly pauses: readonly Pause[]
}

/** The small rows of the activities that count. */
export const activityFacts = (activities: readonly Activity[]): ActivityFact[] =>
  activities.filter(counts).map((activity) => ({
    id: activity.id,
    startAt: activity.startAt,
    localDay: activity.localDay,
    sport: activity.sport,
    ...(activity.subSport !== undefined && { subSport: activity.subSport }),
    ...(activity.distance_m !== undefined && { distance_m: activity.distance_m }),
    elapsed_s: activity.elapsed_s,
    moving_s: activity.moving_s,
    ...(activity.ascent_m !== undefined && { ascent_m: activity.ascent_m }),
  }))

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** All that is known of an athlete on a day, in the one order that makes every sum of it the same everywhere. */
export function evidence(athlete: Pick<Athlete, 'weekStart'>, facts: Facts, asOf: LocalDate): Evidence {
  const ids = new Set(facts.activities.map((activity) => activity.id))
  return evidenceAsOf(
    {
      asOf,
      weekStart: athlete.weekStart,
      activities: facts.activities.toSorted((a, b) => a.startAt - b.startAt || byText(a.id, b.id)),
      bestEfforts: facts.bestEfforts
        .filter((effort) => ids.has(effort.activityId))
        .toSorted(
          (a, b) => a.localDay - b.localDay || byText(a.activityId, b.activityId) || a.distance_m - b.distance_m,
        ),
      pauses: facts.pauses.toSorted(
        (a, b) => a.from - b.from || byText(a.goalId ?? '', b.goalId ?? '') || byText(a.reason, b.reason),
      ),
    },
    asOf,
  )
}
