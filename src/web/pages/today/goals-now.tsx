import { Link } from 'wouter'
import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { useWords } from '../../app/reading.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'

/** Open goals with how they stand; or the way to the first one. */
export function GoalsNow({ data }: { data: Dashboard }) {
  const { ui, web } = useWords()
  const open = data.goals.filter((goal) => goal.state === 'active' || goal.state === 'paused')
  return (
    <>
      <div className="between">
        <h2>{open.length > 0 ? ui.today.goalsTitle : ui.today.noGoals.title}</h2>
        {open.length > 0 ? (
          <span className="link-row small">
            <Link href="/check-in" className="link tap">
              {web.life.checkIn.title}
            </Link>
            <Link href="/goals/new" className="link tap">
              {ui.buttons.setGoal}
            </Link>
          </span>
        ) : null}
      </div>
      {open.length > 0 ? (
        <ul className="rows">
          {open.map((goal) => (
            <li key={goal.id}>
              <GoalRow goal={goal} />
            </li>
          ))}
        </ul>
      ) : (
        <Invitation lead={ui.today.noGoals.lead} to="/goals/new" act={ui.buttons.setGoal} />
      )}
      {data.activityCount === 0 ? (
        <Invitation lead={ui.today.noActivities.lead} to="/import" act={ui.buttons.importFiles} />
      ) : null}
    </>
  )
}

function Invitation({ lead, to, act }: { lead: string; to: string; act: string }) {
  return (
    <div className="invitation">
      <p className="lead">{lead}</p>
      <Link href={to} className="button">
        {act}
      </Link>
    </div>
  )
}
