import { useId } from 'react'
import { Link } from 'wouter'
import type { ImportCard } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { Stone } from '../../parts/stone.tsx'

const SHOWN_BESTS = 4

/** What an import counted for: how much came in, which goals moved and from where to where, new bests. */
export function CountedCard({ card, dismiss }: { card: ImportCard; dismiss?: () => void }) {
  const { words, units, reader } = useReading()
  const { format, imports, ui, web } = words
  const id = useId()
  const days = card.from && card.to ? format.dateRange(card.from, card.to, reader.asOf) : undefined
  const bests = card.newBests.slice(0, SHOWN_BESTS)
  return (
    <section className="note calm counted stack" aria-labelledby={id}>
      <div>
        <h2 id={id}>{ui.import.card.title}</h2>
        <p>
          {imports.activities(card.runs, card.activities)}
          {card.distance_m > 0 ? `, ${format.distance(card.distance_m, units)}` : ''}
          {card.moving_s > 0 ? `, ${format.spell(card.moving_s)}` : ''}
          {days ? `. ${days}.` : '.'}
        </p>
      </div>
      {card.goals.length === 0 ? (
        <p>
          {imports.countedForNone(card.underWay)}{' '}
          {card.underWay === 0 ? (
            <Link href="/goals/new" className="link">
              {ui.import.card.setGoal}
            </Link>
          ) : null}
        </p>
      ) : (
        <ul className="rows">
          {card.goals.map((goal) => (
            <li key={goal.goalId}>
              <GoalMoved goal={goal} />
            </li>
          ))}
        </ul>
      )}
      {bests.length > 0 ? (
        <div>
          <h3>{ui.import.card.newBests}</h3>
          <ul>
            {bests.map((best) => (
              <li key={best.distance_m}>
                <Link href={`/training/${best.activityId}`} className="link tap">
                  {imports.newBest(format.raceDistance(best.distance_m, units), best.elapsed_s, best.previous_s)}
                </Link>
              </li>
            ))}
          </ul>
          {card.newBests.length > SHOWN_BESTS ? (
            <p className="small">{web.card.more(card.newBests.length - SHOWN_BESTS)}</p>
          ) : null}
        </div>
      ) : null}
      <p className="row">
        {dismiss ? (
          <button type="button" className="link tap" onClick={dismiss}>
            {web.card.dismiss}
          </button>
        ) : (
          <Link href="/" className="link tap">
            {ui.import.card.open}
          </Link>
        )}
      </p>
    </section>
  )
}

function GoalMoved({ goal }: { goal: ImportCard['goals'][number] }) {
  const { words, reader } = useReading()
  const { goals, web, forecast, format } = words
  const { goalId, measure, before, after, counted, chance } = goal
  const name = goals.name(goal, reader)
  const [was, now] = [goals.progressLine(before, measure, reader), goals.progressLine(after, measure, reader)]
  return (
    <Link href={`/goals/${goalId}`} className="goal-row">
      <Stone goal={{ id: goalId, horizon: 'season', state: 'active', progress: after }} size={54} />
      <b>{name}</b>
      <span className="small">
        {web.charts.activities(counted)}
        {': '}
        {was === now ? now : web.card.moved(was, now)}
        {chance ? (
          <>
            <br />
            {web.card.chance(
              forecast.spoken(chance.before),
              forecast.spoken(chance.after),
              format.list(chance.drivers.map((driver) => forecast.driver(driver, reader))),
            )}
          </>
        ) : null}
      </span>
    </Link>
  )
}
