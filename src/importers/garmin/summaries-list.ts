import { believedOffset } from '../believed-time.ts'
import { jsonList } from '../json/json-list.ts'
import { missing, objectRows, type ReadObject } from '../json/object-rows.ts'
import { type JsonObject, numberIn, objectsIn, textIn } from '../json/read-json.ts'

/** Garmin's account export counts lengths in centimetres, times in milliseconds, energy in kilojoules. */
const CM = 0.01
const MS = 0.001
const KCAL_PER_KJ = 1 / 4.19

const startOf = (activity: JsonObject): number => numberIn(activity, 'startTimeGmt', 'beginTimestamp')

function read(activity: JsonObject): ReadObject {
  const at = startOf(activity)
  if (Number.isNaN(at)) return missing('date')
  // The local time is the hour on the wall, written as if it were UTC.
  const offset = Math.round((numberIn(activity, 'startTimeLocal') - at) / 60_000)
  const type = textIn(activity, 'activityType', 'sportType')
  const rpe = numberIn(activity, 'directWorkoutRpe', 'workoutRpe')
  const timer_s = numberIn(activity, 'duration') * MS
  const moving_s = numberIn(activity, 'movingDuration') * MS
  return {
    start: { at, ...(offset !== 0 && { utcOffset_min: believedOffset(offset) }) },
    type: type === 'uncategorized' ? 'other' : type,
    name: textIn(activity, 'name', 'activityName'),
    note: textIn(activity, 'description', 'notes'),
    effort: rpe > 0 ? rpe / 10 : undefined,
    totals: {
      distance_m: numberIn(activity, 'distance') * CM,
      elapsed_s: longest(numberIn(activity, 'elapsedDuration') * MS, timer_s),
      moving_s: moving_s > 0 ? moving_s : timer_s,
      ascent_m: numberIn(activity, 'elevationGain') * CM,
      descent_m: numberIn(activity, 'elevationLoss') * CM,
      average_heart_rate_bpm: numberIn(activity, 'avgHr'),
      max_heart_rate_bpm: numberIn(activity, 'maxHr'),
      average_cadence_rpm: numberIn(activity, 'avgDoubleCadence', 'avgRunCadence', 'avgBikeCadence'),
      average_power_w: numberIn(activity, 'avgPower'),
      energy_kcal: numberIn(activity, 'calories') * KCAL_PER_KJ,
    },
  }
}

const longest = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b))

/** The whole of a multisport activity: its legs are rows of their own. */
const isParent = (activity: JsonObject): boolean =>
  activity.parent === true || textIn(activity, 'activityType') === 'multi_sport'

/**
 * `…_summarizedActivities.json` of Garmin's account export. It names no files; which activity is which tells the second
 * at which it began.
 */
export const garminSummariesList = jsonList(
  'garmin-json',
  (keys) => keys.has('summarizedActivitiesExport'),
  (value) => {
    const packs = Array.isArray(value) ? objectsIn(value) : objectsIn([value])
    const activities = packs.flatMap((pack) => objectsIn(pack.summarizedActivitiesExport))
    const legs = activities.filter((activity) => !isParent(activity))
    return {
      rows: objectRows(legs, read, (activity) => {
        const beganAt = startOf(activity)
        return Number.isNaN(beganAt) ? {} : { beganAt }
      }),
      days: [],
    }
  },
)
