import type { ActivityRow } from '../../../core/view/dashboard-types.ts'

/** What stands in the list, from above: rows, and in order of date the months over theirs. */
export type ListItem =
  | { readonly kind: 'row'; readonly row: ActivityRow; readonly at: number }
  | { readonly kind: 'month'; readonly month: string; readonly runs: number; readonly distance_m: number | undefined }

/** Heights in rem: every row is as high as every other, so that ten thousand need no measuring. */
export const ROW_REM = 4.25
export const MONTH_REM = 3.25

/**
 * Rows with their months. A month that goes on in rows that are not here yet has no sum. Sums are of what counts and is
 * run, or of the one sport that was asked for.
 */
export function listItems(
  rows: readonly ActivityRow[],
  { byMonth, sport, isWhole }: { byMonth: boolean; sport: string | undefined; isWhole: boolean },
): ListItem[] {
  const items: ListItem[] = []
  let open: { kind: 'month'; month: string; runs: number; distance_m: number | undefined } | undefined
  for (const [at, row] of rows.entries()) {
    const month = row.localDay.slice(0, 7)
    if (byMonth && open?.month !== month) {
      open = { kind: 'month', month, runs: 0, distance_m: 0 }
      items.push(open)
    }
    if (open?.distance_m !== undefined && row.duplicateOf === null && row.sport === (sport ?? 'running')) {
      open.runs++
      open.distance_m += row.distance_m ?? 0
    }
    items.push({ kind: 'row', row, at })
  }
  if (open && !isWhole) open.distance_m = undefined
  return items
}

/** Where each item begins, in rem; one more at the end for where the list ends. */
export function offsetsOf(items: readonly ListItem[]): Float64Array {
  const offsets = new Float64Array(items.length + 1)
  for (const [i, { kind }] of items.entries())
    offsets[i + 1] = (offsets[i] ?? 0) + (kind === 'row' ? ROW_REM : MONTH_REM)
  return offsets
}

/** The item that stands at a height. */
export function itemAt(offsets: Float64Array, rem: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= rem) low = middle
    else high = middle - 1
  }
  return low
}
