import { epochMs } from '../../core/base/units.ts'
import { localDayAt } from '../../core/base/zone.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { hasEnded, stateOn } from '../../core/goal/goal-state.ts'
import { firstThings } from '../../core/wellbeing/first-things.ts'
import { type CalendarEvent, calendarEvents } from '../../core/view/calendar-view.ts'
import { findCalendarFeed } from '../../storage/calendar-feed.ts'
import { listGoals } from '../../storage/goals.ts'
import { listPlannedWorkouts } from '../../storage/planned-workouts.ts'
import { listPlans } from '../../storage/plans.ts'
import { listRaces } from '../../storage/races.ts'
import { listRowTimes } from '../../storage/row-times.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Events, and how their runner reads them. */
export interface Calendar {
  readonly events: readonly CalendarEvent[]
  readonly units: UnitSystem
  readonly language: string
}

/**
 * Planned workouts, races and the weekly review. Nothing of what a runner says of how they are is in it: while something is
 * to be looked at first, what is to come is left out, and a calendar cannot tell that from a plan that was let go.
 */
export async function getCalendar(context: Context): Promise<Calendar> {
  const { db, athleteId } = context
  const athlete = await loadAthlete(context)
  const asOf = today(context, athlete)
  const feed = await findCalendarFeed(db, athleteId)
  const goals = await listGoals(db, athleteId)
  const isOn = new Set(goals.filter((goal) => !hasEnded(stateOn(goal, asOf).state)).map(({ id }) => id))
  const times = new Map((await listRowTimes(db, athleteId)).map((row) => [`${row.table} ${row.id}`, row.writtenAt]))
  const events = calendarEvents({
    athlete,
    asOf,
    reviewsFrom: feed ? localDayAt(epochMs(feed.sinceAt), athlete.zone) : asOf,
    workouts: await listPlannedWorkouts(db, athleteId),
    races: await listRaces(db, athleteId),
    plans: (await listPlans(db, athleteId)).filter(({ goalId }) => isOn.has(goalId)),
    isQuiet: firstThings(await loadEvidence(context, athlete, asOf), asOf) !== undefined,
    writtenAt: (table, id) => {
      const at = times.get(`${table} ${id}`)
      return at === undefined ? undefined : epochMs(at)
    },
  })
  return { events, units: athlete.units, language: athlete.language }
}
