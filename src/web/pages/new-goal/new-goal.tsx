import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PhraseAnswer, RewriteAnswer } from '../../api-client/answers.ts'
import { usePhrase } from '../../api-client/writes.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { GoalForm } from './goal-form.tsx'
import { PhraseLine } from './phrase-line.tsx'
import { Understood } from './understood.tsx'
import { blankGoal, goalOfPhrase, goalOfRewrite, type GoalDraft } from './goal-draft.ts'

/** A goal, said in one line or filled in; what was understood is always shown in the same form before it is set. */
export default function NewGoal() {
  const { words, units, reader } = useReading()
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
  const read = (text: string) =>
    phrase.mutate(text, {
      onSuccess: (answer: PhraseAnswer) => {
        const next = goalOfPhrase(answer, units)
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
          <Understood answer={phrase.data} use={(rewrite: RewriteAnswer) => begin(goalOfRewrite(rewrite, units))} />
        ) : null}
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
          <p>
            <button type="button" className="button quiet" onClick={() => begin(blankGoal())}>
              {ui.newGoal.orForm}
            </button>
          </p>
        )}
      </div>
    </Page>
  )
}
