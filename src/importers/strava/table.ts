import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { LIMITS } from '../limits.ts'

/** A CSV as rows of text, with its header cleaned of the markup that some exports put into it. */
export interface Table {
  /** The first column of a name, and the last: Strava writes some names twice, the second time in SI units. */
  first(row: readonly string[], name: string): string | undefined
  last(row: readonly string[], name: string): string | undefined
  /** How many columns have this name. */
  count(name: string): number
  readonly rows: readonly (readonly string[])[]
}

/** What the header of an English `activities.csv` begins with. */
export const isStravaHeader = (header: readonly string[]): boolean =>
  header[0] === 'Activity ID' && header.includes('Activity Date') && header.includes('Activity Type')

export function readTable(bytes: Uint8Array): Result<Table, ImportProblem> {
  if (bytes.length > LIMITS.csvBytes) return err({ code: 'too-large', limit_bytes: LIMITS.csvBytes })
  let rows: string[][]
  try {
    const text = new TextDecoder('utf-8').decode(bytes)
    rows = parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  } catch (error) {
    return err({
      code: 'damaged',
      format: 'strava-csv',
      detail: error instanceof Error ? error.message : String(error),
    })
  }
  const header = (rows[0] ?? []).map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim())
  if (!isStravaHeader(header)) return err({ code: 'unsupported-format', format: 'csv' })
  const cell = (row: readonly string[], index: number) => row[index]?.trim() || undefined
  return ok({
    first: (row, name) => cell(row, header.indexOf(name)),
    last: (row, name) => cell(row, header.lastIndexOf(name)),
    count: (name) => header.filter((column) => column === name).length,
    rows: rows.slice(1),
  })
}
