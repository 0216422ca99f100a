import { RACE_PRIORITIES, type RacePriority } from '../../../core/evidence/race.ts'
import type { RaceView } from '../../../core/view/race-view.ts'
import { useNewRace, useRaceEdit, useRaces } from '../../api-client/races.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

interface RacePriorityProps {
  readonly race: { readonly on: string; readonly distance_m: number; readonly raceId: string | null }
  readonly value: RacePriority
}

const SAME_DISTANCE = 0.02
const isSame = (a: Pick<RaceView, 'on' | 'distance_m'>, b: Pick<RaceView, 'on' | 'distance_m'>) =>
  a.on === b.on && Math.abs(a.distance_m / b.distance_m - 1) <= SAME_DISTANCE

/** What a race on the way is to its runner. A goal that was not entered as a race is entered with it. */
export function RacePriorityChoice({ race, value }: RacePriorityProps) {
  const { words, units } = useReading()
  const { plan, races: said } = words.web
  const { offer } = useUndo()
  const { on, distance_m, raceId } = race
  const races = useRaces()
  // A plan that was taken names the races of then; one may have been entered since.
  const entered = races.data?.coming.find((each) => each.id === raceId || isSame(each, race))
  const now = entered?.priority ?? value
  const edit = useRaceEdit(entered?.id ?? '')
  const enter = useNewRace()
  const isPending = edit.isPending || enter.isPending || races.isPending
  const wished = edit.isPending ? edit.variables.priority : enter.isPending ? enter.variables.priority : undefined
  const choose = (priority: RacePriority) => {
    if (isPending || priority === now) return
    const onSuccess = ({ change }: { readonly change: { readonly id: string } }) => offer(plan.priorityKept, change.id)
    if (entered) edit.mutate({ version: entered.version, priority }, { onSuccess })
    else enter.mutate({ on, distance_m, priority }, { onSuccess })
  }
  const error = edit.error ?? enter.error
  return (
    <>
      <OneOf
        legend={plan.setTo(words.plan.seasonRace(race, units))}
        hideLegend
        choices={RACE_PRIORITIES.map((each) => [each, said.priority(each)])}
        value={wished ?? now}
        choose={choose}
      />
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
