import type { TableRecord } from './record.ts'
import type { RowStart } from './row-time.ts'

const NOON_MS = 12 * 3600_000
const BETWEEN_MS = 60_000

interface DayRow {
  readonly row: number
  readonly record: Pick<TableRecord, 'number'>
  readonly start: RowStart | undefined
  readonly elapsed_s: number
}

/**
 * Rows that name a day and no hour: the first of a day is put at noon, each further one after the one before, the
 * shortest first. So two of a day never lie over each other, and two lists of the same days agree.
 */
export function spreadHours(rows: readonly DayRow[]): ReadonlyMap<number, RowStart> {
  const byDay = new Map<number, DayRow[]>()
  for (const row of rows) {
    if (!row.start?.isHourUnknown) continue
    byDay.set(row.start.at, [...(byDay.get(row.start.at) ?? []), row])
  }
  const starts = new Map<number, RowStart>()
  for (const [day, ofDay] of byDay) {
    ofDay.sort(
      (a, b) => a.elapsed_s - b.elapsed_s || a.record.number('distance') - b.record.number('distance') || a.row - b.row,
    )
    let at = day + NOON_MS
    for (const { row, start, elapsed_s } of ofDay) {
      if (start) starts.set(row, { ...start, at })
      at += (elapsed_s > 0 ? Math.min(elapsed_s * 1000, 3600_000 * 4) : 0) + BETWEEN_MS
    }
  }
  return starts
}
