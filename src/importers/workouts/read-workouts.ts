import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { readTable } from '../lists/csv-table.ts'
import { textOf } from '../lists/read-bytes.ts'

/** One workout of a file, by the names of the API, its values still to be checked. */
export interface WorkoutRow {
  /** Line of a table, or place in a list, from 1. */
  readonly row: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** Planned workouts from a JSON list (or `{"workouts": […]}`), or from a table with a header. */
export async function readWorkouts(bytes: Uint8Array): Promise<Result<readonly WorkoutRow[], ImportProblem>> {
  const text = textOf(bytes).trimStart()
  if (text.startsWith('[') || text.startsWith('{')) return fromJson(text)
  const table = await readTable(once(bytes), 'workouts-csv')
  if (!table.ok) return table
  const { header, rows } = table.value
  const columns = header.map(columnOf)
  if (!columns.some((column) => column?.field === 'on')) return err({ code: 'unsupported-format', format: 'csv' })
  return ok(
    rows.map((cells, i) => ({
      // The header is line 1.
      row: i + 2,
      fields: Object.fromEntries(
        cells.flatMap((cell, at): [string, unknown][] => {
          const column = columns[at]
          const value = cell.trim()
          return column === undefined || value === '' ? [] : [[column.field, column.read(value)]]
        }),
      ),
    })),
  )
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

function fromJson(text: string): Result<readonly WorkoutRow[], ImportProblem> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return err({ code: 'damaged', format: 'workouts-json', detail: error instanceof Error ? error.message : '' })
  }
  const list: unknown = Array.isArray(value) ? value : (value as { workouts?: unknown } | null)?.workouts
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
const number =
  (by: number) =>
  (text: string): unknown => {
    const value = Number(text)
    return Number.isFinite(value) ? value * by : text
  }

const METRES_A_MILE = 1609.344

const COLUMNS: Readonly<Record<string, Column>> = {
  date: { field: 'on', read: same },
  on: { field: 'on', read: same },
  day: { field: 'on', read: same },
  kind: { field: 'kind', read: (text) => text.toLowerCase().replaceAll(' ', '-') },
  sport: { field: 'sport', read: (text) => text.toLowerCase().replaceAll(' ', '_') },
  name: { field: 'name', read: same },
  distance_m: { field: 'distance_m', read: number(1) },
  distance_km: { field: 'distance_m', read: number(1000) },
  distance_mi: { field: 'distance_m', read: number(METRES_A_MILE) },
  duration_s: { field: 'duration_s', read: number(1) },
  duration_min: { field: 'duration_s', read: number(60) },
  duration: { field: 'duration_s', read: clock },
  steps: { field: 'steps', read: json },
  goal: { field: 'goalId', read: same },
  plan: { field: 'planId', read: same },
}

/** Columns of other names are somebody's own, and left alone. */
const columnOf = (name: string): Column | undefined => {
  const key = name.trim().toLowerCase().replaceAll(' ', '_')
  return Object.hasOwn(COLUMNS, key) ? COLUMNS[key] : undefined
}

/** '1:30:00' or '45:00' as seconds. */
function clock(text: string): unknown {
  const parts = /^(?:(\d+):)?([0-5]?\d):([0-5]\d)$/.exec(text)
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : text
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
