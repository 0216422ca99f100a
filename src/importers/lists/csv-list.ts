import { err, ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { cellNumber, cellSeconds } from './cells.ts'
import { type Column, FACTORS, plainName } from './columns.ts'
import { isPolarCsvHeader } from '../polar/csv-header.ts'
import { type CsvTable, headerOf, readTable } from './csv-table.ts'
import { columnNamed } from './field-names.ts'
import { tableList } from './table-list.ts'

/** What the columns mean: beside a day, 'start time' is the hour of the start, and 'time' is nothing without one. */
function columnsOf(header: readonly string[]): (Column | undefined)[] {
  const columns = header.map(columnNamed)
  const days = columns.flatMap((column, i) => (column?.field === 'date' ? [i] : []))
  return columns.map((column, i) => {
    if (column?.field === 'clock') return days.length > 0 ? column : undefined
    const isHour = days.length > 1 && i !== days[0] && /^start( time)?$/.test(plainName(header[i] ?? ''))
    return isHour ? { field: 'clock' } : column
  })
}

/** Metres a second at which a column is how long it took, and not when it was. */
const [SLOWEST, FASTEST] = [0.5, 8]

/**
 * 'Date, Distance, Time' in a log that someone keeps by hand: beside no other duration 'time' is how long it took, where that
 * gives a speed at which people move.
 */
function withDuration(columns: readonly (Column | undefined)[], rows: CsvTable['rows']): (Column | undefined)[] {
  const at = (field: Column['field']) => columns.findIndex((column) => column?.field === field)
  const [clock, distance] = [at('clock'), at('distance')]
  if (clock < 0 || distance < 0 || at('elapsed') >= 0 || at('moving') >= 0) return [...columns]
  const unit = columns[distance]?.unit
  const factor_m = unit === 'm' || unit === 'mi' ? FACTORS[unit] : FACTORS.km
  const speeds = rows
    .map((cells) => (cellNumber(cells[distance]) * factor_m) / cellSeconds(cells[clock]))
    .filter((speed) => speed > 0)
  const isDuration = speeds.length > 0 && speeds.every((speed) => speed >= SLOWEST && speed <= FASTEST)
  return columns.map((column, i) => (isDuration && i === clock ? { field: 'elapsed' } : column))
}

const TELLING = new Set(['distance', 'elapsed', 'moving', 'weight', 'resting-heart-rate', 'sleep'])

const tells = (header: readonly string[]): boolean => {
  const columns = columnsOf(header)
  return (
    columns.some((column) => column?.field === 'date') &&
    columns.some((column) => column !== undefined && TELLING.has(column.field))
  )
}

/** Its other tables, of steps by the minute among them, have such columns too. */
const OF_SAMSUNG = /(^|[/\\!])com\.samsung\.[^/\\]*$/

interface NamedTable {
  readonly format: string
  readonly isOf: (header: readonly string[]) => boolean
  readonly isStrict?: boolean
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
  { format: 'csv', isOf: tells, isStrict: true },
]

/** CSV lists known by what their columns are called: Runkeeper, intervals.icu, the Strava API, and a list of one's own. */
export const csvLists: readonly ListImporter[] = TABLES.map(({ format, isOf, isStrict = false }) => ({
  format,
  detect: (head, path) => {
    const header = headerOf(head)
    return header !== undefined && !isPolarCsvHeader(header) && !OF_SAMSUNG.test(path) && isOf(header)
  },
  async read(stream) {
    const read = await readTable(stream, format)
    if (!read.ok) return read
    const columns = withDuration(columnsOf(read.value.header), read.value.rows)
    const list = tableList({ format, table: read.value, columns, isStrict })
    const isOurs = !isStrict || read.value.header.some((name) => plainName(name) === 'date')
    // Services give out tables of other things whose columns have such names: without one good row it is one of those.
    if (!isOurs && list.days.length === 0 && !list.rows.some((row) => row.activity().ok))
      return err({ code: 'unsupported-format', format: 'csv' })
    return ok(list)
  },
}))
