import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { GoalCalendar } from '../../charts/goal-calendar.tsx'

/** The days that counted, in a card of their own. */
export default function GoalCalendarCard({ goal }: { readonly goal: GoalPage }) {
  return (
    <section className="card">
      <GoalCalendar goal={goal} />
    </section>
  )
}
