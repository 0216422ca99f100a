import { Link } from 'wouter'
import type { EndedGoalView } from '../../../core/view/chance-types.ts'
import { useReading } from '../../app/reading.tsx'

interface EndedGoalsProps {
  readonly ended: readonly EndedGoalView[]
  readonly asOf: string
  readonly nameOf: (goalId: string) => string
}

/** Each ended goal: what came, what was said and when, what the runner said. */
export function EndedGoals({ ended, asOf, nameOf }: EndedGoalsProps) {
  const { words } = useReading()
  const { format, forecast } = words
  const { record } = forecast.fitness
  const said = words.web.forecastRecord.ended
  return (
    <ul className="rows">
      {ended.map((goal) => (
        <li key={goal.goalId} className="ended-goal">
          <div className="between">
            <Link href={`/goals/${goal.goalId}`} className="link">
              {nameOf(goal.goalId)}
            </Link>
            <span className="small">
              {`${format.date(goal.endedOn, asOf)}, ${goal.reached ? record.reached : record.notReached}`}
            </span>
          </div>
          <p className="small">
            {[
              goal.votes.length === 0
                ? said.notKept
                : said.saidAll(goal.votes.map((vote) => said.said(vote.chance, vote.at)).join(', ')),
              ...(goal.guess === null ? [] : [said.you(goal.guess)]),
              ...(goal.brier === null ? [] : [said.miss(goal.brier)]),
            ].join(' ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
