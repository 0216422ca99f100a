import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import type { PhraseAnswer, RewriteAnswer } from '../../api-client/answers.ts'
import { usePhrase } from '../../api-client/writes.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { GoalForm } from './goal-form.tsx'
import { GoalIdeas } from './goal-ideas.tsx'
import { PhraseLine } from './phrase-line.tsx'
import { Understood } from './understood.tsx'
import { blankGoal, goalOfPhrase, goalOfRewrite, type GoalDraft } from './goal-draft.ts'

/** A goal, said in one line or filled in; what was understood is always shown in the same form before it is set. */
export default function NewGoal() {
  const { words, units, elevationUnits, reader } = useReading()
  const { ui, goals } = words
  const [, navigate] = useLocation()
  const { offer } = useUndo()
  const phrase = usePhrase()
  const [draft, setDraft] = useState<GoalDraft>()
  const [round, setRound] = useState(0)
  const begin = (next: GoalDraft) => {
    setDraft(next)
    setRound(round + 1)
  }
  const place = useRef<HTMLDivElement>(null)
  /** The form opens elsewhere on the page than the button: the eye and the keyboard are led to it. */
  const beginHere = (next: GoalDraft) => {
    flushSync(() => begin(next))
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'start' })
  }
  const read = (text: string) =>
    phrase.mutate(text, {
      onSuccess: (answer: PhraseAnswer) => {
        const next = goalOfPhrase(answer, units, elevationUnits)
        if (next) begin(next)
        else setDraft(undefined)
      },
    })
  return (
    <Page title={ui.newGoal.title} narrow>
      <div className="stack">
        <PhraseLine read={read} busy={phrase.isPending} examples={draft === undefined && phrase.data === undefined} />
        {phrase.error ? <ErrorNote error={phrase.error} /> : null}
        {phrase.data ? (
          <Understood
            answer={phrase.data}
            use={(rewrite: RewriteAnswer) => beginHere(goalOfRewrite(rewrite, units, elevationUnits))}
          />
        ) : null}
        <div ref={place} tabIndex={-1} className="quiet-focus">
          {draft ? (
            <GoalForm
              key={round}
              first={draft}
              done={({ goal, change }) => {
                offer(ui.newGoal.set(goals.name(goal, reader)), change.id, () => navigate('/goals'))
                navigate(`/goals/${goal.id}`)
              }}
            />
          ) : (
            <button type="button" className="button quiet" onClick={() => beginHere(blankGoal())}>
              {ui.newGoal.orForm}
            </button>
          )}
        </div>
        <GoalIdeas begin={beginHere} />
      </div>
    </Page>
  )
}
