import type { ParsedDay } from '../importer.ts'
import { jsonList } from '../json/json-list.ts'
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json/read-json.ts'
import { mergeDays } from '../lists/record.ts'
import { parseCivil } from '../lists/row-time.ts'
import { present } from '../present.ts'
import { dateOf } from '../../core/base/calendar.ts'

/** Above this a weight is in grams. */
const GRAMS = 1000

/** One entry of the daily summaries, the nights or the weights of Garmin's account export. */
function dayOf(entry: JsonObject): ParsedDay | undefined {
  const text = textIn(entry, 'calendarDate') ?? textIn(objectIn(entry, 'metaData'), 'calendarDate')
  const civil = text === undefined ? undefined : parseCivil(text.replace(/T.*$/, ''))
  if (!civil) return undefined
  const phases = ['deepSleepSeconds', 'lightSleepSeconds', 'remSleepSeconds'].map((key) => numberIn(entry, key))
  // A night without phases is a window the watch assumed, no measurement.
  const sleep_s = phases.filter((seconds) => seconds > 0).reduce((sum, seconds) => sum + seconds, 0)
  const weight = numberIn(objectIn(entry, 'weight') ?? entry, 'weight')
  return {
    on: dateOf(civil.year, civil.month, civil.day),
    ...present({
      weight_kg: weight > GRAMS ? weight / 1000 : weight,
      resting_heart_rate_bpm: numberIn(entry, 'restingHeartRate', 'currentDayRestingHeartRate'),
      sleep_s: sleep_s > 0 ? sleep_s : undefined,
    }),
  }
}

const NAMES = /(UDSFile|sleepData|userBioMetrics(?!ProfileData))[^/\\]*\.json$/i

/** Daily summaries (`UDSFile_….json`), nights (`…_sleepData.json`) and weights (`…_userBioMetrics.json`) of the export. */
export const garminDaysList = jsonList(
  'garmin-json',
  (keys, path) => NAMES.test(path) && (keys.has('calendarDate') || keys.has('metaData')),
  (value) => ({ rows: [], days: mergeDays(objectsIn(value).flatMap((entry) => dayOf(entry) ?? [])) }),
)
