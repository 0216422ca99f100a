import type { ActivityList, ListImporter } from '../importer.ts'
import { columnNamed } from '../lists/field-names.ts'
import { tableList } from '../lists/table-list.ts'
import { apiActivity, isApiActivity } from './api-activity.ts'
import { elevateActivity, isElevateActivity } from './elevate-activity.ts'
import { isPolarSession } from '../polar/session-keys.ts'
import { jsonList } from './json-list.ts'
import { objectRows } from './object-rows.ts'
import { isObject, type JsonObject, objectsIn } from './read-json.ts'

/** Pages of a list are arrays within an array; some write {"activities": […]} around it, or another word. */
function entriesOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.every(Array.isArray) ? value.flatMap(objectsIn) : objectsIn(value)
  const inside = isObject(value) ? (value.activities ?? value.days ?? value.wellness ?? onlyArrayIn(value)) : undefined
  return Array.isArray(inside) ? entriesOf(inside) : []
}

/** What one activity is made of, by whatever service: no list of activities, even where it has times and lengths. */
const PARTS =
  /^(icu_)?(laps?|splits?|intervals|segment_?efforts|best_?efforts|streams?|samples|records|points|groups)(_|$)/i

/** The one array of objects of an object that has no other. */
function onlyArrayIn(value: JsonObject): unknown {
  if (isApiActivity(value)) return undefined
  const arrays = Object.entries(value).filter(([, each]) => Array.isArray(each) && entriesOf(each).length > 0)
  return arrays.length === 1 && !PARTS.test(arrays[0]![0]) ? arrays[0]![1] : undefined
}

const isWithheld = (entry: JsonObject): boolean => entry.source === 'STRAVA' && '_note' in entry

/** Lists of the API of Strava and of intervals.icu (activities.json). */
const apiList = jsonList(
  'api-json',
  (keys) => keys.has('start_date') || keys.has('start_date_local') || (keys.has('source') && keys.has('_note')),
  (value) => {
    const entries = entriesOf(value).filter((entry) => isApiActivity(entry) || isWithheld(entry))
    return entries.length > 0 ? { rows: objectRows(entries, apiActivity), days: [] } : undefined
  },
)

const elevateList = jsonList(
  'elevate-json',
  (keys) => keys.has('stats') && (keys.has('startTimestamp') || keys.has('startTime')),
  (value) => {
    const entries = entriesOf(value).filter(isElevateActivity)
    return entries.length > 0 ? { rows: objectRows(entries, elevateActivity), days: [] } : undefined
  },
)

/** One level of an entry laid flat: {"date": …, "wellness": {"restingHR": …}}. A value named twice is the first. */
function flat(entry: JsonObject): Record<string, string> {
  const cells: Record<string, string> = {}
  const put = (key: string, value: unknown) => {
    if ((typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') && !(key in cells))
      cells[key] = String(value)
  }
  for (const [key, value] of Object.entries(entry)) if (!isObject(value)) put(key, value)
  for (const value of Object.values(entry))
    if (isObject(value)) for (const [key, inner] of Object.entries(value)) put(key, inner)
  return cells
}

/** The name of a day where an entry has no date: intervals.icu calls its wellness rows by it. */
const isDay = (text: string | undefined): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

function listOfObjects(value: unknown): Omit<ActivityList, 'format'> | undefined {
  const found = entriesOf(value)
  // With samples it is a file of activities, which its importer reads whole.
  if (found.some((entry) => isObject(entry.streams))) return undefined
  const entries = found.map(flat)
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  const hasDate = keys.some((key) => columnNamed(key)?.field === 'date')
  const byId = !hasDate && entries.length > 0 && entries.every((entry) => isDay(entry.id))
  const columns = keys.map((key) => (byId && key === 'id' ? ({ field: 'date' } as const) : columnNamed(key)))
  const has = (field: string) => columns.some((column) => column?.field === field)
  const tells = ['distance', 'elapsed', 'moving', 'weight', 'resting-heart-rate', 'sleep'].some(has)
  if (!has('date') || !tells) return undefined
  const rows = entries.map((entry) => keys.map((key) => entry[key] ?? ''))
  const list = tableList({ format: 'json', table: { header: keys, rows }, columns })
  // A service's own bookkeeping may have such names by chance: most of it has to make sense.
  const good = list.rows.filter((row) => row.activity().ok).length + list.days.length
  return good * 2 >= entries.length && good > 0 ? list : undefined
}

/** Any list of plain objects whose names say what they are, as a CSV's columns do; wellness of intervals.icu among them. */
const plainList: ListImporter = jsonList(
  'json',
  (keys, path) => {
    if (isPolarSession(keys, path)) return false
    const columns = [...keys].map(columnNamed)
    const has = (field: string) => columns.some((column) => column?.field === field)
    return (
      (has('date') || keys.has('id')) &&
      (has('distance') || has('elapsed') || has('resting-heart-rate') || has('weight'))
    )
  },
  listOfObjects,
)

export const jsonLists: readonly ListImporter[] = [apiList, elevateList, plainList]
