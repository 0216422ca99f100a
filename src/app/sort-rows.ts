import type { Result } from '../core/base/result.ts'
import type { InputProblem } from './app-problem.ts'

/** A row of a file that cannot be kept, by its number, and why. */
export interface RefusedRow {
  readonly row: number
  readonly fields: readonly InputProblem[]
}

interface Sorted<Kept> {
  readonly added: readonly Kept[]
  /** Rows that were there already, just like that, or stand in the file twice: reading a file again changes nothing. */
  readonly known: number
  readonly refused: readonly RefusedRow[]
}

/** The rows of a file, each judged by itself: a row that cannot be kept never stops the rest. */
export function sortRows<Read, Kept>(
  rows: readonly { readonly row: number; readonly fields: Read }[],
  judge: (fields: Read) => Result<Kept, readonly InputProblem[]>,
  samenessOf: (kept: Kept) => string,
  there: ReadonlySet<string>,
): Sorted<Kept> {
  const same = new Set(there)
  const added: Kept[] = []
  const refused: RefusedRow[] = []
  let known = 0
  for (const { row, fields } of rows) {
    const judged = judge(fields)
    if (!judged.ok) refused.push({ row, fields: judged.error })
    else if (same.has(samenessOf(judged.value))) known++
    else {
      same.add(samenessOf(judged.value))
      added.push(judged.value)
    }
  }
  return { added, known, refused }
}
