import { err, ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { type Column, plainName } from './columns.ts'
import { isPolarCsvHeader } from '../polar/csv-header.ts'
import { type CsvTable, headerOf, readTable } from './csv-table.ts'
import { columnNamed } from './field-names.ts'
import { tableList } from './table-list.ts'
import { understoodTable, withCell } from './understood-table.ts'
import { named } from '../named.ts'

/** What the columns mean: beside a day, 'start time' is the hour of the start, and 'time' is nothing without one. */
function columnsOf(header: readonly string[]): (Column | undefined)[] {
  const columns = header.map(columnNamed)
  const days = columns.flatMap((column, i) => (column?.field === 'date' ? [i] : []))
  return columns.map((column, i) => {
    // A clock shows no unit: 'Time (min)' is how long it took.
    if (column?.field === 'clock' && column.unit !== undefined) return { field: 'elapsed', unit: column.unit }
    if (column?.field === 'clock') return days.length > 0 ? column : undefined
    const isHour = days.length > 1 && i !== days[0] && /^start( time)?$/.test(plainName(header[i] ?? ''))
    return isHour ? { field: 'clock' } : column
  })
}

const TELLING = new Set(['distance', 'elapsed', 'moving', 'weight', 'resting-heart-rate', 'sleep'])

/** What a list of runs has and one of whole days has not. */
const TIMES = new Set(['elapsed', 'moving', 'pace', 'clock'])

const tells = (header: readonly string[]): boolean => {
  const fields = new Set(columnsOf(header).map((column) => column?.field))
  const some = (wanted: ReadonlySet<string>) => [...fields].some((field) => field !== undefined && wanted.has(field))
  // Steps of a day and what they came to are no run.
  return fields.has('date') && some(TELLING) && (!fields.has('steps') || some(TIMES))
}

/** Its other tables, of steps by the minute among them, have such columns too. */
const OF_SAMSUNG = /(^|[/\\!])com\.samsung\.[^/\\]*$/

interface NamedTable {
  readonly format: string
  readonly isOf: (header: readonly string[]) => boolean
  readonly isStrict?: boolean
  /** Sports by the numbers of a service. */
  readonly sports?: Readonly<Record<string, string>>
}

const has = (header: readonly string[], ...names: string[]) => names.every((name) => header.includes(name))

/** Tables whose headers say in English what they hold. The last takes what is left: the runner's own list. */
const TABLES: readonly NamedTable[] = [
  { format: 'runkeeper-csv', isOf: (header) => has(header, 'Date', 'Type', 'Route Name', 'GPX File') },
  { format: 'intervals-csv', isOf: (header) => header.some((name) => name.startsWith('icu_')) && tells(header) },
  {
    format: 'strava-api-csv',
    isOf: (header) => has(header, 'start_date_local', 'moving_time', 'elapsed_time') && tells(header),
  },
  {
    format: 'zepp-csv',
    isOf: (header) => has(header, 'type', 'startTime', 'sportTime(s)'),
    // Of watches of Amazfit and Mi; the ones in public programs.
    sports: { 1: 'running', 6: 'walking', 8: 'treadmill', 9: 'cycling', 10: 'indoor cycling', 52: 'strength training' },
  },
  { format: 'csv', isOf: tells, isStrict: true },
]

/** A table with words for its numbers of sports. */
function withSports(table: CsvTable, sports: Readonly<Record<string, string>>): CsvTable {
  const at = table.header.indexOf('type')
  return {
    header: table.header,
    rows: table.rows.map((cells) => withCell(cells, at, named(sports, cells[at] ?? '') ?? cells[at] ?? '')),
  }
}

/** CSV lists known by what their columns are called: Runkeeper, intervals.icu, the Strava API, Zepp, and a list of one's own. */
export const csvLists: readonly ListImporter[] = TABLES.map(({ format, isOf, isStrict = false, sports }) => ({
  format,
  detect: (head, path) => {
    const header = headerOf(head)
    return header !== undefined && !isPolarCsvHeader(header) && !OF_SAMSUNG.test(path) && isOf(header)
  },
  async read(stream) {
    const read = await readTable(stream, format)
    if (!read.ok) return read
    const table = sports ? withSports(read.value, sports) : read.value
    const list = tableList({ format, ...understoodTable(table, columnsOf(table.header)), isStrict })
    const isOurs = !isStrict || read.value.header.some((name) => plainName(name) === 'date')
    // Services give out tables of other things whose columns have such names: without one good row it is one of those.
    if (!isOurs && list.days.length === 0 && !list.rows.some((row) => row.activity().ok))
      return err({ code: 'unsupported-format', format: 'csv' })
    return ok(list)
  },
}))
