import { isoDate, type LocalDate, parseIsoDate } from '../../core/base/calendar.ts'
import { formsOf } from '../../storage/columns.ts'
import type { Row } from '../../storage/copy-rows.ts'
import type { Database } from '../../storage/schema.ts'

/** A row as a line of JSON, its days and instants written out; samples go into a file of their own. */
export function rowText(table: keyof Database, row: Row): string {
  const forms = formsOf(table) ?? {}
  const shown: Record<string, unknown> = {}
  for (const [column, form] of Object.entries(forms)) {
    const value = row[column]
    if (form === 'samples') continue
    if (form === 'json' && typeof value === 'string') shown[column] = JSON.parse(value)
    else if (form === 'day' && typeof value === 'number') shown[column] = dayText(value)
    else if (form === 'instant' && typeof value === 'number') shown[column] = instantText(value)
    else shown[column] = value
  }
  return JSON.stringify(shown)
}

/** The row of a line, but for its samples; undefined when it is none. Columns that an older schema lacks are not in it. */
export function rowOf(table: keyof Database, line: string): Row | undefined {
  const forms = formsOf(table) ?? {}
  let shown: unknown
  try {
    shown = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof shown !== 'object' || shown === null || Array.isArray(shown)) return undefined
  const row: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(shown)) {
    const form = Object.hasOwn(forms, column) ? forms[column] : undefined
    if (form === undefined || form === 'samples') return undefined
    if (form === 'json') row[column] = value === null ? null : JSON.stringify(value)
    else if (form === 'day' && typeof value === 'string') row[column] = parseIsoDate(value)
    else if (form === 'instant' && typeof value === 'string') row[column] = instantOf(value)
    else if (typeof value === 'object' && value !== null) return undefined
    else row[column] = value
    if (row[column] === undefined) return undefined
  }
  return row
}

/** What cannot be written out and read back stays a number: days since 1970, milliseconds since 1970. */
function dayText(day: number): string | number {
  const text = isoDate(day as LocalDate)
  return parseIsoDate(text) === day ? text : day
}

function instantText(at: number): string | number {
  // Beyond this lies no instant that a calendar has.
  if (!Number.isInteger(at) || Math.abs(at) > 8.64e15) return at
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })
}

function instantOf(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return undefined
  }
}
