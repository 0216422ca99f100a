import { TextInput } from '@mantine/core'
import { useWords } from '../app/reading.tsx'
import { clockTyped, type ClockDraft } from './clock-draft.ts'

interface ClockFieldProps {
  readonly legend: string
  readonly hint?: string | undefined
  readonly value: ClockDraft
  readonly change: (value: ClockDraft) => void
  readonly error?: string | undefined
  /** Without, hours and minutes are enough. */
  readonly seconds?: boolean
}

/** A length of time in hours, minutes and seconds. */
export function ClockField({ legend, hint, value, change, error, seconds = true }: ClockFieldProps) {
  const { activity } = useWords().ui
  const wrong = Number.isNaN(clockTyped(value)) ? activity.typed.time : error
  const boxes = [
    ['h', activity.hours],
    ['m', activity.minutes],
    ...(seconds ? [['s', activity.seconds] as const] : []),
  ] as const
  return (
    <fieldset className="clock-field">
      <legend>{legend}</legend>
      <div className="clock-boxes">
        {boxes.map(([part, label]) => (
          <TextInput
            key={part}
            label={label}
            value={value[part]}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            aria-invalid={wrong !== undefined}
            onChange={(event) => change({ ...value, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
      {wrong ? (
        <p className="small told" role="alert">
          {wrong}
        </p>
      ) : hint ? (
        <p className="small">{hint}</p>
      ) : null}
    </fieldset>
  )
}
