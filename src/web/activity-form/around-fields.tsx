import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { COUNTRIES } from '../../core/activity/countries.ts'
import { useReading } from '../app/reading.tsx'
import { OneOf } from '../goal-form/choices.tsx'
import { ClockField } from './clock-field.tsx'
import { EffortField } from './effort-field.tsx'
import { GearSelect } from './gear-select.tsx'
import type { FieldsProps } from './main-fields.tsx'
import { NumberField } from './number-field.tsx'

/** How it was and who was there: effort, company, shoes, the note. */
export function AroundFields({ draft, change }: FieldsProps) {
  const { words } = useReading()
  const said = words.ui.activity
  return (
    <>
      <TextInput
        label={said.name}
        value={draft.name}
        maxLength={200}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label={said.note}
        value={draft.note}
        rows={3}
        maxLength={5000}
        className="voice-field"
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className="pair">
        <EffortField value={draft.effort} change={(effort) => change({ effort })} />
        <GearSelect value={draft.gearId} change={(gearId) => change({ gearId })} />
      </div>
      <OneOf
        legend={said.company.label}
        choices={[
          ['unsaid', said.company.unsaid],
          ['no', said.company.alone],
          ['yes', said.company.yes],
        ]}
        value={draft.company}
        choose={(company) => change({ company })}
      />
      {draft.company === 'yes' ? (
        <TextInput
          label={said.company.names}
          description={said.company.namesHint}
          value={draft.companions}
          maxLength={400}
          onChange={(event) => change({ companions: event.currentTarget.value })}
        />
      ) : null}
    </>
  )
}

/** Numbers and the place: seldom typed. */
export function NumberFields({ draft, change }: FieldsProps) {
  const { words, elevationUnits } = useReading()
  const said = words.ui.activity
  const height = elevationUnits === 'metric' ? 'm' : 'ft'
  return (
    <>
      <ClockField
        legend={said.moving}
        hint={said.movingHint}
        value={draft.moving}
        change={(moving) => change({ moving })}
      />
      <div className="pair">
        <NumberField label={said.ascent} unit={height} value={draft.ascent} change={(ascent) => change({ ascent })} />
        <NumberField
          label={said.descent}
          unit={height}
          value={draft.descent}
          change={(descent) => change({ descent })}
        />
        <NumberField
          label={said.heartRate}
          unit="bpm"
          value={draft.heartRate}
          change={(heartRate) => change({ heartRate })}
        />
        <NumberField
          label={said.maxHeartRate}
          unit="bpm"
          value={draft.maxHeartRate}
          change={(maxHeartRate) => change({ maxHeartRate })}
        />
      </div>
      <div className="pair">
        <NativeSelect
          label={said.place.country}
          value={draft.country}
          onChange={(event) => change({ country: event.currentTarget.value })}
          data={[
            { value: '', label: said.place.noCountry },
            ...COUNTRIES.map((code) => ({ value: code, label: words.format.country(code) })).toSorted((a, b) =>
              a.label < b.label ? -1 : 1,
            ),
          ]}
        />
        <TextInput
          label={said.place.state}
          value={draft.state}
          maxLength={60}
          onChange={(event) => change({ state: event.currentTarget.value })}
        />
        <TextInput
          label={said.place.name}
          value={draft.place}
          maxLength={120}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
