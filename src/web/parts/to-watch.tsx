import type { WorkoutKind, WorkoutStep } from '../../core/evidence/planned-workout.ts'
import { apiPath } from '../api-client/base-path.ts'
import { useReading } from '../app/reading.tsx'
import { useCopy } from './use-copy.ts'

interface ToWatchProps {
  readonly workout: { readonly id: string; readonly kind: WorkoutKind; readonly steps: readonly WorkoutStep[] }
  /** For whom hears it: which of many. */
  readonly day: string
}

/** The ways of a planned workout to a watch: as a file, and as a line of text. A day of rest has none. */
export function ToWatch({ workout: { id, kind, steps }, day }: ToWatchProps) {
  const { words, units } = useReading()
  const { calendar } = words.web
  const copy = useCopy()
  if (kind === 'rest') return null
  return (
    <>
      <a className="link tap" href={`${apiPath}/workouts/${id}/fit`} download>
        {calendar.fit}
        <span className="hidden-text">{`: ${day}`}</span>
      </a>
      {steps.length === 0 ? null : (
        <button type="button" className="link tap" onClick={() => copy(words.plan.watch(steps, units))}>
          {calendar.copySteps}
          <span className="hidden-text">{`: ${day}`}</span>
        </button>
      )}
    </>
  )
}
