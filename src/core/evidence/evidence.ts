import type { LocalDate, Weekday } from '../base/calendar.ts'
import type { ActivityPlace } from '../activity/activity.ts'
import type { ZoneName } from '../base/zone.ts'
import type { RunKind } from '../activity/run-kind.ts'
import type { Sport, SubSport } from '../activity/sport.ts'
import type { Athlete } from './athlete.ts'
import type { CheckIn } from './check-in.ts'
import { upToDay } from './cut-list.ts'
import type { DayFact } from './day-fact.ts'
import type { PlannedWorkout } from './planned-workout.ts'
import type { Race } from './race.ts'
import type { StepPacesFact } from './step-paces.ts'

/** What goals and charts need of an activity: one small row, twins and "not for goals" already left out. */
export interface ActivityFact {
  readonly id: string
  readonly startAt: number
  readonly localDay: LocalDate
  /** The runner's own zone, in which its day was found because nothing tells where it was run. */
  readonly assumedZone?: ZoneName
  readonly sport: Sport
  readonly subSport?: SubSport
  readonly distance_m?: number
  readonly elapsed_s: number
  readonly moving_s: number
  readonly ascent_m?: number
  readonly average_heart_rate_bpm?: number
  readonly max_heart_rate_bpm?: number
  /** Steps of both feet a minute, as imports keep them; turns on wheels and oars. */
  readonly average_cadence_rpm?: number
  /** What its name says that it was. */
  readonly namedKind?: RunKind
  /** How hard it was in the runner's words, 0 to 10. */
  readonly effort?: number
  /** Who came along, as the runner names them. */
  readonly companions?: readonly string[]
  /** In company, with names or without. */
  readonly inCompany?: boolean
  readonly place?: Omit<ActivityPlace, 'source'>
}

/** The fastest stretch of a distance within one of the activities of the evidence; elapsed time, not moving time. */
export interface BestEffortFact {
  readonly activityId: string
  readonly localDay: LocalDate
  readonly distance_m: number
  readonly elapsed_s: number
}

export const PAUSE_REASONS = ['injury', 'illness', 'pregnancy', 'travel', 'life', 'rest'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** Days on which the runner rests a goal or all of them, both included; without `to` it is still going on. */
export interface Pause {
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly reason: PauseReason
  /** Of one goal; without it, of all. */
  readonly goalId?: string
}

/** A pause as it is stored and edited. Pauses may overlap: a day of rest is one day of rest however often it was said. */
export interface KeptPause extends Pause {
  readonly id: string
  readonly version: number
}

/** All that is known of an athlete as of a day: facts of days after `asOf` are not in it (see `evidenceAsOf`). */
export interface Evidence {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  /** In order of start, then id. */
  readonly activities: readonly ActivityFact[]
  /** In order of day, then activity id, then distance. */
  readonly bestEfforts: readonly BestEffortFact[]
  readonly pauses: readonly Pause[]
  /** Of the past and to come, in order of day, then id. What happened after `asOf` is not in them. */
  readonly races: readonly Race[]
  /** In order of day, then id. */
  readonly checkIns: readonly CheckIn[]
  /** In order of day, then id; those to come are known too. */
  readonly plannedWorkouts: readonly PlannedWorkout[]
  /** In order of day, then activity id, then workout id; only where a goal asks for paces. */
  readonly stepPaces: readonly StepPacesFact[]
  /** One a day at most, in order. */
  readonly dayFacts: readonly DayFact[]
  /** For standards by age and sex, and the heart rates of a plan. */
  readonly athlete: Pick<Athlete, 'birthYear' | 'sex' | 'maxHeartRate_bpm'>
}

/** The evidence without the facts of days after `asOf`. Where there are none, every list of it is the same one. */
export function evidenceAsOf(evidence: Evidence, asOf: LocalDate): Evidence {
  const { activities, bestEfforts, pauses, races, checkIns, plannedWorkouts, stepPaces, dayFacts } = evidence
  return {
    ...evidence,
    asOf,
    activities: upToDay(activities, asOf),
    bestEfforts: upToDay(bestEfforts, asOf),
    pauses: kept(pauses, (pause) => pause.from <= asOf),
    races: changed(races, (race) => (race.on > asOf ? toCome(race) : race)),
    checkIns: kept(checkIns, (checkIn) => checkIn.on <= asOf),
    plannedWorkouts: changed(plannedWorkouts, (workout) => (workout.on > asOf ? withoutWord(workout) : workout)),
    stepPaces: upToDay(stepPaces, asOf),
    dayFacts: kept(dayFacts, (fact) => fact.on <= asOf),
  }
}

const kept = <T>(facts: readonly T[], isKnown: (fact: T) => boolean): readonly T[] =>
  facts.every(isKnown) ? facts : facts.filter(isKnown)

function changed<T>(facts: readonly T[], known: (fact: T) => T): readonly T[] {
  const made = facts.map(known)
  return made.every((fact, i) => fact === facts[i]) ? facts : made
}

/** A race of a day to come, as it is known before it is run. */
function toCome(race: Race): Race {
  if (race.outcome === 'planned' && race.official_time_s === undefined && race.activityId === undefined) return race
  const { official_time_s: _time, activityId: _recording, ...known } = race
  return { ...known, outcome: 'planned' }
}

function withoutWord(workout: PlannedWorkout): PlannedWorkout {
  if (workout.word === undefined && workout.reason === undefined) return workout
  const { word: _word, reason: _reason, ...known } = workout
  return known
}
