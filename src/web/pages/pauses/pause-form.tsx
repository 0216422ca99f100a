import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { PAUSE_REASONS, type PauseReason } from '../../../core/evidence/evidence.ts'
import type { PauseView } from '../../../core/view/pause-view.ts'
import { useNewPause, usePauseEdit } from '../../api-client/life.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface Acts {
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** A pause over any days, also those that are long past. */
export function NewPause({ goalId, done, cancel }: Acts & { goalId?: string }) {
  const { words, today } = useReading()
  const write = useNewPause()
  return (
    <PauseFields
      first={{ from: today, to: '', reason: 'rest', goalId: goalId ?? '' }}
      act={words.ui.buttons.save}
      submit={({ from, to, reason, goalId: of }) =>
        write.mutate(
          { from, to: to || null, reason, goalId: of || null },
          { onSuccess: ({ change }) => done(change.id) },
        )
      }
      cancel={cancel}
      back={words.ui.buttons.cancel}
      busy={write.isPending}
      error={write.error}
    />
  )
}

export function EditPause({ pause, done, cancel }: Acts & { pause: PauseView }) {
  const { words } = useReading()
  const write = usePauseEdit(pause.id)
  const version = useFormVersion(pause.version, write.error)
  return (
    <PauseFields
      first={{ from: pause.from, to: pause.to ?? '', reason: pause.reason, goalId: pause.goalId ?? '' }}
      act={words.ui.buttons.save}
      submit={({ from, to, reason, goalId }) =>
        write.mutate(
          { version, from, to: to || null, reason, goalId: goalId || null },
          { onSuccess: ({ change }) => done(change.id) },
        )
      }
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    />
  )
}

interface Draft {
  readonly from: string
  readonly to: string
  readonly reason: PauseReason
  readonly goalId: string
}

interface PauseFieldsProps {
  readonly first: Draft
  readonly act: string
  readonly submit: (draft: Draft) => void
  readonly cancel: () => void
  readonly back?: string | undefined
  readonly busy: boolean
  readonly error: Error | null
}

function PauseFields({ first, act, submit, cancel, back, busy, error }: PauseFieldsProps) {
  const { words, reader } = useReading()
  const { pauses: said } = words.web.life
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const goals = (useGoals().data?.goals ?? []).filter(
    ({ state, id }) => state === 'active' || state === 'paused' || id === first.goalId,
  )
  const isBackwards = draft.to !== '' && draft.to < draft.from
  return (
    <ActForm
      act={act}
      submit={() => {
        setTried(true)
        if (draft.from && !isBackwards) submit(draft)
      }}
      cancel={cancel}
      back={back}
      busy={busy}
      error={error}
    >
      <OneOf
        legend={said.reason}
        choices={PAUSE_REASONS.map((each) => [each, said.reasons[each]])}
        value={draft.reason}
        choose={(reason) => setDraft({ ...draft, reason })}
      />
      <div className="pair">
        <DateField label={said.from} value={draft.from} change={(from) => setDraft({ ...draft, from })} />
        <DateField
          label={said.to}
          hint={said.toHint}
          value={draft.to}
          change={(to) => setDraft({ ...draft, to })}
          error={tried && isBackwards ? said.order : undefined}
        />
      </div>
      <NativeSelect
        label={said.of}
        data={[
          { value: '', label: said.all },
          ...goals.map((goal) => ({ value: goal.id, label: words.goals.name(goal, reader) })),
        ]}
        value={draft.goalId}
        onChange={(event) => setDraft({ ...draft, goalId: event.currentTarget.value })}
      />
    </ActForm>
  )
}
