import type { Activity } from '../../core/activity/activity.ts'
import { fastestSpeed } from '../../core/activity/clean-limits.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Race } from '../../core/evidence/race.ts'
import { findActivity } from '../../storage/activities.ts'
import { findRace, listRaces, raceRemoval, raceWrite } from '../../storage/races.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { type RaceFacts, withRaceFacts } from './race-facts.ts'

type Written = Promise<Result<{ raceId: string; change: ChangeRef }, AppProblem>>

/** A race of a day to come or past; with `activityId` it is made of that activity, which says day, name, distance and climb. */
export function addRace(context: Context, facts: RaceFacts, once?: OnceKey): Written {
  return write(context, once, async (inside) => {
    const activity = facts.activityId == null ? undefined : await recordingOf(inside, facts.activityId)
    const on = facts.on ?? activity?.localDay
    const distance_m =
      facts.distance_m ?? (activity?.distance_m === undefined ? undefined : raceLength(activity.distance_m))
    const missing: InputProblem[] = []
    if (on === undefined) missing.push({ code: 'required', field: 'on' })
    if (distance_m === undefined) missing.push({ code: 'required', field: 'distance_m' })
    if (on === undefined || distance_m === undefined) return err({ code: 'validation', fields: missing })
    const fresh: Race = {
      id: inside.newId(),
      ...(activity?.name !== undefined && { name: activity.name }),
      on,
      distance_m,
      kind: activity?.subSport === 'trail' ? 'trail' : activity?.subSport === 'track' ? 'track' : 'road',
      ...(activity?.ascent_m !== undefined && { ascent_m: activity.ascent_m }),
      priority: 'B',
      outcome: 'planned',
      allOut: true,
      version: 1,
    }
    const race = withRaceFacts(fresh, facts)
    const problems = await problemsOf(inside, race, activity, undefined)
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const change = await recordChange(inside, 'add-race', [raceWrite(inside.athleteId, race)])
    return ok({ raceId: race.id, change })
  })
}

export function editRace(
  context: Context,
  raceId: string,
  { version, ...facts }: RaceFacts & { readonly version: number },
  once?: OnceKey,
): Written {
  return write(context, once, async (inside) => {
    const before = await findRace(inside.db, inside.athleteId, raceId)
    if (!before) return err({ code: 'not-found', what: 'race' })
    if (before.version !== version) return err({ code: 'stale-version', have: before.version })
    const race = { ...withRaceFacts(before, facts), version: version + 1 }
    const activity = race.activityId === undefined ? undefined : await recordingOf(inside, race.activityId)
    const problems = await problemsOf(inside, race, activity, before)
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const change = await recordChange(inside, 'edit-race', [raceWrite(inside.athleteId, race)])
    return ok({ raceId, change })
  })
}

/** The activity that was its recording stays. */
export function deleteRace(context: Context, raceId: string, version: number | undefined, once?: OnceKey): Written {
  return write(context, once, async (inside) => {
    const race = await findRace(inside.db, inside.athleteId, raceId)
    if (!race) return err({ code: 'not-found', what: 'race' })
    if (version !== undefined && race.version !== version) return err({ code: 'stale-version', have: race.version })
    const change = await recordChange(inside, 'delete-race', [raceRemoval(raceId)])
    return ok({ raceId, change })
  })
}

const recordingOf = ({ db, athleteId }: Context, id: string) => findActivity(db, athleteId, id)

/** Distances of races in metres, as they are announced: what a watch measured is one of them within 2 %. */
const RACE_DISTANCES = [
  1500, 1609.344, 3000, 5000, 10_000, 15_000, 16_093.44, 20_000, 21_097.5, 25_000, 30_000, 42_195, 50_000, 80_467.2,
  100_000, 160_934.4,
]
const raceLength = (measured_m: number): number =>
  RACE_DISTANCES.find((known) => Math.abs(measured_m - known) <= known * 0.02) ?? measured_m

async function problemsOf(
  context: Context,
  race: Race,
  activity: Activity | undefined,
  before: Race | undefined,
): Promise<InputProblem[]> {
  const problems: InputProblem[] = []
  const day: LocalDate = today(context, await loadAthlete(context))
  if (race.activityId !== undefined) {
    const isNew = race.activityId !== before?.activityId
    if (isNew && !activity) problems.push({ code: 'not-here', field: 'activityId' })
    else if (activity && Math.abs(activity.localDay - race.on) > 1)
      problems.push({ code: 'contradiction', field: 'on', with: 'activityId' })
    const others = await listRaces(context.db, context.athleteId)
    if (others.some((other) => other.id !== race.id && other.activityId === race.activityId))
      problems.push({ code: 'contradiction', field: 'activityId', with: 'race' })
  }
  if (race.on > day && (race.outcome === 'finished' || race.outcome === 'did-not-finish'))
    problems.push({ code: 'in-the-future', field: 'on' })
  if (race.official_time_s !== undefined && race.distance_m > fastestSpeed('running') * race.official_time_s)
    problems.push({ code: 'contradiction', field: 'official_time_s', with: 'distance_m' })
  if (race.official_time_s !== undefined && race.outcome !== 'finished')
    problems.push({ code: 'contradiction', field: 'official_time_s', with: 'outcome' })
  return problems
}
