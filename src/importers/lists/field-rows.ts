import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { readTable } from './csv-table.ts'
import { textOf } from './read-bytes.ts'

/** One fact of a file, by the names of the API, its values still to be checked. */
export interface FieldRow {
  /** Line of a table, or place in a list, from 1. */
  readonly row: number
  readonly fields: Readonly<Record<string, unknown>>
}

export interface FieldColumn {
  readonly field: string
  /** What a cell says; text that is no such value stays text, and is refused as such. */
  readonly read: (text: string) => unknown
}

interface FieldKind {
  /** In the names of its formats: '…-csv', '…-json'. */
  readonly format: string
  /** Under which Cairn's own export keeps the list. */
  readonly key: string
  /** Undefined where a column is somebody's own: it is left alone. */
  readonly column: (name: string) => FieldColumn | undefined
}

/**
 * Facts from a JSON list (or an object that holds one, as Cairn writes it), or from a table whose header names a day.
 * Fails with 'damaged' or 'unsupported-format'.
 */
export async function readFieldRows(
  bytes: Uint8Array,
  kind: FieldKind,
): Promise<Result<readonly FieldRow[], ImportProblem>> {
  const text = textOf(bytes).trimStart()
  if (text.startsWith('[') || text.startsWith('{')) return fromJson(text, kind)
  const table = await readTable(once(bytes), `${kind.format}-csv`)
  if (!table.ok) return table
  const { header, rows } = table.value
  const columns = header.map(kind.column)
  if (!columns.some((column) => column?.field === 'on')) return err({ code: 'unsupported-format', format: 'csv' })
  return ok(
    rows.map((cells, i) => {
      const said = cells.flatMap((cell, at): [string, unknown][] => {
        const column = columns[at]
        const value = cell.trim()
        return column === undefined || value === '' ? [] : [[column.field, column.read(value)]]
      })
      // The header is line 1.
      return { row: i + 2, fields: Object.fromEntries(said) }
    }),
  )
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function fromJson(text: string, { format, key }: FieldKind): Result<readonly FieldRow[], ImportProblem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    return err({ code: 'damaged', format: `${format}-json`, detail })
  }
  const list: unknown = Array.isArray(value) ? value : (value as Readonly<Record<string, unknown>> | null)?.[key]
  if (!Array.isArray(list)) return err({ code: 'unsupported-format', format: 'json' })
  return ok(
    list.map((item: unknown, i) => ({
      row: i + 1,
      fields: typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {},
    })),
  )
}
