import { civil } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { since } from './counted.ts'
import { habitWeeks, type RunFact } from './habit-weeks.ts'
import type { Runner } from './race-result.ts'

const WEEKS = 8
const FEWEST = 4

const kept = new WeakMap<Evidence, Runner>()

/** What is known of the runner beside results: sex, age in years of the day, usual distance a week. */
export function runnerOf(evidence: Evidence): Runner {
  const known = kept.get(evidence)
  if (known) return known
  const { sex, birthYear } = evidence.athlete
  const weekly_m = usualWeek(evidence)
  const made: Runner = {
    ...(sex !== undefined && sex !== 'unstated' && { sex }),
    ...(birthYear !== undefined && { age_years: civil(evidence.asOf).year - birthYear }),
    ...(weekly_m !== undefined && { weekly_m }),
  }
  kept.set(evidence, made)
  return made
}

/** Mean running distance of the last eight whole weeks, in metres; undefined before there are four of a log. */
export function usualWeek({ asOf, activities, weekStart }: Evidence): number | undefined {
  const first = activities[0]
  if (!first) return undefined
  const from = asOf - 7 * (WEEKS + 2)
  const runs = since(activities, from)
    .filter(({ sport, localDay }) => isRun(sport) && localDay > from)
    .map(({ localDay: on, distance_m }): RunFact => ({ on, ...(distance_m !== undefined && { distance_m }) }))
  const { km } = habitWeeks({ asOf, runs, weekStart, since: first.localDay })
  // The first week of a log is only begun.
  const weeks = km.subarray(Math.max(1, km.length - WEEKS))
  return weeks.length < FEWEST ? undefined : (1000 * weeks.reduce((sum, week) => sum + week, 0)) / weeks.length
}
