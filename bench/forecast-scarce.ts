import { forecastCase } from '../src/core/forecast/forecast-case.ts'
import { normalCdf } from '../src/core/stats/normal-cdf.ts'
import { type Judged, logisticWeights } from './fit/calibration.ts'
import { foldOf } from './fit/fold.ts'
import type { JudgedCase } from './forecast-folder.ts'
import { average, type Said, scoreChances } from './forecast-score.ts'

/** What a calculator page implies: the best and 3 % of normal error, at one attempt. */
const CALCULATOR_SD = 0.03
const COUNTS = [1, 2, 3, 5, Infinity]

/**
 * Attempts of the train runners cut to their last results: the model against a logistic regression on the gap to the
 * best, fitted by fold to just such histories, and against the best with 3 %. The model was fitted to these runners too,
 * to their whole histories and with a tenth of the weight to cut ones.
 */
export function scarceLines(cases: readonly JudgedCase[]): string[] {
  return COUNTS.map((most) => {
    const cut = cases.map((one) => ({ ...one, races: (one.races ?? []).slice(-Math.min(most, 1e6)) }))
    const happened = cut.map(({ outcome }) => (outcome ? 1 : 0))
    const gaps = cut.map(gapToBest)
    const skillOf = (chances: readonly number[]) =>
      scoreChances(cut.map(({ id }, i): Said => ({ id, chance: chances[i]!, happened: happened[i]! }))).skill
    const ours = cut.map((one) => {
      const answer = forecastCase(one)
      return 'probability' in answer ? answer.probability : 0.5
    })
    const theirs = byFold(cut.map(({ id }, i) => ({ terms: [1, gaps[i]!], happened: happened[i]!, fold: foldOf(id) })))
    const page = gaps.map((gap) => normalCdf(gap / 100 / CALCULATOR_SD))
    const [a, b, c] = [skillOf(ours), skillOf(theirs), skillOf(page)].map((skill) => skill.toFixed(3))
    return `attempts (train) cut to ${most === Infinity ? 'nothing' : `the last ${most}`}: skill ${a}, logistic on the gap ${b}, best and 3 % ${c}; base rate ${average(happened, (one) => one).toFixed(3)}`
  })
}

/** By how many hundredths (ln) the target is slower than the best. */
function gapToBest({ goal, races = [] }: JudgedCase): number {
  if (goal.kind !== 'race-time') throw new Error('no race time')
  return 100 * Math.log(goal.time_s! / Math.min(...races.map(({ time_s }) => time_s)))
}

function byFold(rows: readonly Judged[]): number[] {
  const folds = new Map<number, Float64Array>()
  for (const fold of new Set(rows.map((row) => row.fold))) {
    const others = rows.filter((row) => row.fold !== fold)
    folds.set(fold, logisticWeights(others, [0, 0], 1))
  }
  return rows.map(({ terms, fold }) => {
    const x = folds.get(fold)!
    return 1 / (1 + Math.exp(-(x[0]! + x[1]! * terms[1]!)))
  })
}
