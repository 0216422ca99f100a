import type { LocalDate } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Athlete } from '../evidence/athlete.ts'
import { adultFromYear, surelyAdult } from './adult-weight.ts'
import type { FieldProblem } from './field.ts'
import type { Measure } from './measure.ts'

/**
 * Whether a measure may be agreed with this runner: goals of weight are for adults alone, and who has not told their year
 * of birth is asked for it first. Everything else is for everybody.
 */
export function checkForAthlete(
  measure: Measure,
  { birthYear }: Pick<Athlete, 'birthYear'>,
  on: LocalDate,
): Result<Measure, FieldProblem[]> {
  const parts: readonly Measure[] = measure.kind === 'composite' ? measure.parts : [measure]
  if (!parts.some((part) => part.kind === 'keep-in-range' && part.of === 'weight')) return ok(measure)
  if (birthYear === undefined) return err([{ code: 'birth-year-needed', field: 'of' }])
  if (!surelyAdult(birthYear, on))
    return err([{ code: 'adults-only', field: 'of', fromYear: adultFromYear(birthYear) }])
  return ok(measure)
}
