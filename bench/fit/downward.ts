import { constantsOf, type ForecastConstants, ROWS } from '../../src/core/forecast/constants.ts'
import { downwardTerms } from '../../src/core/forecast/downward.ts'
import { endurance } from '../../src/core/forecast/endurance.ts'
import { HALF } from '../../src/core/forecast/long-distances.ts'
import { logTimeAt } from '../../src/core/forecast/time-shape.ts'
import { normalQuantile } from '../../src/core/stats/normal-quantile.ts'
import { betweenOf, type DistanceCase, type HeldResult, singlesOf } from '../held-results.ts'
import { FOLDS, foldOf } from './fold.ts'
import { type LocationScaleRow, lossOf } from './location-scale.ts'
import { minimise } from './minimise.ts'

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]
const NS = ROWS.downShift.length
const NW = ROWS.downSpread.length
const BELOW_HALF = 0.95 * HALF
const SHARES = Array.from({ length: 21 }, (_, i) => 0.5 + 0.025 * i)

/** What a longer result says of a shorter distance, and how wide a range is below the half and between two results. */
export function fitDownward(cases: readonly DistanceCase[], value: (id: string) => number): Map<string, number> {
  const singles = cases.flatMap(singlesOf)
  const fitted = fitDown(
    singles.filter(({ target, from: [only] }) => only!.distance_m > target.distance_m),
    constantsOf(value).endurance.exponent,
  )
  const short = singles.filter(
    ({ target, from: [only] }) => target.distance_m > only!.distance_m && target.distance_m < BELOW_HALF,
  )
  const known = (id: string) => fitted.get(id) ?? value(id)
  fitted.set(
    'endurance.near',
    fitting('near', short, (near, c) => ({ ...c, near }), known),
  )
  const between = cases.flatMap(betweenOf)
  fitted.set(
    'endurance.between',
    fitting('between', between, (share, c) => ({ ...c, between: share }), known),
  )
  return fitted
}

function fitDown(pairs: readonly HeldResult[], exponent: number): Map<string, number> {
  const rows = pairs.map(({ id, runner, target, from: [only] }): LocationScaleRow => ({
    ...downwardTerms(only!, target.distance_m, runner, exponent),
    outcome: Math.log(target.time_s),
    fold: foldOf(id),
  }))
  const start = new Float64Array(NS + NW + 2)
  start[NS] = -2.8
  start[NS + NW] = 0.1
  start[NS + NW + 1] = 0.3
  let loss = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const { x } = minimise(lossOf(rows.filter((row) => row.fold !== fold)), start, 300)
    const held = rows.filter((row) => row.fold === fold)
    loss += held.length * lossOf(held)(x, new Float64Array(x.length))
  }
  const plain = Float64Array.from(start, (each, j) => (j < NS ? 0 : each))
  console.log(
    `downward: ${rows.length} pairs, pinball ${(loss / rows.length).toFixed(3)} in cross-validation by runner; the exponent alone ${lossOf(rows)(plain, new Float64Array(plain.length)).toFixed(3)}`,
  )
  const { x } = minimise(lossOf(rows), start, 300)
  return new Map([
    ...ROWS.downShift.map((name, j) => [`endurance.down.shift.${name}`, x[j]!] as const),
    ...ROWS.downSpread.map((name, j) => [`endurance.down.spread.${name}`, x[NS + j]!] as const),
    ['endurance.down.skew', x[NS + NW]!],
    ['endurance.down.tail', x[NS + NW + 1]! ** 2],
  ])
}

type Endurance = ForecastConstants['endurance']

/** The share with which the ranges for 80 of 100 hold as many. */
function fitting(
  name: string,
  held: readonly HeldResult[],
  withShare: (share: number, c: Endurance) => Endurance,
  known: (id: string) => number,
): number {
  const c = constantsOf(known).endurance
  const losses = SHARES.map((share) => ({ share, ...lossWith(held, withShare(share, c)) }))
  const off = ({ covered }: { readonly covered: number }) => Math.abs(covered - 0.8)
  const right = losses.reduce((a, b) => (off(b) < off(a) ? b : a))
  for (const { share, loss, covered } of [losses[0]!, right, losses.at(-1)!])
    console.log(
      `${name} ${share.toFixed(3)}: ${held.length} results, pinball ${loss.toFixed(3)}, 80 % covers ${covered.toFixed(3)}`,
    )
  return right.share
}

function lossWith(held: readonly HeldResult[], c: Endurance): { readonly loss: number; readonly covered: number } {
  let [loss, covered] = [0, 0]
  for (const { runner, target, from } of held) {
    const shape = endurance(from, target.distance_m, target.on, runner, c)!
    const misses = LEVELS.map((level) => Math.log(target.time_s) - logTimeAt(shape, normalQuantile(level)))
    for (const [i, miss] of misses.entries()) loss += (100 * Math.max(LEVELS[i]! * miss, (LEVELS[i]! - 1) * miss)) / 5
    if (misses[0]! >= 0 && misses.at(-1)! <= 0) covered++
  }
  return { loss: loss / held.length, covered: covered / held.length }
}
