import type { RowWrite } from '../../storage/changes.ts'
import { listRaces, raceWrite } from '../../storage/races.ts'
import type { Context } from '../context.ts'

/** Races whose recording now has another activity in its place; of several, the first keeps it. */
export async function moveRaces({ db, athleteId }: Context, from: readonly string[], to: string): Promise<RowWrite[]> {
  const races = (await listRaces(db, athleteId)).filter(({ activityId }) => from.includes(activityId ?? ''))
  return races.map((race, i) => {
    const { activityId: _, ...rest } = race
    return raceWrite(athleteId, { ...rest, ...(i === 0 && { activityId: to }), version: race.version + 1 })
  })
}
