import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Fragment, useState, type FormEvent } from 'react'
import type { NewGoal } from '../../../api/contract.ts'
import { isAdultsRace } from '../../../core/goal/adults-race.ts'
import { isTimed } from '../../../core/goal/is-timed.ts'
import { raceDistance } from '../../../core/goal/role.ts'
import { GOAL_TYPES, HORIZONS } from '../../../core/goal/goal.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import { addDays, type CalendarUnit, isoDate, parseIsoDate } from '../../../core/base/calendar.ts'
import { MEASURE_KINDS, MEASURES } from '../../../core/goal/measures/index.ts'
import type { GoalChange } from '../../api-client/answers.ts'
import { useGoals, useProfile } from '../../api-client/queries.ts'
import { useNewGoal } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { OneOf, SomeOf } from '../../goal-form/choices.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { emptyDraft, measureOf } from '../../goal-form/measure-draft.ts'
import { Recurs } from '../../goal-form/recurs.tsx'
import { MeasureFields } from '../../goal-form/measure-fields.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import type { GoalDraft } from './goal-draft.ts'

interface GoalFormProps {
  readonly first: GoalDraft
  readonly done: (answer: GoalChange) => void
}

/** The short form. It says in a sentence when the goal is reached, while it is filled in. */
export function GoalForm({ first, done }: GoalFormProps) {
  const { words, units, elevationUnits, reader, today } = useReading()
  const { ui, goals, errors, forecast } = words
  const { data: profile } = useProfile()
  const [draft, setDraft] = useState(first)
  const [name, setName] = useState('')
  const [why, setWhy] = useState('')
  const [carries, setCarries] = useState<string[]>([])
  const [recur, setRecur] = useState<CalendarUnit | null>(null)
  const [tried, setTried] = useState(false)
  const write = useNewGoal()
  const others = useGoals().data?.goals.filter((goal) => goal.state === 'active' || goal.state === 'paused') ?? []

  const measure = measureOf(draft.measure, units, elevationUnits)
  const { startOn, dueOn } = draft
  const order =
    startOn && dueOn && dueOn < startOn
      ? ({ code: 'contradiction', field: 'dueOn', with: 'startOn' } as const)
      : undefined
  const dueProblem = order
    ? goals.fieldProblem(order, units)
    : tried && needsDay(draft) && !dueOn
      ? goals.fieldProblem({ code: 'required', field: 'dueOn' }, units)
      : undefined
  const lastDay = parseIsoDate(dueOn || today)
  const isTooFarYet =
    measure.ok &&
    lastDay !== undefined &&
    isAdultsRace(raceDistance(measure.value), profile?.birthYear ?? undefined, lastDay)
  const type = goals.types[MEASURES[draft.measure.kind].goalType]
  const days = { startOn: startOn || null, dueOn: dueOn || null }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (!measure.ok || order || (needsDay(draft) && !dueOn)) {
      const form = event.currentTarget
      // After the problems have been drawn.
      setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const goal: NewGoal = { measure: measure.value }
    if (name.trim()) goal.name = name.trim()
    if (why.trim()) goal.why = why.trim()
    if (startOn) goal.startOn = startOn
    if (dueOn) goal.dueOn = dueOn
    if (draft.horizon) goal.horizon = draft.horizon
    if (carries.length > 0) goal.carries = carries
    if (recur) goal.recur = recur
    if (draft.changes) goal.changes = draft.changes.map((change) => withRest(change, measure.value))
    write.mutate(goal, { onSuccess: done })
  }

  return (
    <form className="card form" onSubmit={submit} noValidate>
      <NativeSelect
        label={ui.newGoal.chooseMeasure}
        description={goals.measures[draft.measure.kind].hint}
        data={GOAL_TYPES.map((each) => ({
          group: goals.types[each].name,
          items: MEASURE_KINDS.filter((kind) => MEASURES[kind].goalType === each).map((kind) => ({
            value: kind,
            label: goals.measures[kind].name,
          })),
        })).filter(({ items }) => items.length > 0)}
        value={draft.measure.kind}
        onChange={(event) => {
          const kind = MEASURE_KINDS.find((each) => each === event.currentTarget.value)
          if (!kind) return
          setDraft({ ...withoutChanges(draft), measure: emptyDraft(kind) })
        }}
      />
      <MeasureFields
        draft={draft.measure}
        change={(next) => setDraft({ ...draft, measure: next })}
        problems={tried && !measure.ok ? measure.error : []}
      />
      <div className="pair">
        <DateField
          label={goals.goalFields.startOn.question}
          value={startOn}
          change={(value) => setDraft({ ...draft, startOn: value })}
        />
        <DateField
          label={goals.goalFields.dueOn.question}
          value={dueOn}
          change={(value) => setDraft({ ...draft, dueOn: value })}
          error={dueProblem}
        />
      </div>
      {measure.ok ? (
        <p className="note calm" role="status">
          <b className="strong">{goals.nameOf(measure.value, days, reader)}</b>
          <br />
          {goals.reachedWhen(measure.value, { ...days, dueOn: firstEnd(draft) ?? days.dueOn }, reader)}
          {draft.changes?.map(({ fromOn, measure: later }) => (
            <Fragment key={fromOn}>
              <br />
              {goals.laterAsk(fromOn, goals.nameOf(later, {}, reader), reader)}
            </Fragment>
          ))}
        </p>
      ) : null}
      {isTooFarYet ? <p className="note calm">{forecast.reason('under-age')}</p> : null}
      {draft.changes ? (
        <div>
          <button type="button" className="link tap" onClick={() => setDraft(withoutChanges(draft))}>
            {ui.newGoal.sameThroughout}
          </button>
        </div>
      ) : null}
      <p className="small">
        <b className="strong">{ui.newGoal.strengths}:</b> {type.strength}{' '}
        <b className="strong">{ui.newGoal.cautions}:</b> {type.caution}
      </p>
      <Textarea
        label={goals.goalFields.why.question}
        description={goals.goalFields.why.hint}
        value={why}
        maxLength={2000}
        autosize={false}
        rows={2}
        className="voice-field"
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <details>
        <summary>{ui.newGoal.details}</summary>
        <div className="form more-fields">
          <TextInput
            label={goals.goalFields.name.question}
            description={goals.goalFields.name.hint}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <OneOf
            legend={goals.goalFields.horizon.question}
            choices={HORIZONS.map((horizon) => [horizon, goals.horizons[horizon]])}
            value={draft.horizon ?? MEASURES[draft.measure.kind].horizon}
            choose={(horizon) => setDraft({ ...draft, horizon })}
          />
          <Recurs value={recur} choose={setRecur} />
          {others.length > 0 ? (
            <SomeOf
              legend={goals.goalFields.carries.question}
              choices={others.map((goal) => [goal.id, goals.name(goal, { ...reader, asOf: reader.asOf })])}
              values={carries}
              choose={setCarries}
            />
          ) : null}
        </div>
      </details>
      {write.error ? <ErrorNote error={write.error} /> : null}
      {tried && (!measure.ok || dueProblem) ? (
        <p className="small told" role="alert">
          {errors.say('validation')}
        </p>
      ) : null}
      <div>
        <button type="submit" className="button primary" aria-disabled={write.isPending}>
          {ui.buttons.setThisGoal}
        </button>
      </div>
    </form>
  )
}

/** A later amount, with all else as the form has it now. */
function withRest({ fromOn, measure }: NonNullable<GoalDraft['changes']>[number], form: Measure) {
  const amount = 'times' in measure ? { times: measure.times } : 'amount' in measure ? { amount: measure.amount } : {}
  return { fromOn, measure: { ...form, ...amount } as Measure }
}

/** Where later days ask another amount: the last day of the first. */
function firstEnd({ changes }: GoalDraft): string | undefined {
  const next = changes?.[0] && parseIsoDate(changes[0].fromOn)
  return next === undefined ? undefined : isoDate(addDays(next, -1))
}

const withoutChanges = ({ changes: _, ...same }: GoalDraft): GoalDraft => same

/** A time is run by a day, a total is done by one; weeks and periods say themselves how long, or go on. */
function needsDay({ measure }: GoalDraft): boolean {
  return isTimed(measure) || (measure.kind === 'volume' && measure.texts['per'] === 'total')
}
