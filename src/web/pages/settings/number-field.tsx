import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../app/reading.tsx'

interface NumberFieldProps {
  readonly field: 'birthYear' | 'maxHeartRate_bpm'
  readonly said: { readonly label: string; readonly hint: string }
  readonly saved: number | null
  readonly range: { readonly min: number; readonly max: number }
  readonly save: (value: number | null) => void
  readonly autoComplete?: string
}

/** A whole number that may stay empty, saved when the field is left. */
export function NumberField({ field, said, saved, range, save, autoComplete }: NumberFieldProps) {
  const { goals } = useWords()
  const [typed, setTyped] = useState<string>()
  const text = typed ?? String(saved ?? '')
  const value = text === '' ? null : Number(text)
  const fits = value === null || (/^\d+$/.test(text) && value >= range.min && value <= range.max)
  const leave = () => {
    if (fits && value !== saved) save(value)
  }
  return (
    <TextInput
      label={said.label}
      description={said.hint}
      inputMode="numeric"
      autoComplete={autoComplete ?? 'off'}
      value={text}
      maxLength={4}
      error={fits ? undefined : goals.fieldProblem({ code: 'out-of-range', field, ...range }, 'metric')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}
