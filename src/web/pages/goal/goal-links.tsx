import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useWords } from '../../app/reading.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'

/** What carries this goal, and what it carries. */
export function GoalLinks({ goal }: { goal: GoalPage }) {
  const { links } = useWords().ui.goal
  const goals = useGoals().data?.goals ?? []
  const among = (ids: readonly string[]) => goals.filter((each) => ids.includes(each.id))
  const [below, above] = [among(goal.restsOn), among(goal.carries)]
  const list = (title: string, rows: typeof below) =>
    rows.length === 0 ? null : (
      <section className="card">
        <h2>{title}</h2>
        <ul className="rows">
          {rows.map((each) => (
            <li key={each.id}>
              <GoalRow goal={each} />
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {list(links.restsOn, below)}
      {list(links.carries, above)}
    </>
  )
}
