import { useState } from 'react'
import type { RaceEdit } from '../../api/contract.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import type { RaceView } from '../../core/view/race-view.ts'
import { useNewRace, useRaceEdit } from '../api-client/races.ts'
import { useReading } from '../app/reading.tsx'
import { useUndo } from '../app/undo.tsx'
import { ActForm } from '../goal-form/act-form.tsx'
import { useFormVersion } from '../goal-form/use-form-version.ts'
import { emptyRace, isRaceReadable, raceDraft, raceFacts, raceOfActivity, type RaceDraft } from './race-draft.ts'
import { RaceFields } from './race-fields.tsx'

interface FormProps {
  readonly done: () => void
  readonly cancel: () => void
}

/** A race to come, a past one without a recording, or what an activity was. */
export function NewRaceForm({ activity, done, cancel }: FormProps & { readonly activity?: ActivityPage }) {
  const reading = useReading()
  const { words, today } = reading
  const { offer } = useUndo()
  const add = useNewRace()
  const [draft, setDraft] = useState<RaceDraft>(() => (activity ? raceOfActivity(activity, reading) : emptyRace('')))
  const [tried, setTried] = useState(false)
  function submit() {
    setTried(true)
    if (!isRaceReadable(draft)) return
    const { on, ...facts } = raceFacts(settled(draft, today), reading)
    add.mutate(activity ? { ...facts, activityId: activity.id } : { ...facts, ...(on !== undefined && { on }) }, {
      onSuccess: ({ change }) => {
        done()
        offer(words.ui.toasts.raceSaved, change.id)
      },
    })
  }
  return (
    <ActForm
      act={words.web.races.save}
      submit={submit}
      cancel={cancel}
      back={words.ui.buttons.cancel}
      busy={add.isPending}
      error={add.error}
    >
      <RaceFields
        draft={draft}
        change={(changes) => setDraft({ ...draft, ...changes })}
        tried={tried}
        hasActivity={activity !== undefined}
      />
    </ActForm>
  )
}

export function EditRaceForm({ race, done, cancel }: FormProps & { readonly race: RaceView }) {
  const reading = useReading()
  const { words, today } = reading
  const { offer } = useUndo()
  const edit = useRaceEdit(race.id)
  const version = useFormVersion(race.version, edit.error)
  const [before] = useState(() => raceDraft(race, reading))
  const [draft, setDraft] = useState(before)
  const [tried, setTried] = useState(false)
  function submit() {
    setTried(true)
    if (!isRaceReadable(draft)) return
    const { on, ...facts } = raceFacts(settled(draft, today), reading, before)
    const change: RaceEdit = { version, ...facts, ...(draft.day !== before.day && on !== undefined && { on }) }
    edit.mutate(change, {
      onSuccess: (answer) => {
        done()
        offer(words.ui.toasts.raceSaved, answer.change.id)
      },
    })
  }
  return (
    <ActForm act={words.web.races.save} submit={submit} cancel={cancel} busy={edit.isPending} error={edit.error}>
      <RaceFields
        draft={draft}
        change={(changes) => setDraft({ ...draft, ...changes })}
        tried={tried}
        hasActivity={race.activityId !== null}
      />
    </ActForm>
  )
}

/** What is past was finished unless it is said otherwise; what is to come is planned. */
function settled(draft: RaceDraft, today: string): RaceDraft {
  if (draft.day > today) return { ...draft, outcome: 'planned' }
  return draft.day < today && draft.outcome === 'planned' ? { ...draft, outcome: 'finished' } : draft
}
