import { addDays, type LocalDate, startOfNext } from '../../base/calendar.ts'
import { METERS_PER_MILE } from '../../base/units.ts'
import type { Measure } from '../measure.ts'
import type { Flavour } from './lexicon.ts'
import { GOAL_TYPE_OF } from './goal-type-of.ts'
import type { PhraseContext, PhraseFacts, Rewrite, RewriteReason } from './phrase-types.ts'
import { firstPeriod } from './window.ts'

/** A reach that most who train for it make in about three months; the runner may take more or less. */
const FASTER = 0.96
const A_LITTLE_FASTER = 0.98
const MORE_DISTANCE = 1.2
const WEEKS = 12
/** A best of longer ago is something to come back to first. */
const LATE_DAYS = 365
/** Spare weeks in twelve, so that a cold or a journey does not end the goal. */
const SPARE_WEEKS = 2
/** A time goal ends on the first of a month, about twelve weeks away. */
const LEAST_DAYS = 75
const MOST_RUNS = 6
/** After weeks without a run: half of what was usual, and no more than three runs, is a gentle way back. */
const SHARE_BACK = 0.5
const MOST_RUNS_BACK = 3
/** Two to four are shown. */
const MOST = 4
/** Distances that most runners know their time of, best known first. */
const LIKED = [5000, 10000, 21097.5, 42195, 1609.344]

type Best = NonNullable<PhraseFacts['bests']>[number]

/** Steps in which runners name a time: 5 s under ten minutes, 30 s under 45, a minute under two hours, then five. */
const stepOf = (time_s: number) => (time_s < 600 ? 5 : time_s < 2700 ? 30 : time_s < 7200 ? 60 : 300)

function fasterThan(elapsed_s: number, share: number): number {
  const step = stepOf(elapsed_s)
  const time_s = Math.round((elapsed_s * share) / step) * step
  return time_s < elapsed_s ? time_s : Math.ceil(elapsed_s / step - 1) * step
}

/** A time that was run long ago, in the steps in which runners name one. */
const backTo = (elapsed_s: number): number => Math.ceil(elapsed_s / stepOf(elapsed_s)) * stepOf(elapsed_s)

/** Goals that could be followed, in place of a direction, each from one fact of the runner; none without facts. */
export function rewritesFor(flavour: Flavour, distances: readonly number[], context: PhraseContext): Rewrite[] {
  const { facts = {}, asOf, weekStart, units } = context
  const start = firstPeriod('week', asOf, weekStart)
  const end = addDays(start, WEEKS * 7 - 1)
  const first = startOfNext('month', addDays(asOf, LEAST_DAYS - 1), weekStart)

  const rewrite = (measure: Measure, startOn: LocalDate, dueOn: LocalDate, because: RewriteReason): Rewrite => ({
    measure,
    startOn,
    dueOn,
    type: GOAL_TYPE_OF[measure.kind],
    horizon: measure.kind === 'race-time' || (measure.kind === 'volume' && measure.per === 'total') ? 'season' : 'week',
    because,
  })
  const race = ({ distance_m, elapsed_s, on }: Best, share: number) =>
    rewrite(
      {
        kind: 'race-time',
        distance_m: Math.round(distance_m),
        time_s: isLate(on) ? fasterThan(elapsed_s, share) : backTo(elapsed_s),
      },
      asOf,
      first,
      {
        code: 'best',
        distance_m,
        elapsed_s,
        ...(on !== undefined && { on }),
      },
    )

  const isLate = (on: LocalDate | undefined) => on === undefined || on > asOf - LATE_DAYS
  const bests = likedFirst(facts.bests ?? [], distances)
  const races = bests.slice(0, 2).map((best) => race(best, FASTER))
  const easier = bests.slice(0, 1).map((best) => race(best, A_LITTLE_FASTER))
  const [runs, total] = runRewrites(facts)
  const weekly = weeklyRewrites(facts)
  const order: Record<Flavour, readonly (Rewrite | undefined)[]> = {
    faster: [...races, runs, weekly[0], ...easier, total, weekly[1]],
    fitter: [runs, weekly[0], races[0], total, weekly[1], ...easier],
    more: [weekly[0], runs, weekly[1], races[0], total, ...easier],
    gentle: [],
  }
  const told = order[flavour].filter((each) => each !== undefined)
  return distinct(told).slice(0, MOST)

  function runRewrites({ runsPerWeek, before }: PhraseFacts): (Rewrite | undefined)[] {
    if (runsPerWeek === undefined || !(runsPerWeek >= 0)) return []
    const because: RewriteReason = { code: 'runs-per-week', runs: runsPerWeek }
    const back = Math.min(MOST_RUNS_BACK, Math.ceil((before?.runsPerWeek ?? 0) * SHARE_BACK))
    const times = Math.max(2, Math.min(MOST_RUNS, Math.round(runsPerWeek) + 1), back)
    const frequency: Measure = { kind: 'frequency', times, weeks: WEEKS, slack_weeks: SPARE_WEEKS, sports: ['running'] }
    const count: Measure = {
      kind: 'volume',
      quantity: 'count',
      amount: times * WEEKS,
      per: 'total',
      sports: ['running'],
    }
    return [rewrite(frequency, start, end, because), rewrite(count, start, end, because)]
  }

  function weeklyRewrites({ weeklyDistance_m, before }: PhraseFacts): (Rewrite | undefined)[] {
    const unit = units === 'metric' ? 1000 : METERS_PER_MILE
    const now = (weeklyDistance_m ?? 0) / unit
    const then = (before?.weeklyDistance_m ?? 0) / unit
    const step = Math.max(now, then) >= 20 ? 5 : 1
    if (!(now > 0) && !(then > 0)) return []
    const target =
      now > 0
        ? Math.max(Math.round((now * MORE_DISTANCE) / step) * step, Math.floor(now / step + 1) * step)
        : Math.max(step, Math.round((then * SHARE_BACK) / step) * step)
    const because: RewriteReason =
      before && !(now > 0)
        ? { code: 'weekly-distance-then', distance_m: before.weeklyDistance_m, on: before.on }
        : { code: 'weekly-distance', distance_m: weeklyDistance_m ?? 0 }
    const amount = (times: number) => Math.round(target * times * unit)
    const week: Measure = {
      kind: 'volume',
      quantity: 'distance',
      amount: amount(1),
      per: 'week',
      slack_periods: SPARE_WEEKS,
      sports: ['running'],
    }
    const total: Measure = {
      kind: 'volume',
      quantity: 'distance',
      amount: amount(WEEKS),
      per: 'total',
      sports: ['running'],
    }
    return [rewrite(week, start, end, because), rewrite(total, start, end, because)]
  }
}

/** The distances that were said, then those that most know; bests that are no time are left out. */
function likedFirst(bests: readonly Best[], said: readonly number[]): Best[] {
  const near = (a: number, b: number) => Math.abs(a - b) <= b * 0.005
  const sound = bests.filter(({ distance_m, elapsed_s }) => distance_m > 0 && elapsed_s > 1)
  const wanted = said.length > 0 ? said : LIKED
  return wanted.flatMap((distance_m) => sound.find((best) => near(best.distance_m, distance_m)) ?? [])
}

const distinct = (rewrites: readonly Rewrite[]): Rewrite[] => {
  const seen = new Set<string>()
  return rewrites.filter(({ measure }) => {
    const key = JSON.stringify(measure)
    return !seen.has(key) && seen.add(key)
  })
}
