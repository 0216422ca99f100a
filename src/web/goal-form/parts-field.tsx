import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MeasureKind } from '../../core/goal/measure.ts'
import { MEASURE_KINDS } from '../../core/goal/measures/index.ts'
import { useReading } from '../app/reading.tsx'
import { emptyDraft, type MeasureDraft } from './measure-draft.ts'

interface PartsFieldProps {
  readonly question: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly most: number
  readonly parts: readonly MeasureDraft[]
  readonly change: (parts: readonly MeasureDraft[]) => void
  /** The fields of one part. */
  readonly renderPart: (part: MeasureDraft, change: (part: MeasureDraft) => void) => ReactNode
}

const PLAIN = MEASURE_KINDS.filter((kind) => kind !== 'composite')
const FIRST: MeasureKind = 'frequency'

/** The parts of a goal that is made of several, each with the form of its kind. */
export function PartsField({ question, hint, error, most, parts, change, renderPart }: PartsFieldProps) {
  const { words } = useReading()
  const { measures, rowWords } = words.goals
  const put = (at: number, part: MeasureDraft) => change(parts.map((each, i) => (i === at ? part : each)))
  return (
    <fieldset>
      <legend>{question}</legend>
      {hint ? <p className="small">{hint}</p> : null}
      {parts.map((part, i) => (
        <div key={i} className="card form">
          <NativeSelect
            label={rowWords.part(i + 1)}
            data={PLAIN.map((kind) => ({ value: kind, label: measures[kind].name }))}
            value={part.kind}
            onChange={(event) => {
              const kind = PLAIN.find((each) => each === event.currentTarget.value)
              if (kind !== undefined) put(i, emptyDraft(kind))
            }}
          />
          {renderPart(part, (next) => put(i, next))}
          <button type="button" className="button quiet" onClick={() => change(parts.filter((_, at) => at !== i))}>
            {rowWords.remove}
          </button>
        </div>
      ))}
      {parts.length < most ? (
        <button type="button" className="button quiet" onClick={() => change([...parts, emptyDraft(FIRST)])}>
          {rowWords.addPart}
        </button>
      ) : null}
      {error ? (
        <p className="small told" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
