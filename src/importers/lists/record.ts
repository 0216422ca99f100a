import type { ParsedDay } from '../importer.ts'
import { cellNumber, cellSeconds, cellText, type DecimalMark } from './cells.ts'
import { type Column, FACTORS, type Field } from './columns.ts'

/** A row of a table by what its columns mean. */
export interface TableRecord {
  text(field: Field): string | undefined
  /** In SI units (lengths of an unknown unit as written); NaN when missing, Infinity when unreadable. */
  number(field: Field): number
  seconds(field: Field): number
  column(field: Field): Column | undefined
}

/** Reads rows of one table: the first column of a meaning that says something counts. */
export function recordReader(columns: readonly (Column | undefined)[], mark: DecimalMark) {
  const indices = new Map<Field, number[]>()
  columns.forEach((column, i) => {
    if (column) indices.set(column.field, [...(indices.get(column.field) ?? []), i])
  })
  return (cells: readonly string[]): TableRecord => {
    const find = (field: Field): number | undefined => {
      const all = indices.get(field)
      return all?.find((i) => cellText(cells[i]) !== undefined) ?? all?.[0]
    }
    const at = (field: Field) => {
      const i = find(field)
      return i === undefined ? undefined : { cell: cells[i], column: columns[i] }
    }
    const number = (field: Field): number => {
      const found = at(field)
      if (!found) return NaN
      const value = cellNumber(found.cell, mark)
      const unit = found.column?.unit
      if (unit === 'f') return ((value - 32) * 5) / 9
      if (unit === 'k') return value - 273.15
      return unit === undefined || unit === 'unknown' ? value : value * FACTORS[unit]
    }
    return {
      text: (field) => cellText(at(field)?.cell),
      number,
      seconds: (field) => {
        const found = at(field)
        const unit = found?.column?.unit
        const factor = unit === undefined || unit === 'unknown' || unit === 'f' || unit === 'k' ? 1 : FACTORS[unit]
        // Nobody tells a night in minutes: '7:30' are hours.
        const cell = field === 'sleep' ? found?.cell?.trim().replace(/^(\d{1,2}:\d{2})$/, '$1:00') : found?.cell
        return found ? cellSeconds(cell, factor, mark) : NaN
      },
      column: (field) => at(field)?.column,
    }
  }
}

/** What bodies show: kept apart from activities, and only what can be true. */
export const DAY_RANGES = {
  weight_kg: [25, 350],
  resting_heart_rate_bpm: [25, 130],
  sleep_s: [600, 20 * 3600],
} as const

/** A day with what could be true of it; undefined when nothing is left. */
export function soundDay(day: ParsedDay): ParsedDay | undefined {
  const kept: { -readonly [K in keyof ParsedDay]: ParsedDay[K] } = { on: day.on }
  for (const name of ['weight_kg', 'resting_heart_rate_bpm', 'sleep_s'] as const) {
    const value = day[name]
    const [low, high] = DAY_RANGES[name]
    if (value !== undefined && value >= low && value <= high) kept[name] = value
  }
  return Object.keys(kept).length > 1 ? kept : undefined
}

/** One entry a day, in their order; what a later entry says of a day stands. */
export function mergeDays(days: Iterable<ParsedDay>): ParsedDay[] {
  const byDay = new Map<number, ParsedDay>()
  for (const day of days) {
    const sound = soundDay(day)
    if (sound) byDay.set(sound.on, { ...byDay.get(sound.on), ...sound })
  }
  return [...byDay.values()].sort((a, b) => a.on - b.on)
}
