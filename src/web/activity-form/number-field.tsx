import { TextInput } from '@mantine/core'
import { useWords } from '../app/reading.tsx'
import { numberTyped } from './typed-values.ts'

interface NumberFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly unit?: string | undefined
  readonly value: string
  readonly change: (text: string) => void
  readonly error?: string | undefined
  /** Reads what is typed; NaN is no number. Numbers below zero are read by their own. */
  readonly read?: (text: string) => number | undefined
}

/** One number with its unit beside it. */
export function NumberField({ label, hint, unit, value, change, error, read = numberTyped }: NumberFieldProps) {
  const { typed } = useWords().ui.activity
  return (
    <TextInput
      label={unit ? `${label} (${unit})` : label}
      description={hint}
      value={value}
      inputMode={read === numberTyped ? 'decimal' : 'text'}
      autoComplete="off"
      maxLength={9}
      error={Number.isNaN(read(value)) ? typed.number : error}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
