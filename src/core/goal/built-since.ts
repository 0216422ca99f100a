import type { LocalDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { goalAsOf, hasEnded, stateOn } from './goal-state.ts'
import type { Goal } from './goal.ts'
import { onOwnDays } from './own-days.ts'
import { progress } from './progress.ts'

interface LongestRun {
  readonly activityId: string
  readonly on: LocalDate
  readonly distance_m: number
}

export interface BuiltBest {
  readonly distance_m: number
  readonly elapsed_s: number
  readonly on: LocalDate
  readonly activityId: string
  /** The best of all before the goal began; the first of its distance when left out. */
  readonly before_s?: number
}

/** What was built on the way of a goal, whatever became of it: it is kept on it for ever. */
export interface Built {
  readonly from: LocalDate
  /** The day the goal ended, or the last one known. */
  readonly to: LocalDate
  readonly runs: number
  /** Days with a run. */
  readonly days: number
  /** Of runs whose distance is known. */
  readonly distance_m: number
  readonly moving_s: number
  readonly ascent_m: number
  /** Weeks with a run, counted from the first day in sevens. */
  readonly weeksRun: number
  /** Weeks, months or years of the goal that were held; undefined of one that has none. */
  readonly held?: number
  readonly longest?: LongestRun
  /** Longest run of all before the goal began. */
  readonly longestBefore_m?: number
  /** Distances over which the best of all fell on the way, shortest first. */
  readonly bests: readonly BuiltBest[]
}

/** The days of a goal's whole life: from the first day it counted to the one on which it ended, or to asOf. */
function lifetime(goal: Goal, asOf: LocalDate): { from: LocalDate; to: LocalDate } | undefined {
  const from = Math.min(...goalAsOf(goal, asOf).revisions.map(({ startOn }) => startOn)) as LocalDate
  const { state, on } = stateOn(goal, asOf)
  const to = hasEnded(state) && on < asOf ? on : asOf
  return from <= to ? { from, to } : undefined
}

function bestsOf({ bestEfforts }: Evidence, from: LocalDate, to: LocalDate): BuiltBest[] {
  const before = new Map<number, number>()
  const within = new Map<number, BuiltBest>()
  for (const { distance_m, elapsed_s, localDay, activityId } of bestEfforts) {
    if (localDay < from) before.set(distance_m, Math.min(before.get(distance_m) ?? Infinity, elapsed_s))
    else if (localDay <= to && elapsed_s < (within.get(distance_m)?.elapsed_s ?? Infinity))
      within.set(distance_m, { distance_m, elapsed_s, on: localDay, activityId })
  }
  return [...within.values()]
    .flatMap((best): BuiltBest[] => {
      const before_s = before.get(best.distance_m)
      if (before_s === undefined) return [best]
      return best.elapsed_s < before_s ? [{ ...best, before_s }] : []
    })
    .toSorted((a, b) => a.distance_m - b.distance_m)
}

/**
 * What was built since a goal began, from the facts between its first and its last day. Undefined before it begins. It
 * never grows less while the goal lives. docs/methods/built-since.md
 */
export function builtSince(goal: Goal, known: Evidence): Built | undefined {
  const evidence = onOwnDays(goalAsOf(goal, known.asOf), known)
  const life = lifetime(goal, evidence.asOf)
  if (life === undefined) return undefined
  const { from, to } = life
  const runs = evidence.activities.filter(({ sport, localDay }) => isRun(sport) && localDay <= to)
  const within = runs.filter(({ localDay }) => localDay >= from)
  const sum = (of: (run: (typeof runs)[number]) => number | undefined) =>
    within.reduce((all, run) => all + (of(run) ?? 0), 0)
  const { periods } = progress(goal, known)
  const longest = within.reduce<LongestRun | undefined>(
    (best, { id, localDay, distance_m }) =>
      distance_m !== undefined && distance_m > (best?.distance_m ?? 0)
        ? { activityId: id, on: localDay, distance_m }
        : best,
    undefined,
  )
  const before = runs.filter(({ localDay }) => localDay < from).flatMap(({ distance_m }) => distance_m ?? [])
  return {
    from,
    to,
    runs: within.length,
    days: new Set(within.map(({ localDay }) => localDay)).size,
    distance_m: sum(({ distance_m }) => distance_m),
    moving_s: sum(({ moving_s }) => moving_s),
    ascent_m: sum(({ ascent_m }) => ascent_m),
    weeksRun: new Set(within.map(({ localDay }) => Math.floor((localDay - from) / 7))).size,
    ...(periods.length > 0 && { held: periods.filter(({ heldOn }) => heldOn !== undefined).length }),
    ...(longest !== undefined && { longest }),
    ...(before.length > 0 && { longestBefore_m: before.reduce((a, b) => Math.max(a, b)) }),
    bests: bestsOf(evidence, from, to),
  }
}
