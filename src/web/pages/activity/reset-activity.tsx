import { useState } from 'react'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useActivityReset } from '../../api-client/training.ts'
import { useWords } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { SomeOf } from '../../goal-form/choices.tsx'

/** Gives back what the file said, of what the runner corrected. */
export function ResetActivity({ activity, close }: { readonly activity: ActivityPage; readonly close: () => void }) {
  const { ui } = useWords()
  const said = ui.activity.reset
  const { offer } = useUndo()
  const reset = useActivityReset(activity.id)
  const [fields, setFields] = useState<readonly string[]>(activity.corrected)
  function submit() {
    if (fields.length === 0) return
    reset.mutate(
      { version: activity.version, fields },
      {
        onSuccess: ({ change }) => {
          close()
          offer(ui.toasts.activityReset, change.id)
        },
      },
    )
  }
  return (
    <ActForm act={said.act} submit={submit} cancel={close} busy={reset.isPending} error={reset.error}>
      <SomeOf
        legend={said.lead}
        choices={activity.corrected.map((field) => [field, said.fields[field] ?? field])}
        values={fields}
        choose={setFields}
      />
    </ActForm>
  )
}
