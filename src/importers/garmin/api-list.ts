import { parseIsoTime } from '../iso-time.ts'
import { jsonList } from '../json/json-list.ts'
import { missing, objectRows, type ReadObject } from '../json/object-rows.ts'
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json/read-json.ts'

/** Hours on the clock of Greenwich and on the wall: '2022-02-01 07:00:00'. */
const instantOf = (text: string | undefined): number =>
  parseIsoTime(`${(text ?? '').trim().replace(' ', 'T').replace(/Z$/, '')}Z`)?.at ?? NaN

function read(activity: JsonObject): ReadObject {
  const at = instantOf(textIn(activity, 'startTimeGMT'))
  if (Number.isNaN(at)) return missing('date')
  const offset = Math.round((instantOf(textIn(activity, 'startTimeLocal')) - at) / 60_000)
  return {
    start: { at, ...(!Number.isNaN(offset) && { utcOffset_min: offset }) },
    type: textIn(objectIn(activity, 'activityType'), 'typeKey'),
    name: textIn(activity, 'activityName'),
    note: textIn(activity, 'description'),
    totals: {
      distance_m: numberIn(activity, 'distance'),
      elapsed_s: numberIn(activity, 'elapsedDuration', 'duration'),
      moving_s: numberIn(activity, 'movingDuration', 'duration'),
      ascent_m: numberIn(activity, 'elevationGain'),
      descent_m: numberIn(activity, 'elevationLoss'),
      average_heart_rate_bpm: numberIn(activity, 'averageHR'),
      max_heart_rate_bpm: numberIn(activity, 'maxHR'),
      average_cadence_rpm: numberIn(activity, 'averageRunningCadenceInStepsPerMinute'),
      average_power_w: numberIn(activity, 'avgPower'),
      energy_kcal: numberIn(activity, 'calories'),
    },
  }
}

const isActivity = (entry: JsonObject): boolean => textIn(entry, 'startTimeGMT') !== undefined

/** The list of activities that programs fetch from Garmin Connect: metres and seconds, an object for the sport. */
export const garminApiList = jsonList(
  'garmin-api-json',
  (keys) => keys.has('startTimeGMT') && keys.has('activityType'),
  (value) => {
    const inside = Array.isArray(value)
      ? value
      : isActivity(value as JsonObject)
        ? [value]
        : Object.values(value as object).flat()
    const entries = objectsIn(inside).filter(isActivity)
    return entries.length > 0 ? { rows: objectRows(entries, read), days: [] } : undefined
  },
)
