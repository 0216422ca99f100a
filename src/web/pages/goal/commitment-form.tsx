import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { GoalEdit } from '../../../api/contract.ts'
import type { CommitmentView, GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoalEdit } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface CommitmentFormProps {
  readonly goal: GoalPage
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

type Texts = 'cost' | 'values' | 'obstacle' | 'ifThen' | 'toldTo'

const BLANK: CommitmentView = {
  cost: null,
  costAccepted: null,
  excites: null,
  frightens: null,
  confidence: null,
  values: null,
  obstacle: null,
  ifThen: null,
  toldTo: null,
}

/** Why, what it costs, how it feels, and what to do then: each may stay open, and none is a gate. */
export function CommitmentForm({ goal, done, cancel }: CommitmentFormProps) {
  const { words } = useReading()
  const said = words.web.goal.commitment
  const [typed, setTyped] = useState<Partial<CommitmentView>>({})
  const [why, setWhy] = useState(goal.why ?? '')
  const now = { ...(goal.commitment ?? BLANK), ...typed }
  const write = useGoalEdit(goal.id)
  const version = useFormVersion(goal.version, write.error)
  const put = (change: Partial<CommitmentView>) => setTyped({ ...typed, ...change })
  const trimmed = (text: string | null) => text?.trim() || null
  const submit = () => {
    const commitment: NonNullable<GoalEdit['commitment']> = {
      ...now,
      cost: trimmed(now.cost),
      values: trimmed(now.values),
      obstacle: trimmed(now.obstacle),
      ifThen: trimmed(now.ifThen),
      toldTo: trimmed(now.toldTo),
    }
    write.mutate({ version, why: trimmed(why), commitment }, { onSuccess: ({ change }) => done(change.id) })
  }
  const own = (name: Texts) => (
    <Textarea
      label={said[name]}
      value={now[name] ?? ''}
      rows={2}
      maxLength={2000}
      className="voice-field"
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <ActForm act={words.ui.buttons.save} submit={submit} cancel={cancel} busy={write.isPending} error={write.error}>
      <Textarea
        label={said.why}
        value={why}
        rows={2}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {own('cost')}
      <OneOf
        legend={said.costAccepted}
        choices={[
          ['yes', said.accepted.yes],
          ['no', said.accepted.no],
          ['', said.open],
        ]}
        value={now.costAccepted === null ? '' : now.costAccepted ? 'yes' : 'no'}
        choose={(value) => put({ costAccepted: value === '' ? null : value === 'yes' })}
      />
      <ScaleField question={said.excites} value={now.excites} change={(value) => put({ excites: value })} />
      <ScaleField question={said.frightens} value={now.frightens} change={(value) => put({ frightens: value })} />
      <ScaleField
        question={said.confidence}
        value={now.confidence === null ? null : now.confidence / 10}
        say={(value) => words.format.percent(value / 10)}
        change={(value) => put({ confidence: value === null ? null : value * 10 })}
      />
      {own('values')}
      {own('obstacle')}
      {own('ifThen')}
      {own('toldTo')}
    </ActForm>
  )
}
