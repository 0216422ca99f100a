import { parseIsoDate } from '../../core/base/calendar.ts'
import type { ParsedDay } from '../importer.ts'
import { jsonList } from '../json/json-list.ts'
import { isObject, type JsonObject, objectIn, objectsIn, textIn } from '../json/read-json.ts'
import { cellSeconds } from '../lists/cells.ts'
import { mergeDays } from '../lists/record.ts'
import { present } from '../present.ts'

/** A night of `sleep_result…json`: the day is that of the morning. */
function dayOf(entry: JsonObject): ParsedDay | undefined {
  const on = parseIsoDate((textIn(entry, 'night', 'date') ?? '').slice(0, 10))
  if (on === undefined) return undefined
  const evaluation = objectIn(entry, 'evaluation') ?? entry
  const asleep = textIn(evaluation, 'asleepDuration') ?? textIn(evaluation, 'sleepSpan')
  return { on, ...present({ sleep_s: cellSeconds(asleep) }) }
}

/** Nights of Polar's account export. */
export const polarDaysList = jsonList(
  'polar-json',
  (keys, path) => /sleep[_-]result[^/\\]*\.json$/i.test(path) && keys.has('night'),
  (value) => {
    const entries = isObject(value) ? [value] : objectsIn(value)
    return { rows: [], days: mergeDays(entries.flatMap((entry) => dayOf(entry) ?? [])) }
  },
)
