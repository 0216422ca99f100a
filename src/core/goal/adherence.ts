import { addDays, type LocalDate } from '../base/calendar.ts'
import type { ActivityFact } from '../evidence/evidence.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import type { RestDays } from './rest-days.ts'
import { isRun } from '../activity/counts.ts'
import { isSameWork, sizeOf } from './workout-size.ts'

/** What became of a planned workout. The first five are kept; `rested` lay in a pause and is not asked for. */
export const ADHERENCE_STATES = [
  'done',
  'moved',
  'shortened',
  'swapped',
  'eased',
  'skipped',
  'missed',
  'rested',
  'open',
  'coming',
] as const
export type AdherenceState = (typeof ADHERENCE_STATES)[number]

export interface Adherence {
  readonly workout: PlannedWorkout
  readonly state: AdherenceState
  /** What was done for it, as far as it was recorded. */
  readonly activityId?: string
  /** The day from which this is known; undefined while it is open or to come. */
  readonly settledOn?: LocalDate
}

/** A workout may be made up for, or brought forward, by so many days. */
export const MOVE_DAYS = 2
/** From this share of the planned size on it is the workout, if a shortened one. */
const SHORTENED = 0.5
/** Within these shares it is the workout as planned. */
const FITS = { least: 0.8, most: 1.5 }

const KEPT: ReadonlySet<AdherenceState> = new Set(['done', 'moved', 'shortened', 'swapped', 'eased'])
export const isKept = ({ state }: Adherence): boolean => KEPT.has(state)
/** Not done and not to be made up for any more. */
export const isMissed = ({ state }: Adherence): boolean => state === 'missed' || state === 'skipped'

interface Match {
  readonly activity?: ActivityFact
  readonly state: AdherenceState
  readonly settledOn: LocalDate
}

/**
 * Planned against done (docs/methods/adherence.md). The runner's word stands. Without one a workout is matched with an
 * activity of its sport on its day; with one of another endurance sport on its day; with another day's, where two workouts
 * changed places; and, once its day is over, with one of about its size up to two days before or after. Each activity
 * stands for one workout. Facts after asOf are not known; `activities` may reach beyond the workouts by `MOVE_DAYS`.
 */
export function adherence(
  planned: readonly PlannedWorkout[],
  activities: readonly ActivityFact[],
  asOf: LocalDate,
  rest: RestDays,
): Adherence[] {
  const days = byDay(activities)
  const taken = new Set<string>()
  const matches = new Map<string, Match>()
  const free = (day: LocalDate) => (days.get(day) ?? []).filter(({ id }) => !taken.has(id))
  const settle = (workout: PlannedWorkout, match: Match) => {
    if (match.activity) taken.add(match.activity.id)
    matches.set(workout.id, match)
  }
  const toMatch = () => due.filter(({ id }) => !matches.has(id))

  const due = planned.filter(({ on, kind }) => on <= asOf && kind !== 'rest')
  for (const workout of due) {
    if (workout.word === undefined) continue
    const activity = workout.word === 'skipped' ? undefined : free(workout.on).find((each) => isSameWork(workout, each))
    settle(workout, { state: workout.word, settledOn: workout.on, ...(activity && { activity }) })
  }
  for (const least of [FITS.least, SHORTENED])
    for (const workout of toMatch()) {
      const activity = free(workout.on).find((each) => isSameWork(workout, each) && share(workout, each) >= least)
      if (activity !== undefined)
        settle(workout, { activity, settledOn: workout.on, state: least === SHORTENED ? 'shortened' : 'done' })
    }
  for (const workout of toMatch()) {
    const activity = isRun(workout.sport) ? free(workout.on).find((each) => standsFor(workout, each)) : undefined
    if (activity !== undefined) settle(workout, { activity, settledOn: workout.on, state: 'swapped' })
  }
  for (const [one, other] of changedPlaces(due, days, matches, taken)) {
    const [first, second] = [ownDayOf(one, days, matches, taken), ownDayOf(other, days, matches, taken)]
    const known = one.on > other.on ? one.on : other.on
    const before = [matches.get(one.id)?.settledOn, matches.get(other.id)?.settledOn]
    if (first && second) {
      settle(one, { activity: second, state: 'swapped', settledOn: before[0] ?? known })
      settle(other, { activity: first, state: 'swapped', settledOn: before[1] ?? known })
    }
  }
  for (const workout of toMatch().filter(({ on }) => on < asOf)) {
    const activity = nearDays(workout.on, asOf)
      .flatMap(free)
      .find((each) => isSameWork(workout, each) && share(workout, each) >= FITS.least)
    if (activity === undefined) continue
    const settledOn = activity.localDay > workout.on ? activity.localDay : addDays(workout.on, 1)
    settle(workout, { activity, settledOn, state: 'moved' })
  }

  return planned.map((workout) => {
    if (workout.kind === 'rest') return restTaken(workout, planned, days, asOf, rest)
    const match = matches.get(workout.id)
    if (match === undefined) return unmatched(workout, asOf, rest)
    const { activity, ...said } = match
    // A workout that a pause lay on is not missed.
    if (said.state === 'skipped' && rest.has(workout.on)) return { workout, ...said, state: 'rested' }
    return { workout, ...said, ...(activity !== undefined && { activityId: activity.id }) }
  })
}

function unmatched(workout: PlannedWorkout, asOf: LocalDate, rest: RestDays): Adherence {
  const { on } = workout
  if (on > asOf) return { workout, state: 'coming' }
  if (rest.has(on)) return { workout, state: 'rested', settledOn: on }
  return asOf > on + MOVE_DAYS
    ? { workout, state: 'missed', settledOn: addDays(on, MOVE_DAYS + 1) }
    : { workout, state: 'open' }
}

/**
 * A planned day of rest: taken when there was no run on it, or moved when there was none on a day near it that had a
 * workout planned. A day counts once it is over.
 */
function restTaken(
  workout: PlannedWorkout,
  planned: readonly PlannedWorkout[],
  days: ReadonlyMap<number, readonly ActivityFact[]>,
  asOf: LocalDate,
  rest: RestDays,
): Adherence {
  const { on, word } = workout
  if (on > asOf) return { workout, state: 'coming' }
  if (word !== undefined) return { workout, state: word, settledOn: on }
  const ran = (day: LocalDate) => (days.get(day) ?? []).some(({ sport }) => isRun(sport))
  if (on < asOf && !ran(on)) return { workout, state: 'done', settledOn: addDays(on, 1) }
  const other = nearDays(on, asOf).find(
    (day) => day < asOf && !ran(day) && planned.some((each) => each.on === day && each.kind !== 'rest'),
  )
  if (on < asOf && other !== undefined)
    return { workout, state: 'moved', settledOn: addDays(other > on ? other : on, 1) }
  return unmatched(workout, asOf, rest)
}

/** The days around one, earliest first, as far as they have been lived. */
const nearDays = (on: LocalDate, asOf: LocalDate): LocalDate[] =>
  Array.from({ length: 2 * MOVE_DAYS + 1 }, (_, i) => addDays(on, i - MOVE_DAYS)).filter(
    (day) => day !== on && day <= asOf,
  )

function byDay(activities: readonly ActivityFact[]): Map<number, ActivityFact[]> {
  const days = new Map<number, ActivityFact[]>()
  for (const activity of activities) {
    const day = days.get(activity.localDay)
    if (day) day.push(activity)
    else days.set(activity.localDay, [activity])
  }
  return days
}

/** How much of the planned size was done; as planned where one of the two is not known. */
const share = (workout: PlannedWorkout, activity: ActivityFact): number => sizeOf(workout, activity) ?? 1

/** Whether the sizes of both are known and about the same. */
function fits(workout: PlannedWorkout, activity: ActivityFact): boolean {
  const size = sizeOf(workout, activity)
  return size !== undefined && size >= FITS.least && size <= FITS.most
}

/** Another endurance sport in place of a run, at least half as long where the time was planned. */
function standsFor({ duration_s }: PlannedWorkout, { sport, moving_s }: ActivityFact): boolean {
  return STAND_INS.has(sport) && (duration_s === undefined || moving_s >= duration_s * SHORTENED)
}
const STAND_INS: ReadonlySet<string> = new Set([
  'cycling',
  'swimming',
  'rowing',
  'cross_country_skiing',
  'fitness_equipment',
  'hiking',
  'snowshoeing',
])

/** What was done on a workout's own day: its match, or an activity of its sport that is no match of any. */
function ownDayOf(
  workout: PlannedWorkout,
  days: ReadonlyMap<number, readonly ActivityFact[]>,
  matches: ReadonlyMap<string, Match>,
  taken: ReadonlySet<string>,
): ActivityFact | undefined {
  const match = matches.get(workout.id)
  if (match !== undefined) return match.activity?.localDay === workout.on ? match.activity : undefined
  return days.get(workout.on)?.find((each) => !taken.has(each.id) && isSameWork(workout, each))
}

/** Pairs of workouts near each other of which each was done on the other's day, by their sizes. */
function changedPlaces(
  due: readonly PlannedWorkout[],
  days: ReadonlyMap<number, readonly ActivityFact[]>,
  matches: ReadonlyMap<string, Match>,
  taken: ReadonlySet<string>,
): (readonly [PlannedWorkout, PlannedWorkout])[] {
  const pairs: (readonly [PlannedWorkout, PlannedWorkout])[] = []
  const used = new Set<string>()
  for (const [i, one] of due.entries()) {
    if (one.word !== undefined || used.has(one.id)) continue
    const own = ownDayOf(one, days, matches, taken)
    if (own === undefined || fits(one, own)) continue
    for (const other of due.slice(i + 1)) {
      if (other.on > one.on + MOVE_DAYS) break
      if (other.on === one.on || other.word !== undefined || used.has(other.id) || other.sport !== one.sport) continue
      const theirs = ownDayOf(other, days, matches, taken)
      if (theirs === undefined || !fits(one, theirs) || !fits(other, own)) continue
      pairs.push([one, other])
      used.add(one.id).add(other.id)
      break
    }
  }
  return pairs
}
