import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { WORKOUT_WORDS } from '../../../core/evidence/planned-workout.ts'
import type { WorkoutView } from '../../../core/view/workout-view.ts'
import { useWorkoutEdit } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'

interface WorkoutWordProps {
  readonly workout: WorkoutView
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

/** What became of a workout, in the runner's own word; without one the runs say it. */
export function WorkoutWordForm({ workout, done, cancel }: WorkoutWordProps) {
  const { words } = useReading()
  const { workouts: said } = words.web.life
  const [word, setWord] = useState<WorkoutView['word'] | ''>(workout.word ?? '')
  const [reason, setReason] = useState(workout.reason ?? '')
  const write = useWorkoutEdit(workout.id)
  const version = useFormVersion(workout.version, write.error)
  return (
    <ActForm
      act={words.ui.buttons.save}
      submit={() =>
        write.mutate(
          { version, word: word || null, reason: reason.trim() || null },
          { onSuccess: ({ change }) => done(change.id) },
        )
      }
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    >
      <OneOf
        legend={said.becameOf}
        choices={[...WORKOUT_WORDS.map((each) => [each, said.became[each]] as const), ['', said.noWord] as const]}
        value={word ?? ''}
        choose={setWord}
      />
      <Textarea
        label={said.why}
        value={reason}
        rows={2}
        maxLength={2000}
        className="voice-field"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  )
}
