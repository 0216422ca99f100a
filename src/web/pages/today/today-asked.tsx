import { Link } from 'wouter'
import type { TodayView } from '../../../core/view/today-view.ts'
import { useReading } from '../../app/reading.tsx'

interface TodayAskedProps {
  readonly asked: TodayView
  /** The card above says already what comes next. */
  readonly isNextSaid: boolean
}

/** What the day asks: its workouts with their steps and a shorter version, or the next one. Nothing where nothing is planned. */
export function TodayAsked({ asked, isNextSaid }: TodayAskedProps) {
  const { words, units, reader } = useReading()
  const { format, plan, web } = words
  const said = web.plan.today
  const { workouts, next, race, isPaused, firstThings } = asked
  if (firstThings !== null) return null
  if (workouts.length === 0 && !race && (isNextSaid || !next)) return null
  const size = (distance_m: number | null) => (distance_m === null ? '' : `, ${format.distance(distance_m, units)}`)
  return (
    <section className="today-asked stack tight">
      <h2>{said.title}</h2>
      {race ? (
        <p className="lead">
          {said.race}: {race.name ?? format.raceDistance(race.distance_m, units)}
        </p>
      ) : null}
      {isPaused && workouts.length === 0 ? <p>{said.paused}</p> : null}
      {workouts.map(({ id, name, kind, distance_m, state, purpose, steps, shorter }) => (
        <div key={id} className="stack tight">
          <p className="today-run">
            {name ?? plan.kind(kind)}
            {size(distance_m)}
          </p>
          {state === 'open' || state === 'coming' ? null : <p className="small">{plan.state(state, kind)}</p>}
          {purpose === null ? null : <p>{plan.purpose(purpose)}</p>}
          {steps.length === 0 ? null : <p className="small">{plan.steps(steps, units)}</p>}
          {shorter === null ? null : (
            <p className="small">
              {web.plan.tired}: {format.distance(shorter.distance_m, units)}
            </p>
          )}
        </div>
      ))}
      {workouts.length === 0 && next && !isNextSaid ? (
        <p>
          {said.next}: {format.dateWithWeekdayShort(next.on, reader.asOf)}, {next.name ?? plan.kind(next.kind)}
          {size(next.distance_m)}
        </p>
      ) : null}
      <p>
        <Link href="/workouts" className="link tap">
          {said.toWeek}
        </Link>
      </p>
    </section>
  )
}
