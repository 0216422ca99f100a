import type { ActivityTable } from '../../storage/schema.ts'

/** What a file says of an activity and its runner may correct, with the columns that hold it. */
const CORRECTABLE = {
  name: ['name'],
  note: ['note'],
  sport: ['sport', 'sub_sport'],
  start: ['start_at', 'zone', 'zone_source', 'local_day'],
  distance_m: ['distance_m'],
  elapsed_s: ['elapsed_s'],
  moving_s: ['moving_s'],
  ascent_m: ['ascent_m'],
  descent_m: ['descent_m'],
  average_heart_rate_bpm: ['average_heart_rate_bpm'],
  max_heart_rate_bpm: ['max_heart_rate_bpm'],
  place: ['place_country', 'place_state', 'place_name', 'place_source'],
} as const satisfies Record<string, readonly (keyof ActivityTable)[]>

export type CorrectableField = keyof typeof CORRECTABLE
export const CORRECTABLE_FIELDS = Object.keys(CORRECTABLE) as [CorrectableField, ...CorrectableField[]]

type Told = { [F in CorrectableField]?: Partial<ActivityTable> }
const toldIn = (row: ActivityTable): Told => (row.file_says === null ? {} : (JSON.parse(row.file_says) as Told))

/** `next` with what the file says kept wherever the runner says otherwise; of what was typed by hand nothing is kept. */
export function withFileSays(row: ActivityTable, next: ActivityTable): ActivityTable {
  if (row.format === BY_HAND) return next
  const told = toldIn(row)
  for (const field of CORRECTABLE_FIELDS) {
    const columns: readonly (keyof ActivityTable)[] = CORRECTABLE[field]
    if (columns.every((column) => row[column] === next[column])) continue
    const said = told[field] ?? Object.fromEntries(columns.map((column) => [column, row[column]]))
    if (columns.every((column) => said[column] === next[column])) delete told[field]
    else told[field] = said
  }
  return { ...next, file_says: Object.keys(told).length === 0 ? null : JSON.stringify(told) }
}

/** Gives back what the file said, of some fields or of all. */
export function asInFile(row: ActivityTable, fields: readonly CorrectableField[] = CORRECTABLE_FIELDS): ActivityTable {
  const told = toldIn(row)
  return withFileSays(row, Object.assign({}, row, ...fields.map((field) => told[field] ?? {})) as ActivityTable)
}

/** The format of activities that were typed in. */
export const BY_HAND = 'hand'
