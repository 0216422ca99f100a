import type { Random } from '../../../src/core/base/random.ts'
import type { FrequencyConstants } from '../../../src/core/forecast/frequency-model.ts'
import { GAUSS_HERMITE_POINTS, GAUSS_HERMITE_WEIGHTS } from '../../../src/core/stats/gauss-hermite.ts'
import { logistic, logit } from '../../../src/core/stats/logistic.ts'
import { normalQuantile } from '../../../src/core/stats/normal-quantile.ts'
import { rouwenhorst } from '../../../src/core/stats/rouwenhorst.ts'

/** Weekly counts of one runner, drawn by the rules that the model of weeks states. */
export function drawWeeks(c: FrequencyConstants, weeks: number, random: Random): number[] {
  const pick = (weights: readonly number[]): number => {
    let left = random()
    for (const [i, weight] of weights.entries()) if ((left -= weight) < 0) return i
    return weights.length - 1
  }
  const swing = rouwenhorst(7, c.keep)
  const own = GAUSS_HERMITE_POINTS[pick(GAUSS_HERMITE_WEIGHTS)]!
  let at = pick(swing.stationary)
  let resting = random() < 0.1
  return Array.from({ length: weeks }, (_, week) => {
    if (week > 0) {
      resting = resting ? random() >= c.resume : random() < logistic(logit(c.stop) - c.stopTilt * own)
      at = pick(swing.transition[at]!)
    }
    if (resting) {
      if (random() >= c.strayRun) return 0
      let count = 1
      while (random() < 0.5) count++
      return count
    }
    const usual = c.mean + c.betweenSd * own + c.swingSd * swing.points[at]!
    const log = usual + c.weekSd * normalQuantile(random())
    return Math.max(0, Math.min(16, Math.round(Math.exp(log) - c.offset)))
  })
}
