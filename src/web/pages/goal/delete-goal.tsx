import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoalDelete } from '../../api-client/writes.ts'
import { useWords } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'

interface DeleteGoalProps {
  readonly goal: GoalPage
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

export function DeleteGoal({ goal, done, cancel }: DeleteGoalProps) {
  const { acts } = useWords().web
  const write = useGoalDelete(goal.id)
  return (
    <ActForm
      lead={acts.removeLead}
      act={acts.remove}
      submit={() => write.mutate({ version: goal.version }, { onSuccess: ({ change }) => done(change.id) })}
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    />
  )
}
