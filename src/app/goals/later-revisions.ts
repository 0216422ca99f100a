import { err, ok, type Result } from '../../core/base/result.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import { checkForAthlete } from '../../core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { FieldProblem } from '../../core/goal/field.ts'
import type { Revision } from '../../core/goal/goal.ts'
import { endsByItself } from '../../core/goal/window.ts'

/** What is asked instead, from a day on. The measure is checked here, whoever sends it. */
export interface LaterAsk {
  readonly fromOn: LocalDate
  readonly measure: unknown
}

/** Revisions that are agreed together with a goal: the same kind of thing over the same days, and another amount of it. */
export function laterRevisions(
  first: Revision,
  asks: readonly LaterAsk[],
  athlete: Athlete,
  day: LocalDate,
): Result<readonly Revision[], FieldProblem[]> {
  const revisions: Revision[] = []
  for (const [i, { fromOn, measure }] of asks.entries()) {
    const at = (field: string) => `changes[${i}].${field}`
    const named = (problems: readonly FieldProblem[]) =>
      err(problems.map((problem) => ({ ...problem, field: at(problem.field) })))
    const before = revisions.at(-1) ?? first
    const checked = checkMeasure(measure)
    if (!checked.ok) return named(checked.error)
    const suits = checkForAthlete(checked.value, athlete, day)
    if (!suits.ok) return named(suits.error)
    if (checked.value.kind !== first.measure.kind)
      return err([{ code: 'contradiction', field: at('measure'), with: 'measure' }])
    if (fromOn <= before.fromOn) return err([{ code: 'contradiction', field: at('fromOn'), with: 'startOn' }])
    const { dueOn, ...open } = first
    const asked = { ...open, fromOn, measure: checked.value }
    // A goal counted in weeks ends by their number; its last day is worked out.
    const keepsDue = dueOn !== undefined && !endsByItself(asked)
    const agreed = checkRevision({ ...asked, ...(keepsDue && { dueOn }) }, before)
    if (!agreed.ok) return named(agreed.error)
    revisions.push(agreed.value)
  }
  return ok(revisions)
}
