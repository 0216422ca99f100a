import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { firstThingsView } from '../../core/view/first-things-view.ts'
import { raceList, type RaceList, type RaceView } from '../../core/view/race-view.ts'
import { listActivitiesByIds } from '../../storage/activities.ts'
import { listRaces } from '../../storage/races.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** Races to come, the next first, and past ones, the latest first. */
export async function getRaces(context: Context, asOf?: LocalDate): Promise<RaceList> {
  const { db, athleteId } = context
  const races = await listRaces(db, athleteId)
  const ids = races.flatMap(({ activityId }) => activityId ?? [])
  const recordings = await listActivitiesByIds(db, athleteId, ids)
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  return raceList(races, recordings, day, firstThingsView(await loadEvidence(context, athlete, day)))
}

export async function getRace(context: Context, raceId: string): Promise<Result<RaceView, AppProblem>> {
  const { coming, past } = await getRaces(context)
  const race = [...coming, ...past].find(({ id }) => id === raceId)
  return race ? ok(race) : err({ code: 'not-found', what: 'race' })
}
