import { type RowWrite, writeRows } from '../storage/changes.ts'
import type { Context } from './context.ts'

export interface ChangeRef {
  readonly id: string
}

/** Writes rows as one change that can be undone, and names it. Call inside `write`. */
export async function recordChange(context: Context, kind: string, writes: readonly RowWrite[]): Promise<ChangeRef> {
  const id = context.newId()
  await writeRows(context.db, context.athleteId, { id, kind, at: context.now() }, writes)
  return { id }
}
