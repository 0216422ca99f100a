import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { METERS_PER_MILE } from '../../../core/base/units.ts'
import { WORKOUT_KINDS, type WorkoutKind, type WorkoutStep } from '../../../core/evidence/planned-workout.ts'
import type { WorkoutView } from '../../../core/view/workout-view.ts'
import { useNewWorkout, useWorkoutEdit } from '../../api-client/life.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'
import { amountOf, draftsOf, type StepDraft, stepsOf } from './step-draft.ts'
import { StepFields } from './step-fields.tsx'

interface Acts<Done> {
  readonly done: Done
  readonly cancel: () => void
}

export function NewWorkout({ done, cancel }: Acts<(changeId: string) => void>) {
  const { words, today } = useReading()
  const write = useNewWorkout()
  return (
    <WorkoutFields
      first={{ on: today, kind: 'easy', name: '', distance: '', minutes: '', goalId: '', steps: [] }}
      act={words.web.life.workouts.add}
      submit={(fields) => write.mutate(fields, { onSuccess: ({ change }) => done(change.id) })}
      cancel={cancel}
      back={words.ui.buttons.cancel}
      busy={write.isPending}
      error={write.error}
    />
  )
}

interface EditProps extends Acts<(changeId: string, movedTo?: string) => void> {
  readonly workout: WorkoutView
}

export function EditWorkout({ workout, done, cancel }: EditProps) {
  const { words, units } = useReading()
  const write = useWorkoutEdit(workout.id)
  const version = useFormVersion(workout.version, write.error)
  const steps = draftsOf(workout.steps, units)
  return (
    <WorkoutFields
      first={{
        on: workout.on,
        kind: workout.kind,
        name: workout.name ?? '',
        distance: workout.distance_m === null ? '' : plain(workout.distance_m / perUnit(units)),
        minutes: workout.duration_s === null ? '' : plain(workout.duration_s / 60),
        goalId: workout.goalId ?? '',
        steps: steps ?? [],
      }}
      kept={steps ? undefined : workout.steps}
      act={words.ui.buttons.save}
      submit={(fields) =>
        write.mutate(
          { version, ...fields },
          { onSuccess: ({ change }) => done(change.id, fields.on === workout.on ? undefined : fields.on) },
        )
      }
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    />
  )
}

interface Draft {
  readonly on: string
  readonly kind: WorkoutKind
  readonly name: string
  readonly distance: string
  readonly minutes: string
  readonly goalId: string
  readonly steps: readonly StepDraft[]
}

interface Fields {
  readonly on: string
  readonly kind: WorkoutKind
  readonly name: string | null
  readonly distance_m: number | null
  readonly duration_s: number | null
  readonly goalId: string | null
  readonly steps?: WorkoutStep[]
}

interface WorkoutFieldsProps {
  readonly first: Draft
  /** Steps that the lines of the form cannot say: they are shown and stay. */
  readonly kept?: readonly WorkoutStep[] | undefined
  readonly act: string
  readonly submit: (fields: Fields) => void
  readonly cancel: () => void
  readonly back?: string | undefined
  readonly busy: boolean
  readonly error: Error | null
}

function WorkoutFields({ first, kept, act, submit, cancel, back, busy, error }: WorkoutFieldsProps) {
  const { words, units, reader } = useReading()
  const { workouts: said } = words.web.life
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const goals = (useGoals().data?.goals ?? []).filter(
    ({ state, id }) => state === 'active' || state === 'paused' || id === first.goalId,
  )
  const [distance, minutes] = [amountOf(draft.distance), amountOf(draft.minutes)]
  const steps = stepsOf(draft.steps, units)
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const unit = (text: string) => ({
    rightSection: <span className="small">{text}</span>,
    rightSectionWidth: 56,
    rightSectionPointerEvents: 'none' as const,
  })
  return (
    <ActForm
      act={act}
      submit={() => {
        setTried(true)
        if (!draft.on || Number.isNaN(distance) || Number.isNaN(minutes) || !steps) return
        submit({
          on: draft.on,
          kind: draft.kind,
          name: draft.name.trim() || null,
          distance_m: distance === undefined ? null : Math.round(distance * perUnit(units)),
          duration_s: minutes === undefined ? null : Math.round(minutes * 60),
          goalId: draft.goalId || null,
          ...(!kept && { steps: draft.kind === 'rest' ? [] : steps }),
        })
      }}
      cancel={cancel}
      back={back}
      busy={busy}
      error={error}
    >
      <div className="pair">
        <DateField label={said.day} value={draft.on} change={(on) => put({ on })} />
        <NativeSelect
          label={said.kind}
          data={WORKOUT_KINDS.map((kind) => ({ value: kind, label: said.kinds[kind] }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = WORKOUT_KINDS.find((each) => each === event.currentTarget.value)
            if (kind) put({ kind })
          }}
        />
      </div>
      {draft.kind === 'rest' ? null : (
        <div className="pair">
          <TextInput
            label={said.distance}
            value={draft.distance}
            inputMode="decimal"
            autoComplete="off"
            error={tried && Number.isNaN(distance) ? said.notNumber : undefined}
            onChange={(event) => put({ distance: event.currentTarget.value })}
            {...unit(words.format.distanceUnit(units))}
          />
          <TextInput
            label={said.minutes}
            value={draft.minutes}
            inputMode="decimal"
            autoComplete="off"
            error={tried && Number.isNaN(minutes) ? said.notNumber : undefined}
            onChange={(event) => put({ minutes: event.currentTarget.value })}
            {...unit(said.minutesUnit)}
          />
        </div>
      )}
      <TextInput
        label={said.name}
        description={said.nameHint}
        value={draft.name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      {kept ? <p className="small">{said.steps.kept(words.plan.steps(kept, units))}</p> : null}
      {kept || draft.kind === 'rest' ? null : (
        <StepFields steps={draft.steps} change={(next) => put({ steps: next })} tried={tried} />
      )}
      {goals.length > 0 ? (
        <NativeSelect
          label={said.goal}
          data={[
            { value: '', label: said.noGoal },
            ...goals.map((goal) => ({ value: goal.id, label: words.goals.name(goal, reader) })),
          ]}
          value={draft.goalId}
          onChange={(event) => put({ goalId: event.currentTarget.value })}
        />
      ) : null}
    </ActForm>
  )
}

const perUnit = (units: 'metric' | 'imperial') => (units === 'metric' ? 1000 : METERS_PER_MILE)
const plain = (value: number) => String(Math.round(value * 100) / 100)
