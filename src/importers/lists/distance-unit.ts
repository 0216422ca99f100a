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

const middleOf = (values: number[]): number | undefined => {
  const sorted = values.filter((value) => Number.isFinite(value) && value > 0).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/** Metres a second below which the middle of someone's runs (or walks) is rather told in miles than that slow. */
const SLOW_RUNS_MPS = 1.75
const SURE_RUNS_MPS = 2.3
const SLOW_WALKS_MPS = 0.95
/** A value a second above this is metres: a kilometre in ten seconds is no sport of a list. */
const METRES = 0.1
const EVIDENCE_ROWS = 3

/**
 * The unit of a whole column: proven by steps times stride where the list has them, or by its size (metres are a
 * thousand times kilometres); between kilometres and miles only the usual speeds speak, and that is no proof.
 */
export function takenUnit(samples: readonly LengthSample[]): TakenUnit {
  const proofs = samples.map(({ value, steps, stride_m }) => value / ((steps ?? NaN) * (stride_m ?? NaN)))
  const proof = middleOf(proofs)
  if (proof !== undefined && proofs.filter((ratio) => ratio > 0).length >= EVIDENCE_ROWS) {
    const unit = (['m', 'km', 'mi'] as const).find((name) => Math.abs(proof * FACTORS[name] - 1) < 0.1)
    if (unit) return { unit, isSure: true, isLikely: true }
  }
  const speedOf = (sports: readonly Sport[]) =>
    middleOf(samples.filter(({ sport }) => sports.includes(sport)).map(({ value, seconds }) => value / seconds))
  const running = speedOf(['running'])
  const walking = speedOf(['walking', 'hiking'])
  const any = running ?? walking ?? middleOf(samples.map(({ value, seconds }) => value / seconds))
  if (any === undefined) return { unit: 'km', isSure: false, isLikely: true }
  if (any > METRES) return { unit: 'm', isSure: true, isLikely: true }
  if (running !== undefined)
    return running * 1000 < SLOW_RUNS_MPS
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
