import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { MEASURE_KINDS } from '../../core/goal/measures/index.ts'
import { useUndo } from '../app/undo.tsx'
import { useWords } from '../app/reading.tsx'
import { OneOf } from '../goal-form/choices.tsx'
import { emptyDraft, measureOf, type MeasureDraft } from '../goal-form/measure-draft.ts'
import { ScaleField } from '../goal-form/scale-field.tsx'
import { MeasureFields } from '../goal-form/measure-fields.tsx'

/** Buttons, fields with and without an error, and the form of every measure. */
export function GalleryControls() {
  const { ui, web, goals, sports } = useWords()
  const { say } = useUndo()
  const [effort, setEffort] = useState<number | null>(4)
  return (
    <section>
      <h2>{web.gallery.sections.controls}</h2>
      <div className="cells">
        <div className="card form">
          <div className="menu-row">
            <button type="button" className="button">
              {ui.buttons.setThisGoal}
            </button>
            <button type="button" className="button quiet" onClick={() => say(ui.toasts.settingsSaved)}>
              {ui.buttons.save}
            </button>
            <button type="button" className="button" disabled>
              {ui.buttons.next}
            </button>
            <button type="button" className="link tap">
              {ui.buttons.table}
            </button>
          </div>
          <TextInput
            label={ui.newGoal.text.label}
            description={ui.newGoal.text.hint}
            placeholder={ui.newGoal.text.placeholder}
          />
          <TextInput
            label={goals.goalFields.name.label}
            error={goals.fieldProblem({ code: 'required', field: 'name' }, 'metric')}
          />
          <Textarea
            label={goals.goalFields.why.question}
            rows={2}
            className="voice-field"
            defaultValue={web.gallery.voice}
          />
          <NativeSelect label={ui.activity.sport} data={['running', 'cycling'].map(sports.name)} />
          <ScaleField
            question={web.life.checkIn.effort}
            ends={web.life.checkIn.effortEnds}
            value={effort}
            change={setEffort}
          />
          <progress aria-label={web.upload.progress} value={34} max={100} />
        </div>
        {MEASURE_KINDS.map((kind) => (
          <MeasureCell key={kind} first={emptyDraft(kind)} title={goals.measures[kind].name} />
        ))}
      </div>
    </section>
  )
}

function MeasureCell({ first, title }: { first: MeasureDraft; title: string }) {
  const [draft, setDraft] = useState(first)
  const [kind, setKind] = useState<'new' | 'tried'>('new')
  const { ui } = useWords()
  const measure = measureOf(draft, 'metric')
  return (
    <div className="card form">
      <h3>{title}</h3>
      <MeasureFields draft={draft} change={setDraft} problems={kind === 'tried' && !measure.ok ? measure.error : []} />
      <OneOf
        legend={title}
        hideLegend
        choices={[
          ['new', ui.buttons.back],
          ['tried', ui.buttons.setThisGoal],
        ]}
        value={kind}
        choose={setKind}
      />
    </div>
  )
}
