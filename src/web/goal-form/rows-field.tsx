import { NativeSelect, TextInput } from '@mantine/core'
import type { PlainField } from '../../core/goal/field.ts'
import type { MeasureKind } from '../../core/goal/measure.ts'
import { useReading } from '../app/reading.tsx'
import type { RowDraft } from './measure-draft.ts'

interface RowsFieldProps {
  readonly kind: MeasureKind
  readonly question: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly columns: readonly PlainField[]
  readonly rows: readonly RowDraft[]
  readonly change: (rows: readonly RowDraft[]) => void
}

/** A table that is filled in row by row. */
export function RowsField({ question, hint, error, columns, rows, change }: RowsFieldProps) {
  const { words } = useReading()
  const { rowWords, choice } = words.goals
  const blank: RowDraft = Object.fromEntries(
    columns.map((column) => [column.name, column.kind === 'choice' ? (column.choices[0] ?? '') : '']),
  )
  const set = (at: number, name: string, text: string) =>
    change(rows.map((row, i) => (i === at ? { ...row, [name]: text } : row)))
  return (
    <fieldset>
      <legend>{question}</legend>
      {hint ? <p className="small">{hint}</p> : null}
      {rows.map((row, i) => (
        <div key={i} className="menu-row">
          {columns.map((column) =>
            column.kind === 'choice' ? (
              <NativeSelect
                key={column.name}
                aria-label={rowWords.cell(column.name, i + 1)}
                data={column.choices.map((each) => ({ value: each, label: choice(column.name, each) }))}
                value={row[column.name] ?? ''}
                onChange={(event) => set(i, column.name, event.currentTarget.value)}
              />
            ) : (
              <TextInput
                key={column.name}
                aria-label={rowWords.cell(column.name, i + 1)}
                placeholder={rowWords.placeholder(column.name)}
                value={row[column.name] ?? ''}
                autoComplete="off"
                onChange={(event) => set(i, column.name, event.currentTarget.value)}
              />
            ),
          )}
          <button type="button" className="button quiet" onClick={() => change(rows.filter((_, at) => at !== i))}>
            {rowWords.remove}
          </button>
        </div>
      ))}
      <button type="button" className="button quiet" onClick={() => change([...rows, blank])}>
        {rowWords.add}
      </button>
      {error ? (
        <p className="small told" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
