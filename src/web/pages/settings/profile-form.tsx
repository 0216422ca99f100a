import { NativeSelect } from '@mantine/core'
import type { Profile, ProfileEdit } from '../../../api/contract.ts'
import type { Weekday } from '../../../core/base/calendar.ts'
import { useProfileEdit } from '../../api-client/writes.ts'
import { useWords } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { useShown } from '../../parts/use-shown.ts'
import { NumberField } from './number-field.tsx'

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const BIRTH_YEARS = { min: 1900, max: 2100 }
const HEART_RATES = { min: 100, max: 240 }
const ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC']

export function ProfileForm({ profile: saved }: { profile: Profile }) {
  const { ui, format } = useWords()
  const { offer } = useUndo()
  const edit = useProfileEdit()
  const said = ui.settings
  // What was chosen is shown at once, while it is being saved.
  const profile: Profile = edit.isPending ? { ...saved, ...chosen(edit.variables) } : saved
  const set = (change: Omit<ProfileEdit, 'version'>) =>
    edit.mutate(
      { ...change, version: saved.version },
      {
        onSuccess: ({ change: { id }, moved }) =>
          offer(
            change.zone === undefined ? ui.toasts.settingsSaved : ui.toasts.zoneMoved(moved.activities, moved.days),
            id,
          ),
      },
    )
  const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone
  // Some four hundred: they come a moment after the rest of the form.
  const isShown = useShown()
  const zones = isShown ? [...new Set([profile.zone, ...ZONES])] : [profile.zone]
  return (
    <section className="card form">
      <h2>{said.profile}</h2>
      {edit.error ? <ErrorNote error={edit.error} /> : null}
      <OneOf
        legend={said.units.label}
        choices={[
          ['metric', said.units.metric],
          ['imperial', said.units.imperial],
        ]}
        value={profile.units}
        choose={(units) => set({ units })}
      />
      <OneOf
        legend={said.elevationUnits.label}
        choices={[
          ['metric', said.elevationUnits.metric],
          ['imperial', said.elevationUnits.imperial],
        ]}
        value={profile.elevationUnits}
        choose={(elevationUnits) => set({ elevationUnits })}
      />
      <NativeSelect
        label={said.weekStart.label}
        description={said.weekStart.hint}
        value={String(profile.weekStart)}
        onChange={(event) => set({ weekStart: Number(event.currentTarget.value) })}
        data={WEEKDAYS.map((weekday) => ({ value: String(weekday), label: format.weekdayName(weekday) }))}
      />
      <NativeSelect
        label={said.zone.label}
        description={said.zone.hint}
        value={profile.zone}
        onChange={(event) => set({ zone: event.currentTarget.value })}
        data={zones}
      />
      {zoneHere === profile.zone ? null : (
        <p className="small">
          {said.zone.here(zoneHere)}{' '}
          <button type="button" className="link tap" onClick={() => set({ zone: zoneHere })}>
            {said.zone.use(zoneHere)}
          </button>
        </p>
      )}
      <NativeSelect
        label={said.language.label}
        value={profile.language}
        onChange={(event) => set({ language: event.currentTarget.value })}
        data={[
          { value: 'en', label: said.language.en },
          { value: 'en-US', label: said.language['en-US'] },
          { value: 'de', label: said.language.de },
        ]}
      />
      <NumberField
        field="birthYear"
        said={said.birthYear}
        saved={profile.birthYear}
        range={BIRTH_YEARS}
        save={(birthYear) => set({ birthYear })}
        autoComplete="bday-year"
      />
      <OneOf
        legend={said.sex.label}
        choices={[
          ['female', said.sex.female],
          ['male', said.sex.male],
          ['unstated', said.sex.unstated],
        ]}
        value={profile.sex ?? undefined}
        choose={(sex) => set({ sex })}
        hint={said.sex.hint}
      />
      <NumberField
        field="maxHeartRate_bpm"
        said={said.maxHeartRate}
        saved={profile.maxHeartRate_bpm}
        range={HEART_RATES}
        save={(maxHeartRate_bpm) => set({ maxHeartRate_bpm })}
      />
    </section>
  )
}

/** The values of an edit that are there. */
function chosen({ version: _, ...values }: ProfileEdit): Partial<Profile> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
