import { TextInput } from '@mantine/core'

interface DateFieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly change: (iso: string) => void
  readonly error?: string | undefined
  /** The last day that may be chosen. */
  readonly latest?: string | undefined
}

/** A day, by the platform's own picker: every phone has a good one, and it is used by keyboard too. */
export function DateField({ label, hint, value, change, error, latest }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={hint}
      value={value}
      min="1990-01-01"
      max={latest ?? '2199-12-31'}
      error={error}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
