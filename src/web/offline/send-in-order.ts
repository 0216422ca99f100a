import type { Problem } from '../../api/contract.ts'

export type EntryKind = 'check-in' | 'activity'

/** A write that waits for Cairn to be reached. */
export interface Entry {
  /** In the order in which they were written. */
  readonly seq: number
  /** Made up on this device: under it the write is done once, however often it is sent. */
  readonly key: string
  /** The runner whose it is; undefined where that was not known. */
  readonly athleteId: string | undefined
  readonly kind: EntryKind
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  /** As it was said; an edit names the version that was seen. */
  readonly body: unknown
  /** Why it was not taken: it stays until the runner has seen to it. */
  readonly refused?: Refusal
}

export type Refusal = Pick<Problem, 'code' | 'title' | 'detail'>

/** What became of one write: `later` means that nobody has looked at it yet. */
export type Outcome = 'taken' | 'later' | Refusal

/** It was written while another runner's data lay here. */
export const OTHER_RUNNER: Refusal = { code: 'other-runner', title: '' }

/** What an answer means for a write that waits; `undefined` is no answer at all. */
export function outcomeOf(problem: Problem | undefined): Outcome {
  if (problem === undefined) return 'taken'
  const { status, code, title, detail } = problem
  const isOfNow = status === 0 || status === 401 || status === 408 || status === 429 || status >= 500
  return isOfNow ? 'later' : { code, title, ...(detail !== undefined && { detail }) }
}

interface Way {
  readonly send: (entry: Entry) => Promise<Outcome>
  /** Takes out what was taken. */
  readonly drop: (entry: Entry) => Promise<void>
  /** Keeps with it why it was refused. */
  readonly mark: (entry: Entry, refused: Refusal) => Promise<void>
}

/**
 * Sends what waits in the order in which it was written, and stops where nobody answers: what comes later may build on it.
 * What was refused before is not tried again, and what belongs to another runner is never sent. Returns how many were taken.
 */
export async function sendInOrder(
  entries: readonly Entry[],
  athleteId: string,
  { send, drop, mark }: Way,
): Promise<number> {
  let taken = 0
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    if (entry.refused) continue
    const isOther = entry.athleteId !== undefined && entry.athleteId !== athleteId
    const outcome = isOther ? OTHER_RUNNER : await send(entry)
    if (outcome === 'later') break
    if (outcome === 'taken') {
      await drop(entry)
      taken++
    } else await mark(entry, outcome)
  }
  return taken
}
