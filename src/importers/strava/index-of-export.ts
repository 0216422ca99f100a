import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { ok, type Result } from '../../core/base/result.ts'
import { cleanText } from '../clean-text.ts'
import type { ImportProblem } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { sportNamed, type SportName } from '../sport-words.ts'
import { manualActivity } from './manual-activity.ts'
import { readTable, type Table } from './table.ts'

/** What the runner wrote about an activity on Strava. */
export interface StravaRow {
  readonly name?: string
  readonly note?: string
  readonly gear?: string
  readonly sport?: SportName
  readonly commute?: boolean
}

export interface StravaIndex {
  /** By the cell `Filename`: 'activities/123.fit.gz'. */
  readonly byFile: ReadonlyMap<string, StravaRow>
  /** Rows without a file: entered by hand. `row` counts the rows below the header from 1. */
  readonly manual: readonly { readonly row: number; readonly activity: ParsedActivity }[]
  /** Rows below the header whose date or type could not be read and that have no file: nothing can be made of them. */
  readonly unreadable: readonly number[]
  /** Rows that name a file, for the case that it is not there. */
  readonly filed: readonly FiledRow[]
}

/** A row that names a file. `row` counts the rows below the header from 1. */
export interface FiledRow {
  readonly row: number
  /** The cell `Filename`. */
  readonly file: string
  /** What the row alone tells, as for a row without a file; undefined when its date cannot be read. */
  activity(): ParsedActivity | undefined
}

/** Reads the `activities.csv` of a Strava bulk export with English headers, of 2018 and later. */
export function stravaIndex(csvBytes: Uint8Array): Result<StravaIndex, ImportProblem> {
  const read = readTable(csvBytes)
  if (!read.ok) return read
  const table = read.value
  const byFile = new Map<string, StravaRow>()
  const manual: { row: number; activity: ParsedActivity }[] = []
  const unreadable: number[] = []
  const filed: FiledRow[] = []
  const distanceUnit = distanceUnitOf(table)
  table.rows.forEach((cells, i) => {
    const file = table.first(cells, 'Filename')
    const said = rowOf(table, cells)
    const activity = () => manualActivity(table, cells, said, distanceUnit)
    if (file !== undefined) {
      byFile.set(file, said)
      filed.push({ row: i + 1, file, activity })
      return
    }
    const entered = activity()
    if (entered) manual.push({ row: i + 1, activity: entered })
    else unreadable.push(i + 1)
  })
  return ok({ byFile, manual, unreadable, filed })
}

function rowOf(table: Table, cells: readonly string[]): StravaRow {
  const isCommute = [table.first(cells, 'Commute'), table.last(cells, 'Commute')].some(
    (cell) => cell === 'true' || Number(cell) === 1,
  )
  const notes = [table.first(cells, 'Activity Description'), table.first(cells, 'Activity Private Note')]
  return {
    ...present({
      name: cleanText(table.first(cells, 'Activity Name'), LIMITS.nameChars),
      note: cleanText(notes.filter((note) => note !== undefined).join('\n\n'), LIMITS.noteChars),
      gear: cleanText(table.first(cells, 'Activity Gear'), LIMITS.nameChars),
      sport: sportNamed(table.first(cells, 'Activity Type') ?? ''),
    }),
    ...(isCommute && { commute: true }),
  }
}

/** Metres a unit of the (last) column `Distance`. */
export type DistanceUnit = 1 | 1000

/** Slower than anything that is recorded, faster than nothing: tells metres from kilometres over the whole table. */
const SLOWEST_MPS = 0.1

/**
 * Since 2021 the second `Distance` column is in metres. Older exports have one column in the athlete's display unit; it
 * is read as kilometres unless the speeds show metres (miles cannot be told from kilometres).
 */
function distanceUnitOf(table: Table): DistanceUnit {
  if (table.count('Distance') > 1) return 1
  const speeds = table.rows
    .map((cells) => Number(table.last(cells, 'Distance')) / Number(table.last(cells, 'Elapsed Time')))
    .filter((speed) => speed > 0)
    .sort((a, b) => a - b)
  const middle = speeds[Math.floor(speeds.length / 2)] ?? 0
  return middle > SLOWEST_MPS ? 1 : 1000
}
