import type { DayRange, LocalDate } from '../../base/calendar.ts'
import type { Athlete } from '../../evidence/athlete.ts'
import type { CheckIn } from '../../evidence/check-in.ts'
import type { DayFact } from '../../evidence/day-fact.ts'
import type { ActivityFact, BestEffortFact, Pause } from '../../evidence/evidence.ts'
import type { PlannedWorkout } from '../../evidence/planned-workout.ts'
import type { Race } from '../../evidence/race.ts'
import type { StepPacesFact } from '../../evidence/step-paces.ts'
import type { Field, FieldProblem } from '../field.ts'
import type { GoalType, Horizon, Revision, StateChange } from '../goal.ts'
import type { Measure, MeasureKind } from '../measure.ts'
import type { Need } from '../needs.ts'
import type { PeriodProgress, Progress } from '../progress-types.ts'
import type { RestDays } from '../rest-days.ts'
import type { Seen } from '../seen.ts'

export type MeasureByKind = { readonly [Kind in MeasureKind]: Extract<Measure, { readonly kind: Kind }> }

/** A revision whose measure is known by kind. */
export type Agreed<M> = Omit<Revision, 'measure'> & { readonly measure: M }

/** The days that count; an open goal has no last one. */
export interface Window {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** What is known for one goal as of a day. Facts of a range of days come in order of day, then start, then id. */
export interface GoalRecord {
  readonly asOf: LocalDate
  readonly goalId: string
  /** The goal's own steps up to asOf: what a goal by hand is judged by. */
  readonly states: readonly StateChange[]
  readonly activities: (range: DayRange) => readonly ActivityFact[]
  /** The same as one list, in order of start. */
  readonly everyActivity: readonly ActivityFact[]
  readonly bestEfforts: readonly BestEffortFact[]
  /** Of days to come too, as they are known before they are run. */
  readonly races: (range: DayRange) => readonly Race[]
  readonly checkIns: (range: DayRange) => readonly CheckIn[]
  /** Of days to come too, without a word on them. */
  readonly plannedWorkouts: (range: DayRange) => readonly PlannedWorkout[]
  readonly stepPaces: readonly StepPacesFact[]
  readonly dayFacts: (range: DayRange) => readonly DayFact[]
  readonly athlete: Pick<Athlete, 'birthYear' | 'sex'>
  /** Of this goal and of all, with their reasons; `rest` are their days and those on which the goal itself was put on hold. */
  readonly pauses: readonly Pause[]
  readonly rest: RestDays
  /** Of a composite: how each of its parts stands, in their order, through every revision of the goal. */
  readonly parts: () => readonly Progress[]
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
  readonly kind: MeasureKind
  /** What a goal of this kind is, unless its runner says otherwise. */
  readonly goalType: GoalType
  readonly horizon: Horizon
  readonly fields: readonly Field[]
  /** Values that are fine alone and cannot be together. */
  readonly contradictions: (measure: M) => readonly FieldProblem[]
  /** Facts without which nothing can be said of it. */
  readonly needs: (measure: M) => readonly Need[]
  readonly window: (agreed: Agreed<M>) => Window
  /** The window in periods, in order and without gaps; an open window up to the period that holds `asOf`. */
  readonly periods: (agreed: Agreed<M>, asOf: LocalDate) => readonly AskedPeriod[]
  readonly judge: (agreed: Agreed<M>, period: AskedPeriod, record: GoalRecord) => PeriodProgress
  /** `periods` are those of the goal's whole life, each judged by the revision in force at its end. */
  readonly progress: (agreed: Agreed<M>, periods: readonly PeriodProgress[], record: GoalRecord) => ProgressOfGoal
  /**
   * What was looked at on the days of a range within the window, up to asOf, in order of days: what counts and what does
   * not, and why. Days of which nothing is known may be left out. Numbers are best made of the same list.
   */
  readonly seen: (agreed: Agreed<M>, range: DayRange, record: GoalRecord) => readonly Seen[]
}
