import { addDays } from '../../base/calendar.ts'
import { draft, type Draft } from './draft.ts'
import { GOAL_TYPE_OF } from './goal-type-of.ts'
import type { Rewrite } from './phrase-types.ts'
import { type Reading, staysShort } from './reading.ts'
import { firstPeriod, periodWindow, totalWindow } from './window.ts'

const DAYS_A_WEEK = 7
const WEEKS = 8

/** Whether the amount itself was said as the most of it. A time under which a race is run is a goal like any other. */
export function isCeiling({ limited, rates, distances }: Reading['items'], read: Draft | undefined): boolean {
  // Of a triathlon the time is left out.
  if (read?.fields['event'] === 'multisport') return false
  const timed = (read?.kind === 'race-time' && read.fields['time_s'] !== undefined) || read?.kind === 'personal-best'
  const race = timed || read?.assumed.some(({ code }) => code === 'faster-than-record' || code === 'time-not-read')
  return limited.some((kind) => {
    if (kind === 'slow' || kind === 'count') return true
    if (kind === 'distance') return rates.length > 0 || !race
    return read !== undefined && read.kind !== 'race-time' && (read.kind !== 'first-time' || distances.length === 0)
  })
}

/**
 * 'At most 3 runs a week' are at least four days without one, which can be followed. Of other ceilings nothing is set
 * that would ask the opposite: the runner is told, and may tick it off by hand.
 */
export function ceilingDraft(reading: Reading): Draft {
  const { items, when, asOf, weekStart, said } = reading
  const count = items.counts[0]?.count ?? items.numbers.find(({ value }) => Number.isInteger(value) && value < 8)?.value
  const weekly = items.rates.some(({ unit, every }) => unit === 'week' && every === 1)
  const most = count === undefined ? undefined : staysShort(reading) ? count - 1 : count
  if (
    weekly &&
    most !== undefined &&
    most > 0 &&
    most < DAYS_A_WEEK &&
    items.distances.length + items.times.length === 0
  ) {
    const days = DAYS_A_WEEK - most
    return draft({
      kind: 'rest',
      fields: { days },
      days: periodWindow('week', when, asOf, weekStart),
      horizon: 'week',
      assumed: [{ code: 'ceiling-as-rest', days }],
    })
  }
  const startOn = firstPeriod('week', asOf, weekStart)
  const byHand: Rewrite = {
    measure: { kind: 'by-hand' },
    startOn,
    dueOn: addDays(startOn, WEEKS * DAYS_A_WEEK - 1),
    type: GOAL_TYPE_OF['by-hand'],
    horizon: 'season',
    because: { code: 'ceiling' },
  }
  const days = totalWindow(when, asOf)
  return {
    kind: 'keep-in-range',
    fields: {},
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    assumed: [...days.assumed, { code: 'ceiling', text: said }],
    missing: ['measure'],
    rewrites: [byHand],
  }
}
