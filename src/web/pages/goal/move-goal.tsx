import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { NewState } from '../../../api/contract.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useStateChange } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { DateField } from '../../goal-form/date-field.tsx'

interface MoveGoalProps {
  readonly goal: GoalPage
  readonly to: NewState['state']
  /** The day that the data name; today, unless said. */
  readonly on?: string
  readonly lead?: string
  readonly act: string
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** A step in a goal's life: rest, take up again, achieved, let go; on a day, and with a reason where one helps later. */
export function MoveGoal({ goal, to, on, lead, act, done, cancel }: MoveGoalProps) {
  const { words, today } = useReading()
  const { web } = words
  const last = goal.states.at(-1)?.on ?? ''
  const first = on !== undefined && on > last ? on : on === undefined ? today : last
  const [day, setDay] = useState(first)
  const [reason, setReason] = useState('')
  const write = useStateChange(goal.id)
  function submit() {
    const state: NewState = { version: goal.version, state: to }
    if (day) state.on = day
    if (reason.trim()) state.reason = reason.trim()
    write.mutate(state, { onSuccess: ({ change }) => done(change.id) })
  }
  return (
    <ActForm lead={lead} act={act} submit={submit} cancel={cancel} busy={write.isPending} error={write.error}>
      <DateField label={web.goal.onDay} value={day} change={setDay} latest={today} />
      <Textarea
        label={web.acts.restReason}
        value={reason}
        rows={2}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  )
}
