import { useState } from 'react'
import { Link } from 'wouter'
import type { GearView } from '../../../core/view/gear-view.ts'
import { useGearDelete, useGearEdit } from '../../api-client/gear.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Of, RowAct } from '../../parts/row-act.tsx'
import { EditGearForm } from './gear-form.tsx'

/** One pair: how far it has gone, against the distance that its runner wants to be told at. */
export function GearRow({ gear }: { readonly gear: GearView }) {
  const { words, units, today } = useReading()
  const { format, ui, web } = words
  const said = web.gear
  const { offer } = useUndo()
  const edit = useGearEdit(gear.id)
  const [open, setOpen] = useState<'edit' | 'delete'>()
  const close = () => setOpen(undefined)
  const isRetired = gear.retiredOn !== null
  const done = format.distance(gear.distance_m, units)
  const set = (facts: { retiredOn?: string | null; isDefault?: boolean }, note: string) =>
    edit.mutate({ version: gear.version, ...facts }, { onSuccess: ({ change }) => offer(note, change.id) })
  const facts = [
    said.runs(gear.activities),
    ...(gear.isDefault ? [said.isDefault] : []),
    ...(gear.retiredOn === null ? [] : [said.retiredOn(format.date(gear.retiredOn, today))]),
    ...(gear.lastOn === null || isRetired ? [] : [said.lastOn(format.date(gear.lastOn, today))]),
  ]
  return (
    <section className="race-row stack tight" aria-label={gear.name}>
      <div className="between">
        <h3>{gear.name}</h3>
        <span className="strong">
          {gear.replaceAt_m === null ? done : said.of(done, format.distance(gear.replaceAt_m, units))}
        </span>
      </div>
      {gear.replaceAt_m === null ? null : (
        <progress
          aria-label={said.bar(gear.name)}
          value={Math.min(gear.distance_m, gear.replaceAt_m)}
          max={Math.max(1, gear.replaceAt_m)}
        />
      )}
      <p className="small">{facts.join(' · ')}</p>
      {gear.isDue && gear.replaceAt_m !== null ? (
        <p className="note">{said.due(format.distance(gear.replaceAt_m, units))}</p>
      ) : null}
      <p className="link-row">
        {gear.activities > 0 ? (
          <Link href={`/training?gear=${gear.id}`} className="link tap">
            {said.toList}
            <Of name={gear.name} />
          </Link>
        ) : null}
        {isRetired ? null : (
          <RowAct of={gear.name} act={() => set({ isDefault: !gear.isDefault }, ui.toasts.gearSaved)}>
            {gear.isDefault ? said.noDefault : said.makeDefault}
          </RowAct>
        )}
        <RowAct
          of={gear.name}
          act={() =>
            isRetired
              ? set({ retiredOn: null }, ui.toasts.gearSaved)
              : set({ retiredOn: today }, ui.toasts.gearRetired(gear.name))
          }
        >
          {isRetired ? said.takeUp : said.retire}
        </RowAct>
        {(['edit', 'delete'] as const).map((which) => (
          <RowAct
            key={which}
            of={gear.name}
            open={open === which}
            act={() => setOpen(open === which ? undefined : which)}
          >
            {said[which]}
          </RowAct>
        ))}
      </p>
      {edit.error ? <ErrorNote error={edit.error} /> : null}
      {open === 'edit' ? <EditGearForm gear={gear} close={close} /> : null}
      {open === 'delete' ? <DeleteGear gear={gear} close={close} /> : null}
    </section>
  )
}

function DeleteGear({ gear, close }: { readonly gear: GearView; readonly close: () => void }) {
  const { ui, web } = useReading().words
  const { offer } = useUndo()
  const remove = useGearDelete(gear.id)
  return (
    <ActForm
      lead={web.gear.deleteLead}
      act={web.gear.delete}
      submit={() =>
        remove.mutate(
          { version: gear.version },
          { onSuccess: ({ change }) => offer(ui.toasts.gearRemoved(gear.name), change.id) },
        )
      }
      cancel={close}
      busy={remove.isPending}
      error={remove.error}
    />
  )
}
