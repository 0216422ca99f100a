import type { Sport } from '../../../src/core/activity/sport.ts'
import { parseIsoDate, type LocalDate, type Weekday } from '../../../src/core/base/calendar.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../../src/core/evidence/evidence.ts'
import type { Athlete } from '../../../src/core/evidence/athlete.ts'
import type { CheckIn } from '../../../src/core/evidence/check-in.ts'
import type { DayFact } from '../../../src/core/evidence/day-fact.ts'
import type { PlannedWorkout } from '../../../src/core/evidence/planned-workout.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import type { StepPacesFact } from '../../../src/core/evidence/step-paces.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import type { Goal, Revision, StateChange } from '../../../src/core/goal/goal.ts'
import type { Measure, RaceTimeMeasure, VolumeMeasure, WeeklyFrequency } from '../../../src/core/goal/measure.ts'

/** A day from its ISO text; throws when it is none. */
export function day(text: string): LocalDate {
  const date = parseIsoDate(text)
  if (date === undefined) throw new Error(`Not a day: ${text}`)
  return date
}

export const frequencyOf = (measure: Partial<WeeklyFrequency> = {}): WeeklyFrequency => ({
  kind: 'frequency',
  times: 4,
  weeks: 12,
  slack_weeks: 2,
  sports: ['running'],
  ...measure,
})

export const volumeOf = (measure: Partial<VolumeMeasure> = {}): VolumeMeasure => ({
  kind: 'volume',
  quantity: 'distance',
  amount: 100_000,
  per: 'total',
  sports: ['running'],
  ...measure,
})

export const raceTimeOf = (measure: Partial<RaceTimeMeasure> = {}): RaceTimeMeasure => ({
  kind: 'race-time',
  distance_m: 5000,
  time_s: 1440,
  ...measure,
})

export interface Asked {
  readonly measure: Measure
  readonly startOn: string
  readonly dueOn?: string
  readonly fromOn?: string
  readonly weekStart?: Weekday
}

export const makeRevision = ({ measure, startOn, dueOn, fromOn, weekStart }: Asked): Revision => ({
  fromOn: day(fromOn ?? startOn),
  measure,
  startOn: day(startOn),
  ...(dueOn !== undefined && { dueOn: day(dueOn) }),
  weekStart: weekStart ?? 1,
})

/** A goal that is active from the day of its first revision, unless its steps are given. */
export function makeGoal(asked: readonly Asked[], states?: readonly StateChange[], id = 'goal-1'): Goal {
  const revisions = asked.map(makeRevision)
  const createdOn = revisions[0]?.fromOn ?? day('2027-01-01')
  return {
    id,
    type: 'consistency',
    horizon: 'season',
    rank: 1,
    createdOn,
    states: states ?? [{ on: createdOn, state: 'active' }],
    revisions,
    version: 1,
  }
}

export interface Done {
  readonly on: string
  readonly id?: string
  readonly distance_m?: number
  readonly elapsed_s?: number
  readonly moving_s?: number
  readonly sport?: Sport
  readonly subSport?: string
  readonly ascent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly average_cadence_rpm?: number
  readonly companions?: readonly string[]
  readonly inCompany?: boolean
  readonly place?: { readonly country?: string; readonly state?: string; readonly name?: string }
}

/** An activity at noon UTC of a day; without a distance unless one is given. Ids follow the order of making. */
export function makeFact(done: Done, index = 0): ActivityFact {
  const { on, distance_m: _distance, sport: _sport, subSport: _subSport, ...facts } = done
  const localDay = day(on)
  return {
    ...facts,
    id: done.id ?? `activity-${String(index + 1).padStart(4, '0')}`,
    startAt: localDay * 86_400_000 + 43_200_000 + index,
    localDay,
    sport: done.sport ?? 'running',
    ...(done.subSport !== undefined && { subSport: done.subSport }),
    ...(done.distance_m !== undefined && { distance_m: done.distance_m }),
    elapsed_s: done.elapsed_s ?? 1800,
    moving_s: done.moving_s ?? done.elapsed_s ?? 1800,
  }
}

/** A fact with its day as text. */
type On<Fact extends { readonly on: LocalDate }> = Omit<Partial<Fact>, 'on'> & { readonly on: string }

/** Facts of days with their ids in order, and what they need to be facts. */
const dated = <Fact extends { readonly on: LocalDate }>(facts: readonly On<Fact>[] = [], rest: Partial<Fact>): Fact[] =>
  facts.map(
    (fact, i) =>
      ({
        id: `fact-${String(i + 1).padStart(4, '0')}`,
        version: 1,
        ...rest,
        ...fact,
        on: day(fact.on),
      }) as unknown as Fact,
  )

export interface Known {
  readonly activities?: readonly Done[]
  readonly races?: readonly On<Race>[]
  readonly checkIns?: readonly On<CheckIn>[]
  readonly plannedWorkouts?: readonly On<PlannedWorkout>[]
  readonly dayFacts?: readonly On<DayFact>[]
  readonly athlete?: Pick<Athlete, 'birthYear' | 'sex'>
  readonly bestEfforts?: readonly BestEffortFact[]
  readonly stepPaces?: readonly StepPacesFact[]
  readonly pauses?: readonly Pause[]
  readonly weekStart?: Weekday
}

export const makeEvidence = (
  asOf: string,
  { activities, bestEfforts, pauses, weekStart, athlete, ...facts }: Known = {},
): Evidence =>
  evidence(
    { weekStart: weekStart ?? 1, ...athlete },
    {
      activities: (activities ?? []).map(makeFact),
      bestEfforts: bestEfforts ?? [],
      pauses: pauses ?? [],
      races: dated(facts.races, { kind: 'road', priority: 'B', outcome: 'finished', allOut: true }),
      checkIns: dated(facts.checkIns, { moment: 'after-run' }),
      plannedWorkouts: dated(facts.plannedWorkouts, { kind: 'easy', sport: 'running', steps: [] }),
      stepPaces: facts.stepPaces ?? [],
      dayFacts: dated(facts.dayFacts, { source: 'hand' }),
    },
    day(asOf),
  )

/** Runs on each of some days, a kilometre each unless said otherwise. */
export const runsOn = (days: readonly string[], distance_m = 1000): Done[] => days.map((on) => ({ on, distance_m }))
