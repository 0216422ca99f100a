import { CONSTANTS } from '../src/core/forecast/constants.ts'
import { endurance } from '../src/core/forecast/endurance.ts'
import { HALF } from '../src/core/forecast/long-distances.ts'
import { logTimeAt } from '../src/core/forecast/time-shape.ts'
import { normalQuantile } from '../src/core/stats/normal-quantile.ts'
import { average } from './forecast-score.ts'
import { betweenOf, type DistanceCase, type HeldResult, singlesOf } from './held-results.ts'

const EXPONENT = 1.06
const LONG = 0.95 * HALF

/** How far a result lies from the only one that speaks for it, in ln of the ratio. */
const GROUPS: readonly (readonly [name: string, of: (ratio: number, target_m: number) => boolean])[] = [
  ['longer, below the half', (ratio, target_m) => ratio > 0 && target_m < LONG],
  ['longer by up to 0.8, half and marathon', (ratio, target_m) => ratio > 0 && ratio <= 0.8 && target_m >= LONG],
  ['longer by 0.8 to 1.6', (ratio, target_m) => ratio > 0.8 && ratio <= 1.6 && target_m >= LONG],
  ['longer by more', (ratio, target_m) => ratio > 1.6 && target_m >= LONG],
  ['shorter by up to 0.8', (ratio) => ratio < 0 && ratio >= -0.8],
  ['shorter by 0.8 to 1.6', (ratio) => ratio < -0.8 && ratio >= -1.6],
  ['shorter by more', (ratio) => ratio < -1.6],
]

/**
 * How ranges hold far from what was run: each result of the distance suite, forecast from one other result alone, and what
 * lies between two others from both. Beside it Riegel's exponent from the nearest.
 */
export function farLines(cases: readonly DistanceCase[], split: string): string[] {
  const singles = cases.flatMap(singlesOf)
  const ratio = ({ target, from: [only] }: HeldResult) => Math.log(target.distance_m / only!.distance_m)
  return [
    ...GROUPS.map(([name, of]) => {
      const held = singles.filter((each) => of(ratio(each), each.target.distance_m))
      return lineOf(`one result, the other ${name}`, held, split)
    }),
    lineOf('between a shorter and a longer result', cases.flatMap(betweenOf), split),
  ]
}

function lineOf(name: string, held: readonly HeldResult[], split: string): string {
  const rows = held.map(({ runner, target, from }) => {
    const shape = endurance(from, target.distance_m, target.on, runner, CONSTANTS.endurance)!
    const log = Math.log(target.time_s)
    const at = (level: number) => logTimeAt(shape, normalQuantile(level))
    const away = ({ distance_m }: { readonly distance_m: number }) => Math.abs(Math.log(distance_m / target.distance_m))
    const nearest = from.reduce((a, b) => (away(b) < away(a) ? b : a))
    const riegel = Math.log(nearest.time_s) + EXPONENT * Math.log(target.distance_m / nearest.distance_m)
    return {
      in80: log >= at(0.1) && log <= at(0.9) ? 1 : 0,
      in50: log >= at(0.25) && log <= at(0.75) ? 1 : 0,
      miss: 100 * Math.abs(at(0.5) - log),
      slow: 100 * (at(0.5) - log),
      riegel: 100 * Math.abs(riegel - log),
    }
  })
  const mean = (of: (row: (typeof rows)[number]) => number, digits: number) => average(rows, of).toFixed(digits)
  return `distance (${split}), ${name}: ${rows.length} results, 80 % covers ${mean((row) => row.in80, 3)}, 50 % covers ${mean((row) => row.in50, 3)}, MAE ${mean((row) => row.miss, 2)} %, bias ${mean((row) => row.slow, 2)} %; Riegel ${mean((row) => row.riegel, 2)} %`
}
