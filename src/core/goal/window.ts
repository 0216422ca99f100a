import type { LocalDate } from '../base/calendar.ts'
import type { Revision } from './goal.ts'
import type { Measure } from './measure.ts'
import type {
  Agreed,
  AskedPeriod,
  GoalRecord,
  MeasureByKind,
  MeasureDefinition,
  Window,
} from './measures/definition.ts'
import { MEASURES } from './measures/index.ts'
import type { PeriodProgress, Progress } from './progress-types.ts'

/** The definition that belongs to a measure; the kind of the one is the kind of the other. */
const definitionOf = <K extends keyof MeasureByKind>(measure: Measure & { kind: K }) =>
  MEASURES[measure.kind] as unknown as MeasureDefinition<Measure>

/** The days that count by a revision: of a frequency goal whole weeks, of others its own first and last day. */
export const windowOf = (revision: Revision): Window => definitionOf(revision.measure).window(revision)

export const periodsOf = (revision: Revision, asOf: LocalDate): readonly AskedPeriod[] =>
  definitionOf(revision.measure).periods(revision, asOf)

export const judgeBy = (revision: Revision, period: AskedPeriod, record: GoalRecord): PeriodProgress =>
  definitionOf(revision.measure).judge(revision, period, record)

export const progressBy = (
  revision: Agreed<Measure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): Progress => ({ ...definitionOf(revision.measure).progress(revision, periods, record), periods })
