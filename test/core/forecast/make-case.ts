import { addDays, dateOf, type LocalDate } from '../../../src/core/base/calendar.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import type { ChanceForecast, GoalForecast } from '../../../src/core/forecast/goal-forecast.ts'
import type { Goal, GoalType } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'

/** A Sunday evening: the week is over. */
export const ASOF = dateOf(2027, 5, 9)

interface Known {
  readonly races?: readonly Race[]
  readonly runs?: readonly ActivityFact[]
  readonly efforts?: readonly BestEffortFact[]
  readonly pauses?: readonly Pause[]
}

export const knowing = ({ races = [], runs = [], efforts = [], pauses = [] }: Known = {}, asOf = ASOF): Evidence =>
  evidence({ weekStart: 1 }, { activities: runs, bestEfforts: efforts, pauses, races }, asOf)

export const race = (ago: number, distance_m: number, time_s: number, facts: Partial<Race> = {}): Race => ({
  id: `race-${ago}-${distance_m}`,
  on: addDays(ASOF, -ago),
  distance_m,
  kind: 'road',
  priority: 'A',
  outcome: 'finished',
  official_time_s: time_s,
  allOut: true,
  version: 1,
  ...facts,
})

export const coming = (ahead: number, distance_m: number, facts: Partial<Race> = {}): Race => {
  const { official_time_s: _, ...planned } = race(-ahead, distance_m, 0)
  return { ...planned, outcome: 'planned', ...facts }
}

export const run = (ago: number, distance_m = 8000, facts: Partial<ActivityFact> = {}): ActivityFact => ({
  id: `run-${ago}`,
  startAt: (ASOF - ago) * 86_400_000,
  localDay: addDays(ASOF, -ago),
  sport: 'running',
  distance_m,
  elapsed_s: distance_m * 0.34,
  moving_s: distance_m * 0.33,
  ...facts,
})

/** Every so many days, so many times, the last on the day before. */
export const runsEvery = (days: number, count: number, distance_m = 8000): ActivityFact[] =>
  Array.from({ length: count }, (_, i) => run(1 + i * days, distance_m + 100 * (i % 5)))

export const effort = (ago: number, distance_m: number, elapsed_s: number): BestEffortFact => ({
  activityId: `run-${ago}`,
  localDay: addDays(ASOF, -ago),
  distance_m,
  elapsed_s,
})

export interface GoalFacts {
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate | undefined
  readonly createdOn?: LocalDate
  readonly type?: GoalType
  readonly id?: string
}

/** Active since it was made: on asOf, from the day after, for sixty days, unless said. */
export function goalOf(measure: Measure, facts: GoalFacts = {}): Goal {
  const { createdOn = ASOF, startOn = addDays(createdOn, 1), type = 'time', id = 'goal' } = facts
  const dueOn = 'dueOn' in facts ? facts.dueOn : addDays(ASOF, 60)
  return {
    id,
    type,
    horizon: 'season',
    rank: 0,
    createdOn,
    states: [{ on: createdOn, state: 'active' }],
    revisions: [{ fromOn: createdOn, measure, startOn, ...(dueOn !== undefined && { dueOn }), weekStart: 1 }],
    version: 1,
  }
}

export const fiveKm = (time_s: number, attempts?: number): Measure => ({
  kind: 'race-time',
  distance_m: 5000,
  time_s,
  ...(attempts !== undefined && { attempts }),
})

export const weekly = (times: number, weeks = 8, slack_weeks = 1): Measure => ({
  kind: 'frequency',
  times,
  weeks,
  slack_weeks,
  sports: ['running'],
})

export const distance = (amount: number): Measure => ({
  kind: 'volume',
  quantity: 'distance',
  amount,
  per: 'total',
  sports: ['running'],
})

export function forecastOf(said: GoalForecast): ChanceForecast {
  if (said.kind !== 'forecast') throw new Error(JSON.stringify(said))
  return said
}
