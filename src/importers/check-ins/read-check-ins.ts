import { err, ok, type Result } from '../../core/base/result.ts'
import { CHECK_IN_SCALES } from '../../core/evidence/check-in-scales.ts'
import type { ImportProblem } from '../importer.ts'
import { readTable } from '../lists/csv-table.ts'
import { textOf } from '../lists/read-bytes.ts'

/** One check-in of a file, by the names of the API, its values still to be checked. */
export interface CheckInRow {
  /** Line of a table, or place in a list, from 1. */
  readonly row: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** Check-ins from a JSON list (or `{"checkIns": […]}`, as Cairn writes them), or from a table with a column "date". */
export async function readCheckIns(bytes: Uint8Array): Promise<Result<readonly CheckInRow[], ImportProblem>> {
  const text = textOf(bytes).trimStart()
  if (text.startsWith('[') || text.startsWith('{')) return fromJson(text)
  const table = await readTable(once(bytes), 'check-ins-csv')
  if (!table.ok) return table
  const { header, rows } = table.value
  const columns = header.map((name) => COLUMNS.get(keyOf(name)))
  if (!columns.some((column) => column?.field === 'on')) return err({ code: 'unsupported-format', format: 'csv' })
  return ok(
    rows.map((cells, i) => {
      const said = cells.flatMap((cell, at): [string, unknown][] => {
        const column = columns[at]
        const value = cell.trim()
        return column === undefined || value === '' ? [] : [[column.field, column.read(value)]]
      })
      // The header is line 1.
      return { row: i + 2, fields: withPain(Object.fromEntries(said)) }
    }),
  )
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function fromJson(text: string): Result<readonly CheckInRow[], ImportProblem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err({ code: 'damaged', format: 'check-ins-json', detail: error instanceof Error ? error.message : '' })
  }
  const list: unknown = Array.isArray(value) ? value : (value as { checkIns?: unknown } | null)?.checkIns
  if (!Array.isArray(list)) return err({ code: 'unsupported-format', format: 'json' })
  return ok(
    list.map((item: unknown, i) => ({
      row: i + 1,
      fields: typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {},
    })),
  )
}

interface Column {
  readonly field: string
  readonly read: (text: string) => unknown
}

const same = (text: string): unknown => text
/** A number that is none stays text, and is refused as such. */
const number = (text: string): unknown => (Number.isFinite(Number(text)) ? Number(text) : text)
const list = (text: string): unknown => text.split(/[,;|]/).map((each) => each.trim())

const keyOf = (name: string): string => name.trim().toLowerCase().replaceAll(/[ _-]/g, '')

const PAIN = ['level', 'where', 'during', 'nextMorning'] as const
const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ...['date', 'on', 'day'].map((name): [string, Column] => [name, { field: 'on', read: same }]),
  ...CHECK_IN_SCALES.map((scale): [string, Column] => [keyOf(scale), { field: scale, read: number }]),
  ['rpe', { field: 'effort', read: number }],
  ['moment', { field: 'moment', read: (text) => text.toLowerCase().replaceAll(' ', '-') }],
  ['goal', { field: 'goalId', read: same }],
  ['goalid', { field: 'goalId', read: same }],
  ['pain', { field: 'pain.level', read: number }],
  ['painwhere', { field: 'pain.where', read: same }],
  ['painduring', { field: 'pain.during', read: number }],
  ['painnextmorning', { field: 'pain.nextMorning', read: number }],
  ['sleeph', { field: 'sleep_h', read: number }],
  ['sleep', { field: 'sleep_h', read: number }],
  ['signs', { field: 'medicalSigns', read: list }],
  ['medicalsigns', { field: 'medicalSigns', read: list }],
  ['clearance', { field: 'clearance', read: same }],
  ['words', { field: 'words', read: same }],
  ['note', { field: 'words', read: same }],
])

/** The columns of pain as the one answer that they are. */
function withPain(said: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields = Object.entries(said).filter(([name]) => !name.startsWith('pain.'))
  const pain = PAIN.flatMap((name) => (`pain.${name}` in said ? [[name, said[`pain.${name}`]] as const] : []))
  return Object.fromEntries(pain.length > 0 ? [...fields, ['pain', Object.fromEntries(pain)]] : fields)
}
