import { NativeSelect, TextInput } from '@mantine/core'
import { SPORTS } from '../../core/activity/sport.ts'
import { useReading } from '../app/reading.tsx'
import { DateField } from '../goal-form/date-field.tsx'
import { useShown } from '../parts/use-shown.ts'
import type { ActivityDraft } from './activity-draft.ts'
import { ClockField } from './clock-field.tsx'
import { NumberField } from './number-field.tsx'

export interface FieldsProps {
  readonly draft: ActivityDraft
  readonly change: (changes: Partial<ActivityDraft>) => void
  /** The form was tried and something was missing. */
  readonly tried?: boolean
}

/** What is quickly said: sport, day, how far and how long. */
export function MainFields({ draft, change, tried }: FieldsProps) {
  const { words, units, today } = useReading()
  const said = words.ui.activity
  // Some sixty: they come a moment after the rest of the form.
  const sports = useShown() ? SPORTS : SPORTS.filter((each) => each === draft.sport)
  const noTime = Object.values(draft.elapsed).every((part) => part.trim() === '')
  return (
    <>
      <div className="pair">
        <NativeSelect
          label={said.sport}
          value={draft.sport}
          onChange={(event) => change({ sport: event.currentTarget.value })}
          data={sports.map((each) => ({ value: each, label: words.sports.name(each) }))}
        />
        <NumberField
          label={said.distance}
          unit={words.format.distanceUnit(units)}
          value={draft.distance}
          change={(distance) => change({ distance })}
        />
      </div>
      <ClockField
        legend={said.elapsed}
        value={draft.elapsed}
        change={(elapsed) => change({ elapsed })}
        error={tried && noTime ? said.typed.elapsedNeeded : undefined}
      />
      <div className="pair">
        <DateField
          label={said.day}
          value={draft.day}
          latest={today}
          change={(day) => change({ day })}
          error={tried && draft.day === '' ? said.typed.dayNeeded : undefined}
        />
        <TextInput
          type="time"
          label={said.clock}
          value={draft.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
