import type { Sport } from '../../core/activity/sport.ts'
import { topSpeed } from '../ranges.ts'
import { FACTORS } from './columns.ts'

/** A row of a column of lengths whose unit the list does not say. */
export interface LengthSample {
  readonly value: number
  readonly seconds: number
  readonly sport: Sport
  /** Steps and metres a step, where the list has both: they tell the metres without asking for a unit. */
  readonly steps?: number
  readonly stride_m?: number
}

export type LengthUnit = 'm' | 'km' | 'mi'

export interface TakenUnit {
  readonly unit: LengthUnit
  /** The numbers of the list leave no other reading. */
  readonly isSure: boolean
  readonly isLikely: boolean
}

const middleOf = (values: readonly number[]): number | undefined => {
  const sorted = values.filter((value) => Number.isFinite(value) && value > 0).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Metres a second below which the middle of someone's runs (or walks) is rather told in miles than that slow. */
const SLOW_RUNS_MPS = 1.75
const SURE_RUNS_MPS = 2.3
/** Up to which the middle of an American's runs is rather told in miles: 5:57 a mile. */
const AMERICAN_RUNS_MPS = 2.8
const SLOW_WALKS_MPS = 0.95
/** A value a second above this is metres: a kilometre in ten seconds is no sport of a list. */
const METRES = 0.1
/** So many runs that can only be metres to one that cannot make a column of metres; fewer are runs on a track. */
const METRES_TO_ONE = 3
/** How far from the distance steps times stride may lie, as a part of it. */
const STEPS_TOLERANCE = 0.1

const speedsOf = (samples: readonly LengthSample[], ...sports: readonly Sport[]): number[] =>
  samples
    .filter(({ sport }) => sports.length === 0 || sports.includes(sport))
    .map(({ value, seconds }) => value / seconds)
    .filter((speed) => Number.isFinite(speed) && speed > 0)

/** Whether a column is in metres: swims and runs on a track are, also where it shows kilometres or miles. */
function isInMetres(samples: readonly LengthSample[]): boolean {
  const dry = samples.filter(({ sport }) => sport !== 'swimming')
  const all = speedsOf(speedsOf(dry).length > 0 ? dry : samples)
  const running = speedsOf(samples, 'running')
  const metres = (speeds: readonly number[]) => speeds.filter((speed) => speed > METRES).length
  return metres(all) * 2 > all.length && metres(running) >= METRES_TO_ONE * (running.length - metres(running))
}

/** The unit of which steps times stride speak most clearly; undefined where they are not there or contradict each other. */
function provenUnit(samples: readonly LengthSample[]): LengthUnit | undefined {
  const votes = { m: 0, km: 0, mi: 0 }
  for (const { value, steps, stride_m } of samples) {
    const ratio = value / ((steps ?? NaN) * (stride_m ?? NaN))
    for (const unit of ['m', 'km', 'mi'] as const)
      if (Math.abs(ratio * FACTORS[unit] - 1) < STEPS_TOLERANCE) votes[unit]++
  }
  const [longer, other] = votes.km >= votes.mi ? (['km', 'mi'] as const) : (['mi', 'km'] as const)
  if (votes.m > METRES_TO_ONE * votes[longer]) return 'm'
  return votes[longer] > METRES_TO_ONE * votes[other] ? longer : undefined
}

/**
 * The unit of a whole column: proven by steps times stride where the list has them, or by its size (metres are a
 * thousand times kilometres); between kilometres and miles only the usual speeds speak, and dates with the month before the day,
 * which only Americans write; that is no proof.
 */
export function takenUnit(samples: readonly LengthSample[], isAmerican = false): TakenUnit {
  const unit = provenUnit(samples)
  if (unit) return { unit, isSure: true, isLikely: true }
  if (isInMetres(samples)) return { unit: 'm', isSure: true, isLikely: true }
  const speedOf = (...sports: readonly Sport[]) =>
    middleOf(speedsOf(samples, ...sports).filter((speed) => speed <= METRES))
  const running = speedOf('running')
  const walking = speedOf('walking', 'hiking')
  if (speedOf() === undefined) return { unit: 'km', isSure: false, isLikely: true }
  if (running !== undefined)
    return running * 1000 < (isAmerican ? AMERICAN_RUNS_MPS : SLOW_RUNS_MPS)
      ? { unit: 'mi', isSure: false, isLikely: true }
      : { unit: 'km', isSure: false, isLikely: running * 1000 > SURE_RUNS_MPS }
  const isSlow = walking !== undefined && walking * 1000 < SLOW_WALKS_MPS
  return { unit: isSlow ? 'mi' : 'km', isSure: false, isLikely: false }
}

/**
 * Metres of one row. Lists that show kilometres show swims and track runs in metres (or yards, where they show miles):
 * taken so where the column's own unit would be faster than anyone.
 */
export function metresOf(value: number, unit: LengthUnit, seconds: number, sport: Sport): number {
  const metres = value * FACTORS[unit]
  if (unit === 'm' || !(seconds > 0) || metres / seconds <= topSpeed(sport)) return metres
  const small = value * (unit === 'mi' && sport === 'swimming' ? FACTORS.yd : 1)
  return small / seconds <= topSpeed(sport) ? small : metres
}
