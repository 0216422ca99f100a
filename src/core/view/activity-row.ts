import { isoDate } from '../base/calendar.ts'
import type { Activity } from '../activity/activity.ts'
import type { ActivityRow } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** An activity as a line of a list. */
export const activityRow = (activity: Activity): ActivityRow => ({
  id: activity.id,
  localDay: isoDate(activity.localDay),
  startAt: Temporal.Instant.fromEpochMilliseconds(activity.startAt).toString({ fractionalSecondDigits: 3 }),
  zone: activity.zone,
  sport: activity.sport,
  subSport: orNull(activity.subSport),
  name: orNull(activity.name),
  distance_m: orNull(activity.distance_m),
  elapsed_s: activity.elapsed_s,
  moving_s: activity.moving_s,
  ascent_m: orNull(activity.ascent_m),
  average_heart_rate_bpm: orNull(activity.average_heart_rate_bpm),
  effort: orNull(activity.effort),
  companions: [...(activity.companions ?? [])],
  inCompany: orNull(activity.inCompany),
  gearId: orNull(activity.gearId),
  place: placeView(activity),
  hasNote: activity.note !== undefined,
  duplicateOf: orNull(activity.duplicateOf),
  countsForGoals: activity.countsForGoals,
  version: activity.version,
})

function placeView({ place }: Activity): ActivityRow['place'] {
  const known = place && (place.country ?? place.state ?? place.name) !== undefined
  return known ? { country: orNull(place.country), state: orNull(place.state), name: orNull(place.name) } : null
}

/** Latest first; of two that began at once the later made. */
export const latestFirst = <T extends { readonly startAt: number; readonly id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => b.startAt - a.startAt || (a.id < b.id ? 1 : -1))
