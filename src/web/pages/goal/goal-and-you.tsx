import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useRelationship } from '../../api-client/advice.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { RelationshipChart } from '../../charts/relationship-chart.tsx'

/** How the runner and the goal get on: one calm picture of what was said of it; with nothing said, how it begins. */
export default function GoalAndYou({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const said = words.web.advice.relationship
  const { data } = useRelationship(goal.id, useAsOf())
  if (!data) return null
  const told = data.weeks.filter((week) => week.said > 0)
  if (told.length === 0 && goal.state !== 'active') return null
  return (
    <section className="card">
      {told.length > 1 ? (
        <RelationshipChart view={data} />
      ) : (
        <>
          <h2>{said.title}</h2>
          <p className="small">{said.none}</p>
          <p>
            <Link href="/check-in?weekly" className="link tap">
              {words.web.life.checkIn.title}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
