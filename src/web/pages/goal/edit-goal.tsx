import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { HORIZONS } from '../../../core/goal/goal.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useGoalEdit } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { OneOf, SomeOf } from '../../goal-form/choices.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { Recurs } from '../../goal-form/recurs.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface EditGoalProps {
  readonly goal: GoalPage
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** Name, why, horizon and what it carries: nothing of what is counted. A field that was not touched follows the goal. */
export function EditGoal({ goal, done, cancel }: EditGoalProps) {
  const { words, reader } = useReading()
  const { goals, ui } = words
  const [typed, setTyped] = useState<
    Partial<Pick<GoalPage, 'horizon' | 'carries' | 'recur'> & { name: string; why: string }>
  >({})
  const {
    name = goal.name ?? '',
    why = goal.why ?? '',
    horizon = goal.horizon,
    carries = goal.carries,
    recur = goal.recur,
  } = typed
  const others = (useGoals().data?.goals ?? []).filter(
    (each) => each.id !== goal.id && (each.state === 'active' || each.state === 'paused' || carries.includes(each.id)),
  )
  const write = useGoalEdit(goal.id)
  const version = useFormVersion(goal.version, write.error)
  const submit = () =>
    write.mutate(
      { version, name: name.trim() || null, why: why.trim() || null, horizon, carries, recur },
      { onSuccess: ({ change }) => done(change.id) },
    )
  return (
    <ActForm act={ui.buttons.save} submit={submit} cancel={cancel} busy={write.isPending} error={write.error}>
      <TextInput
        label={ui.goal.edit.name}
        description={goals.goalFields.name.hint}
        value={name}
        maxLength={120}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <Textarea
        label={ui.goal.edit.why}
        value={why}
        rows={3}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => setTyped({ ...typed, why: event.currentTarget.value })}
      />
      <OneOf
        legend={ui.goal.edit.horizon}
        choices={HORIZONS.map((each) => [each, goals.horizons[each]])}
        value={horizon}
        choose={(value) => setTyped({ ...typed, horizon: value })}
      />
      <Recurs value={recur} choose={(value) => setTyped({ ...typed, recur: value })} />
      {others.length > 0 ? (
        <SomeOf
          legend={goals.goalFields.carries.question}
          choices={others.map((each) => [each.id, goals.name(each, reader)])}
          values={carries}
          choose={(values) => setTyped({ ...typed, carries: values })}
        />
      ) : null}
    </ActForm>
  )
}
