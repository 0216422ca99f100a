import { constantsOf } from '../../src/core/forecast/constants.ts'
import { forecastCase } from '../../src/core/forecast/forecast-case.ts'
import { logit } from '../../src/core/stats/logistic.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { type Judged, logisticWeights, skillByFold } from './calibration.ts'
import { foldOf } from './fold.ts'

/**
 * The line that calibrates the chances. The constants of the weeks themselves are published ones: neither the likelihood
 * of the whole logs (skill 0.420 in cross-validation) nor tuning on the cases (a loss in two of three folds) did better
 * than their 0.426, and 48 runners are too few to prefer one by more.
 */
export function fitFrequency(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const ids = ['frequency.calibration.base', 'frequency.calibration.slope']
  const raw = constantsOf((id) => (ids.includes(id) ? ids.indexOf(id) : value(id)))
  const rows = cases.map((one): Judged => {
    const answer = forecastCase(one, raw)
    if (!('probability' in answer)) throw new Error(`${one.id} has no answer`)
    return { terms: [1, logit(answer.probability, 0.001)], happened: one.outcome ? 1 : 0, fold: foldOf(one.id) }
  })
  console.log(`frequency: skill ${skillByFold(rows, [0, 1], 1).toFixed(4)} in cross-validation by runner`)
  const x = logisticWeights(rows, [0, 1], 1)
  return new Map(ids.map((id, i) => [id, x[i]!]))
}
