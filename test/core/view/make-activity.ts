import type { Activity } from '../../../src/core/activity/activity.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { Athlete } from '../../../src/core/evidence/athlete.ts'
import { day } from '../goal/make-goal.ts'

export const athlete: Athlete = {
  id: 'athlete-1',
  zone: 'Europe/Berlin',
  weekStart: 1,
  units: 'metric',
  elevationUnits: 'metric',
  language: 'en',
  version: 1,
}

/** A run of ten kilometres at noon UTC, from a file, unless said otherwise. */
export function makeActivity({
  on,
  ...activity
}: Partial<Activity> & { readonly id: string; readonly on: string }): Activity {
  const localDay = day(on)
  return {
    startAt: epochMs(localDay * 86_400_000 + 43_200_000),
    zone: 'Europe/Berlin',
    zoneSource: 'coordinates',
    localDay,
    sport: 'running',
    distance_m: 10_000,
    elapsed_s: 3000,
    moving_s: 2950,
    countsForGoals: true,
    warnings: [],
    version: 1,
    source: { format: 'fit', path: `${activity.id}.fit` },
    ...activity,
  }
}
