import { Link } from 'wouter'
import type { ReviewView } from '../../../core/view/review.ts'
import { useReading } from '../../app/reading.tsx'
import { WrittenLink } from '../goal/written-link.tsx'

/** The goals of the days looked back on: how each stands, and when it is asked whether it matters. */
export function ReviewGoals({ review }: { review: ReviewView }) {
  const { words, reader, today } = useReading()
  const { advice, goals, format, forecast } = words
  const said = words.web.advice.reviews
  if (review.quiet || review.goals.length === 0) return null
  return (
    <section className="card">
      <h2>{advice.reviewParts.goals}</h2>
      <ul className="rows">
        {review.goals.map((goal) => {
          const asked = review.matters.find(({ goalId, due }) => goalId === goal.goalId && !due)
          const name = goals.name(goal, reader)
          const held =
            goal.held !== null && goal.lived !== null && goal.lived > 0 ? said.held(goal.held, goal.lived) : null
          const { chance, chanceBefore } = goal
          const moved =
            chance === null
              ? null
              : chanceBefore === null
                ? forecast.spoken(chance)
                : said.chance(format.percent(chanceBefore), format.percent(chance))
          const lines = [
            goal.state === 'active' ? goals.standings[goal.standing] : goals.states[goal.state],
            ...(held ? [held] : []),
            ...(moved ? [moved] : []),
          ]
          return (
            <li key={goal.goalId}>
              <Link href={`/goals/${goal.goalId}`} className="row-link">
                <span>
                  <b className="strong">{name}</b>
                  <br />
                  <span className="small">{lines.join(' · ')}</span>
                </span>
              </Link>
              <WrittenLink goalId={goal.goalId} name={name} />
              {asked ? <p className="fine-print">{advice.matters(false, asked.nextOn, today, name)}</p> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
