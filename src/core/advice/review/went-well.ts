import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import { BEST_EFFORT_DISTANCES } from '../../activity/best-effort.ts'
import { evidenceAsOf, type Evidence } from '../../evidence/evidence.ts'
import { painWords } from '../../goal/care.ts'
import { stateOn } from '../../goal/goal-state.ts'
import type { Goal } from '../../goal/goal.ts'
import { progress } from '../../goal/progress.ts'
import { plannedDone } from './planned-done.ts'

/** What went well, as facts: first in every review, and never empty where anything was run, rested or said. */
export type WentWell =
  | { readonly code: 'planned'; readonly done: number; readonly of: number }
  | { readonly code: 'held'; readonly goalId: string; readonly held: number; readonly lived: number }
  | { readonly code: 'reached'; readonly goalId: string; readonly on: LocalDate }
  /** `since`: the last day with one as long; without it, the longest of all. */
  | { readonly code: 'longest'; readonly distance_m: number; readonly on: LocalDate; readonly since?: LocalDate }
  | {
      readonly code: 'best'
      readonly distance_m: number
      readonly elapsed_s: number
      readonly before_s?: number
      readonly on: LocalDate
    }
  | { readonly code: 'no-pain'; readonly days: number }
  | { readonly code: 'back'; readonly days: number; readonly on: LocalDate }
  | { readonly code: 'ran'; readonly runs: number; readonly distance_m: number }
  | { readonly code: 'rested'; readonly days: number }

const MOST = 4
/** A run is long for a while when none of so many days was as long. */
const LONG_DAYS = 28
const AWAY_DAYS = 7
/** A best that fell by less is none that anybody would tell of. */
const LEAST_GAIN_S = 1

export function wentWell(goals: readonly Goal[], evidence: Evidence, { from, to }: DayRange): WentWell[] {
  const known = evidenceAsOf(evidence, to)
  const runs = known.activities.filter(({ sport }) => isRun(sport))
  const own = runs.filter(({ localDay }) => localDay >= from)
  const found: WentWell[] = [
    ...reached(goals, known, from),
    ...bests(known, from),
    ...longest(runs, from),
    ...planned(known, from),
    ...held(goals, known, from),
    ...back(runs, from),
    ...painFree(known, from),
    ...(own.length > 0
      ? [
          {
            code: 'ran',
            runs: own.length,
            distance_m: own.reduce((sum, run) => sum + (run.distance_m ?? 0), 0),
          } as const,
        ]
      : []),
    ...rested(known, from),
  ]
  return found.slice(0, MOST)
}

type Run = Evidence['activities'][number]

function reached(goals: readonly Goal[], known: Evidence, from: LocalDate): WentWell[] {
  return goals.flatMap((goal): WentWell[] => {
    if (goal.createdOn > known.asOf || goal.archivedAt !== undefined) return []
    const { state } = stateOn(goal, known.asOf)
    if (state === 'draft' || state === 'released') return []
    const on = progress(goal, known).reachedOn
    return on !== undefined && on >= from ? [{ code: 'reached', goalId: goal.id, on }] : []
  })
}

/** The greatest of the bests that fell: over the longest distance. */
function bests({ bestEfforts }: Evidence, from: LocalDate): WentWell[] {
  const fell = BEST_EFFORT_DISTANCES.flatMap((distance_m): Extract<WentWell, { code: 'best' }>[] => {
    const all = bestEfforts.filter((effort) => effort.distance_m === distance_m)
    const before = all.filter(({ localDay }) => localDay < from).map(({ elapsed_s }) => elapsed_s)
    const lately = all.filter(({ localDay }) => localDay >= from).toSorted((a, b) => a.elapsed_s - b.elapsed_s)[0]
    const before_s = before.length === 0 ? undefined : before.reduce((a, b) => Math.min(a, b))
    if (lately === undefined || before_s === undefined || lately.elapsed_s > before_s - LEAST_GAIN_S) return []
    return [{ code: 'best', distance_m, elapsed_s: lately.elapsed_s, before_s, on: lately.localDay }]
  })
  return fell.slice(-1)
}

function longest(runs: readonly Run[], from: LocalDate): WentWell[] {
  const own = runs.filter(({ localDay, distance_m }) => localDay >= from && distance_m !== undefined)
  const run = own.toSorted((a, b) => b.distance_m! - a.distance_m!)[0]
  if (run?.distance_m === undefined) return []
  const earlier = runs.filter(({ localDay, distance_m }) => localDay < from && (distance_m ?? 0) >= run.distance_m!)
  const since = earlier.at(-1)?.localDay
  if (since !== undefined && since > addDays(from, -LONG_DAYS)) return []
  if (runs.length === own.length) return []
  return [{ code: 'longest', distance_m: run.distance_m, on: run.localDay, ...(since !== undefined && { since }) }]
}

function planned(known: Evidence, from: LocalDate): WentWell[] {
  const { of = 0, done = 0 } = plannedDone(known, from) ?? {}
  return of > 0 && done >= of / 2 ? [{ code: 'planned', done, of }] : []
}

function held(goals: readonly Goal[], known: Evidence, from: LocalDate): WentWell[] {
  return goals.flatMap((goal): WentWell[] => {
    if (goal.createdOn > known.asOf || goal.archivedAt !== undefined || stateOn(goal, known.asOf).state !== 'active')
      return []
    const { periods, unit } = progress(goal, known)
    const lived = periods.filter(({ state }) => state === 'held' || state === 'not-held')
    const last = lived.at(-1)
    if (unit !== 'weeks' || last?.state !== 'held' || last.to < from) return []
    return [
      {
        code: 'held',
        goalId: goal.id,
        held: lived.filter(({ state }) => state === 'held').length,
        lived: lived.length,
      },
    ]
  })
}

/** The first run after a week or more without one. */
function back(runs: readonly Run[], from: LocalDate): WentWell[] {
  for (const [i, run] of runs.entries()) {
    const before = runs[i - 1]
    if (run.localDay < from || before === undefined) continue
    const days = run.localDay - before.localDay - 1
    if (days >= AWAY_DAYS) return [{ code: 'back', days, on: run.localDay }]
  }
  return []
}

/** Days that were spoken of, and all of them without pain. */
function painFree({ checkIns, asOf }: Evidence, from: LocalDate): WentWell[] {
  const words = painWords(checkIns, asOf).filter(({ on }) => on >= from)
  const days = new Set(words.map(({ on }) => on)).size
  return days >= 3 && words.every(({ level }) => level === 0) ? [{ code: 'no-pain', days }] : []
}

function rested({ pauses, asOf }: Evidence, from: LocalDate): WentWell[] {
  const days = new Set<number>()
  for (const pause of pauses)
    for (let day = Math.max(pause.from, from); day <= Math.min(pause.to ?? asOf, asOf); day++) days.add(day)
  return days.size > 0 ? [{ code: 'rested', days: days.size }] : []
}
