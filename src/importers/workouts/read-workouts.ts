import type { Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { type FieldColumn, type FieldRow, readFieldRows } from '../lists/field-rows.ts'
import { named } from '../named.ts'

/** Planned workouts from a JSON list (or `{"workouts": […]}`), or from a table with a header. */
export const readWorkouts = (bytes: Uint8Array): Promise<Result<readonly FieldRow[], ImportProblem>> =>
  readFieldRows(bytes, { format: 'workouts', key: 'workouts', column: columnOf })

const same = (text: string): unknown => text
const number =
  (by: number) =>
  (text: string): unknown => {
    const value = Number(text)
    return Number.isFinite(value) ? value * by : text
  }

const METRES_A_MILE = 1609.344

const COLUMNS: Readonly<Record<string, FieldColumn>> = {
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

const columnOf = (name: string): FieldColumn | undefined => {
  const key = name.trim().toLowerCase().replaceAll(' ', '_')
  return named(COLUMNS, key)
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
