import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { NewState } from '../../../api/contract.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useStateChange } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'

interface MoveGoalProps {
  readonly goal: GoalPage
  readonly to: NewState['state']
  readonly lead?: string
  readonly act: string
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** A step in a goal's life: rest, take up again, achieved, let go; with a reason where one helps later. */
export function MoveGoal({ goal, to, lead, act, done, cancel }: MoveGoalProps) {
  const { web } = useReading().words
  const [reason, setReason] = useState('')
  const write = useStateChange(goal.id)
  function submit() {
    const state: NewState = { version: goal.version, state: to }
    if (reason.trim()) state.reason = reason.trim()
    write.mutate(state, { onSuccess: ({ change }) => done(change.id) })
  }
  return (
    <ActForm lead={lead} act={act} submit={submit} cancel={cancel} busy={write.isPending} error={write.error}>
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
