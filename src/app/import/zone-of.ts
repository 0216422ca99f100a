import tzLookup from '@photostructure/tz-lookup'
import type { ZoneSource } from '../../core/activity/activity.ts'
import { epochMs } from '../../core/base/units.ts'
import { isZone, offsetMinutesAt, type ZoneName } from '../../core/base/zone.ts'
import type { DerivedActivity } from './derive-activity.ts'

/**
 * The zone in which an activity was run, surest first: the file names one; its coordinates lie in one (an embedded
 * table, no network); the file knows its offset from UTC; the runner's own.
 */
export function zoneOf(
  { parsed, place }: DerivedActivity,
  athleteZone: ZoneName,
): { zone: ZoneName; zoneSource: ZoneSource } {
  if (parsed.zone !== undefined && isZone(parsed.zone)) return { zone: parsed.zone, zoneSource: 'file' }
  if (place) {
    const zone = tzLookup(place.latitude, place.longitude)
    if (isZone(zone)) return { zone, zoneSource: 'coordinates' }
  }
  const offset = parsed.utcOffset_min
  if (offset !== undefined) {
    if (offsetMinutesAt(epochMs(parsed.startAt), athleteZone) === offset)
      return { zone: athleteZone, zoneSource: 'file' }
    const sign = offset < 0 ? '-' : '+'
    const two = (n: number) => String(n).padStart(2, '0')
    const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
    return { zone, zoneSource: 'file' }
  }
  return { zone: athleteZone, zoneSource: 'athlete' }
}
