import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useRaceDelete } from '../../api-client/races.ts'
import { useActivityDelete, useActivityEdit } from '../../api-client/writes.ts'
import { useWords } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { EditRaceForm, NewRaceForm } from '../../race-form/race-form.tsx'
import { EditActivity } from './edit-activity.tsx'
import { MergeActivity } from './merge-activity.tsx'
import { ResetActivity } from './reset-activity.tsx'
import { SplitActivity } from './split-activity.tsx'

type Open = 'edit' | 'race' | 'split' | 'merge' | 'reset' | 'delete'

/** Everything that can be done with an activity, each in a form where its button is; each can be taken back. */
export function ActivityActs({ activity }: { readonly activity: ActivityPage }) {
  const { ui, web } = useWords()
  const { offer } = useUndo()
  const [open, setOpen] = useState<Open>()
  const edit = useActivityEdit(activity.id)
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
  const button = (which: Open, label: string) => (
    <button
      type="button"
      className="button quiet"
      aria-expanded={open === which}
      onClick={() => setOpen(open === which ? undefined : which)}
    >
      {label}
    </button>
  )
  return (
    <section className="card stack" id="acts">
      <h2>{web.acts.actions}</h2>
      <div className="menu-row">
        {button('edit', said.edit)}
        <button type="button" className="button quiet" onClick={count}>
          {activity.countsForGoals ? said.leaveOut : said.count}
        </button>
        {button('race', activity.race ? said.race.edit : said.race.act)}
        {button('split', said.split.act)}
        {button('merge', said.merge.act)}
        {activity.corrected.length > 0 ? button('reset', said.reset.act) : null}
        {button('delete', web.acts.removeActivity)}
      </div>
      {open === undefined && edit.error ? <ErrorNote error={edit.error} /> : null}
      {open === 'edit' ? <EditActivity activity={activity} close={close} /> : null}
      {open === 'race' ? <RaceOf activity={activity} close={close} /> : null}
      {open === 'split' ? <SplitActivity activity={activity} close={close} /> : null}
      {open === 'merge' ? <MergeActivity activity={activity} close={close} /> : null}
      {open === 'reset' ? <ResetActivity activity={activity} close={close} /> : null}
      {open === 'delete' ? <DeleteActivity activity={activity} close={close} /> : null}
    </section>
  )
}

interface ActProps {
  readonly activity: ActivityPage
  readonly close: () => void
}

function RaceOf({ activity, close }: ActProps) {
  const { race } = activity
  if (!race) return <NewRaceForm activity={activity} done={close} cancel={close} />
  return (
    <>
      <EditRaceForm race={race} done={close} cancel={close} />
      <RemoveRace id={race.id} version={race.version} done={close} />
    </>
  )
}

function RemoveRace({ id, version, done }: { id: string; version: number; done: () => void }) {
  const { ui, web } = useWords()
  const { offer } = useUndo()
  const remove = useRaceDelete(id)
  return (
    <>
      <p className="small">
        <button
          type="button"
          className="link tap"
          onClick={() =>
            remove.mutate(
              { version },
              {
                onSuccess: ({ change }) => {
                  done()
                  offer(ui.toasts.raceRemoved, change.id)
                },
              },
            )
          }
        >
          {web.races.notARace}
        </button>
      </p>
      {remove.error ? <ErrorNote error={remove.error} /> : null}
    </>
  )
}

function DeleteActivity({ activity, close }: ActProps) {
  const { web } = useWords()
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const remove = useActivityDelete(activity.id)
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
    <ActForm
      lead={web.acts.removeActivityLead}
      act={web.acts.removeActivity}
      submit={erase}
      cancel={close}
      busy={remove.isPending}
      error={remove.error}
    />
  )
}
