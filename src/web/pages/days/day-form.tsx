import { useState, type FormEvent } from 'react'
import type { DayFactsView } from '../../../core/view/day-facts-view.ts'
import { clockDraft, clockTyped } from '../../activity-form/clock-draft.ts'
import { ClockField } from '../../activity-form/clock-field.tsx'
import { NumberField } from '../../activity-form/number-field.tsx'
import { numberText, numberTyped, weightText, weightTyped } from '../../activity-form/typed-values.ts'
import { useDayEdit } from '../../api-client/days.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

interface DayFormProps {
  readonly on: string
  readonly choose: (on: string) => void
  readonly known: DayFactsView | undefined
}

/** What is known of one day, to be said or said otherwise. What was not touched stays as it was told. */
export function DayForm({ on, choose, known }: DayFormProps) {
  const { words, units, today } = useReading()
  const said = words.web.days
  const { offer } = useUndo()
  const edit = useDayEdit()
  const [typed, setTyped] = useState<{ weight?: string; heart?: string; sleep?: ReturnType<typeof clockDraft> }>({})
  const weight = typed.weight ?? weightText(known?.weight_kg, units)
  const heart = typed.heart ?? numberText(known?.resting_heart_rate_bpm)
  const sleep = typed.sleep ?? clockDraft(known?.sleep_s)
  const values = {
    ...(typed.weight !== undefined && { weight_kg: weightTyped(weight, units) ?? null }),
    ...(typed.heart !== undefined && { resting_heart_rate_bpm: numberTyped(heart) ?? null }),
    ...(typed.sleep !== undefined && { sleep_s: clockTyped(sleep) ?? null }),
  }
  const [tried, setTried] = useState(false)
  const isEmpty = Object.keys(values).length === 0
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isEmpty || edit.isPending || Object.values(values).some((value) => Number.isNaN(value))) return
    edit.mutate(
      { on, ...values },
      {
        onSuccess: ({ change }) => {
          setTyped({})
          setTried(false)
          offer(words.ui.toasts.daySaved, change.id)
        },
      },
    )
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <div className="pair">
        <DateField label={said.day} value={on} latest={today} change={(day) => choose(day || today)} />
        <NumberField
          label={said.weight}
          unit={units === 'metric' ? 'kg' : 'lb'}
          value={weight}
          change={(text) => setTyped({ ...typed, weight: text })}
        />
        <NumberField
          label={said.restingHeartRate}
          unit="bpm"
          value={heart}
          change={(text) => setTyped({ ...typed, heart: text })}
        />
      </div>
      <ClockField
        legend={said.sleep}
        hint={said.sleepHint}
        value={sleep}
        change={(next) => setTyped({ ...typed, sleep: next })}
        seconds={false}
      />
      {tried && isEmpty ? (
        <p className="small told" role="alert">
          {said.nothingTyped}
        </p>
      ) : null}
      {edit.error ? <ErrorNote error={edit.error} /> : null}
      <div className="menu-row">
        <button type="submit" className="button" aria-disabled={edit.isPending}>
          {said.note}
        </button>
      </div>
    </form>
  )
}
