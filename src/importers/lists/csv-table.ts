import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { wideEncoding } from '../wide-encoding.ts'
import { readBytes, textOf } from './read-bytes.ts'

/** A CSV as text, its header without the markup and the marks that some exports put into it. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const DELIMITERS = [',', ';', '\t', '|']
/** Spreadsheets put titles and empty lines above a table, at most so many. */
const LINES_ABOVE = 10
/** What Excel is told by, and tells others. */
const SEP_LINE = /^\ufeff?"?sep=([,;|\t])"?\r?\n/i

/** The delimiter that the header has most of, outside of quotes. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 64 * 1024).replaceAll(/"[^"]*"/g, '')
  const said = SEP_LINE.exec(text)?.[1]
  if (said !== undefined) return said
  for (const line of bare.split(/\r?\n/, LINES_ABOVE)) {
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).filter((cell) => cell.trim() !== '').length)
    const most = Math.max(...counts)
    if (most > 1) return DELIMITERS[counts.indexOf(most)]!
  }
  return ','
}

/** The table from its header on: the first line with more than one cell that says something, and no number. */
function fromHeader(rows: readonly string[][]): readonly string[][] {
  const isHeader = (cells: readonly string[]) => cells.filter((cell) => /[^\s\d.,]/.test(cell)).length > 1
  return rows.slice(Math.max(0, rows.slice(0, LINES_ABOVE).findIndex(isHeader)))
}

const options = (text: string) =>
  ({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    delimiter: delimiterOf(text),
  }) as const

const cleanHeader = (cells: readonly string[]) =>
  cells.map((cell) =>
    cell
      .replaceAll(/<[^>]{0,500}>/g, '')
      .replaceAll(/[\u200e\u200f\ufeff]/g, '')
      .trim(),
  )

/** A table by its first bytes, with the few rows that are surely whole; undefined when they are no text. */
export function topOf(head: Uint8Array): CsvTable | undefined {
  if (head.subarray(0, 64).includes(0) && !wideEncoding(head)) return undefined
  const text = textOf(head)
  // Whole lines only: the rest of the file is not here.
  const end = text.lastIndexOf('\n')
  try {
    const lines = (end > 0 ? text.slice(0, end + 1) : text).replace(SEP_LINE, '')
    const [header, ...rows] = fromHeader(parse(lines, { ...options(text), to: LINES_ABOVE }))
    return header && { header: cleanHeader(header), rows: rows.filter(saysSomething) }
  } catch {
    return undefined
  }
}

/** The header of a table by its first bytes; undefined when they are no text or end within it. */
export const headerOf = (head: Uint8Array): readonly string[] | undefined => topOf(head)?.header

/** Spreadsheets fill up a table with rows of empty cells; a disk that lost its power fills up the file with zeros. */
const saysSomething = (cells: readonly string[]): boolean => cells.some((cell) => /[^\s\0]/.test(cell))

/** The whole table. A line that breaks the rules of quoting ends it; what came before is kept. */
export async function readTable(
  stream: AsyncIterable<Uint8Array>,
  format: string,
): Promise<Result<CsvTable, ImportProblem>> {
  const bytes = await readBytes(stream, LIMITS.csvBytes)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  try {
    const rows = fromHeader(parse(text.replace(SEP_LINE, ''), options(text)))
    const header = cleanHeader(rows[0] ?? [])
    return ok({ header, rows: rows.slice(1).filter(saysSomething) })
  } catch (error) {
    return err({ code: 'damaged', format, detail: error instanceof Error ? error.message : String(error) })
  }
}
