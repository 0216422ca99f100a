import { useId, type ReactNode } from 'react'

interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly hint?: ReactNode
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly hideLegend?: boolean
}

interface OneProps<Value extends string> extends ChoicesProps<Value> {
  readonly value: Value | undefined
  readonly choose: (value: Value) => void
}

/** One of a few, as pills; radio buttons underneath, so that arrow keys and screen readers know them. */
export function OneOf<Value extends string>({ legend, hint, choices, value, choose, hideLegend }: OneProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLegend ? 'hidden-text' : ''}>{legend}</legend>
      <div className="choice-group">
        {choices.map(([each, label]) => (
          <label key={each} className="choice">
            <input type="radio" name={name} checked={each === value} onChange={() => choose(each)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint ? <p className="small">{hint}</p> : null}
    </fieldset>
  )
}

interface SomeProps<Value extends string> extends ChoicesProps<Value> {
  readonly values: readonly Value[]
  readonly choose: (values: Value[]) => void
}

/** Any of a few, as pills over checkboxes. */
export function SomeOf<Value extends string>({ legend, hint, choices, values, choose }: SomeProps<Value>) {
  const toggle = (value: Value) =>
    choose(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choice-group">
        {choices.map(([each, label]) => (
          <label key={each} className="choice">
            <input type="checkbox" checked={values.includes(each)} onChange={() => toggle(each)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint ? <p className="small">{hint}</p> : null}
    </fieldset>
  )
}
