import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { AdjustmentView } from '../../../core/view/options-view.ts'
import { LOOK_BACK_QUESTIONS } from '../../../core/advice/adjustment.ts'
import { useAdjustments, useTakeBack } from '../../api-client/advice.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Bends } from '../../parts/bends.tsx'

/**
 * Every decided change of a goal with its reason, the newest first; the last one can be taken back for a while. Then what was
 * adjusted of its plan.
 */
export default function GoalAdjusted({ goal }: { goal: GoalPage }) {
  const { words, reader, today } = useReading()
  const said = words.web.advice.adjusted
  const asOf = useAsOf()
  const { data } = useAdjustments(goal.id, asOf)
  const write = useTakeBack()
  const { say } = useUndo()
  if (!data || data.adjustments.length + data.bends.length === 0) return null
  const newest = data.adjustments.toReversed()
  const [last] = newest
  return (
    <section className="card">
      <h2>{said.title}</h2>
      <ol className="life">
        {newest.map((each) => (
          <li key={each.id}>
            <Decided each={each} />
            {each === last && asOf === undefined && each.takeBackUntil >= today ? (
              <p className="small">
                {said.until(words.format.date(each.takeBackUntil, reader.asOf))}{' '}
                <button
                  type="button"
                  className="link tap"
                  aria-disabled={write.isPending}
                  onClick={() => {
                    if (!write.isPending) write.mutate(each.id, { onSuccess: () => say(said.tookBack) })
                  }}
                >
                  {said.takeBack}
                </button>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {data.bends.length > 0 ? (
        <>
          <h3>{words.web.plan.bends}</h3>
          <Bends bends={data.bends} />
        </>
      ) : null}
      {write.error ? <ErrorNote error={write.error} /> : null}
    </section>
  )
}

function Decided({ each }: { each: AdjustmentView }) {
  const { words, reader } = useReading()
  const { advice, goals, format, web } = words
  const { before, after, lookBack, lettingGo } = each
  const nameOf = (asked: AdjustmentView['before']) => asked.name ?? goals.nameOf(asked.measure, asked, reader)
  const own = [
    each.reason,
    ...(lookBack ? LOOK_BACK_QUESTIONS.map((question) => lookBack[question]) : []),
    lettingGo?.gave,
    lettingGo?.keep,
    lettingGo?.next,
  ].filter((text) => text !== null && text !== undefined && text !== '')
  return (
    <>
      <p>
        <b className="strong">{advice.option(each.choice).name}</b>{' '}
        <span className="small">{format.date(each.on, reader.asOf)}</span>
      </p>
      {after ? (
        <p className="small">{web.advice.adjusted.from(nameOf(before), goals.nameOf(after.measure, after, reader))}</p>
      ) : null}
      {each.triggers.map(({ code }) => (
        <p key={code} className="small">
          {advice.trigger(code)}
        </p>
      ))}
      {own.length > 0 ? <p className="voice">{web.more.quote(own.join('\n'))}</p> : null}
    </>
  )
}
