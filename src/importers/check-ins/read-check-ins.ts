import { ok, type Result } from '../../core/base/result.ts'
import { CHECK_IN_SCALES } from '../../core/evidence/check-in-scales.ts'
import type { ImportProblem } from '../importer.ts'
import { type FieldColumn, type FieldRow, readFieldRows } from '../lists/field-rows.ts'

/** Check-ins from a JSON list (or `{"checkIns": […]}`, as Cairn writes them), or from a table with a column "date". */
export async function readCheckIns(bytes: Uint8Array): Promise<Result<readonly FieldRow[], ImportProblem>> {
  const read = await readFieldRows(bytes, {
    format: 'check-ins',
    key: 'checkIns',
    column: (name) => COLUMNS.get(keyOf(name)),
  })
  return read.ok ? ok(read.value.map(({ row, fields }) => ({ row, fields: withPain(fields) }))) : read
}

const same = (text: string): unknown => text
const number = (text: string): unknown => (Number.isFinite(Number(text)) ? Number(text) : text)
const list = (text: string): unknown => text.split(/[,;|]/).map((each) => each.trim())

const keyOf = (name: string): string => name.trim().toLowerCase().replaceAll(/[ _-]/g, '')

const PAIN = ['level', 'where', 'during', 'nextMorning'] as const
const COLUMNS: ReadonlyMap<string, FieldColumn> = new Map<string, FieldColumn>([
  ...['date', 'on', 'day'].map((name): [string, FieldColumn] => [name, { field: 'on', read: same }]),
  ...CHECK_IN_SCALES.map((scale): [string, FieldColumn] => [keyOf(scale), { field: scale, read: number }]),
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
