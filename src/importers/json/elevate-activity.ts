import { parseIsoTime } from '../iso-time.ts'
import { missing, type ReadObject } from './object-rows.ts'
import { isObject, type JsonObject, numberIn, objectIn, textIn } from './read-json.ts'

export const isElevateActivity = (value: JsonObject): boolean =>
  isObject(value.stats) && ('startTime' in value || 'startTimestamp' in value)

/** An activity of an Elevate backup (its `activities` collection): Strava's totals, and what Elevate worked out itself. */
export function elevateActivity(activity: JsonObject): ReadObject {
  const seconds = numberIn(activity, 'startTimestamp')
  const at = Number.isNaN(seconds) ? parseIsoTime(textIn(activity, 'startTime') ?? '')?.at : seconds * 1000
  if (at === undefined) return missing('date')
  const stats = objectIn(activity, 'stats')
  const heart = objectIn(stats, 'heartRate')
  return {
    start: { at },
    type: textIn(activity, 'type'),
    name: textIn(activity, 'name'),
    note: textIn(activity, 'notes', 'description'),
    device: textIn(activity, 'device'),
    totals: {
      distance_m: numberIn(stats, 'distance'),
      elapsed_s: numberIn(stats, 'elapsedTime'),
      moving_s: numberIn(stats, 'movingTime'),
      ascent_m: numberIn(stats, 'elevationGain'),
      average_heart_rate_bpm: numberIn(heart, 'avg'),
      max_heart_rate_bpm: numberIn(heart, 'max'),
      average_cadence_rpm: numberIn(objectIn(stats, 'cadence'), 'avg'),
      average_power_w: numberIn(objectIn(stats, 'power'), 'avg'),
      energy_kcal: numberIn(stats, 'calories'),
    },
  }
}
