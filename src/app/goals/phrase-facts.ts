import { addDays, civil, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { isIndoors } from '../../core/activity/counts.ts'
import type { ActivityFact, BestEffortFact, Evidence } from '../../core/evidence/evidence.ts'
import type { PhraseFacts } from '../../core/goal/phrase/phrase-types.ts'
import { median } from '../../core/stats/median.ts'

const YEAR = 365
/** Races that most runners know their time of, and how much longer a run may be that stands for one. */
const RACED_M = [1609.344, 5000, 10_000, 21_097.5, 42_195]
const ABOUT = 1.03
const WEEKS = 8
const LONGEST_DAYS = 90
const BODY_DAYS = 28
/** Enough runs for a usual pace and a usual cadence, and how long one has to be. */
const FEWEST_RUNS = 5
const SHORTEST_S = 20 * 60
/** Where a cadence is below, one leg was counted. */
const LEAST_STEPS = 120

/** What the runner did lately: bests of a year, the middle of the last eight whole weeks, and what is planned. */
export function phraseFacts(evidence: Evidence): PhraseFacts {
  const { asOf, activities, weekStart } = evidence
  const runs = activities.filter((activity) => activity.sport === 'running')
  const years = yearsOf(runs)
  const weekEnd = addDays(startOfWeek(asOf, weekStart), 6)
  const ahead = evidence.plannedWorkouts.filter((workout) => workout.on >= asOf)
  const plannedUntil = ahead.at(-1)?.on
  const week = evidence.plannedWorkouts.filter(({ on }) => on > addDays(weekEnd, -7) && on <= weekEnd)
  const planned_m = week.reduce((sum, { distance_m = 0, sport }) => sum + (sport === 'running' ? distance_m : 0), 0)
  const race = evidence.races.find((each) => each.on >= asOf && each.outcome === 'planned' && each.priority === 'A')
  return {
    bests: bestsOf(evidence),
    ...(years.length > 0 && { years }),
    ...weeksOf(runs, asOf),
    ...bodyOf(evidence),
    ...usualRun(runs, asOf),
    ...(race && {
      nextRace: { on: race.on, distance_m: race.distance_m, ...(race.name !== undefined && { name: race.name }) },
    }),
    ...(plannedUntil !== undefined && { plannedUntil }),
    ...(planned_m > 0 && { plannedThisWeek_m: planned_m }),
  }
}

/** Of the last year; where nothing was run in it, of all that is known. */
function bestsOf({ asOf, bestEfforts, activities, races }: Evidence): NonNullable<PhraseFacts['bests']> {
  const all = [...bestEfforts, ...wholeRuns(activities), ...raced(races, asOf)]
  const late = all.filter(({ localDay }) => localDay > asOf - YEAR)
  return fastest(late.length > 0 ? late : all)
}

type Effort = Omit<BestEffortFact, 'activityId'>

/** Runs that were about as long as a race is, where only their totals are known: the time for its distance at their pace. */
const wholeRuns = (activities: readonly ActivityFact[]): Effort[] =>
  activities.flatMap(({ sport, subSport, localDay, distance_m: run_m, elapsed_s }): Effort[] => {
    if (sport !== 'running' || run_m === undefined || isIndoors(subSport)) return []
    const distance_m = RACED_M.find((each) => run_m >= each && run_m <= each * ABOUT)
    return distance_m === undefined ? [] : [{ localDay, distance_m, elapsed_s: (elapsed_s * distance_m) / run_m }]
  })

const raced = (races: Evidence['races'], asOf: LocalDate): Effort[] =>
  races.flatMap(({ on, outcome, distance_m, official_time_s }): Effort[] =>
    on > asOf || outcome !== 'finished' || official_time_s === undefined
      ? []
      : [{ localDay: on, distance_m, elapsed_s: official_time_s }],
  )

function fastest(efforts: readonly Effort[]): NonNullable<PhraseFacts['bests']> {
  const bests = new Map<number, { distance_m: number; elapsed_s: number; on: LocalDate }>()
  for (const { localDay, distance_m, elapsed_s } of efforts) {
    const best = bests.get(distance_m)
    if (!best || elapsed_s < best.elapsed_s)
      bests.set(distance_m, { distance_m, elapsed_s: Math.round(elapsed_s), on: localDay })
  }
  return [...bests.values()]
}

/** What each calendar year came to. */
function yearsOf(runs: readonly ActivityFact[]): NonNullable<PhraseFacts['years']> {
  const years = Map.groupBy(runs, (run) => civil(run.localDay).year)
  return [...years].map(([year, all]) => {
    const climbs = all.flatMap((run) => run.ascent_m ?? [])
    return {
      year,
      distance_m: all.reduce((sum, run) => sum + (run.distance_m ?? 0), 0),
      ...(climbs.length > 0 && { climb_m: climbs.reduce((sum, each) => sum + each, 0) }),
    }
  })
}

/** The weeks before a day, as far back as the first run. */
function weeksBefore(runs: readonly ActivityFact[], day: LocalDate) {
  // Weeks before the first run are not weeks without running.
  const firstRun = runs[0]?.localDay ?? day
  return Array.from({ length: WEEKS }, (_, i) => addDays(day, -7 * (i + 1)))
    .filter((from) => from > firstRun - 7)
    .map((from) => runs.filter((run) => run.localDay >= from && run.localDay < from + 7))
}

const distanceOf = (week: readonly ActivityFact[]) => week.reduce((sum, run) => sum + (run.distance_m ?? 0), 0)
const daysOf = (week: readonly ActivityFact[]) => new Set(week.map((run) => run.localDay)).size

function weeksOf(runs: readonly ActivityFact[], asOf: LocalDate): PhraseFacts {
  const weeks = weeksBefore(runs, asOf)
  const last = runs.at(-1)?.localDay
  if (last === undefined) return {}
  // Who has run, and not of late, begins from nothing, and once ran so much.
  if (weeks.every((week) => week.length === 0)) {
    const then = weeksBefore(runs, addDays(last, 1))
    const [weeklyDistance_m, runsPerWeek] = [median(then.map(distanceOf)) ?? 0, median(then.map(daysOf)) ?? 0]
    return { runsPerWeek: 0, before: { on: last, weeklyDistance_m, runsPerWeek } }
  }
  const middle = (of: (week: readonly ActivityFact[]) => number) => median(weeks.map(of))
  const weeklyDistance_m = middle(distanceOf)
  const weeklyTime_s = middle((week) => week.reduce((sum, run) => sum + run.moving_s, 0))
  const runsPerWeek = middle(daysOf)
  const lately = runs.filter((run) => run.localDay > asOf - LONGEST_DAYS).map((run) => run.distance_m ?? 0)
  const longestRun_m = lately.reduce((longest, each) => Math.max(longest, each), 0)
  return {
    ...(weeklyDistance_m !== undefined && { weeklyDistance_m }),
    ...(weeklyTime_s !== undefined && { weeklyTime_s }),
    ...(runsPerWeek !== undefined && { runsPerWeek }),
    ...(longestRun_m > 0 && { longestRun_m }),
  }
}

/** The middle of the last four weeks of what a scale or a watch told. */
function bodyOf({ asOf, dayFacts }: Evidence): PhraseFacts {
  const lately = dayFacts.filter((fact) => fact.on > asOf - BODY_DAYS)
  const weight_kg = median(lately.flatMap((fact) => fact.weight_kg ?? []))
  const restingHeartRate_bpm = median(lately.flatMap((fact) => fact.resting_heart_rate_bpm ?? []))
  return {
    ...(weight_kg !== undefined && { weight_kg }),
    ...(restingHeartRate_bpm !== undefined && { restingHeartRate_bpm }),
  }
}

/** Heart rate, pace and cadence of the runs of three months, outdoors and longer than a few minutes. */
function usualRun(runs: readonly ActivityFact[], asOf: LocalDate): PhraseFacts {
  const steady = runs.filter(
    (run) => run.localDay > asOf - LONGEST_DAYS && run.moving_s >= SHORTEST_S && !isIndoors(run.subSport),
  )
  const steps = steady.flatMap(({ average_cadence_rpm: rpm }) =>
    rpm === undefined || rpm <= 0 ? [] : [rpm < LEAST_STEPS ? rpm * 2 : rpm],
  )
  const paced = steady.flatMap(({ average_heart_rate_bpm: bpm, distance_m, moving_s }) =>
    bpm === undefined || distance_m === undefined || distance_m <= 0
      ? []
      : [{ bpm, pace: (moving_s / distance_m) * 1000 }],
  )
  const cadence_spm = steps.length >= FEWEST_RUNS ? median(steps) : undefined
  const bpm = paced.length >= FEWEST_RUNS ? median(paced.map((run) => run.bpm)) : undefined
  const pace = median(paced.map((run) => run.pace))
  return {
    ...(cadence_spm !== undefined && { cadence_spm }),
    ...(bpm !== undefined && pace !== undefined && { pace: { heart_rate_bpm: bpm, pace_s_per_km: pace } }),
  }
}
