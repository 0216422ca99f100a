import { Link } from 'wouter'
import { hasWeeks } from '../../../core/plan/has-weeks.ts'
import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { useForecast } from '../../api-client/forecast.ts'
import { useKeptPlan } from '../../api-client/plans.ts'
import { useReading } from '../../app/reading.tsx'
import { ChanceCourse } from '../../charts/chance-course.tsx'
import { SeasonLine } from '../../charts/season-line.tsx'
import { seasonGoal } from './season-goal.ts'

interface SeasonProps {
  readonly data: Dashboard
  readonly asOf: string | undefined
}

/** Whether the season is on its way: its phases and milestones where a plan was taken, and how the chance went. */
export function Season({ data, asOf }: SeasonProps) {
  const { words, reader } = useReading()
  const goal = seasonGoal(data)
  const kept = useKeptPlan(goal?.id ?? '', asOf, goal !== undefined)
  const forecast = useForecast(goal?.id ?? '', { asOf }, goal !== undefined)
  if (!goal?.dueOn) return null
  const { board } = words.web
  const plan = kept.data?.plan
  const course = forecast.data?.course ?? []
  const leadsToPlan = Boolean(plan) || hasWeeks(goal.measure, goal.type)
  return (
    <section className="stack season">
      {plan ? <SeasonLine plan={plan} dueOn={goal.dueOn} today={data.asOf} /> : null}
      <p className="small">
        <Link href={`/goals/${goal.id}`} className="link tap">
          {words.goals.name(goal, reader)}
        </Link>{' '}
        {words.format.relativeDay(goal.dueOn, data.asOf)}
      </p>
      {course.length > 1 ? <ChanceCourse course={course} goal={goal} asOf={data.asOf} /> : null}
      {leadsToPlan || course.length > 1 ? (
        <p className="link-row">
          {leadsToPlan ? (
            <Link href={`/goals/${goal.id}/plan`} className="link tap">
              {plan ? board.season.plan : board.season.layPlan}
            </Link>
          ) : null}
          {course.length > 1 ? (
            <Link href={`/goals/${goal.id}`} className="link tap">
              {board.season.chanceAll}
            </Link>
          ) : null}
        </p>
      ) : null}
    </section>
  )
}
