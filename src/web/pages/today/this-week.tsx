import { Link } from 'wouter'
import type { Dashboard, GoalCard } from '../../../core/view/dashboard-types.ts'
import type { TodayView } from '../../../core/view/today-view.ts'
import { useReading } from '../../app/reading.tsx'
import { WeekBars } from '../../charts/week-bars.tsx'
import { weekFit } from './week-fit.ts'

/** Seven days planned against done, what is left of them and how it could fit. */
export function ThisWeek({ data, plan }: { data: Dashboard; plan: TodayView['week'] | undefined }) {
  const { words, units, reader } = useReading()
  const { board } = words.web
  const runs = plan?.workouts.filter(({ kind }) => kind !== 'rest') ?? []
  const left = runs.filter(({ state }) => state === 'open' || state === 'coming')
  const short = data.goals.filter((goal) => asksRuns(goal) && goal.current !== null && goal.current.to <= data.week.to)
  return (
    <section className="stack tight">
      <WeekBars week={data.week} today={data.asOf} plan={plan} />
      {left.length > 0 ? (
        <p>
          {board.week.left}:{' '}
          {left.map((each, i) => (
            <span key={each.id}>
              {i > 0 ? '; ' : ''}
              <Link href="/workouts" className="link tap">
                {words.format.weekday(each.on)}
              </Link>{' '}
              {each.name ?? words.plan.run(each, units)}
            </span>
          ))}
        </p>
      ) : runs.length > 0 ? (
        <p>{board.week.allRun}</p>
      ) : (
        short.map((goal) => (
          <p key={goal.id}>
            {board.week.goal(words.goals.name(goal, reader), board.week.runs(toGo(goal)))}{' '}
            <Fit data={data} goal={goal} />
          </p>
        ))
      )}
    </section>
  )
}

const toGo = ({ current }: GoalCard) => (current ? Math.ceil(current.target - current.actual) : 0)

/** Goals of so many runs a week that are short of them in the week in course. */
const asksRuns = (goal: GoalCard) =>
  goal.state === 'active' &&
  goal.measure.kind === 'frequency' &&
  goal.measure.counted !== 'days' &&
  goal.current?.state === 'open' &&
  toGo(goal) > 0

function Fit({ data, goal }: { data: Dashboard; goal: GoalCard }) {
  const { words } = useReading()
  const { week } = words.web.board
  const to = goal.current?.to ?? data.week.to
  const left = data.week.days.filter(({ on, runs }) => on >= data.asOf && on <= to && runs === 0).map(({ on }) => on)
  const fit = weekFit(data.year.days, left, toGo(goal))
  if (fit.isTooMuch) return week.notAll
  if (fit.isEveryDay) return week.everyDay
  return week.fits(fit.on.map((on) => words.format.weekday(on)))
}
