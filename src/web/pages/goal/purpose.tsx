import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'

/** The three lines that open a goal's page, from data: direction, accountability, growth. */
export function Purpose({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { purposeTitles, purpose } = words.goals
  const nameOf = useGoalNames()
  const lines = purpose(goal.asks, goal.measure, reader, nameOf)
  return (
    <section className="card" aria-labelledby="purpose">
      <h2 id="purpose" className="hidden-text">
        {words.web.goal.purpose}
      </h2>
      <dl className="purpose">
        {(['next', 'stands', 'reach'] as const).map((each) => (
          <div key={each}>
            <dt>{purposeTitles[each]}</dt>
            <dd>{lines[each]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
