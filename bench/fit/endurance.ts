import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { runnerOf } from '../../src/core/forecast/forecast-case.ts'
import { constantsOf, ROWS } from '../../src/core/forecast/constants.ts'
import { enduranceTerms, speakingResults } from '../../src/core/forecast/endurance.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { foldOf } from './fold.ts'
import { lossOf, type LocationScaleRow as Row } from './location-scale.ts'
import { minimise } from './minimise.ts'

const RIDGE = 0.001
const NS = ROWS.shift.length
const NW = ROWS.spread.length

/** Shift, spread and skew by pinball loss of the logarithm, at five levels. */
export function fitEndurance(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const { exponent } = constantsOf(value).endurance
  const rows = cases.map((one): Row => {
    if (one.goal.kind !== 'race-time') throw new Error(`${one.id} is no race time`)
    const races = (one.races ?? []).map((race) => ({ ...race, on: parseIsoDate(race.on)! }))
    const [first, second] = speakingResults(races, one.goal.distance_m)
    const runner = runnerOf(one)
    const terms = enduranceTerms(first!, second, one.goal.distance_m, runner, exponent)
    return { ...terms, outcome: Math.log(one.outcome_s!), fold: foldOf(one.id) }
  })
  const start = new Float64Array(NS + NW + 2)
  start[NS] = -2.7
  start[NS + 1] = -2.5
  start[NS + NW] = 0.4
  start[NS + NW + 1] = 0.3
  let loss = 0
  for (let fold = 0; fold < 5; fold++) {
    const { x } = minimise(lossOf(rows.filter((row) => row.fold !== fold)), start, 300)
    for (const row of rows) if (row.fold === fold) loss += lossOf([row])(x, new Float64Array(x.length))
  }
  console.log(`endurance: pinball ${(loss / rows.length).toFixed(3)} in cross-validation by runner`)
  const { x } = minimise(lossOf(rows, { weight: RIDGE, free: [0, 1, NS, NS + 1] }), start, 300)
  const fitted = new Map<string, number>()
  ROWS.shift.forEach((name, j) => fitted.set(`endurance.shift.${name}`, x[j]!))
  ROWS.spread.forEach((name, j) => fitted.set(`endurance.spread.${name}`, x[NS + j]!))
  fitted.set('endurance.skew', x[NS + NW]!)
  fitted.set('endurance.tail', x[NS + NW + 1]! ** 2)
  return fitted
}
