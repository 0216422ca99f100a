import { err, ok, type Result } from '../base/result.ts'
import type { FieldProblem } from './field.ts'
import type { Revision } from './goal.ts'
import { endsByItself, periodsOf, windowOf } from './window.ts'

const contradiction = (field: string, other: string): FieldProblem => ({ code: 'contradiction', field, with: other })

/** Without the last day that its runner chose. */
const openOf = ({ dueOn: _, ...open }: Revision) => open

/**
 * The dates of a revision, held against each other and against the one in force before it. A goal counted in weeks gets
 * its last day from them. A last day is never required: a goal without one is open.
 */
export function checkRevision(revision: Revision, before?: Revision): Result<Revision, FieldProblem[]> {
  const problems: FieldProblem[] = []
  const window = windowOf(revision)
  if (endsByItself(revision)) {
    if (revision.dueOn !== undefined && revision.dueOn !== window.to) problems.push(contradiction('dueOn', 'weeks'))
  } else if (revision.dueOn !== undefined && revision.dueOn < revision.startOn) {
    problems.push(contradiction('dueOn', 'startOn'))
  }
  const { measure } = revision
  if (measure.kind === 'composite' && window.to !== undefined) {
    // A part that counts its own weeks has to come to an end within the days of the whole.
    const ends = measure.parts.map((part) => windowOf({ ...openOf(revision), measure: part }).to)
    if (ends.some((end) => end !== undefined && window.to !== undefined && end > window.to))
      problems.push(contradiction('dueOn', 'weeks'))
  }
  if (measure.kind === 'volume' && measure.slack_periods && revision.dueOn !== undefined && problems.length === 0) {
    // As many spare weeks as weeks would ask for nothing at all.
    if (periodsOf(revision, revision.startOn).length <= measure.slack_periods)
      problems.push(contradiction('slack_periods', 'dueOn'))
  }
  if (before !== undefined) {
    if (revision.fromOn < before.fromOn) problems.push(contradiction('fromOn', 'before'))
    // A change that holds from a day after the goal's last one would ask for nothing.
    if (window.to !== undefined && window.to < revision.fromOn) problems.push(contradiction('dueOn', 'fromOn'))
  }
  if (problems.length > 0) return err(problems)
  return ok(window.to === undefined ? revision : { ...revision, dueOn: window.to })
}
