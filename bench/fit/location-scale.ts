import { normalQuantile } from '../../src/core/stats/normal-quantile.ts'
import type { Smooth } from './minimise.ts'

/** One time with what enters the two sums; logarithms of seconds. */
export interface LocationScaleRow {
  readonly riegel: number
  readonly shift: readonly number[]
  readonly spread: readonly number[]
  readonly outcome: number
  readonly fold: number
}

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]
const Z = LEVELS.map(normalQuantile)
/** Rounds the corner of the pinball loss so that it has a gradient. */
const CORNER = 0.002

/**
 * The pinball loss of rows, at five levels: the weights are those of the shift, those of the spread, the skew, and the
 * root of the tail. `ridge` draws all weights but the free ones towards 0.
 */
export function lossOf(
  rows: readonly LocationScaleRow[],
  ridge: { readonly weight: number; readonly free: readonly number[] } = { weight: 0, free: [] },
): Smooth {
  const [NS, NW] = [rows[0]!.shift.length, rows[0]!.spread.length]
  return (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    const skew = x[NS + NW]!
    // Squared: a negative one would fold the curve.
    const tail = x[NS + NW + 1]! ** 2
    for (const row of rows) {
      let centre = row.riegel
      let wide = 0
      for (let j = 0; j < NS; j++) centre += x[j]! * row.shift[j]!
      for (let j = 0; j < NW; j++) wide += x[NS + j]! * row.spread[j]!
      const spread = Math.exp(Math.max(-6, Math.min(0, wide)))
      for (let l = 0; l < LEVELS.length; l++) {
        const z = Z[l]!
        const long = Math.exp((tail * z * z) / 2)
        const shape = (Math.expm1(skew * z) / skew) * long
        const miss = row.outcome - centre - spread * shape
        const bend = -miss / CORNER
        loss += LEVELS[l]! * miss + CORNER * (bend > 30 ? bend : Math.log1p(Math.exp(bend)))
        const d = LEVELS[l]! - 1 / (1 + Math.exp(-bend))
        for (let j = 0; j < NS; j++) gradient[j]! -= d * row.shift[j]!
        if (wide > -6 && wide < 0) for (let j = 0; j < NW; j++) gradient[NS + j]! -= d * spread * shape * row.spread[j]!
        gradient[NS + NW]! -= (d * spread * (z * Math.exp(skew * z) * long - shape)) / skew
        gradient[NS + NW + 1]! -= d * spread * shape * z * z * x[NS + NW + 1]!
      }
    }
    // In hundredths of the logarithm and by level, as the pinball loss is quoted.
    const scale = 100 / (rows.length * LEVELS.length)
    loss *= scale
    for (let j = 0; j < gradient.length; j++) gradient[j]! *= scale
    for (let j = 0; j < NS + NW; j++) {
      if (ridge.free.includes(j)) continue
      loss += ridge.weight * x[j]! ** 2
      gradient[j]! += 2 * ridge.weight * x[j]!
    }
    return loss
  }
}
