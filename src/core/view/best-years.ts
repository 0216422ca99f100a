import { civil, isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Timed, timesOver } from '../goal/measures/best-time.ts'
import type { PersonalBest } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** The fastest of each year over each distance, shortest distance first, oldest year first. */
export interface BestYears {
  asOf: string
  distances: { distance_m: number; years: (Omit<PersonalBest, 'distance_m'> & { year: number })[] }[]
}

/** Times are those of personalBests; distances that were never covered are left out, and so are years without one. */
export function bestYears(evidence: Evidence, distances: readonly number[]): BestYears {
  const days = [...evidence.activities.map(({ localDay }) => localDay), ...evidence.races.map(({ on }) => on)]
  const from = days.reduce((first, day) => (day < first ? day : first), evidence.asOf)
  const range = { from, to: evidence.asOf }
  const facts = {
    everyActivity: evidence.activities,
    bestEfforts: evidence.bestEfforts,
    races: () => evidence.races,
  }
  return {
    asOf: isoDate(evidence.asOf),
    distances: distances
      .toSorted((a, b) => a - b)
      .map((distance_m) => {
        const years = Map.groupBy(timesOver(facts, distance_m, range), ({ on }) => civil(on).year)
        return {
          distance_m,
          years: [...years].map(([year, times]) => ({ year, ...fastest(times) })).toSorted((a, b) => a.year - b.year),
        }
      })
      .filter(({ years }) => years.length > 0),
  }
}

/** Of equal times the earlier stands. */
function fastest(times: readonly Timed[]): Omit<PersonalBest, 'distance_m'> {
  const { time_s, on, activityId, raceId } = times.reduce((best, each) => (each.time_s < best.time_s ? each : best))
  return { elapsed_s: time_s, on: isoDate(on), activityId: orNull(activityId), raceId: orNull(raceId) }
}
