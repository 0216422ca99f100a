import { BEST_EFFORT_DISTANCES } from '../src/core/activity/best-effort.ts'
import { addDays, type LocalDate } from '../src/core/base/calendar.ts'
import { type Random, seededRandom } from '../src/core/base/random.ts'
import type { ActivityFact, BestEffortFact } from '../src/core/evidence/evidence.ts'
import type { Race } from '../src/core/evidence/race.ts'
import type { Goal, GoalType } from '../src/core/goal/goal.ts'
import type { Measure } from '../src/core/goal/measure.ts'

/** A made-up runner: every day of so many years has its chance of a run, and every third week a race. */
export interface MadeRunner {
  readonly activities: readonly ActivityFact[]
  readonly bestEfforts: readonly BestEffortFact[]
  readonly races: readonly Race[]
}

const RACE_DISTANCES = [5000, 10000, 5000, 21097.5, 5000, 10000, 42195]
const USUAL_KM = [6, 8, 10, 12, 9, 7, 16, 21, 11, 5]

/** So many activities spread evenly over so many years up to a day; seeded. */
export function madeRunner(count: number, years: number, asOf: LocalDate): MadeRunner {
  const random = seededRandom(20)
  const days = Math.round(years * 365.25)
  const activities: ActivityFact[] = []
  const bestEfforts: BestEffortFact[] = []
  const races: Race[] = []
  const raceEvery = Math.max(2, Math.round((count * 21) / days))
  for (let i = 0; i < count; i++) {
    const localDay = addDays(asOf, -days + Math.floor(((i + 1) * days) / count))
    const id = `run-${String(i).padStart(6, '0')}`
    const race_m = i % raceEvery === 1 ? RACE_DISTANCES[Math.floor(i / raceEvery) % RACE_DISTANCES.length] : undefined
    const isRide = race_m === undefined && i % 9 === 4
    const distance_m = race_m ?? (isRide ? 24_000 : USUAL_KM[i % USUAL_KM.length]! * 1000) * (0.9 + 0.2 * random())
    const pace = paceOf(distance_m, race_m !== undefined, localDay, random)
    const moving_s = Math.round(distance_m * (isRide ? 0.14 : pace))
    activities.push({
      id,
      startAt: localDay * 86_400_000 + 6 * 3_600_000 + (i % 7) * 60_000,
      localDay,
      sport: isRide ? 'cycling' : 'running',
      distance_m,
      elapsed_s: moving_s + 20,
      moving_s,
      ascent_m: 120 * random(),
      average_heart_rate_bpm: 135 + 25 * random(),
      average_cadence_rpm: 165 + 10 * random(),
      place: { country: i % 40 === 3 ? 'FR' : 'DE', state: i % 40 === 3 ? 'FR-ARA' : 'DE-BE' },
    })
    if (isRide) continue
    for (const target_m of BEST_EFFORT_DISTANCES)
      if (target_m <= distance_m)
        bestEfforts.push({
          activityId: id,
          localDay,
          distance_m: target_m,
          elapsed_s: target_m * pace * (target_m / distance_m) ** 0.05 * (0.98 + 0.02 * random()),
        })
    if (race_m !== undefined) races.push(raceOf(`race-${i}`, localDay, race_m, moving_s, id))
  }
  races.push({ ...raceOf('race-to-come', addDays(asOf, 70), 10000), outcome: 'planned' })
  return { activities, bestEfforts, races }
}

/** Seconds a metre: an even runner who grows a little slower, races hard and trains at ease. */
function paceOf(distance_m: number, raced: boolean, day: LocalDate, random: Random): number {
  const hard = 0.27 * (distance_m / 5000) ** 0.06 * (1 + 0.03 * Math.sin(day / 400))
  return hard * (raced ? 1 + 0.04 * random() : 1.12 + 0.2 * random())
}

function raceOf(id: string, on: LocalDate, distance_m: number, official_time_s?: number, activityId?: string): Race {
  return {
    id,
    on,
    distance_m,
    kind: 'road',
    priority: 'B',
    outcome: 'finished',
    allOut: true,
    version: 1,
    ...(official_time_s !== undefined && { official_time_s }),
    ...(activityId !== undefined && { activityId }),
  }
}

const SPORTS = ['running'] as const
/** Eight goals of different kinds, with the weeks since they began. */
const GOALS: readonly (readonly [type: GoalType, weeks: number, weeksLeft: number | undefined, measure: Measure])[] = [
  ['time', 20, 10, { kind: 'race-time', distance_m: 10000, time_s: 2760 }],
  ['time', 30, 12, { kind: 'race-time', distance_m: 42195, time_s: 12600, attempts: 2 }],
  ['consistency', 6, undefined, { kind: 'frequency', times: 3, weeks: 16, slack_weeks: 3, sports: SPORTS }],
  ['consistency', 26, 26, { kind: 'volume', quantity: 'distance', amount: 2_400_000, per: 'total', sports: SPORTS }],
  ['consistency', 12, 12, { kind: 'level', quantity: 'distance', amount: 52_000, sports: SPORTS }],
  ['time', 40, 20, { kind: 'personal-best', distance_m: 5000, attempts: 3 }],
  ['experience', 300, 40, { kind: 'collection', of: 'state', count: 12, sports: SPORTS }],
  [
    'improvement',
    16,
    20,
    {
      kind: 'composite',
      of: 'own',
      parts: [
        { kind: 'volume', quantity: 'distance', amount: 150_000, per: 'month', slack_periods: 2, sports: SPORTS },
        { kind: 'frequency', per: 'month', times: 14, months: 8, slack_months: 2, sports: SPORTS },
      ],
    },
  ],
]

export function madeGoals(asOf: LocalDate): Goal[] {
  return GOALS.map(([type, weeks, weeksLeft, measure], i): Goal => {
    const began = addDays(asOf, -7 * weeks)
    return {
      id: `goal-${i + 1}`,
      type,
      horizon: 'season',
      rank: i,
      createdOn: began,
      states: [{ on: began, state: 'active' }],
      revisions: [
        {
          fromOn: began,
          measure,
          startOn: began,
          ...(weeksLeft !== undefined && { dueOn: addDays(asOf, 7 * weeksLeft) }),
          weekStart: 1,
        },
      ],
      version: 1,
    }
  })
}
