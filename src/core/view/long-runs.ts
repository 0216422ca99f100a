import { isRun } from '../activity/counts.ts'
import { addDays, isoDate, type LocalDate } from '../base/calendar.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import { LIMITS } from '../plan/limits.ts'
import { isComingBack, nextStep } from '../wellbeing/next-step.ts'
import type { LongRunsView } from './chance-types.ts'

/** Runs of the last days beside the longest of the thirty before each, and how far the usual next step goes now. */
export function longRuns({ asOf, activities, pauses }: Evidence, lastDays: number): LongRunsView {
  const from = addDays(asOf, 1 - lastDays)
  const runs = activities.filter(({ sport, distance_m }) => isRun(sport) && distance_m !== undefined)
  const near = runs.filter(({ localDay }) => localDay >= addDays(from, -LIMITS.longWindowDays) && localDay <= asOf)
  // After an injury or an illness the way back says how far.
  const next = isComingBack(pauses, asOf) ? undefined : nextStep(runs, addDays(asOf, 1))
  const days: LongRunsView['days'] = []
  for (let on = from; on <= asOf; on = addDays(on, 1))
    days.push({ on: isoDate(on), longest_m: longestBefore(near, on) })
  return {
    runs: near
      .filter(({ localDay }) => localDay >= from)
      .map(({ id, localDay, distance_m = 0 }) => ({ activityId: id, on: isoDate(localDay), distance_m })),
    days,
    step: LIMITS.longStep,
    next: next ? { ...next, upTo_m: Math.round(next.upTo_m) } : null,
  }
}

/** 0 where there was no run in thirty days. */
function longestBefore(runs: readonly ActivityFact[], on: LocalDate): number {
  const first = addDays(on, -LIMITS.longWindowDays)
  return runs.reduce(
    (most, { localDay, distance_m = 0 }) =>
      localDay >= first && localDay < on && distance_m > most ? distance_m : most,
    0,
  )
}
