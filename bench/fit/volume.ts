import { constantsOf } from '../../src/core/forecast/constants.ts'
import { forecastCase } from '../../src/core/forecast/forecast-case.ts'
import { logit } from '../../src/core/stats/logistic.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { type Judged, skillByFold } from './calibration.ts'
import { foldOf } from './fold.ts'

/**
 * Fits nothing: the constants of the chain are published ones, and a line of calibration lost in cross-validation by
 * runner, which is printed to be looked at again when there are more runners.
 */
export function fitVolume(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const c = constantsOf(value)
  const rows = cases.map((one): Judged => {
    const answer = forecastCase(one, c)
    if (!('probability' in answer)) throw new Error(`${one.id} has no answer`)
    return { terms: [1, logit(answer.probability, 0.001)], happened: one.outcome ? 1 : 0, fold: foldOf(one.id) }
  })
  const base = rows.reduce((sum, { happened }) => sum + happened, 0) / rows.length
  const brier = rows.reduce((sum, { terms, happened }) => sum + (1 / (1 + Math.exp(-terms[1]!)) - happened) ** 2, 0)
  const skill = 1 - brier / rows.length / (base * (1 - base))
  console.log(
    `volume: skill ${skill.toFixed(4)}, with a line of calibration ${skillByFold(rows, [0, 1], 1).toFixed(4)} in cross-validation by runner`,
  )
  return new Map()
}
