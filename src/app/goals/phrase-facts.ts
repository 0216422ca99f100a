import { addDays, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import { isIndoors } from '../../core/activity/counts.ts'
import type { ActivityFact, Evidence } from '../../core/evidence/evidence.ts'
import type { PhraseFacts } from '../../core/goal/phrase/phrase-types.ts'
import { median } from '../../core/stats/median.ts'

const YEAR = 365
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
  const weekEnd = addDays(startOfWeek(asOf, weekStart), 6)
  const ahead = evidence.plannedWorkouts.filter((workout) => workout.on >= asOf)
  const plannedUntil = ahead.at(-1)?.on
  const week = evidence.plannedWorkouts.filter(({ on }) => on > addDays(weekEnd, -7) && on <= weekEnd)
  const planned_m = week.reduce((sum, { distance_m = 0, sport }) => sum + (sport === 'running' ? distance_m : 0), 0)
  const race = evidence.races.find((each) => each.on >= asOf && each.outcome === 'planned' && each.priority === 'A')
  return {
    bests: bestsOf(evidence),
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

function bestsOf({ asOf, bestEfforts }: Evidence): NonNullable<PhraseFacts['bests']> {
  const bests = new Map<number, { distance_m: number; elapsed_s: number; on: LocalDate }>()
  for (const { localDay, distance_m, elapsed_s } of bestEfforts) {
    if (localDay <= asOf - YEAR) continue
    const best = bests.get(distance_m)
    if (!best || elapsed_s < best.elapsed_s) bests.set(distance_m, { distance_m, elapsed_s, on: localDay })
  }
  return [...bests.values()]
}

function weeksOf(runs: readonly ActivityFact[], asOf: LocalDate): PhraseFacts {
  // Weeks before the first run are not weeks without running.
  const firstRun = runs[0]?.localDay ?? asOf
  const weeks = Array.from({ length: WEEKS }, (_, i) => addDays(asOf, -7 * (i + 1)))
    .filter((from) => from > firstRun - 7)
    .map((from) => runs.filter((run) => run.localDay >= from && run.localDay < from + 7))
  if (weeks.every((week) => week.length === 0)) return {}
  const middle = (of: (week: readonly ActivityFact[]) => number) => median(weeks.map(of))
  const weeklyDistance_m = middle((week) => week.reduce((sum, run) => sum + (run.distance_m ?? 0), 0))
  const weeklyTime_s = middle((week) => week.reduce((sum, run) => sum + run.moving_s, 0))
  const runsPerWeek = middle((week) => new Set(week.map((run) => run.localDay)).size)
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
