import type { Lap } from '../../core/activity/parsed-activity.ts'
import { parseIsoTime } from '../iso-time.ts'
import { cellSeconds } from '../lists/cells.ts'
import type { RowStart } from '../lists/row-time.ts'
import { wallStart } from '../lists/row-time.ts'
import { rowZone, withOffset } from '../lists/row-zone.ts'
import { present } from '../present.ts'
import { missing, type ReadObject } from './object-rows.ts'
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from './read-json.ts'

/**
 * An activity as the API of Strava gives it, in lists and in detail; intervals.icu has taken over its names and added
 * its own (icu_…). Metres, seconds, metres a second; cadence of one foot.
 */
export function apiActivity(activity: JsonObject): ReadObject {
  if (activity.source === 'STRAVA' && textIn(activity, 'type') === undefined) return { withheldBy: 'intervals.icu' }
  const start = startOf(activity)
  if (!start) return missing('date')
  const effort = numberIn(activity, 'icu_rpe', 'perceived_exertion')
  const laps = lapsOf(activity, start.at)
  return {
    start,
    type: typeOf(activity),
    name: textIn(activity, 'name'),
    note: [textIn(activity, 'description'), textIn(activity, 'private_note')].filter(Boolean).join('\n\n'),
    gear: textIn(objectIn(activity, 'gear'), 'name', 'nickname'),
    device: textIn(activity, 'device_name'),
    ...(effort > 0 && effort <= 10 && { effort }),
    ...(laps.length > 1 && { laps }),
    totals: totalsOf(activity),
  }
}

const totalsOf = (activity: JsonObject) => ({
  distance_m: numberIn(activity, 'distance', 'icu_distance'),
  elapsed_s: secondsIn(activity, 'elapsed_time'),
  moving_s: secondsIn(activity, 'moving_time'),
  ascent_m: numberIn(activity, 'total_elevation_gain', 'elevation_gain'),
  descent_m: numberIn(activity, 'total_elevation_loss'),
  average_heart_rate_bpm: numberIn(activity, 'average_heartrate'),
  max_heart_rate_bpm: numberIn(activity, 'max_heartrate'),
  average_cadence_rpm: numberIn(activity, 'average_cadence'),
  average_power_w: numberIn(activity, 'average_watts', 'icu_average_watts'),
  average_temperature_c: numberIn(activity, 'average_temp'),
  energy_kcal: numberIn(activity, 'calories'),
})

/** Seconds; programs that keep lists of the API write '0:27:30', and from some databases '1970-01-01 00:27:30.000000'. */
function secondsIn(activity: JsonObject, key: string): number {
  const seconds = numberIn(activity, key)
  return Number.isNaN(seconds) ? cellSeconds(textIn(activity, key)?.replace(/^1970-01-01[ T]/, '')) : seconds
}

/** A run on the belt is a run with a flag; 'sport_type' is the finer word where it is there. */
function typeOf(activity: JsonObject): string | undefined {
  const type = textIn(activity, 'sport_type', 'type')
  return type === 'Run' && activity.trainer === true ? 'treadmill' : type
}

function startOf(activity: JsonObject): RowStart | undefined {
  const zone = textIn(activity, 'timezone')?.replace(/^\([^)]*\)\s*/, '')
  const exact = parseIsoTime(textIn(activity, 'start_date') ?? '')
  const local = textIn(activity, 'start_date_local', 'start_local')
  const offset_s = numberIn(activity, 'utc_offset')
  if (exact) {
    const offset = Number.isNaN(offset_s) ? undefined : Math.round(offset_s / 60)
    return withOffset({ at: exact.at, ...present({ zone, utcOffset_min: offset }) }, local)
  }
  const start = local === undefined ? undefined : wallStart(local.replace(/Z$/, ''))
  return start && rowZone(start, zone)
}

function lapsOf(activity: JsonObject, startAt: number): Lap[] {
  return objectsIn(activity.laps).flatMap((lap): Lap[] => {
    const at = parseIsoTime(textIn(lap, 'start_date') ?? '')?.at
    const elapsed_s = numberIn(lap, 'elapsed_time')
    if (at === undefined || !(elapsed_s >= 0) || at < startAt) return []
    const { elapsed_s: _, descent_m: _d, average_temperature_c: _t, energy_kcal: _e, ...totals } = totalsOf(lap)
    return [{ start_s: (at - startAt) / 1000, elapsed_s, ...present(totals) }]
  })
}

/** Whether an object is such an activity. */
export const isApiActivity = (value: JsonObject): boolean =>
  ('start_date' in value || 'start_date_local' in value) && ('elapsed_time' in value || 'moving_time' in value)
