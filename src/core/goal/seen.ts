import type { LocalDate } from '../base/calendar.ts'

/**
 * Why a fact counted for a goal, or did not. The first two count: `same-day` is a second run of a day where days are
 * counted, which adds nothing and is shown with the first.
 */
export const SEEN_REASONS = [
  'counts',
  'same-day',
  'other-sport',
  'other-weekday',
  'alone',
  'no-distance',
  'no-climb',
  'no-heart-rate',
  'no-cadence',
  'other-effort',
  'other-distance',
  'other-event',
  'no-race',
  'not-finished',
  'too-slow',
  'indoors',
  'too-short',
  'stopped',
  'other-kind',
  'hilly',
  'other-moment',
  'no-place',
  'no-partner',
  'seen-before',
  'not-done',
  'still-open',
  'to-come',
  'eased',
  'off-pace',
  'pace-unknown',
  'against-a-sign',
  'ran',
  'day-not-over',
  'pain',
  'no-word',
  'not-measured',
  'above-range',
  'below-range',
  'paused',
  'nothing-known',
] as const
export type SeenReason = (typeof SEEN_REASONS)[number]

/** One fact (or one day) that was looked at for a goal, with what it adds. */
export interface Seen {
  readonly on: LocalDate
  readonly counted: boolean
  readonly reason: SeenReason
  /** In the unit of the goal's sum; 0 where it adds nothing. */
  readonly amount: number
  readonly activityId?: string
  readonly checkInId?: string
  readonly workoutId?: string
  readonly raceId?: string
}

/** What numbers rest on, each list in order of days and each id once. */
export interface EvidenceIds {
  readonly activityIds: readonly string[]
  readonly checkInIds: readonly string[]
  readonly raceIds: readonly string[]
  readonly workoutIds: readonly string[]
}

const ids = (all: readonly (string | undefined)[]) => [...new Set(all.filter((id) => id !== undefined))]

/** The facts behind what counted. */
export function evidenceIds(seen: readonly Seen[]): EvidenceIds {
  const activities = new Set<string>()
  const checkIns = new Set<string>()
  const races = new Set<string>()
  const workouts = new Set<string>()
  for (const { counted, activityId, checkInId, raceId, workoutId } of seen) {
    if (!counted) continue
    if (activityId !== undefined) activities.add(activityId)
    if (checkInId !== undefined) checkIns.add(checkInId)
    if (raceId !== undefined) races.add(raceId)
    if (workoutId !== undefined) workouts.add(workoutId)
  }
  return {
    activityIds: [...activities],
    checkInIds: [...checkIns],
    raceIds: [...races],
    workoutIds: [...workouts],
  }
}

/** The evidence of several, in the order given. */
export const joinedIds = (all: readonly EvidenceIds[]): EvidenceIds => ({
  activityIds: ids(all.flatMap((each) => each.activityIds)),
  checkInIds: ids(all.flatMap((each) => each.checkInIds)),
  raceIds: ids(all.flatMap((each) => each.raceIds)),
  workoutIds: ids(all.flatMap((each) => each.workoutIds)),
})
