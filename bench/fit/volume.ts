import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { constantsOf, ROWS } from '../../src/core/forecast/constants.ts'
import { forecastCase } from '../../src/core/forecast/forecast-case.ts'
import { habitWeeks } from '../../src/core/forecast/habit-weeks.ts'
import { irregularity } from '../../src/core/forecast/volume.ts'
import { logit } from '../../src/core/stats/logistic.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { type Judged, logisticWeights, skillByFold } from './calibration.ts'
import { foldOf } from './fold.ts'

const START = [0, 1, 0, 0, 0, 0]

/**
 * How irregular weeks weaken what the chain of weeks says. The constants of the chain are rounded from published ones:
 * tuned on the cases they lost in two of three folds.
 */
export function fitVolume(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const ids = ROWS.calibration.map((name) => `volume.calibration.${name}`)
  const raw = constantsOf((id) => (ids.includes(id) ? START[ids.indexOf(id)]! : value(id)))
  const rows = cases.map((one): Judged => {
    const answer = forecastCase(one, raw)
    if (!('probability' in answer)) throw new Error(`${one.id} has no answer`)
    const odds = logit(answer.probability, 0.001)
    const runs = (one.runs ?? []).map((run) => ({ ...run, on: parseIsoDate(run.on)! }))
    const { km } = habitWeeks({ asOf: parseIsoDate(one.asOf)!, runs })
    const [lately, halfYear] = [irregularity(km.subarray(-8)), irregularity(km.subarray(-26))]
    return {
      terms: [1, odds, lately, lately * odds, halfYear, halfYear * odds],
      happened: one.outcome ? 1 : 0,
      fold: foldOf(one.id),
    }
  })
  console.log(`volume: skill ${skillByFold(rows, START, 1).toFixed(4)} in cross-validation by runner`)
  const x = logisticWeights(rows, START, 1)
  return new Map(ids.map((id, i) => [id, x[i]!]))
}
