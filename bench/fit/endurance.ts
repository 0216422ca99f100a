import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { runnerOf } from '../../src/core/forecast/forecast-case.ts'
import { constantsOf, ROWS } from '../../src/core/forecast/constants.ts'
import { enduranceTerms, speakingResults } from '../../src/core/forecast/endurance.ts'
import { normalQuantile } from '../../src/core/stats/normal-quantile.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { foldOf } from './fold.ts'
import { minimise } from './minimise.ts'

interface Row {
  readonly riegel: number
  readonly shift: readonly number[]
  readonly spread: readonly number[]
  readonly outcome: number
  readonly fold: number
}

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]
const Z = LEVELS.map(normalQuantile)
/** Rounds the corner of the pinball loss so that it has a gradient. */
const CORNER = 0.002
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
    const { x } = minimise(
      lossOf(
        rows.filter((row) => row.fold !== fold),
        0,
      ),
      start,
      300,
    )
    for (const row of rows) if (row.fold === fold) loss += lossOf([row], 0)(x, new Float64Array(x.length))
  }
  console.log(`endurance: pinball ${(loss / rows.length).toFixed(3)} in cross-validation by runner`)
  const { x } = minimise(lossOf(rows, RIDGE), start, 300)
  const fitted = new Map<string, number>()
  ROWS.shift.forEach((name, j) => fitted.set(`endurance.shift.${name}`, x[j]!))
  ROWS.spread.forEach((name, j) => fitted.set(`endurance.spread.${name}`, x[NS + j]!))
  fitted.set('endurance.skew', x[NS + NW]!)
  fitted.set('endurance.tail', x[NS + NW + 1]! ** 2)
  return fitted
}

function lossOf(rows: readonly Row[], ridge: number) {
  return (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    const skew = x[NS + NW]!
    // Squared: a negative one would fold the curve.
    const tail = x[NS + NW + 1]! ** 2
    for (const row of rows) {
      let centre = row.riegel
      let wide = 0
      for (let j = 0; j < NS; j++) centre += x[j]! * row.shift[j]!
      for (let j = 0; j < NW; j++) wide += x[NS + j]! * row.spread[j]!
      const spread = Math.exp(Math.max(-6, Math.min(0, wide)))
      for (let l = 0; l < LEVELS.length; l++) {
        const z = Z[l]!
        const long = Math.exp((tail * z * z) / 2)
        const shape = (Math.expm1(skew * z) / skew) * long
        const miss = row.outcome - centre - spread * shape
        const bend = -miss / CORNER
        loss += LEVELS[l]! * miss + CORNER * (bend > 30 ? bend : Math.log1p(Math.exp(bend)))
        const d = LEVELS[l]! - 1 / (1 + Math.exp(-bend))
        for (let j = 0; j < NS; j++) gradient[j]! -= d * row.shift[j]!
        if (wide > -6 && wide < 0) for (let j = 0; j < NW; j++) gradient[NS + j]! -= d * spread * shape * row.spread[j]!
        gradient[NS + NW]! -= (d * spread * (z * Math.exp(skew * z) * long - shape)) / skew
        gradient[NS + NW + 1]! -= d * spread * shape * z * z * x[NS + NW + 1]!
      }
    }
    // In hundredths of the logarithm and by level, as the pinball loss is quoted.
    const scale = 100 / (rows.length * LEVELS.length)
    loss *= scale
    for (let j = 0; j < gradient.length; j++) gradient[j]! *= scale
    for (let j = 0; j < NS + NW; j++) {
      if (j < 2 || j === NS || j === NS + 1) continue
      loss += ridge * x[j]! ** 2
      gradient[j]! += 2 * ridge * x[j]!
    }
    return loss
  }
}
