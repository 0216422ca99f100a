import { addDays, type LocalDate } from '../../base/calendar.ts'
import { trainingLoad } from '../../forecast/training-load.ts'
import { mean } from '../../stats/mean.ts'
import { quantile } from '../../stats/quantile.ts'
import { sign, type SignRule, type Watched } from '../watched.ts'

const FORTNIGHT = 14
const RISE = 1.3
const WORTH_SAYING_M = 8000
/** Held against the fullest of so many fortnights before: to come back to what was usual is no rise. */
const FORTNIGHTS = 4

/**
 * Two weeks with almost a third more than any two of the eight weeks before. Practice: a cap of thirty per cent in
 * two weeks did not keep novices from injury as a whole (Nielsen and others 2014), and week-to-week ratios tell nothing.
 */
export const ramp: SignRule = ({ runs, asOf }) => {
  const first = runs[0]?.localDay
  const from = addDays(asOf, 1 - FORTNIGHT)
  if (first === undefined || first > addDays(from, -2 * FORTNIGHT)) return []
  const distance = (start: LocalDate) => sumOf(runs, start, addDays(start, FORTNIGHT - 1))
  const now = distance(from)
  const starts = Array.from({ length: FORTNIGHTS }, (_, i) => addDays(from, -FORTNIGHT * (i + 1)))
  const before = starts.filter((start) => start >= first).map(distance)
  const before_m = Math.max(...before)
  // After a break every week is a rise: that is what a return is.
  if (before_m === 0 || now < RISE * before_m || now - before_m < WORTH_SAYING_M) return []
  return [sign('ramp', 'practice', from, [{ kind: 'volume', from, to: asOf, distance_m: now, before_m }])]
}

const sumOf = (runs: Watched['runs'], from: LocalDate, to: LocalDate): number =>
  runs.reduce((sum, { localDay, distance_m }) => sum + (localDay >= from && localDay <= to ? (distance_m ?? 0) : 0), 0)

const MONOTONY = 2
const HISTORY_DAYS = 182
const KNOWN_DAYS = 56
/** Among the hardest tenth of the runner's own weeks. */
const HARD_WEEK = 0.9

/** Seven days all alike, in one of the hardest weeks of half a year (Foster 1998: mean over spread of daily load). */
export const monotony: SignRule = ({ evidence, asOf }) => {
  const { days } = trainingLoad(evidence, HISTORY_DAYS)
  if (days.length < KNOWN_DAYS) return []
  const loads = days.map(({ load }) => load)
  const week = loads.slice(-7)
  const total = (at: number) => loads.slice(at - 7, at).reduce((sum, load) => sum + load, 0)
  const weeks = Array.from({ length: loads.length - 6 }, (_, i) => total(i + 7))
  const middle = mean(week)!
  const spread = Math.sqrt(mean(week.map((load) => (load - middle) ** 2))!)
  if (middle === 0 || total(loads.length) < quantile(weeks, HARD_WEEK)!) return []
  if (spread > 0 && middle / spread <= MONOTONY) return []
  const from = addDays(asOf, -6)
  // Seven days exactly alike have no spread at all.
  const value = spread > 0 ? Math.min(middle / spread, MOST) : MOST
  return [sign('monotony', 'weak', from, [{ kind: 'monotony', from, to: asOf, monotony: value }])]
}
const MOST = 99
