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
  const came = after.activities.length - before.activities.length
  const driver: DriverView = {
    code: now.model === 'race-time' ? 'training' : 'week',
    by: now.chance - then.chance,
    count: came,
    raceId: null,
    on: null,
    distance_m: null,
    time_s: null,
  }
  return { before: then.chance, after: now.chance, drivers: [driver] }
}
