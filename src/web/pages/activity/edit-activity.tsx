import { useState } from 'react'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { activityChanges, activityDraft, isReadable } from '../../activity-form/activity-draft.ts'
import { AroundFields, NumberFields } from '../../activity-form/around-fields.tsx'
import { MainFields } from '../../activity-form/main-fields.tsx'
import { useActivityEdit } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface EditActivityProps {
  readonly activity: ActivityPage
  readonly close: () => void
}

/** Everything that can be said of it. A box that was not touched changes nothing. */
export function EditActivity({ activity, close }: EditActivityProps) {
  const reading = useReading()
  const { words } = reading
  const { offer } = useUndo()
  const edit = useActivityEdit(activity.id)
  const version = useFormVersion(activity.version, edit.error)
  const [before] = useState(() => activityDraft(activity, clockOf(activity), reading))
  const [draft, setDraft] = useState(before)
  const change = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes })
  function submit() {
    if (!isReadable(draft) || draft.day === '') return
    const changes = activityChanges(before, draft, reading)
    if (Object.keys(changes).length === 0) {
      close()
      return
    }
    edit.mutate(
      { version, ...changes },
      {
        onSuccess: (answer) => {
          close()
          offer(words.ui.toasts.activityEdited, answer.change.id)
        },
      },
    )
  }
  return (
    <ActForm act={words.ui.buttons.save} submit={submit} cancel={close} busy={edit.isPending} error={edit.error}>
      <AroundFields draft={draft} change={change} />
      <MainFields draft={draft} change={change} tried />
      <NumberFields draft={draft} change={change} />
    </ActForm>
  )
}

/** The hour on the wall where it was, as a time field writes it. */
function clockOf({ startAt, zone }: ActivityPage): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return clock.format(new Date(startAt))
}
