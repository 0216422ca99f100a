import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { LOOK_BACK_QUESTIONS, type LookBackQuestion } from '../../../core/advice/adjustment.ts'
import { useReading } from '../../app/reading.tsx'

export type LookedBack = Readonly<Record<LookBackQuestion, string>>

interface LookBackProps {
  readonly said: LookedBack
  readonly change: (said: LookedBack) => void
}

/** A short look back before any choice: four questions, each of which may stay open. */
export function LookBack({ said, change }: LookBackProps) {
  const { words } = useReading()
  const { adjust } = words.web.advice
  const told = LOOK_BACK_QUESTIONS.map((each) => said[each].trim()).filter((text) => text !== '')
  const [open, setOpen] = useState(told.length === 0)
  return (
    <section className="card stack" aria-labelledby="look-back">
      <div>
        <h2 id="look-back">{words.advice.lookBackTitle}</h2>
        <p className="small">{adjust.lookLead}</p>
      </div>
      {open ? (
        <div className="look-back">
          {LOOK_BACK_QUESTIONS.map((each) => (
            <Textarea
              key={each}
              label={words.advice.lookBack[each]}
              value={said[each]}
              rows={2}
              autosize
              maxRows={8}
              maxLength={5000}
              className="voice-field"
              onChange={(event) => change({ ...said, [each]: event.currentTarget.value })}
            />
          ))}
        </div>
      ) : (
        <div className="between">
          <p className="voice">{words.web.more.quote(told.join(' '))}</p>
          <button type="button" className="link tap" onClick={() => setOpen(true)}>
            {adjust.change}
          </button>
        </div>
      )}
    </section>
  )
}
