import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { GOAL_TYPES, type GoalType } from '../../../core/goal/goal.ts'
import { MEASURE_KINDS, MEASURES } from '../../../core/goal/measures/index.ts'
import type { PhraseAnswer } from '../../api-client/answers.ts'
import { keys } from '../../api-client/queries.ts'
import { request } from '../../api-client/request.ts'
import { useReading } from '../../app/reading.tsx'
import { draftOf, emptyDraft, measureOf } from '../../goal-form/measure-draft.ts'
import type { GoalDraft } from './goal-draft.ts'

const MOST = 4

/** The five types, what speaks for each and what to watch, with examples at the runner's own level. */
export function GoalIdeas({ begin }: { begin: (draft: GoalDraft) => void }) {
  const { words } = useReading()
  const { ideas } = words.web
  return (
    <section className="card stack">
      <div>
        <h2>{ideas.title}</h2>
        <p className="small">{ideas.lead}</p>
      </div>
      <div className="idea-types">
        {GOAL_TYPES.map((type) => (
          <Idea key={type} type={type} begin={begin} />
        ))}
      </div>
    </section>
  )
}

function Idea({ type, begin }: { type: GoalType; begin: (draft: GoalDraft) => void }) {
  const { words } = useReading()
  const { goals, ui, web } = words
  const [open, setOpen] = useState(false)
  const { name, strength, caution } = goals.types[type]
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      <div className="stack more-fields">
        <p className="small">
          <b className="strong">{ui.newGoal.strengths}:</b> {strength} <b className="strong">{ui.newGoal.cautions}:</b>{' '}
          {caution}
        </p>
        {open ? <AtYourLevel type={type} begin={begin} /> : null}
        <div>
          <p className="field-label small">{web.ideas.blank}</p>
          <div className="examples">
            {MEASURE_KINDS.filter((kind) => MEASURES[kind].goalType === type).map((kind) => (
              <button
                key={kind}
                type="button"
                className="chip"
                onClick={() => begin({ measure: emptyDraft(kind), startOn: '', dueOn: '' })}
              >
                {goals.measures[kind].name}
              </button>
            ))}
          </div>
        </div>
      </div>
    </details>
  )
}

interface Example {
  readonly key: string
  readonly text: string
  readonly because: string | undefined
  readonly draft: GoalDraft
}

/** Sentences read with the runner's own runs: two runners get different numbers. */
function AtYourLevel({ type, begin }: { type: GoalType; begin: (draft: GoalDraft) => void }) {
  const { words, units, elevationUnits, reader } = useReading()
  const { goals, web } = words
  const answers = useQueries({
    queries: web.ideas.phrases[type].map((text) => ({
      queryKey: [...keys.goals, 'idea', text],
      queryFn: () => request<PhraseAnswer>('POST', '/goals/phrase', { body: { text } }),
    })),
  })
  const examples = answers
    .flatMap(({ data }) => (data ? examplesOf(data) : []))
    .filter(({ key }, i, all) => all.findIndex((other) => other.key === key) === i)
    .slice(0, MOST)
  if (answers.some(({ isPending }) => isPending)) return <p className="small">{web.ideas.reading}</p>
  if (examples.length === 0) return null
  return (
    <div>
      <p className="field-label small">{web.ideas.atYourLevel}</p>
      <ul className="stack">
        {examples.map(({ key, text, because, draft }) => (
          <li key={key} className="row">
            <button type="button" className="button quiet" onClick={() => begin(draft)}>
              {text}
            </button>
            {because === undefined ? null : <span className="small">{because}</span>}
          </li>
        ))}
      </ul>
    </div>
  )

  function examplesOf(answer: PhraseAnswer): Example[] {
    const rewrites = answer.rewrites
      .filter((rewrite) => rewrite.type === type)
      .map((rewrite) => ({
        key: JSON.stringify(rewrite.measure),
        text: goals.nameOf(rewrite.measure, rewrite, reader),
        because: goals.because(rewrite.because, reader),
        draft: {
          measure: draftOf(rewrite.measure.kind, { ...rewrite.measure }, units, elevationUnits),
          startOn: rewrite.startOn,
          dueOn: rewrite.dueOn,
          horizon: rewrite.horizon,
        },
      }))
    if (answer.kind === 'vague' || !answer.ready || answer.measure === null) return rewrites
    const kind = MEASURE_KINDS.find((each) => each === answer.kind)
    if (kind === undefined) return rewrites
    const draft = draftOf(kind, { ...answer.fields, ...answer.measure }, units, elevationUnits)
    const measure = measureOf(draft, units, elevationUnits)
    if (!measure.ok) return rewrites
    const own = {
      key: JSON.stringify(answer.measure),
      text: goals.nameOf(measure.value, answer, reader),
      because: undefined,
      draft: { measure: draft, startOn: answer.startOn ?? '', dueOn: answer.dueOn ?? '', horizon: answer.horizon },
    }
    return [own, ...rewrites]
  }
}
