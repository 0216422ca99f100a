import type { ListImporter } from '../importer.ts'
import { jsonList } from '../json/json-list.ts'
import { missing, objectRows, type ReadObject } from '../json/object-rows.ts'
import { isObject, type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json/read-json.ts'

/** Activities of Suunto's app by their number, which are not those of its watches; the ones in public programs. */
const APP_SPORTS: Readonly<Record<number, string>> = {
  0: 'walking',
  1: 'running',
  2: 'cycling',
  3: 'cross_country_skiing',
  10: 'mountain_biking',
  11: 'hiking',
  12: 'inline_skate',
  13: 'alpine_ski',
  14: 'paddling',
  15: 'rowing',
  16: 'golf',
  21: 'lap_swimming',
  22: 'trail_running',
  23: 'strength_training',
  24: 'nordic_walking',
  52: 'indoor_cycling',
  53: 'treadmill_running',
  83: 'open_water_swimming',
}

/** The list of trainings that Suunto's app gives programs: {"payload": [{activityId, startTime, totalTime, …}]}. SI units. */
export const suuntoWorkoutsList: ListImporter = jsonList(
  'suunto-json',
  (keys) => keys.has('activityId') && keys.has('startTime') && keys.has('totalTime'),
  (value) => {
    const entries = entriesOf(value).filter((entry) => 'activityId' in entry && 'totalTime' in entry)
    return entries.length > 0 ? { rows: objectRows(entries, workoutOf), days: [] } : undefined
  },
)

function entriesOf(value: unknown): readonly JsonObject[] {
  if (!isObject(value)) return objectsIn(value)
  const inside = value.payload ?? value.workouts ?? value
  return isObject(inside) ? [inside] : objectsIn(inside)
}

function workoutOf(workout: JsonObject): ReadObject {
  const at = numberIn(workout, 'startTime')
  if (Number.isNaN(at)) return missing('date')
  const number = numberIn(workout, 'activityId')
  const offset_min = numberIn(workout, 'timeOffsetInMinutes')
  // What it calls the highest is the runner's own highest ever; only these two are of the training.
  const heart = objectIn(workout, 'hrdata')
  const positive = (value: number) => (value > 0 ? value : NaN)
  return {
    start: { at, ...(offset_min !== 0 && !Number.isNaN(offset_min) && { utcOffset_min: offset_min }) },
    type: APP_SPORTS[number] ?? `Suunto app ${number}`,
    name: textIn(workout, 'workoutName'),
    note: textIn(workout, 'description'),
    totals: {
      distance_m: numberIn(workout, 'totalDistance'),
      elapsed_s: numberIn(workout, 'totalTime'),
      ascent_m: numberIn(workout, 'totalAscent'),
      descent_m: numberIn(workout, 'totalDescent'),
      average_heart_rate_bpm: positive(numberIn(heart, 'workoutAvgHR')),
      max_heart_rate_bpm: positive(numberIn(heart, 'workoutMaxHR')),
      energy_kcal: positive(numberIn(workout, 'energyConsumption')),
    },
  }
}
