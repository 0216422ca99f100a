import { Link } from 'wouter'
import type { GoalPage, OfferView } from '../../../core/view/dashboard-types.ts'
import { useNewGoal } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** Process goals that would carry it and fit the runner's own weeks; one tap sets one, and one takes it back. */
export function GoalOffers({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { goals, ui, format } = words
  const said = words.web.goal.offers
  const write = useNewGoal()
  const { offer } = useUndo()
  if (goal.offers.length === 0) return null
  const set = ({ measure, horizon, startOn, dueOn }: OfferView) => {
    if (write.isPending) return
    write.mutate(
      { measure, horizon, startOn, dueOn, carries: [goal.id] },
      { onSuccess: (answer) => offer(ui.newGoal.set(goals.name(answer.goal, reader)), answer.change.id) },
    )
  }
  return (
    <section className="card stack">
      <div>
        <h2>{said.title}</h2>
        <p className="small">{said.lead}</p>
      </div>
      <ul className="rows">
        {goal.offers.map((each) => (
          <li key={JSON.stringify(each.measure)} className="offer">
            <span>
              <b className="strong">{goals.nameOf(each.measure, each, reader)}</b>
              <br />
              <span className="small">
                {[
                  goals.offerReason(each.reason, reader),
                  format.dateRange(each.startOn, each.dueOn ?? each.startOn, reader.asOf),
                ]
                  .slice(0, each.dueOn === null ? 1 : 2)
                  .join(' ')}
              </span>
            </span>
            <button type="button" className="button quiet" aria-disabled={write.isPending} onClick={() => set(each)}>
              {said.set}
              <span className="hidden-text">{`: ${goals.nameOf(each.measure, each, reader)}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {write.error ? <ErrorNote error={write.error} /> : null}
      <p className="small">
        <Link href="/goals/new" className="link tap">
          {ui.newGoal.orForm}
        </Link>
      </p>
    </section>
  )
}
