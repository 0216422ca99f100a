import { Link } from 'wouter'
import type { ReturnView } from '../../../core/view/return-view.ts'
import { useReturn } from '../../api-client/advice.ts'
import { useNewGoal } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

type Ramp = NonNullable<ReturnView['ramp']>

/** The way back from a pause, by why it was taken: steps, a clinician's word first, or somebody else to ask. */
export function ReturnCard({ asOf }: { asOf: string | undefined }) {
  const { words, reader } = useReading()
  const { advice } = words
  const said = words.web.advice.back
  const { data } = useReturn(asOf)
  if (!data?.ramp) return null
  const { ramp, pause } = data
  return (
    <section className={ramp.kind === 'clinician-first' ? 'note stack' : 'card stack'} aria-labelledby="way-back">
      <div>
        <h2 id="way-back">{said.title}</h2>
        {pause ? (
          <p className="small">
            {words.web.life.pauses.reasons[pause.reason]}, {words.format.days(ramp.days)}
          </p>
        ) : null}
      </div>
      <p>{advice.rampKind(ramp.kind)}</p>
      {ramp.steps.length > 0 ? (
        <ol className="ramp">
          {ramp.steps.map((step) => {
            const line = advice.rampStep(step, reader)
            return <li key={line}>{line}</li>
          })}
        </ol>
      ) : null}
      {ramp.kind === 'clinician-first' ? (
        <p>
          <Link href="/check-in?word" className="button">
            {said.say}
          </Link>
        </p>
      ) : null}
      {asOf === undefined ? <SmallGoal ramp={ramp} /> : null}
      {ramp.steps.length > 0 ? (
        <p className="small">
          {said.neverMakeUp} {advice.rampPractice}
        </p>
      ) : null}
    </section>
  )
}

const TWO_WEEKS = 2

/** Where life or travel is the reason: the smaller week as a goal of two weeks, with one tap and one undo. */
function SmallGoal({ ramp }: { ramp: Ramp }) {
  const { words, reader } = useReading()
  const write = useNewGoal()
  const { offer } = useUndo()
  const small = ramp.steps.find((step) => step.code === 'smaller-week')
  if (!small) return null
  return (
    <div className="stack tight">
      <p>
        <button
          type="button"
          className="button quiet"
          aria-disabled={write.isPending}
          onClick={() => {
            if (write.isPending) return
            write.mutate(
              {
                measure: {
                  kind: 'frequency',
                  times: small.runs,
                  weeks: TWO_WEEKS,
                  slack_weeks: 0,
                  sports: ['running'],
                },
              },
              {
                onSuccess: ({ goal, change }) => offer(words.ui.newGoal.set(words.goals.name(goal, reader)), change.id),
              },
            )
          }}
        >
          {words.web.advice.back.setSmall}
        </button>
      </p>
      {write.error ? <ErrorNote error={write.error} /> : null}
    </div>
  )
}
