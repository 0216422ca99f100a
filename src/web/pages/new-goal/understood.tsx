import type { PhraseAnswer, RewriteAnswer } from '../../api-client/answers.ts'
import { useReading } from '../../app/reading.tsx'

interface UnderstoodProps {
  readonly answer: PhraseAnswer
  readonly use: (rewrite: RewriteAnswer) => void
}

/** What a line was read as: what was taken for granted, what is still open, and goals that could be meant. */
export function Understood({ answer, use }: UnderstoodProps) {
  const { words, reader } = useReading()
  const { goals, ui, format } = words
  const { kind, missing, rewrites } = answer
  const cared = answer.assumed.find(({ code }) => code === 'care')
  const assumed = answer.assumed.filter((assumption) => assumption !== cared)
  const opening =
    kind !== 'vague' ? undefined : cared ? goals.cared : rewrites.length > 0 ? goals.vague : goals.vagueNoData
  return (
    <section className="note calm stack" role="status" aria-label={ui.newGoal.understood}>
      {cared ? <p>{goals.assumption(cared, reader)}</p> : null}
      {opening ? <p>{opening}</p> : null}
      {opening === undefined && missing.length === 0 ? <p className="strong">{ui.newGoal.understood}</p> : null}
      {missing.length > 0 && opening === undefined ? (
        <div>
          <p className="strong">{ui.newGoal.missing}</p>
          <ul>
            {missing.map((field) => (
              <li key={field}>{goals.missing[field]}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {assumed.length > 0 ? (
        <div>
          <p className="strong">{ui.newGoal.assumed}</p>
          <ul>
            {assumed.map((assumption) => (
              <li key={JSON.stringify(assumption)}>{goals.assumption(assumption, reader)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {rewrites.length > 0 ? (
        <ul className="stack">
          {rewrites.map((rewrite) => (
            <li key={JSON.stringify(rewrite)} className="row">
              <button type="button" className="button quiet" onClick={() => use(rewrite)}>
                {goals.nameOf(rewrite.measure, rewrite, reader)}
                {rewrite.measure.kind === 'race-time'
                  ? `, ${ui.goals.by(format.date(rewrite.dueOn, reader.asOf))}`
                  : ''}
              </button>
              <span className="small">{goals.because(rewrite.because, reader)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
