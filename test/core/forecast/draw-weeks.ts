import type { Random } from '../../../src/core/base/random.ts'
import type { FrequencyConstants } from '../../../src/core/forecast/frequency-model.ts'
import { type HabitConstants, ofRegularity } from '../../../src/core/forecast/habit-chain.ts'
import type { VolumeConstants } from '../../../src/core/forecast/volume-model.ts'
import { logistic, logit } from '../../../src/core/stats/logistic.ts'
import { normalQuantile } from '../../../src/core/stats/normal-quantile.ts'
import { rouwenhorst } from '../../../src/core/stats/rouwenhorst.ts'

/** Weekly counts of one runner, drawn by the rules that the model of weeks states. */
export const drawWeeks = (c: FrequencyConstants, weeks: number, random: Random): number[] =>
  drawUsual(c, weeks, random).map((usual) => {
    if (usual === undefined) {
      if (random() >= c.strayRun) return 0
      let count = 1
      while (random() < 0.5) count++
      return count
    }
    return Math.max(0, Math.min(16, Math.round(Math.exp(usual + c.weekSd * normalQuantile(random())) - c.offset)))
  })

/** Weekly km of one runner, the class of regularity drawn first. */
export function drawKm(c: VolumeConstants, weeks: number, random: Random): number[] {
  const j = pick([0.25, 0.5, 0.25], random) - 1
  const weekSd = c.weekSd * Math.exp(c.irregularSpread * j)
  return drawUsual(ofRegularity(c, j, c.irregularStop), weeks, random).map((usual) => {
    if (usual === undefined) return random() < c.strayRun ? -c.strayKm * Math.log(random()) : 0
    return Math.max(0, Math.exp(usual + weekSd * normalQuantile(random())) - c.offset)
  })
}

/** The logarithm of a usual week, week by week; undefined in a break. */
function drawUsual(c: HabitConstants, weeks: number, random: Random): (number | undefined)[] {
  const swing = rouwenhorst(7, c.keep)
  const own = swing.points[pick(swing.stationary, random)]!
  let at = pick(swing.stationary, random)
  let resting = random() < 0.1
  return Array.from({ length: weeks }, (_, week) => {
    if (week > 0) {
      resting = resting ? random() >= c.resume : random() < logistic(logit(c.stop) - c.stopTilt * own)
      at = pick(swing.transition[at]!, random)
    }
    return resting ? undefined : c.mean + c.betweenSd * own + c.swingSd * swing.points[at]!
  })
}

function pick(weights: readonly number[], random: Random): number {
  let left = random()
  for (const [i, weight] of weights.entries()) if ((left -= weight) < 0) return i
  return weights.length - 1
}
