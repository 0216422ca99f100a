import type { GoalCard } from '../../../core/view/dashboard-types.ts'
import { useWords } from '../../app/reading.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'

/** A goal in the list, and what it carries. */
export function GoalItem({ goal }: { goal: GoalCard }) {
  const { web } = useWords()
  const nameOf = useGoalNames()
  const names = goal.carries.map(nameOf).filter((name) => name !== undefined)
  return (
    <>
      <GoalRow goal={goal} />
      {names.length > 0 ? <p className="small carried">{web.goalList.carries(names)}</p> : null}
    </>
  )
}
