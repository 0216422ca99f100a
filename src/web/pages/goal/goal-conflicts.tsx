import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'

/** What gets in the way of it, found by rule; and what it cannot be followed without. Said, and left to the runner. */
export function GoalConflicts({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const nameOf = useGoalNames()
  const said = words.web.goal
  if (goal.conflicts.length === 0 && goal.missing.length === 0) return null
  return (
    <section className="note stack tight">
      {goal.missing.length > 0 ? (
        <p>{said.missing(words.format.list(goal.missing.map((need) => words.goals.needs[need])))}</p>
      ) : null}
      {goal.conflicts.map((conflict) => (
        <p key={JSON.stringify(conflict)}>{words.goals.conflict(conflict, reader, nameOf)}</p>
      ))}
    </section>
  )
}
