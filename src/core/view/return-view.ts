import { returnRamp, type ReturnRamp } from '../advice/return-ramp.ts'
import { addDays, isoDate, type LocalDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence, KeptPause, Pause } from '../evidence/evidence.ts'
import type { IsoDay } from './dashboard-types.ts'
import { factView, type Viewed } from './fact-view.ts'
import { isoOrNull } from './iso.ts'

/** The way back from the pause in course, or from one that ended a short while ago; null where there is none. */
export interface ReturnView {
  asOf: IsoDay
  pause: { id: string | null; from: IsoDay; to: IsoDay | null; reason: Pause['reason'] } | null
  ramp: Viewed<ReturnRamp> | null
}

const AFTER_DAYS = 28
/** A week without a run is a break, whether or not it was said. */
const BREAK_DAYS = 7

export function returnView(pauses: readonly KeptPause[], evidence: Evidence): ReturnView {
  const { asOf } = evidence
  const near = pauses.filter(({ from, to }) => from <= asOf && (to === undefined || to > asOf - AFTER_DAYS))
  const pause: (Pause & { id?: string }) | undefined =
    near.toSorted((a, b) => endOf(a) - endOf(b)).at(-1) ?? unsaid(evidence)
  return {
    asOf: isoDate(asOf),
    pause: pause
      ? { id: pause.id ?? null, from: isoDate(pause.from), to: isoOrNull(pause.to), reason: pause.reason }
      : null,
    ramp: pause ? factView(returnRamp(pause, evidence)) : null,
  }
}

const endOf = ({ to }: KeptPause): number => to ?? Infinity

/** Days without a run up to now, where the runner did run before. */
function unsaid({ activities, asOf }: Evidence): Pause | undefined {
  const last = activities.findLast(({ sport }) => isRun(sport))?.localDay
  if (last === undefined || asOf - last <= BREAK_DAYS) return undefined
  const from: LocalDate = addDays(last, 1)
  return { from, to: asOf, reason: 'rest' }
}
