import { useId } from 'react'
import { Link } from 'wouter'
import type { AfterRun as View } from '../../../core/view/after-run.ts'
import type { ImportCard } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { dayOf } from '../../charts/day-scale.ts'
import { DrawnStone } from '../../parts/stone.tsx'

const SHOWN_BESTS = 3
const SHOWN_GOALS = 3

/** After a run, one card: what it counted for, how the chance moved and why, what comes next, and how it was. */
export function AfterRun({ after, asOf }: { after: View; asOf: string }) {
  const { words, units, reader } = useReading()
  const { board, life } = words.web
  const { format, imports, plan } = words
  const { activity, card, workout, next, isCheckedIn } = after
  const id = useId()
  const ago = Math.min(2, Math.max(0, dayOf(asOf) - dayOf(activity.localDay))) as 0 | 1 | 2
  const facts = [
    activity.name,
    activity.distance_m === null ? null : format.distance(activity.distance_m, units),
    format.duration(activity.elapsed_s),
  ].filter((fact) => fact !== null)
  return (
    <section className="note calm counted stack after-run" aria-labelledby={id}>
      <div>
        <h2 id={id}>{board.after.title[ago]}</h2>
        <p>
          <Link href={`/training/${activity.id}`} className="link tap">
            {facts.join(', ')}
          </Link>
        </p>
        {workout ? (
          <p className="small">
            {board.after.stoodFor(plan.run(workout, units), plan.state(workout.state, workout.kind))}
          </p>
        ) : null}
      </div>
      {card.goals.length === 0 ? <p>{board.after.countedForNone}</p> : null}
      {card.goals.length > 0 ? <MovedGoals goals={card.goals.slice(0, SHOWN_GOALS)} /> : null}
      {card.goals.length > SHOWN_GOALS ? (
        <details>
          <summary className="link tap">{board.after.moreGoals(card.goals.length - SHOWN_GOALS)}</summary>
          <MovedGoals goals={card.goals.slice(SHOWN_GOALS)} />
        </details>
      ) : null}
      {card.newBests.length > 0 ? (
        <p>
          {card.newBests
            .slice(0, SHOWN_BESTS)
            .map((best) =>
              imports.newBest(format.raceDistance(best.distance_m, units), best.elapsed_s, best.previous_s),
            )
            .join('. ')}
        </p>
      ) : null}
      {next ? (
        <p>
          {board.after.next}:{' '}
          <Link href="/workouts" className="link tap">
            {format.dateWithWeekdayShort(next.on, reader.asOf)}, {next.name ?? plan.run(next, units)}
          </Link>
        </p>
      ) : null}
      {isCheckedIn ? (
        <p className="small">
          <Link href="/check-ins" className="link tap">
            {board.after.checkedIn}
          </Link>
        </p>
      ) : (
        <p>
          <Link href={`/check-in?activity=${activity.id}&on=${activity.localDay}`} className="button quiet">
            {board.after.checkIn}
            <span className="hidden-text">{`, ${life.checkIn.title}`}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function MovedGoals({ goals }: { goals: ImportCard['goals'] }) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li key={goal.goalId}>
          <Moved goal={goal} />
        </li>
      ))}
    </ul>
  )
}

function Moved({ goal }: { goal: ImportCard['goals'][number] }) {
  const { words, reader } = useReading()
  const { goals, forecast, format, web } = words
  const { goalId, measure, before, after, chance } = goal
  const [was, now] = [goals.progressLine(before, measure, reader), goals.progressLine(after, measure, reader)]
  const said = chance ? [forecast.spoken(chance.before), forecast.spoken(chance.after)] : undefined
  const because = chance ? format.list(chance.drivers.map((driver) => forecast.driver(driver, reader))) : ''
  return (
    <Link href={`/goals/${goalId}`} className="goal-row">
      <DrawnStone
        id={goalId}
        horizon="season"
        state="active"
        progress={after.fraction ?? undefined}
        chance={chance?.after}
        size={54}
      />
      <b>{goals.name(goal, reader)}</b>
      <span className="small">
        {was === now ? now : web.card.moved(was, now)}
        {said ? (
          <>
            <br />
            {web.board.after.chance(said[0] ?? '', said[1] ?? '')}
            {said[0] === said[1] ? '' : `, ${web.board.after.because(because)}`}
          </>
        ) : null}
      </span>
    </Link>
  )
}
