import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { PAUSE_REASONS, type PauseReason } from '../../../core/evidence/evidence.ts'
import type { OptionView } from '../../../core/view/options-view.ts'
import type { RestSaid } from '../../api-client/advice.ts'
import { useReading } from '../../app/reading.tsx'
import { DateField } from '../../goal-form/date-field.tsx'

interface BreakFieldsProps {
  readonly option: OptionView
  readonly change: (rest: RestSaid) => void
}

/** Until when, and what for: what it costs, and the way back, are worked out for that. */
export function BreakFields({ option, change }: BreakFieldsProps) {
  const { words, reader, today } = useReading()
  const said = words.web.advice.adjust
  const [until, setUntil] = useState(option.rest?.until ?? '')
  const [reason, setReason] = useState<PauseReason>(option.rest?.reason ?? 'rest')
  const say = (next: { until: string; reason: PauseReason }) => {
    if (next.until !== '' && next.until >= today) change(next)
  }
  return (
    <div className="stack tight">
      <DateField
        label={said.until}
        value={until}
        change={(day) => {
          setUntil(day)
          say({ until: day, reason })
        }}
      />
      <NativeSelect
        label={said.because}
        data={PAUSE_REASONS.map((each) => ({ value: each, label: words.web.life.pauses.reasons[each] }))}
        value={reason}
        onChange={(event) => {
          const next = event.currentTarget.value as PauseReason
          setReason(next)
          say({ until, reason: next })
        }}
      />
      {option.ramp ? (
        <details>
          <summary>{words.web.advice.back.title}</summary>
          <div className="stack tight more-fields small">
            <p>{words.advice.rampKind(option.ramp.kind)}</p>
            <ol className="plain-list">
              {option.ramp.steps.map((step) => {
                const line = words.advice.rampStep(step, reader)
                return <li key={line}>{line}</li>
              })}
            </ol>
          </div>
        </details>
      ) : null}
    </div>
  )
}
