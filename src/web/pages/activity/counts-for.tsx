import { Link } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'

/** The goals that this activity counts for. */
export function CountsFor({ activity }: { activity: ActivityPage }) {
  const { words, reader } = useReading()
  const { countsFor } = words.ui.activity
  const none = activity.countsForGoals ? countsFor.none : countsFor.left
  return (
    <section className="card">
      <h2>{countsFor.title}</h2>
      {activity.countsFor.length === 0 ? (
        <p className="small">{none}</p>
      ) : (
        <ul>
          {activity.countsFor.map((goal) => (
            <li key={goal.goalId}>
              <Link href={`/goals/${goal.goalId}`} className="link list-link">
                {words.goals.name(goal, reader)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {activity.sport === 'running' ? (
        <p>
          <Link href={`/check-in?activity=${activity.id}`} className="link tap">
            {words.web.life.checkIn.toRun}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
