import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Milestone } from './plan-types.ts'

/** What became of a milestone: `coming` while its day, and the days it may be late, are ahead. */
export type MilestoneState = 'met' | 'not-met' | 'coming'

export interface MilestoneMet {
  readonly state: MilestoneState
  /** The day on which it was met. */
  readonly metOn?: LocalDate
  /** What was done: metres of the run, metres a week, or seconds of the test. */
  readonly distance_m?: number
  readonly weekly_m?: number
  readonly time_s?: number
  /** Of a test or race with a time to compare: where the result lies. */
  readonly result?: 'faster' | 'within' | 'slower'
}

/** A little less is as good: nobody's watch measures the same twice. */
const NEARLY = 0.97
/** Weeks count as held from this share of their distance on. */
const HELD = 0.9
const LATE_DAYS = 3
const TEST_DAYS = 7
/** A result at a distance within this share of it is a result of it. */
const SAME_DISTANCE = 0.02

/** Whether a milestone was met by what is known, `since` the plan was taken. Nothing is missed before it can be told. */
export function milestoneMet(milestone: Milestone, evidence: Evidence, since: LocalDate): MilestoneMet {
  switch (milestone.kind) {
    case 'longest-run':
      return longestRun(milestone, evidence, since)
    case 'weeks-held':
      return weeksHeld(milestone, evidence)
    case 'tune-up':
    case 'race':
      return test(milestone, evidence)
  }
}

function longestRun(
  { on, distance_m }: Extract<Milestone, { kind: 'longest-run' }>,
  { activities, asOf }: Evidence,
  since: LocalDate,
): MilestoneMet {
  const run = activities.find(
    (each) => each.sport === 'running' && each.localDay >= since && (each.distance_m ?? 0) >= distance_m * NEARLY,
  )
  if (run) return { state: 'met', metOn: run.localDay, distance_m: run.distance_m! }
  return { state: asOf > on + LATE_DAYS ? 'not-met' : 'coming' }
}

function weeksHeld(
  { on, weeks, weekly_m }: Extract<Milestone, { kind: 'weeks-held' }>,
  { activities, asOf }: Evidence,
): MilestoneMet {
  if (asOf < on) return { state: 'coming' }
  const first = addDays(on, 1 - 7 * weeks)
  const ran = activities
    .filter(({ sport, localDay }) => sport === 'running' && localDay >= first && localDay <= on)
    .reduce((sum, { distance_m = 0 }) => sum + distance_m, 0)
  const mean = ran / weeks
  return mean >= weekly_m * HELD ? { state: 'met', metOn: on, weekly_m: mean } : { state: 'not-met', weekly_m: mean }
}

function test(
  milestone: Extract<Milestone, { kind: 'tune-up' | 'race' }>,
  { races, bestEfforts, asOf }: Evidence,
): MilestoneMet {
  const { on, distance_m } = milestone
  const near = milestone.kind === 'race' ? 1 : TEST_DAYS
  const isNear = (day: LocalDate) => Math.abs(day - on) <= near
  const isSame = (distance: number) => Math.abs(distance - distance_m) <= distance_m * SAME_DISTANCE
  const race = races.find(
    (each) => isNear(each.on) && isSame(each.distance_m) && each.official_time_s !== undefined && each.on <= asOf,
  )
  const effort = bestEfforts
    .filter((each) => isNear(each.localDay) && isSame(each.distance_m))
    .toSorted((a, b) => a.elapsed_s - b.elapsed_s)[0]
  const found = race ? { on: race.on, time_s: race.official_time_s! } : effort && timeOf(effort)
  if (!found) return { state: asOf > on + near ? 'not-met' : 'coming' }
  const [fast, slow] =
    milestone.kind === 'race' ? [milestone.time_s, milestone.time_s] : [milestone.fast_s, milestone.slow_s]
  // A quick stretch of a training run is no test: without a race only a time that reaches the range tells.
  if (!race && (slow === undefined || found.time_s > slow)) return { state: asOf > on + near ? 'not-met' : 'coming' }
  const result =
    fast === undefined || slow === undefined
      ? undefined
      : found.time_s < fast
        ? ('faster' as const)
        : found.time_s > slow
          ? ('slower' as const)
          : ('within' as const)
  return { state: 'met', metOn: found.on, time_s: found.time_s, ...(result && { result }) }
}

const timeOf = ({ localDay, elapsed_s }: { readonly localDay: LocalDate; readonly elapsed_s: number }) => ({
  on: localDay,
  time_s: elapsed_s,
})
