import { jsonList } from '../json/json-list.ts'
import { missing, objectRows, type ReadObject } from '../json/object-rows.ts'
import { type JsonObject, numberIn, objectsIn, textIn } from '../json/read-json.ts'
import { FACTORS, unitNamed } from '../lists/columns.ts'
import { wallStart } from '../lists/row-time.ts'

const MS = 0.001

/**
 * `exercise-….json` of a Fitbit account: the sport by its name, the distance in the unit beside it, times in milliseconds,
 * days as Americans write them, without a zone.
 */
export const fitbitList = jsonList(
  'fitbit-json',
  (keys) => ['logId', 'activityTypeId', 'activityName', 'startTime'].every((key) => keys.has(key)),
  (value) => {
    const entries = objectsIn(value).filter((entry) => 'activityTypeId' in entry && 'startTime' in entry)
    return entries.length > 0 ? { rows: objectRows(entries, read), days: [] } : undefined
  },
)

function read(exercise: JsonObject): ReadObject {
  const start = wallStart(textIn(exercise, 'startTime') ?? '', 'month-first')
  if (!start) return missing('date')
  return {
    start,
    type: textIn(exercise, 'activityName'),
    totals: {
      distance_m: numberIn(exercise, 'distance') * metresOf(textIn(exercise, 'distanceUnit')),
      elapsed_s: numberIn(exercise, 'duration') * MS,
      moving_s: numberIn(exercise, 'activeDuration') * MS,
      ascent_m: numberIn(exercise, 'elevationGain'),
      average_heart_rate_bpm: numberIn(exercise, 'averageHeartRate'),
      energy_kcal: numberIn(exercise, 'calories'),
    },
  }
}

/** Of a unit of lengths by its word; NaN of any other, so that no distance comes of it. */
function metresOf(word: string | undefined): number {
  const unit = unitNamed(word ?? '')
  return unit === 'm' || unit === 'km' || unit === 'mi' ? FACTORS[unit] : NaN
}
