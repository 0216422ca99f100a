import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GearView } from '../../../core/view/gear-view.ts'
import { NumberField } from '../../activity-form/number-field.tsx'
import { distanceText, distanceTyped } from '../../activity-form/typed-values.ts'
import { useGearEdit, useNewGear } from '../../api-client/gear.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface GearDraft {
  readonly name: string
  readonly kind: 'shoes' | 'other'
  readonly before: string
  readonly replaceAt: string
  readonly from: string
}

function GearFields({
  draft,
  change,
  tried,
}: {
  readonly draft: GearDraft
  readonly change: (changes: Partial<GearDraft>) => void
  readonly tried: boolean
}) {
  const { words, units, today } = useReading()
  const { fields } = words.web.gear
  const unit = words.format.distanceUnit(units)
  return (
    <>
      <TextInput
        label={fields.name}
        value={draft.name}
        maxLength={80}
        error={tried && draft.name.trim() === '' ? fields.nameNeeded : undefined}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className="pair">
        <NumberField
          label={fields.replaceAt}
          hint={fields.replaceAtHint}
          unit={unit}
          value={draft.replaceAt}
          change={(replaceAt) => change({ replaceAt })}
        />
        <NumberField
          label={fields.before}
          hint={fields.replaceAtHint}
          unit={unit}
          value={draft.before}
          change={(before) => change({ before })}
        />
        <DateField
          label={fields.from}
          hint={fields.replaceAtHint}
          value={draft.from}
          latest={today}
          change={(from) => change({ from })}
        />
      </div>
      <OneOf
        legend={fields.kind}
        choices={[
          ['shoes', fields.shoes],
          ['other', fields.other],
        ]}
        value={draft.kind}
        choose={(kind) => change({ kind })}
      />
    </>
  )
}

function useFacts() {
  const { units } = useReading()
  return (draft: GearDraft) => {
    const [before, at] = [distanceTyped(draft.before, units), distanceTyped(draft.replaceAt, units)]
    if (draft.name.trim() === '' || Number.isNaN(before) || Number.isNaN(at)) return undefined
    return {
      name: draft.name.trim(),
      kind: draft.kind,
      distanceBefore_m: before ?? 0,
      replaceAt_m: at ?? null,
      from: draft.from || null,
    }
  }
}

export function NewGearForm({ name = '', close }: { readonly name?: string; readonly close: () => void }) {
  const { ui, web } = useReading().words
  const { offer } = useUndo()
  const add = useNewGear()
  const facts = useFacts()
  const [draft, setDraft] = useState<GearDraft>({ name, kind: 'shoes', before: '', replaceAt: '', from: '' })
  const [tried, setTried] = useState(false)
  function submit() {
    setTried(true)
    const said = facts(draft)
    if (!said) return
    add.mutate(said, {
      onSuccess: ({ change }) => {
        close()
        offer(ui.toasts.gearAdded(said.name), change.id)
      },
    })
  }
  return (
    <ActForm
      act={web.gear.addIt}
      submit={submit}
      cancel={close}
      back={ui.buttons.cancel}
      busy={add.isPending}
      error={add.error}
    >
      <GearFields draft={draft} change={(changes) => setDraft({ ...draft, ...changes })} tried={tried} />
    </ActForm>
  )
}

export function EditGearForm({ gear, close }: { readonly gear: GearView; readonly close: () => void }) {
  const { words, units } = useReading()
  const { offer } = useUndo()
  const edit = useGearEdit(gear.id)
  const version = useFormVersion(gear.version, edit.error)
  const facts = useFacts()
  const [draft, setDraft] = useState<GearDraft>({
    name: gear.name,
    kind: gear.kind,
    before: gear.distanceBefore_m > 0 ? distanceText(gear.distanceBefore_m, units) : '',
    replaceAt: distanceText(gear.replaceAt_m, units),
    from: gear.from ?? '',
  })
  function submit() {
    const said = facts(draft)
    if (!said) return
    edit.mutate(
      { version, ...said },
      {
        onSuccess: ({ change }) => {
          close()
          offer(words.ui.toasts.gearSaved, change.id)
        },
      },
    )
  }
  return (
    <ActForm act={words.ui.buttons.save} submit={submit} cancel={close} busy={edit.isPending} error={edit.error}>
      <GearFields draft={draft} change={(changes) => setDraft({ ...draft, ...changes })} tried />
    </ActForm>
  )
}
