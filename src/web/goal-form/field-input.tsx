import { Textarea, TextInput } from '@mantine/core'
import type { Weekday } from '../../core/base/calendar.ts'
import type { Field } from '../../core/goal/field.ts'
import { useReading } from '../app/reading.tsx'
import { OneOf, SomeOf } from './choices.tsx'
import { numberUnit } from './field-values.ts'
import type { MeasureDraft } from './measure-draft.ts'
import { RaceDistances } from './race-distances.tsx'

type SimpleField = Exclude<Field, { kind: 'rows' | 'measures' }>

interface FieldInputProps {
  readonly field: SimpleField
  readonly question: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly draft: MeasureDraft
  readonly change: (draft: MeasureDraft) => void
}

/** Sports that a runner's goal may count; a goal that counts others keeps them. */
const OFFERED = ['running', 'walking', 'hiking', 'cycling', 'swimming', 'training'] as const
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The way in of one field, by its kind. */
export function FieldInput({ field, question, hint, error, draft, change }: FieldInputProps) {
  const { words } = useReading()
  const { name } = field
  const text = draft.texts[name] ?? ''
  const set = (value: string) => change({ ...draft, texts: { ...draft.texts, [name]: value } })
  const list = draft.lists[name] ?? []
  const choose = (values: readonly string[]) => change({ ...draft, lists: { ...draft.lists, [name]: values } })

  switch (field.kind) {
    case 'sports':
      return (
        <SomeOf
          legend={question}
          choices={[...new Set([...OFFERED, ...list])].map((sport) => [sport, words.sports.name(sport)])}
          values={list}
          choose={choose}
          hint={error}
        />
      )
    case 'weekdays':
      return (
        <SomeOf
          legend={question}
          choices={WEEKDAYS.map((day) => [day, words.format.weekdayNameShort(Number(day) as Weekday)])}
          values={list}
          choose={choose}
          hint={error ?? hint}
        />
      )
    case 'truth':
      return (
        <OneOf
          legend={question}
          choices={(['true', 'false'] as const).map((each) => [each, words.goals.choice(name, each)])}
          value={text === '' ? 'false' : text}
          choose={(value) => set(value === 'true' ? 'true' : '')}
          hint={error ?? hint}
        />
      )
    case 'choice': {
      const mayStayOpen = !field.required && field.default === undefined && field.absent === undefined
      const none: readonly (readonly [string, string])[] = mayStayOpen ? [['', words.goals.anyChoice]] : []
      return (
        <OneOf
          legend={question}
          choices={[...none, ...field.choices.map((each) => [each, words.goals.choice(name, each)] as const)]}
          value={text === '' ? (mayStayOpen ? '' : field.absent) : text}
          choose={set}
          hint={error}
        />
      )
    }
    case 'texts':
      return (
        <Textarea
          label={question}
          description={hint}
          value={text}
          rows={3}
          onChange={(event) => set(event.currentTarget.value)}
          error={error}
        />
      )
    default:
      return <TextField {...{ field, question, hint, error, draft, text, set }} />
  }
}

interface TextFieldProps extends Omit<FieldInputProps, 'change' | 'field'> {
  readonly field: Exclude<SimpleField, { kind: 'sports' | 'weekdays' | 'truth' | 'choice' | 'texts' }>
  readonly text: string
  readonly set: (text: string) => void
}

/** One line: a number with its unit, a clock time, or words. */
function TextField({ field, question, hint, error, draft, text, set }: TextFieldProps) {
  const { words, units, elevationUnits } = useReading()
  const amounts = {
    distance: words.format.distanceUnit(units),
    time: words.web.acts.hours,
    climb: words.format.elevationUnit(elevationUnits),
  }
  const unit = unitOf(field, draft, amounts, (each) => words.goals.fieldUnit(each, units))
  return (
    <div className="stack tight">
      <TextInput
        label={question}
        description={field.kind === 'distance' ? undefined : hint}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        inputMode={inputMode(field)}
        autoComplete="off"
        error={error}
        {...rightOf(unit)}
      />
      {field.kind === 'distance' ? <RaceDistances set={set} /> : null}
    </div>
  )
}

function inputMode({ kind }: TextFieldProps['field']): 'text' | 'numeric' | 'decimal' {
  if (kind === 'duration' || kind === 'text' || kind === 'number') return 'text'
  return kind === 'count' ? 'numeric' : 'decimal'
}

function unitOf(
  field: TextFieldProps['field'],
  { texts }: MeasureDraft,
  amounts: { readonly distance: string; readonly time: string; readonly climb: string },
  name: (unit: NonNullable<ReturnType<typeof numberUnit>>) => string,
): string | undefined {
  if (field.kind === 'distance') return amounts.distance
  if (field.kind === 'number') {
    const unit = numberUnit(field, (other) => texts[other])
    return unit === undefined ? undefined : name(unit)
  }
  if (field.kind !== 'amount') return undefined
  const unit = texts[field.unitFrom]
  return unit === 'distance' || unit === 'time' || unit === 'climb' ? amounts[unit] : undefined
}

const rightOf = (unit: string | undefined) =>
  unit === undefined
    ? {}
    : {
        rightSection: <span className="small">{unit}</span>,
        rightSectionWidth: 64,
        rightSectionPointerEvents: 'none' as const,
      }
