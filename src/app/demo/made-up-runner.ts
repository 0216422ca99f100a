import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { madeUpLife } from './made-up-life.ts'
import { HOME } from './made-up-places.ts'
import { plannedOutings } from './planned-outings.ts'
import { recordOuting } from './record-outing.ts'

export const HOME_ZONE = HOME.zone

/**
 * What the watch of a runner who does not exist would have recorded: three years of training with seasons, races, an
 * illness, a holiday and a week abroad, in order of start, up to the day before `until`, whose own run is still to
 * come. Made from the seed alone: the same seed and day give the same bytes.
 */
export function madeUpRunner(seed: number, until: LocalDate): ParsedActivity[] {
  const life = madeUpLife(seed, until)
  return plannedOutings(life)
    .map((outing) => recordOuting(life, outing))
    .sort((a, b) => a.startAt - b.startAt)
}
