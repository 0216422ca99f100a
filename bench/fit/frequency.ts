import { constantsOf } from '../../src/core/forecast/constants.ts'
import { forecastCase } from '../../src/core/forecast/forecast-case.ts'
import { logit } from '../../src/core/stats/logistic.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { type Judged, logisticWeights, skillByFold } from './calibration.ts'
import { foldOf } from './fold.ts'

const IDS = ['frequency.calibration.base', 'frequency.calibration.slope', 'frequency.calibration.record']
const START = [0, 1, 0]

/**
 * How the chance by the weekly model and the one by the record alone make one. The constants of the weeks themselves are
 * published ones: neither the likelihood of the whole logs (skill 0.420 in cross-validation) nor tuning on the cases (a
 * loss in two of three folds) did better than their 0.426, and 48 runners are too few to prefer one by more.
 */
export function fitFrequency(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const alone = (term: number) =>
    constantsOf((id) => (IDS.includes(id) ? (IDS.indexOf(id) === term ? 1 : 0) : value(id)))
  const [model, record] = [alone(1), alone(2)]
  const rows = cases.map((one): Judged => {
    const logOdds = [model, record].map((constants) => {
      const answer = forecastCase(one, constants)
      if (!('probability' in answer)) throw new Error(`${one.id} has no answer`)
      return logit(answer.probability, 0.001)
    })
    return { terms: [1, ...logOdds], happened: one.outcome ? 1 : 0, fold: foldOf(one.id) }
  })
  const withoutRecord = rows.map((row) => ({ ...row, terms: row.terms.slice(0, 2) }))
  console.log(
    `frequency: skill ${skillByFold(rows, START, 1).toFixed(4)} in cross-validation by runner, ${skillByFold(withoutRecord, START.slice(0, 2), 1).toFixed(4)} without the record`,
  )
  const x = logisticWeights(rows, START, 1)
  return new Map(IDS.map((id, i) => [id, x[i]!]))
}
