import { NativeSelect, TextInput } from '@mantine/core'
import { STEP_ROLES } from '../../../core/evidence/planned-workout.ts'
import { useReading } from '../../app/reading.tsx'
import { EMPTY_STEP, type StepDraft, stepsOf } from './step-draft.ts'

const TARGETS = ['pace', 'heart-rate', 'effort'] as const satisfies readonly StepDraft['by'][]

interface StepFieldsProps {
  readonly steps: readonly StepDraft[]
  readonly change: (steps: readonly StepDraft[]) => void
  /** What is not whole is said. */
  readonly tried: boolean
}

/** The parts of a workout, line by line: how often, how far or how long, and by which pace, heart rate or effort. */
export function StepFields({ steps, change, tried }: StepFieldsProps) {
  const { words, units } = useReading()
  const { steps: said } = words.web.life.workouts
  const put = (at: number, part: Partial<StepDraft>) =>
    change(steps.map((step, i) => (i === at ? { ...step, ...part } : step)))
  const unit = words.format.distanceUnit(units)
  return (
    <fieldset className="form">
      <legend>{said.legend}</legend>
      {steps.map((step, at) => {
        const box = (name: Exclude<keyof StepDraft, 'role' | 'by' | 'heartRate'>, label: string, isDecimal = true) => (
          <TextInput
            label={label}
            value={step[name]}
            inputMode={isDecimal ? 'decimal' : 'text'}
            autoComplete="off"
            onChange={(event) => put(at, { [name]: event.currentTarget.value })}
          />
        )
        return (
          // Lines have no name of their own; they are only added at the end and taken out.
          <fieldset key={at} className="form">
            <legend className="small">{said.part(at + 1)}</legend>
            <div className="pair">
              <NativeSelect
                label={said.role}
                data={STEP_ROLES.map((role) => ({ value: role, label: said.roles[role] }))}
                value={step.role}
                onChange={(event) => {
                  const role = STEP_ROLES.find((each) => each === event.currentTarget.value)
                  if (role) put(at, { role })
                }}
              />
              {box('times', said.times)}
            </div>
            <div className="pair">
              {box('distance', said.far(unit))}
              {box('minutes', said.long)}
            </div>
            <NativeSelect
              label={said.by}
              data={TARGETS.map((by) => ({ value: by, label: said.bys[by] }))}
              value={step.by}
              onChange={(event) => {
                const by = TARGETS.find((each) => each === event.currentTarget.value)
                const { heartRate: _, ...plain } = step
                if (by) change(steps.map((each, i) => (i === at ? { ...plain, by, oneEnd: '', otherEnd: '' } : each)))
              }}
            />
            <div className="pair">
              {box('oneEnd', said.ends[step.by][0](unit), step.by !== 'pace')}
              {box('otherEnd', said.ends[step.by][1](unit), step.by !== 'pace')}
            </div>
            {step.times.trim() === '1' ? null : (
              <div className="pair">
                {box('restDistance', said.restFar(unit))}
                {box('restMinutes', said.restLong)}
              </div>
            )}
            {tried && stepsOf([step], units) === undefined ? (
              <p className="small told" role="alert">
                {said.notWhole}
              </p>
            ) : null}
            <div>
              <button type="button" className="link tap" onClick={() => change(steps.filter((_, i) => i !== at))}>
                {said.remove(at + 1)}
              </button>
            </div>
          </fieldset>
        )
      })}
      <div>
        <button type="button" className="button quiet" onClick={() => change([...steps, EMPTY_STEP])}>
          {said.add}
        </button>
      </div>
    </fieldset>
  )
}
