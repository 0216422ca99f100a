import { unitsToColumns } from './cell-units.ts'
import { cellNumber, cellSeconds, cellText } from './cells.ts'
import { type Column, FACTORS, plainName, type Unit, unitNamed } from './columns.ts'
import type { CsvTable } from './csv-table.ts'

/** Metres a second at which a column is how long it took, and not when it was. */
const [SLOWEST, FASTEST] = [0.5, 8]

type Columns = readonly (Column | undefined)[]

/**
 * 'Date, Distance, Time' in a log that someone keeps by hand: beside no other duration 'time' is how long it took, where the
 * hour is told elsewhere, or where that gives a speed at which people move.
 */
function withDuration(header: readonly string[], columns: Columns, rows: CsvTable['rows']): Columns {
  const at = (field: Column['field']) => columns.findIndex((column) => column?.field === field)
  if (at('elapsed') >= 0 || at('moving') >= 0) return columns
  const clock = columns.findLastIndex(
    (column, i) => column?.field === 'clock' && !plainName(header[i] ?? '').startsWith('start'),
  )
  if (clock < 0) return columns
  const isHourElsewhere = at('clock') !== clock || rows.some((cells) => /\d:\d\d/.test(cells[at('date')] ?? ''))
  const isDuration = isHourElsewhere || movesAt(columns, rows, clock)
  return isDuration ? columns.with(clock, { field: 'elapsed' }) : columns
}

/** Whether a column of durations gives a speed at which people move, in every row that tells both. */
function movesAt(columns: Columns, rows: CsvTable['rows'], duration: number): boolean {
  const distance = columns.findIndex((column) => column?.field === 'distance')
  if (distance < 0) return false
  const factor_m = lengthFactor(columns[distance])
  const speeds = rows
    .map((cells) => (cellNumber(cells[distance]) * factor_m) / cellSeconds(cells[duration]))
    .filter((speed) => speed > 0)
  return speeds.length > 0 && speeds.every((speed) => speed >= SLOWEST && speed <= FASTEST)
}

/** 'Tempo' is a time in Italian and Portuguese, and a pace in German and Dutch: as what it is no time. */
function withPace(header: readonly string[], columns: Columns, rows: CsvTable['rows']): Columns {
  const tempo = header.findIndex((name, i) => columns[i]?.field === 'elapsed' && plainName(name) === 'tempo')
  const isAlone = !columns.some((column, i) => i !== tempo && column?.field === 'elapsed')
  // Those who log rides too say what was which: a time of theirs may be faster than anyone runs.
  const mayRide = isAlone && columns.some((column) => column?.field === 'sport')
  if (tempo < 0 || mayRide || movesAt(columns, rows, tempo)) return columns
  return columns.with(tempo, { field: 'pace' })
}

/** Hours, minutes and seconds in columns of their own are one time. */
function withWholeTimes(table: CsvTable, columns: Columns): { table: CsvTable; columns: Columns } {
  const parts = (['h', 'min', 's'] as const).map((unit) =>
    columns.findIndex(
      (column, i) => column?.field === 'elapsed' && column.unit === unit && isUnitAlone(table.header[i]),
    ),
  )
  const first = Math.min(...parts.filter((i) => i >= 0))
  if (parts.filter((i) => i >= 0).length < 2) return { table, columns }
  const rows = table.rows.map((cells) => {
    const told = parts.filter((i) => i >= 0 && cellText(cells[i]) !== undefined)
    const seconds = told.reduce(
      (sum, i) => sum + cellNumber(cells[i]) * FACTORS[columns[i]!.unit as 'h' | 'min' | 's'],
      0,
    )
    return withCell(cells, first, told.length === 0 ? '' : String(seconds))
  })
  return {
    table: { header: table.header, rows },
    columns: columns.map((column, i) =>
      i === first ? { field: 'elapsed', unit: 's' } : parts.includes(i) ? undefined : column,
    ),
  }
}

/** A row with another cell; one that ends before it is filled up. */
export const withCell = (cells: readonly string[], at: number, cell: string): string[] =>
  Array.from({ length: Math.max(cells.length, at + 1) }, (_, i) => (i === at ? cell : (cells[i] ?? '')))

const isUnitAlone = (name: string | undefined): boolean => unitNamed(name ?? '') !== undefined

/** A table of nights, of whose columns one says so, has no runs in it: its durations are of sleep. */
function withNights(header: readonly string[], columns: Columns): Columns {
  const isOfRuns = columns.some((column) => column?.field === 'sport' || column?.field === 'distance')
  const isOfNights = header.some((name) => /sleep|schlaf|sommeil|sueño|sonno|slaap|睡眠/i.test(name))
  if (isOfRuns || !isOfNights) return columns
  return columns.map((column) => (column?.field === 'elapsed' ? { ...column, field: 'sleep' } : column))
}

const ROW_UNIT = /^(distance ?)?(units?|uom)$/

/** Distances whose unit stands in a column of its own, in metres. */
function withRowUnits(table: CsvTable, columns: Columns): [table: CsvTable, columns: Columns] {
  const units = table.header.findIndex((name) => ROW_UNIT.test(plainName(name)))
  const distance = columns.findIndex((column) => column?.field === 'distance' && column.unit === 'unknown')
  const factors = table.rows.map((cells) => lengthIn(unitNamed(cells[units] ?? '')))
  if (units < 0 || distance < 0 || !factors.some((factor) => factor !== undefined)) return [table, columns]
  const rows = table.rows.map((cells, i) => {
    const factor = factors[i]
    const written = cellText(cells[distance])
    if (written === undefined) return cells
    // A row whose unit nobody knows is one that cannot be read.
    return withCell(cells, distance, factor === undefined ? `${written} ?` : String(cellNumber(written) * factor))
  })
  return [{ header: table.header, rows }, columns.with(distance, { field: 'distance', unit: 'm' })]
}

const lengthIn = (unit: Unit | undefined): number | undefined =>
  unit === 'm' || unit === 'km' || unit === 'mi' || unit === 'yd' || unit === 'ft' ? FACTORS[unit] : undefined

/** Slower than this nobody has been for hours; sixty times as fast is a run. */
const STANDING_MPS = 0.1
const AS_HOURS = /^(\d{1,2}:\d{2}):00$/

/** A spreadsheet makes '58:06:00' of '58:06': where that would be standing still, and the minutes would not. */
function withoutInventedHours(table: CsvTable, columns: Columns): CsvTable {
  const distance = columns.findIndex((column) => column?.field === 'distance')
  const times = columns.flatMap((column, i) => (/^(clock|elapsed|moving)$/.test(column?.field ?? '') ? [i] : []))
  if (distance < 0) return table
  const factor_m = lengthFactor(columns[distance])
  const mended = (cell: string, i: number, cells: readonly string[]): string => {
    const minutes = times.includes(i) ? AS_HOURS.exec(cell.trim())?.[1] : undefined
    if (minutes === undefined) return cell
    const metres = cellNumber(cells[distance]) * factor_m
    const isStanding = metres / cellSeconds(cell) < STANDING_MPS
    return isStanding && metres / cellSeconds(minutes) > SLOWEST ? minutes : cell
  }
  return { header: table.header, rows: table.rows.map((cells) => cells.map((cell, i) => mended(cell, i, cells))) }
}

const lengthFactor = (column: Column | undefined): number =>
  column?.unit === 'm' || column?.unit === 'mi' ? FACTORS[column.unit] : FACTORS.km

/** A table with what its columns mean by their names, and by their cells where names do not tell. */
export function understoodTable(read: CsvTable, named: Columns): { table: CsvTable; columns: Columns } {
  const { table: written, columns } = unitsToColumns(...withRowUnits(read, withNights(read.header, named)))
  const table = withoutInventedHours(written, columns)
  const timed = withDuration(table.header, columns, table.rows)
  return withWholeTimes(table, withPace(table.header, timed, table.rows))
}
