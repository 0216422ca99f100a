import { type LocalDate, parseIsoDate } from '../src/core/base/calendar.ts'
import { runnerOf } from '../src/core/forecast/forecast-case.ts'
import type { RaceResult, Runner } from '../src/core/forecast/race-result.ts'
import type { JudgedCase } from './forecast-folder.ts'

/** A case of the distance suite with where it is from, which no model may read. */
export type DistanceCase = JudgedCase & { readonly source?: string }

/** One result of a runner as if it was to be forecast from others. */
export interface HeldResult {
  readonly id: string
  readonly runner: Runner
  readonly target: RaceResult
  readonly from: readonly RaceResult[]
}

const APART = 0.05

interface Known {
  readonly runner: Runner
  readonly isDated: boolean
  readonly results: readonly RaceResult[]
}

function knownOf(one: DistanceCase): Known {
  if (one.goal.kind !== 'race-time') throw new Error(`${one.id} is no race time`)
  const day = (iso: string) => parseIsoDate(iso) as LocalDate
  const { distance_m, attemptsOn } = one.goal
  return {
    runner: runnerOf(one),
    isDated: one.source === 'federation',
    results: [
      ...(one.races ?? []).map((race) => ({ ...race, on: day(race.on) })),
      { on: day(attemptsOn[0]!), distance_m, time_s: one.outcome_s! },
    ],
  }
}

const isApart = (a: RaceResult, b: RaceResult) => Math.abs(Math.log(a.distance_m / b.distance_m)) > APART

/**
 * Every result of a runner, what they ran in the end included, from each single other one. Those of the federation have
 * days, and only earlier ones speak; those of the survey have none.
 */
export function singlesOf(one: DistanceCase): HeldResult[] {
  const { runner, isDated, results } = knownOf(one)
  return results.flatMap((target) =>
    results
      .filter((other) => isApart(other, target) && (!isDated || other.on < target.on))
      .map((other) => ({ id: one.id, runner, target, from: [other] })),
  )
}

/** Results with a shorter and a longer one beside them, of whatever day. */
export function betweenOf(one: DistanceCase): HeldResult[] {
  const { runner, isDated, results } = knownOf(one)
  return results.flatMap((target) => {
    const others = results.filter((other) => isApart(other, target) && (!isDated || other.on < target.on))
    const isBetween =
      others.some((other) => other.distance_m < target.distance_m) &&
      others.some((other) => other.distance_m > target.distance_m)
    return isBetween ? [{ id: one.id, runner, target, from: others }] : []
  })
}
