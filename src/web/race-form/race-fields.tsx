import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { RACE_KINDS, RACE_OUTCOMES, RACE_PRIORITIES, type RaceKind } from '../../core/evidence/race.ts'
import { ClockField } from '../activity-form/clock-field.tsx'
import { NumberField } from '../activity-form/number-field.tsx'
import { degreesTyped } from '../activity-form/typed-values.ts'
import { useReading } from '../app/reading.tsx'
import { OneOf } from '../goal-form/choices.tsx'
import { DateField } from '../goal-form/date-field.tsx'
import type { RaceDraft } from './race-draft.ts'

interface RaceFieldsProps {
  readonly draft: RaceDraft
  readonly change: (changes: Partial<RaceDraft>) => void
  readonly tried: boolean
  /** The day is that of the activity. */
  readonly hasActivity: boolean
}

export function RaceFields({ draft, change, tried, hasActivity }: RaceFieldsProps) {
  const { words, units, elevationUnits, today } = useReading()
  const { races } = words.web
  const said = races.fields
  const isPast = draft.day !== '' && draft.day <= today
  return (
    <>
      <TextInput
        label={said.name}
        value={draft.name}
        maxLength={120}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className="pair">
        {hasActivity ? null : (
          <DateField
            label={said.day}
            value={draft.day}
            change={(day) => change({ day })}
            error={tried && draft.day === '' ? words.ui.activity.typed.dayNeeded : undefined}
          />
        )}
        <NumberField
          label={said.distance}
          unit={words.format.distanceUnit(units)}
          value={draft.distance}
          change={(distance) => change({ distance })}
          error={tried && draft.distance.trim() === '' ? said.needed : undefined}
        />
      </div>
      {isPast ? (
        <ClockField
          legend={said.official}
          hint={said.officialHint}
          value={draft.official}
          change={(official) => change({ official })}
        />
      ) : null}
      <OneOf
        legend={said.priority}
        choices={RACE_PRIORITIES.map((each) => [each, races.priorities[each]])}
        value={draft.priority}
        choose={(priority) => change({ priority })}
      />
      {isPast ? (
        <>
          <OneOf
            legend={said.outcome}
            choices={RACE_OUTCOMES.filter((each) => each !== 'planned' || draft.day === today).map((each) => [
              each,
              races.outcomes[each],
            ])}
            value={draft.outcome}
            choose={(outcome) => change({ outcome })}
          />
          <OneOf
            legend={said.allOut}
            hint={said.allOutHint}
            choices={[
              ['yes', said.allOutYes],
              ['no', said.allOutNo],
            ]}
            value={draft.allOut ? 'yes' : 'no'}
            choose={(allOut) => change({ allOut: allOut === 'yes' })}
          />
        </>
      ) : null}
      <div className="pair">
        <NativeSelect
          label={said.kind}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as RaceKind })}
          data={RACE_KINDS.map((each) => ({ value: each, label: races.kinds[each] }))}
        />
        <NumberField
          label={said.ascent}
          unit={elevationUnits === 'metric' ? 'm' : 'ft'}
          value={draft.ascent}
          change={(ascent) => change({ ascent })}
        />
        <NumberField
          label={said.altitude}
          hint={said.altitudeHint}
          unit={elevationUnits === 'metric' ? 'm' : 'ft'}
          value={draft.altitude}
          change={(altitude) => change({ altitude })}
        />
        <TextInput
          label={said.place}
          value={draft.place}
          maxLength={120}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </div>
      <div className="pair">
        <NumberField
          label={said.temperature}
          hint={isPast ? said.weatherHint : said.weatherAhead}
          unit={units === 'metric' ? '°C' : '°F'}
          value={draft.temperature}
          read={(text) => degreesTyped(text, units)}
          change={(temperature) => change({ temperature })}
        />
        <NumberField
          label={said.dewPoint}
          unit={units === 'metric' ? '°C' : '°F'}
          value={draft.dewPoint}
          read={(text) => degreesTyped(text, units)}
          change={(dewPoint) => change({ dewPoint })}
        />
      </div>
      <Textarea
        label={said.note}
        value={draft.note}
        rows={2}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  )
}
