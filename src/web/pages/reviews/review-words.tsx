import { Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ReviewKind, ReviewQuestion } from '../../../core/advice/kept-review.ts'
import type { ReviewAnswersView } from '../../../core/view/review.ts'
import { useReviewSaid } from '../../api-client/advice.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

interface ReviewWordsProps {
  readonly kind: ReviewKind
  readonly questions: readonly ReviewQuestion[]
  readonly before: ReviewAnswersView
  readonly asOf: string | undefined
  readonly raceId?: string
  /** Goals of which it is asked whether they still matter, by id and name. */
  readonly matter?: readonly { readonly id: string; readonly name: string }[]
  readonly children?: ReactNode
}

type Said = { [Question in ReviewQuestion]?: string | undefined }

/** The runner completes a review: a few questions, each of which may stay open, kept with one tap. */
export function ReviewWords({ kind, questions, before, asOf, raceId, matter = [], children }: ReviewWordsProps) {
  const { words } = useReading()
  const { advice } = words
  const said = words.web.advice.reviews
  const [answers, setAnswers] = useState<Said>(before.answers)
  const [matters, setMatters] = useState(before.matters)
  const write = useReviewSaid(kind)
  const { offer } = useUndo()
  function submit() {
    if (write.isPending) return
    const told = questions.map((each) => [each, answers[each]?.trim() || null] as const)
    write.mutate(
      {
        ...(asOf !== undefined && { asOf }),
        ...(raceId !== undefined && { raceId }),
        answers: Object.fromEntries(told),
        ...(Object.keys(matters).length > 0 && { matters }),
      },
      { onSuccess: ({ change }) => offer(said.kept, change.id) },
    )
  }
  return (
    <form
      className="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{advice.reviewParts.questions}</h2>
      {questions.map((each) => (
        <Textarea
          key={each}
          label={advice.question(each)}
          value={answers[each] ?? ''}
          rows={2}
          autosize
          maxRows={10}
          maxLength={5000}
          className="voice-field"
          onChange={(event) => setAnswers({ ...answers, [each]: event.currentTarget.value })}
        />
      ))}
      {matter.map(({ id, name }) => (
        <OneOf
          key={id}
          legend={advice.matters(true, '', '', name)}
          choices={[
            ['yes', said.yes],
            ['no', said.no],
          ]}
          value={matters[id] === undefined ? undefined : matters[id] ? 'yes' : 'no'}
          choose={(value) => setMatters({ ...matters, [id]: value === 'yes' })}
        />
      ))}
      {children}
      {write.error ? <ErrorNote error={write.error} /> : null}
      <div className="menu-row no-print">
        <button type="submit" className="button primary" aria-disabled={write.isPending}>
          {said.keep}
        </button>
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {said.print}
        </button>
      </div>
    </form>
  )
}
