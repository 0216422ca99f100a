import { useState } from 'react'
import type { PauseView } from '../../../core/view/pause-view.ts'
import { usePauseEdit } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { DateField } from '../../goal-form/date-field.tsx'

interface EndPauseProps {
  readonly pause: PauseView
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** It is over: its last day, today unless another is said. */
export function EndPause({ pause, done, cancel }: EndPauseProps) {
  const { words, today } = useReading()
  const { pauses: said } = words.web.life
  const [to, setTo] = useState(today)
  const write = usePauseEdit(pause.id)
  return (
    <ActForm
      act={said.end}
      submit={() => {
        if (to) write.mutate({ version: pause.version, to }, { onSuccess: ({ change }) => done(change.id) })
      }}
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    >
      <DateField label={said.endOn} value={to} change={setTo} />
    </ActForm>
  )
}
