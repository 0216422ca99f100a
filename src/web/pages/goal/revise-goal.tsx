import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { NewRevision } from '../../../api/contract.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useRevision } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { measureOf } from '../../goal-form/measure-draft.ts'
import { isSameMeasure } from './same-measure.ts'
import { MeasureFields } from '../../goal-form/measure-fields.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'
import { useMeasureDraft } from '../../goal-form/use-measure-draft.ts'

interface ReviseGoalProps {
  readonly goal: GoalPage
  /** `said`: in words, when only the day moved. */
  readonly done: (changeId: string, said?: string) => void
  readonly cancel: () => void
}

/** Another target or another date, from a day on and with its reason; what was lived stays judged as it was agreed. */
export function ReviseGoal({ goal, done, cancel }: ReviseGoalProps) {
  const { words, units, elevationUnits, reader, today } = useReading()
  const { format, goals, ui } = words
  const [draft, setDraft] = useMeasureDraft(goal.measure, units, elevationUnits)
  const [dueTyped, setDueOn] = useState<string>()
  const dueOn = dueTyped ?? goal.dueOn ?? ''
  const [fromOn, setFromOn] = useState(today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useRevision(goal.id)
  const version = useFormVersion(goal.version, write.error)
  const measure = measureOf(draft, units, elevationUnits)
  const early = dueOn !== '' && dueOn < goal.startOn

  function submit() {
    setTried(true)
    if (!measure.ok || early) return
    const revision: NewRevision = { version, measure: measure.value, dueOn: dueOn || null }
    if (fromOn) revision.fromOn = fromOn
    if (reason.trim()) revision.reason = reason.trim()
    const moved =
      isSameMeasure(measure.value, goal.measure) && dueOn ? ui.toasts.dateMoved(format.date(dueOn, today)) : undefined
    write.mutate(revision, { onSuccess: ({ change }) => done(change.id, moved) })
  }

  return (
    <ActForm
      lead={ui.goal.change.lead}
      act={words.web.acts.change}
      submit={submit}
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    >
      <MeasureFields draft={draft} change={setDraft} problems={tried && !measure.ok ? measure.error : []} />
      <DateField
        label={goals.goalFields.dueOn.question}
        value={dueOn}
        change={setDueOn}
        error={
          early ? goals.fieldProblem({ code: 'contradiction', field: 'dueOn', with: 'startOn' }, units) : undefined
        }
      />
      <DateField label={ui.goal.change.fromOn} value={fromOn} change={setFromOn} />
      <Textarea
        label={ui.goal.change.reason}
        description={goals.goalFields.reason.hint}
        value={reason}
        rows={2}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className="small">{ui.goal.change.yours}</p>
      {measure.ok ? (
        <p className="small">
          {goals.reachedWhen(measure.value, { startOn: goal.startOn, dueOn: dueOn || null }, reader)}
        </p>
      ) : null}
    </ActForm>
  )
}
