import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Weekday } from '../../../core/base/calendar.ts'
import { numberText, numberTyped } from '../../activity-form/typed-values.ts'
import { useReading } from '../../app/reading.tsx'
import { useSheet } from './sheet.ts'

/** As the API takes them. */
const LEAST = 10
const MOST = 600

/** How long a run may take on each day that fits; a day without an answer has as long as it takes. */
export function DayMinutes({ days }: { days: readonly Weekday[] }) {
  const { words } = useReading()
  const said = words.web.worksheet.where
  const { answers } = useSheet()
  if (days.length === 0) return null
  return (
    <details open={answers.minutes !== undefined}>
      <summary>{said.minutes}</summary>
      <div className="stack tight">
        <p className="small">{said.minutesLead}</p>
        <ul className="weekday-row">
          {days.map((day) => (
            <li key={day}>
              <Minutes day={day} />
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}

function Minutes({ day }: { day: Weekday }) {
  const { words } = useReading()
  const { format } = words
  const said = words.web.worksheet.where
  const { answers, say } = useSheet()
  const known = answers.minutes?.[String(day)]
  const [text, setText] = useState(known === undefined ? '' : numberText(known, 0))
  const typed = text.trim() === '' ? undefined : numberTyped(text)
  const isOff = typed !== undefined && !(typed >= LEAST && typed <= MOST)
  const keep = (minutes: number | undefined) => {
    const { [String(day)]: _, ...others } = answers.minutes ?? {}
    const next = minutes === undefined ? others : { ...others, [String(day)]: minutes }
    say({ minutes: Object.keys(next).length === 0 ? null : next })
  }
  return (
    <TextInput
      label={format.weekdayNameShort(day)}
      aria-label={said.minutesOn(format.weekdayName(day))}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      error={isOff ? said.notNumber(format.number(LEAST), format.number(MOST)) : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        const value = next.trim() === '' ? undefined : numberTyped(next)
        if (value === undefined || (value >= LEAST && value <= MOST)) keep(value)
      }}
    />
  )
}
