import { useState } from 'react'
import { addDays, isoDate } from '../../../core/base/calendar.ts'
import { useWeekCopy } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { dayOf } from '../../charts/day-scale.ts'
import { ActForm } from '../../goal-form/act-form.tsx'
import { DateField } from '../../goal-form/date-field.tsx'

/** A week that went well, once more: this one to the next unless other ones are named. */
export function CopyWeek() {
  const { words, today } = useReading()
  const { workouts: said } = words.web.life
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(() => isoDate(addDays(dayOf(today), 7)))
  const copy = useWeekCopy()
  const { offer } = useUndo()
  const close = () => setOpen(false)
  return (
    <>
      <div>
        <button type="button" className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {said.copyWeek.title}
        </button>
      </div>
      {open ? (
        <ActForm
          lead={said.copyWeek.lead}
          act={said.copyWeek.act}
          submit={() => {
            if (from === '' || to === '') return
            copy.mutate(
              { from, to },
              {
                onSuccess: ({ change }) => {
                  close()
                  offer(said.copyWeek.done, change.id)
                },
              },
            )
          }}
          cancel={close}
          back={words.ui.buttons.cancel}
          busy={copy.isPending}
          error={copy.error}
        >
          <div className="pair">
            <DateField label={said.copyWeek.from} value={from} change={setFrom} />
            <DateField label={said.copyWeek.to} value={to} change={setTo} />
          </div>
        </ActForm>
      ) : null}
    </>
  )
}
