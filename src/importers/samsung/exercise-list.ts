import { err, ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { parseIsoTime } from '../iso-time.ts'
import type { Column } from '../lists/columns.ts'
import { type CsvTable, headerOf, readTable } from '../lists/csv-table.ts'
import { tableList } from '../lists/table-list.ts'

/** Names of columns are those of Samsung's public data type `com.samsung.health.exercise`, with that before them. */
const PREFIX = 'com.samsung.health.exercise.'
const START = `${PREFIX}start_time`
const OFFSET = `${PREFIX}time_offset`
const TYPE = `${PREFIX}exercise_type`
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  [START, { field: 'date' }],
  [TYPE, { field: 'sport' }],
  [`${PREFIX}duration`, { field: 'elapsed', unit: 'ms' }],
  [`${PREFIX}distance`, { field: 'distance', unit: 'm' }],
  [`${PREFIX}altitude_gain`, { field: 'ascent', unit: 'm' }],
  [`${PREFIX}altitude_loss`, { field: 'descent', unit: 'm' }],
  [`${PREFIX}mean_heart_rate`, { field: 'average-heart-rate' }],
  [`${PREFIX}max_heart_rate`, { field: 'max-heart-rate' }],
  [`${PREFIX}calorie`, { field: 'energy' }],
  [`${PREFIX}comment`, { field: 'note' }],
])

/** Exercises by their public number, in words that Cairn knows. */
const SPORTS: ReadonlyMap<string, string> = new Map([
  ['1001', 'walking'],
  ['1002', 'running'],
  ['11007', 'cycling'],
  ['13001', 'hiking'],
  ['14001', 'swimming'],
  ['15003', 'indoor_cycling'],
  ['15004', 'indoor_rowing'],
  ['15005', 'treadmill'],
  ['15006', 'elliptical'],
])

/** `com.samsung.shealth.exercise.….csv` of the data that Samsung Health lets its owner download: a title, then a table. */
export const samsungList: ListImporter = {
  format: 'samsung-csv',
  detect: (head) => isSamsung(headerOf(head)),
  async read(stream) {
    const read = await readTable(stream, 'samsung-csv')
    if (!read.ok) return read
    if (!isSamsung(read.value.header)) return err({ code: 'unsupported-format', format: 'csv' })
    const columns = read.value.header.map((name) => COLUMNS.get(name))
    return ok(tableList({ format: 'samsung-csv', table: inWords(read.value), columns }))
  },
}

const isSamsung = (header: readonly string[] | undefined): boolean =>
  header !== undefined && header.includes(START) && header.includes(TYPE)

/** Sports by name, and the start, which is UTC, with the offset that stands beside it. */
function inWords({ header, rows }: CsvTable): CsvTable {
  const [start, offset, type] = [header.indexOf(START), header.indexOf(OFFSET), header.indexOf(TYPE)]
  const write = (cells: readonly string[], cell: string, i: number) => {
    if (i === start) return localStart(cell, cells[offset])
    return i === type ? (SPORTS.get(cell.trim()) ?? `Samsung ${cell}`) : cell
  }
  return { header, rows: rows.map((cells) => cells.map((cell, i) => write(cells, cell, i))) }
}

/** '2024-05-01 05:30:00.000' and 'UTC+0200' → '2024-05-01T07:30:00+02:00'; what is neither stays as it is. */
function localStart(start: string, offset = ''): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(start.trim()) ?? []
  const at = day === undefined ? undefined : parseIsoTime(`${day}T${clock}Z`)?.at
  if (at === undefined) return start
  const [, hours, minutes] = /^UTC([+-](?:0\d|1[0-4])):?([0-5]\d)$/.exec(offset.trim()) ?? []
  const zone = hours === undefined ? 'UTC' : `${hours}:${minutes}`
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
