import type { Draft } from './draft.ts'
import type { Items } from './items.ts'

/** Whether the amount itself was said as the most of it. A time under which a race is run is a goal like any other. */
export function isCeiling({ limited, rates }: Items, draft: Draft | undefined): boolean {
  const timed = draft?.kind === 'race-time' && 'time_s' in draft.fields && draft.fields.time_s !== undefined
  return limited.some((kind) => {
    if (kind === 'slow' || kind === 'count') return true
    if (kind === 'distance') return rates.length > 0 || !timed
    return draft !== undefined && draft.kind !== 'race-time'
  })
}
