import type { DayRange, LocalDate } from '../base/calendar.ts'
import type { Revision } from './goal.ts'
import type { Measure } from './measure.ts'
import type { Agreed, AskedPeriod, GoalRecord, MeasureDefinition, Window } from './measures/definition.ts'
import { MEASURES } from './measures/index.ts'
import type { Need } from './needs.ts'
import type { PeriodProgress, Progress } from './progress-types.ts'
import type { Seen } from './seen.ts'

/** The definition that belongs to a measure; the kind of the one is the kind of the other. */
const definitionOf = (measure: Measure) => MEASURES[measure.kind] as unknown as MeasureDefinition<Measure>

/** The days that count by a revision: of a frequency goal whole weeks, of others its own first and last day. */
export const windowOf = (revision: Revision): Window => definitionOf(revision.measure).window(revision)

/** Whether a goal's last day follows from its measure (so many weeks) rather than from its runner. */
export function endsByItself(revision: Revision): boolean {
  const { dueOn: _, ...open } = revision
  return windowOf(open).to !== undefined
}

export const periodsOf = (revision: Revision, asOf: LocalDate): readonly AskedPeriod[] =>
  definitionOf(revision.measure).periods(revision, asOf)

export const judgeBy = (revision: Revision, period: AskedPeriod, record: GoalRecord): PeriodProgress =>
  definitionOf(revision.measure).judge(revision, period, record)

export const progressBy = (
  revision: Agreed<Measure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): Progress => ({ ...definitionOf(revision.measure).progress(revision, periods, record), periods })

export const seenBy = (revision: Revision, range: DayRange, record: GoalRecord): readonly Seen[] =>
  definitionOf(revision.measure).seen(revision, range, record)

/** Kinds of facts without which nothing can be said of a measure. */
export const needsOf = (measure: Measure): readonly Need[] =>
  measure.kind === 'composite'
    ? [...new Set(measure.parts.flatMap((part) => needsOf(part)))]
    : definitionOf(measure).needs(measure)
