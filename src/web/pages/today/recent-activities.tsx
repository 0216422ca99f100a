import { Link } from 'wouter'
import type { ActivityRow as Row } from '../../../core/view/dashboard-types.ts'
import { useWords } from '../../app/reading.tsx'
import { ActivityRow } from '../../parts/activity-row.tsx'

export function RecentActivities({ activities }: { activities: readonly Row[] }) {
  const { ui } = useWords()
  const { recent } = ui.today
  const { addShort: add } = ui.training
  return (
    <section>
      <div className="between">
        <h2>{recent.title}</h2>
        <span className="link-row">
          <Link href="/training/new" className="link tap small">
            {add}
          </Link>
          <Link href="/training" className="link tap small">
            {recent.all}
          </Link>
        </span>
      </div>
      <ul className="rows">
        {activities.map((activity) => (
          <li key={activity.id}>
            <ActivityRow activity={activity} />
          </li>
        ))}
      </ul>
    </section>
  )
}
