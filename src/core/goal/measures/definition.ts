import type { DayRange, LocalDate } from '../../base/calendar.ts'
import type { ActivityFact, BestEffortFact } from '../../evidence/evidence.ts'
import type { Field, FieldProblem } from '../field.ts'
import type { GoalType, Horizon, Revision } from '../goal.ts'
import type { FrequencyMeasure, RaceTimeMeasure, VolumeMeasure } from '../measure.ts'
import type { PeriodProgress, Progress } from '../progress-types.ts'
import type { RestDays } from '../rest-days.ts'

export interface MeasureByKind {
  readonly 'race-time': RaceTimeMeasure
  readonly frequency: FrequencyMeasure
  readonly volume: VolumeMeasure
}

/** A revision whose measure is known by kind. */
export type Agreed<M> = Omit<Revision, 'measure'> & { readonly measure: M }

/** The days that count; an open goal has no last one. */
export interface Window {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** What is known for one goal as of a day. */
export interface GoalRecord {
  readonly asOf: LocalDate
  /** Activities of a range of days, in order of day, then start, then id. */
  readonly activities: (range: DayRange) => readonly ActivityFact[]
  readonly bestEfforts: readonly BestEffortFact[]
  readonly rest: RestDays
}

/** A period before it is judged. */
export interface AskedPeriod extends DayRange {
  /** How much of its whole week, month or year it holds: less than 1 where the goal begins or ends inside it. */
  readonly share: number
}

/** The numbers of the goal as a whole. */
export type ProgressOfGoal = Omit<Progress, 'periods'>

/** A measure as a form that is filled in: everything that differs between one kind and the next stands here. */
export interface MeasureDefinition<M> {
  readonly kind: string
  /** What a goal of this kind is, unless its runner says otherwise. */
  readonly goalType: GoalType
  readonly horizon: Horizon
  readonly fields: readonly Field[]
  /** Values that are fine alone and cannot be together. */
  readonly contradictions: (measure: M) => readonly FieldProblem[]
  readonly window: (agreed: Agreed<M>) => Window
  /** The window in periods, in order and without gaps; an open window up to the period that holds `asOf`. */
  readonly periods: (agreed: Agreed<M>, asOf: LocalDate) => readonly AskedPeriod[]
  readonly judge: (agreed: Agreed<M>, period: AskedPeriod, record: GoalRecord) => PeriodProgress
  /** `periods` are those of the goal's whole life, each judged by the revision in force at its end. */
  readonly progress: (agreed: Agreed<M>, periods: readonly PeriodProgress[], record: GoalRecord) => ProgressOfGoal
}
