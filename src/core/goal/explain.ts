import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Goal } from './goal.ts'
import { revisionOn } from './goal-state.ts'
import { lifeOf, partGoals } from './life.ts'
import type { Seen } from './seen.ts'
import { seenBy, windowOf } from './window.ts'

/** `part` is the place of a composite's part in its list. */
export type Explained = Seen & { readonly part?: number }

/**
 * What stands behind the numbers of a goal on the days of a range (a period, or the goal's whole time): each activity,
 * check-in, race or planned workout that was looked at, whether it counted and why not; and each day lived of which
 * nothing is known, with `paused` where nothing was asked. Of a composite the parts are explained one by one.
 */
export function explain(goal: Goal, evidence: Evidence, range: DayRange): Explained[] {
  const { known, record, periods } = lifeOf(goal, evidence)
  const parts = partGoals(known, record.asOf)
  if (parts.length > 0)
    return parts.flatMap((part, i) => explain(part, evidence, range).map((seen) => ({ ...seen, part: i })))
  const last = range.to < record.asOf ? range.to : record.asOf
  const spans = periods
    .filter(({ period }) => period.to >= range.from && period.from <= last)
    .map(({ revision, period }) => ({ revision, from: later(period.from, range.from), to: earlier(period.to, last) }))
  if (periods.length === 0) {
    const revision = revisionOn(known, record.asOf)
    const { from, to } = windowOf(revision)
    spans.push({ revision, from: later(from, range.from), to: earlier(to ?? last, last) })
  }
  return spans
    .filter(({ from, to }) => from <= to)
    .flatMap(({ revision, from, to }) => {
      const seen = seenBy(revision, { from, to }, record)
      const spoken = new Set<number>(seen.map(({ on }) => on))
      const quiet: Seen[] = []
      for (let on = from; on <= to; on = addDays(on, 1)) {
        if (spoken.has(on)) continue
        quiet.push({ on, counted: false, reason: record.rest.has(on) ? 'paused' : 'nothing-known', amount: 0 })
      }
      return [...seen, ...quiet].toSorted((a, b) => a.on - b.on)
    })
}

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b)
