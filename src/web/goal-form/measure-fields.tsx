import type { FieldProblem } from '../../core/goal/field.ts'
import { useReading } from '../app/reading.tsx'
import { FieldInput } from './field-input.tsx'
import { askedFields, type MeasureDraft } from './measure-draft.ts'
import { PartsField } from './parts-field.tsx'
import { RowsField } from './rows-field.tsx'

interface MeasureFieldsProps {
  readonly draft: MeasureDraft
  readonly change: (draft: MeasureDraft) => void
  /** Shown at their fields; none are given before the form was tried. */
  readonly problems: readonly FieldProblem[]
}

/** A measure's own fields, made from the data that its file lists. */
export function MeasureFields({ draft, change, problems }: MeasureFieldsProps) {
  const { words, units } = useReading()
  return (
    <>
      {askedFields(draft).map((field) => {
        const { question, hint } = words.goals.field(draft.kind, field.name)
        const problem = problems.find((each) => each.field === field.name)
        const error = problem ? words.goals.fieldProblem(problem, units) : undefined
        const shown = { question, hint, error }
        if (field.kind === 'rows')
          return (
            <RowsField
              key={field.name}
              {...shown}
              columns={field.columns}
              kind={draft.kind}
              rows={draft.rows[field.name] ?? []}
              change={(rows) => change({ ...draft, rows: { ...draft.rows, [field.name]: rows } })}
            />
          )
        if (field.kind === 'measures')
          return (
            <PartsField
              key={field.name}
              {...shown}
              most={field.most}
              parts={draft.parts}
              change={(parts) => change({ ...draft, parts })}
              renderPart={(part, changePart) => <MeasureFields draft={part} change={changePart} problems={[]} />}
            />
          )
        return <FieldInput key={field.name} {...shown} field={field} draft={draft} change={change} />
      })}
    </>
  )
}
