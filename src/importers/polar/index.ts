import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Importer, ImportProblem } from '../importer.ts'
import {
  isObject,
  type JsonObject,
  keysIn,
  numberIn,
  objectIn,
  objectsIn,
  parseJson,
  textIn,
} from '../json/read-json.ts'
import { believedOffset } from '../believed-time.ts'
import { withSamples } from '../json/with-samples.ts'
import { cellSeconds } from '../lists/cells.ts'
import { instantOf, polarSamples } from './samples.ts'
import { isPolarSession } from './session-keys.ts'
import { polarSport } from './sports.ts'

/**
 * `training-session-….json` of Polar's account export, of before and since version 2: every exercise is an activity. Times
 * are hours on the wall with the offset beside them.
 */
export const polarImporter: Importer = {
  format: 'polar-json',
  detect(head, path) {
    const keys = keysIn(head)
    return keys !== undefined && isPolarSession(keys, path)
  },
  parse: (bytes) => Promise.resolve(parse(bytes)),
}

function parse(bytes: Uint8Array): Result<readonly ParsedActivity[], ImportProblem> {
  const parsed = parseJson(bytes, 'polar-json')
  if (!parsed.ok) return parsed
  if (!isObject(parsed.value)) return err({ code: 'unsupported-format', format: 'json' })
  const session = parsed.value
  const exercises = objectsIn(session.exercises)
  const whole = exercises.length > 0 ? exercises : [session]
  const activities = whole.flatMap((exercise) => activityOf(exercise, session, whole.length === 1) ?? [])
  return activities.length > 0 ? ok(activities) : err({ code: 'no-samples' })
}

const durationOf = (exercise: JsonObject): number => {
  const ms = numberIn(exercise, 'durationMillis')
  return Number.isNaN(ms) ? cellSeconds(textIn(exercise, 'duration')) : ms / 1000
}

function activityOf(exercise: JsonObject, session: JsonObject, isOnly: boolean): ParsedActivity | undefined {
  const given = numberIn(exercise, 'timezoneOffsetMinutes', 'timezoneOffset')
  const fallback = numberIn(session, 'timezoneOffsetMinutes', 'timeZoneOffset', 'timezoneOffset')
  const offset_min = believedOffset(given) ?? believedOffset(fallback) ?? 0
  const at = instantOf(textIn(exercise, 'startTime') ?? textIn(session, 'startTime'), offset_min)
  if (Number.isNaN(at)) return undefined
  const stop = instantOf(textIn(exercise, 'stopTime'), offset_min)
  const duration_s = durationOf(exercise)
  const heart = objectIn(exercise, 'heartRate') ?? statistics(exercise, 'STATISTICS_TYPE_HEART_RATE')
  const sport = objectIn(exercise, 'sport') ?? objectIn(session, 'sport')
  const from = isOnly ? [exercise, session] : [exercise]
  const number = (...keys: string[]) =>
    from.map((object) => numberIn(object, ...keys)).find((value) => !Number.isNaN(value)) ?? NaN
  return withSamples(
    {
      start: { at, ...(offset_min !== 0 && { utcOffset_min: offset_min }) },
      type: polarSport(textIn(exercise, 'sport') ?? textIn(sport, 'id') ?? textIn(session, 'sport')),
      name: isOnly ? textIn(session, 'name') : undefined,
      note: textIn(session, 'note'),
      device: textIn(objectIn(session, 'product'), 'modelName'),
      totals: {
        distance_m: number('distanceMeters', 'distance'),
        elapsed_s: stop > at ? (stop - at) / 1000 : duration_s,
        moving_s: duration_s,
        ascent_m: number('ascentMeters', 'ascent'),
        descent_m: number('descentMeters', 'descent'),
        average_heart_rate_bpm: numberIn(heart, 'avg') || number('hrAvg', 'averageHeartRate'),
        max_heart_rate_bpm: numberIn(heart, 'max') || number('hrMax', 'maximumHeartRate'),
        energy_kcal: number('kiloCalories', 'calories'),
      },
    },
    polarSamples(exercise, at, offset_min),
  )
}

const statistics = (exercise: JsonObject, type: string): JsonObject | undefined =>
  objectsIn(objectIn(exercise, 'statistics')?.statistics).find((entry) => entry.type === type)
