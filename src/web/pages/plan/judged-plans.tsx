import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useWorkouts } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'

/** A goal that looks at how planned workouts are kept has no weeks of its own: the plans whose workouts lie in its days. */
export function JudgedPlans({ goal }: { goal: GoalPage }) {
  const { plan: said } = useReading().words.web
  const nameOf = useGoalNames()
  const { measure, startOn, dueOn } = goal
  const workouts = useWorkouts({ from: startOn, ...(dueOn !== null && { to: dueOn }) })
  const planId = measure.kind === 'miss-limit' ? measure.plan_id : undefined
  return (
    <section className="card stack">
      <p className="lead">{said.judges}</p>
      <QueryPanel query={workouts}>
        {({ workouts: planned }) => {
          const ofPlans = planned.filter((each) => each.planId !== null && (planId ?? each.planId) === each.planId)
          const goalIds = [...new Set(ofPlans.flatMap(({ goalId }) => goalId ?? []))]
          if (goalIds.length === 0) return <p>{said.judgedNone}</p>
          return (
            <>
              <p>{said.judged}</p>
              <ul className="rows">
                {goalIds.map((id) => (
                  <li key={id}>
                    <Link href={`/goals/${id}/plan`} className="link tap">
                      {nameOf(id) ?? said.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </QueryPanel>
    </section>
  )
}
