import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ActivityEdit } from '../../../api/contract.ts'
import { isSport, SPORTS } from '../../../core/activity/sport.ts'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useActivityDelete, useActivityEdit } from '../../api-client/writes.ts'
import { useUndo } from '../../app/undo.tsx'
import { useWords } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'
import { ErrorNote } from '../../panels/error-note.tsx'

/** Name, note and sport; whether goals count it; and its deletion. Each can be taken back. */
export function ActivityActs({ activity }: { activity: ActivityPage }) {
  const { ui, web } = useWords()
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const edit = useActivityEdit(activity.id)
  const remove = useActivityDelete(activity.id)
  const said = ui.activity
  const close = () => setOpen(undefined)
  const count = () =>
    edit.mutate(
      { version: activity.version, countsForGoals: !activity.countsForGoals },
      {
        onSuccess: ({ change }) =>
          offer(activity.countsForGoals ? ui.toasts.activityLeftOut : ui.toasts.activityCounts, change.id),
      },
    )
  const erase = () =>
    remove.mutate(
      { version: activity.version },
      {
        onSuccess: ({ change }) => {
          navigate('/training')
          offer(web.acts.activityRemoved, change.id, () => navigate(`/training/${activity.id}`))
        },
      },
    )
  return (
    <section className="card stack">
      <h2>{web.acts.actions}</h2>
      <div className="menu-row">
        <button
          type="button"
          className="button quiet"
          aria-expanded={open === 'edit'}
          onClick={() => setOpen(open === 'edit' ? undefined : 'edit')}
        >
          {said.edit}
        </button>
        <button type="button" className="button quiet" onClick={count}>
          {activity.countsForGoals ? said.leaveOut : said.count}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-expanded={open === 'delete'}
          onClick={() => setOpen(open === 'delete' ? undefined : 'delete')}
        >
          {web.acts.removeActivity}
        </button>
      </div>
      {open === undefined && edit.error ? <ErrorNote error={edit.error} /> : null}
      {open === 'edit' ? <EditActivity activity={activity} cancel={close} done={close} /> : null}
      {open === 'delete' ? (
        <ActForm
          lead={web.acts.removeActivityLead}
          act={web.acts.removeActivity}
          submit={erase}
          cancel={close}
          busy={remove.isPending}
          error={remove.error}
        />
      ) : null}
    </section>
  )
}

interface EditActivityProps {
  readonly activity: ActivityPage
  readonly done: () => void
  readonly cancel: () => void
}

/** A field that was not touched follows the activity. */
function EditActivity({ activity, done, cancel }: EditActivityProps) {
  const { ui, sports } = useWords()
  const { offer } = useUndo()
  const edit = useActivityEdit(activity.id)
  const version = useFormVersion(activity.version, edit.error)
  const [typed, setTyped] = useState<{ name?: string; note?: string; sport?: string }>({})
  const { name = activity.name ?? '', note = activity.note ?? '', sport = activity.sport } = typed
  function submit() {
    const change: ActivityEdit = { version, name: name.trim() || null, note: note.trim() || null }
    if (sport !== activity.sport && isSport(sport)) change.sport = sport
    edit.mutate(change, {
      onSuccess: (answer) => {
        done()
        offer(ui.toasts.activityEdited, answer.change.id)
      },
    })
  }
  return (
    <ActForm act={ui.buttons.save} submit={submit} cancel={cancel} busy={edit.isPending} error={edit.error}>
      <TextInput
        label={ui.activity.name}
        value={name}
        maxLength={200}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <Textarea
        label={ui.activity.note}
        value={note}
        rows={3}
        maxLength={5000}
        className="voice-field"
        onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
      />
      <NativeSelect
        label={ui.activity.sport}
        value={sport}
        onChange={(event) => setTyped({ ...typed, sport: event.currentTarget.value })}
        data={SPORTS.map((each) => ({ value: each, label: sports.name(each) }))}
      />
    </ActForm>
  )
}
