import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { forecastGoal } from '../forecast/forecast-goal.ts'
import { type Guess, guessOf } from '../forecast/kept-forecast.ts'
import type { Goal } from '../goal/goal.ts'
import { firstThings } from '../wellbeing/first-things.ts'
import type { DriverView } from './chance-types.ts'

/** What facts that came in together did to a goal's chance; null while it is not shown, or there was none before. */
export function chanceMoved(
  goal: Goal,
  before: Evidence,
  after: Evidence,
  guesses: readonly Guess[],
): { before: number; after: number; drivers: DriverView[] } | null {
  if (!guessOf(guesses, goal.id) || firstThings(after, after.asOf)) return null
  const [then, now] = [before, after].map((known) => forecastGoal(goal, known, { chanceOnly: true }))
  if (then?.kind !== 'forecast' || now?.kind !== 'forecast') return null
  const had = new Set(before.activities.map(({ id }) => id))
  const runs = after.activities.filter(({ id, sport }) => !had.has(id) && isRun(sport))
  // Years of runs that come in at once are not those of this week.
  const isOfWeek = now.model !== 'race-time' && runs.every(({ localDay }) => localDay > after.asOf - 7)
  const driver: DriverView = {
    code: isOfWeek ? 'week' : 'training',
    by: now.chance - then.chance,
    count: runs.length,
    raceId: null,
    on: null,
    distance_m: null,
    time_s: null,
  }
  return { before: then.chance, after: now.chance, drivers: runs.length > 0 ? [driver] : [] }
}
