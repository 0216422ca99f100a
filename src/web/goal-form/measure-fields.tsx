import { TextInput } from '@mantine/core'
import { METERS_PER_MILE } from '../../core/base/units.ts'
import type { Field, FieldProblem } from '../../core/goal/field.ts'
import { useReading } from '../app/reading.tsx'
import { OneOf, SomeOf } from './choices.tsx'
import { fieldsOf, type MeasureDraft } from './measure-draft.ts'

interface MeasureFieldsProps {
  readonly draft: MeasureDraft
  readonly change: (draft: MeasureDraft) => void
  /** Shown at their fields; none are given before the form was tried. */
  readonly problems: readonly FieldProblem[]
}

/** Sports that a runner's goal may count; a goal that counts others keeps them. */
const OFFERED = ['running', 'walking', 'hiking', 'cycling', 'swimming', 'training'] as const

/** A measure's own fields, made from the data that its file lists. */
export function MeasureFields({ draft, change, problems }: MeasureFieldsProps) {
  const { words, units } = useReading()
  const set = (name: string, text: string) => change({ ...draft, texts: { ...draft.texts, [name]: text } })
  const shown = fieldsOf(draft.kind).filter((field) => !isIdle(field, draft))
  return (
    <>
      {shown.map((field) => {
        const { question, hint } = words.goals.field(draft.kind, field.name)
        const problem = problems.find((each) => each.field === field.name)
        const error = problem ? words.goals.fieldProblem(problem, units) : undefined
        if (field.kind === 'sports')
          return (
            <SomeOf
              key={field.name}
              legend={question}
              choices={[...new Set([...OFFERED, ...draft.sports])].map((sport) => [sport, words.sports.name(sport)])}
              values={draft.sports}
              choose={(sports) => change({ ...draft, sports })}
              hint={error}
            />
          )
        if (field.kind === 'choice')
          return (
            <OneOf
              key={field.name}
              legend={question}
              choices={field.choices.map((choice) => [choice, words.goals.choice(field.name, choice)])}
              value={draft.texts[field.name]}
              choose={(value) => set(field.name, value)}
              hint={error}
            />
          )
        return (
          <div key={field.name} className="stack tight">
            <TextInput
              label={question}
              description={field.kind === 'distance' ? undefined : hint}
              value={draft.texts[field.name] ?? ''}
              onChange={(event) => set(field.name, event.currentTarget.value)}
              inputMode={field.kind === 'duration' ? 'text' : field.kind === 'count' ? 'numeric' : 'decimal'}
              autoComplete="off"
              error={error}
              {...rightOf(unitOf(field, draft, words.format.distanceUnit(units), words.web.acts.hours))}
            />
            {field.kind === 'distance' ? <RaceDistances set={(text) => set(field.name, text)} /> : null}
          </div>
        )
      })}
    </>
  )
}

/** Spare periods have no meaning where all is asked in one. */
const isIdle = (field: Field, { texts }: MeasureDraft) =>
  field.name === 'slack_periods' && (texts['per'] === undefined || texts['per'] === 'total')

function unitOf(field: Field, { texts }: MeasureDraft, distance: string, hours: string): string | undefined {
  if (field.kind === 'distance') return distance
  if (field.kind !== 'amount') return undefined
  const unit = texts[field.unitFrom]
  return unit === 'distance' ? distance : unit === 'time' ? hours : undefined
}

const rightOf = (unit: string | undefined) =>
  unit === undefined
    ? {}
    : {
        rightSection: <span className="small">{unit}</span>,
        rightSectionWidth: 64,
        rightSectionPointerEvents: 'none' as const,
      }

/** The distances that most races have. */
function RaceDistances({ set }: { set: (text: string) => void }) {
  const { words, units } = useReading()
  const per = units === 'metric' ? 1000 : METERS_PER_MILE
  return (
    <div className="examples">
      {[5000, 10_000, 21_097.5, 42_195].map((distance_m) => (
        <button
          key={distance_m}
          type="button"
          className="chip"
          onClick={() => set(String(Math.round((distance_m / per) * 10_000) / 10_000))}
        >
          {words.format.raceDistance(distance_m, units)}
        </button>
      ))}
    </div>
  )
}
