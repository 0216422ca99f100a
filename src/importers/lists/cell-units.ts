import { cellText } from './cells.ts'
import { type Column, type Field, unitNamed } from './columns.ts'
import type { CsvTable } from './csv-table.ts'

/** What is measured in a unit that a cell may name. Times have words of their own (cells.ts). */
const MEASURED: ReadonlySet<Field> = new Set([
  'distance',
  'ascent',
  'descent',
  'average-heart-rate',
  'max-heart-rate',
  'cadence',
  'power',
  'energy',
  'weight',
])
const WITH_UNIT = /^([+-]?\d[\d.,'\s]*?)\s*(\p{L}+)$/u

type Columns = readonly (Column | undefined)[]

/**
 * A table in whose cells units stand ('5020.00 meter', '5.02 km', '150 bpm'), with bare numbers in them and the unit at their
 * column: that of the first cell, where the header names none. A cell in another unit stays, and says so.
 */
export function unitsToColumns(table: CsvTable, columns: Columns): { table: CsvTable; columns: Columns } {
  const units = columns.map((column, i) => {
    if (!column || !MEASURED.has(column.field) || (column.unit !== undefined && column.unit !== 'unknown'))
      return undefined
    const first = table.rows.map((cells) => cellText(cells[i])).find((text) => text !== undefined)
    return unitNamed(WITH_UNIT.exec(first ?? '')?.[2] ?? '')
  })
  if (units.every((unit) => unit === undefined)) return { table, columns }
  const bare = (cell: string, i: number): string => {
    const [, number, unit] = (units[i] && WITH_UNIT.exec(cell.trim())) || []
    return number !== undefined && unitNamed(unit ?? '') === units[i] ? number : cell
  }
  return {
    table: { header: table.header, rows: table.rows.map((cells) => cells.map(bare)) },
    columns: columns.map((column, i) => {
      const unit = units[i]
      return column && unit ? { ...column, unit } : column
    }),
  }
}
