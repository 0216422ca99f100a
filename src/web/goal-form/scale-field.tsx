import { useId } from 'react'
import { useWords } from '../app/reading.tsx'

interface ScaleFieldProps {
  readonly question: string
  /** Words at the two ends. */
  readonly ends?: readonly string[]
  /** null: not said. */
  readonly value: number | null
  readonly change: (value: number | null) => void
  readonly say?: (value: number) => string
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** 0 to 10 as steps that rise, within reach of a thumb; radio buttons underneath. What was said can be taken back. */
export function ScaleField({ question, ends, value, change, say }: ScaleFieldProps) {
  const { format, web } = useWords()
  const { checkIn } = web.life
  const name = useId()
  const text = (step: number) => (say ? say(step) : format.number(step, 1))
  return (
    <fieldset className="scale">
      <legend>{question}</legend>
      <p className="scale-said small">
        {value === null ? (
          checkIn.unsaid
        ) : (
          <>
            <b className="strong">{text(value)}</b>{' '}
            <button type="button" className="link tap" onClick={() => change(null)}>
              {checkIn.clear}
              <span className="hidden-text">{`: ${question}`}</span>
            </button>
          </>
        )}
      </p>
      <div className="steps">
        {STEPS.map((step) => (
          <label key={step} className={value !== null && step <= value ? 'step come' : 'step'}>
            <input
              type="radio"
              name={name}
              value={step}
              checked={value !== null && Math.round(value) === step}
              onChange={() => change(step)}
              aria-label={text(step)}
            />
            <i className={`rise rise-${step}`} />
          </label>
        ))}
      </div>
      {ends ? (
        <p className="between fine-print" aria-hidden="true">
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </p>
      ) : null}
    </fieldset>
  )
}
