import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { constantsOf, type ForecastConstants } from '../../src/core/forecast/constants.ts'
import { habitWeeks } from '../../src/core/forecast/habit-weeks.ts'
import { chanceOfAtLeast, volumeModel } from '../../src/core/forecast/volume-model.ts'
import { logistic, logit } from '../../src/core/stats/logistic.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { FOLDS, foldOf } from './fold.ts'
import { minimise } from './minimise.ts'

/** The constants published with the cases (findings, section 3), and the scale on which each is moved. */
const START = {
  mean: [3.3604, 'as it is'],
  betweenSd: [0.6456, 'log'],
  keep: [0.9543, 'log-odds'],
  swingSd: [0.2572, 'log'],
  weekSd: [0.5266, 'log'],
  offset: [7.15, 'log'],
  stop: [0.0357, 'log-odds'],
  resume: [0.2316, 'log-odds'],
  strayRun: [0.2088, 'log-odds'],
  stopTilt: [0.7139, 'as it is'],
  strayKm: [11.61, 'log'],
  irregularSpread: [0.3981, 'as it is'],
  irregularStop: [0.7222, 'as it is'],
} as const satisfies Record<string, readonly [number, 'as it is' | 'log' | 'log-odds']>

const NAMES = Object.keys(START) as (keyof typeof START)[]
/** Loss for a constant that leaves its start by 1 on its scale: 48 runners cannot tell 13 constants apart. */
const PULL = 0.12
const ROUNDS = 8
const STEP = 1e-4

interface Row {
  readonly km: Float64Array
  readonly weeks: number
  readonly asked_km: number
  readonly happened: number
  readonly fold: number
}

/** The constants of the chain of weeks by log loss on the train cases, drawn towards the published ones. */
export function fitVolume(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const rows = cases.map(rowOf)
  const constants = (x: ArrayLike<number>) =>
    constantsOf((id) => {
      const at = NAMES.findIndex((name) => id === `volume.${name}`)
      return at < 0 ? value(id) : moved(NAMES[at]!, x[at]!)
    })
  const start = Float64Array.from(NAMES, (name) => unmoved(name))
  const fit = (part: readonly Row[]) => minimise(lossOf(part, constants, start), start, ROUNDS).x

  let [brier, before] = [0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const judged = rows.filter((row) => row.fold === fold)
    const x = fit(rows.filter((row, i) => row.fold !== fold && i % 2 === 0))
    brier += lossesOf(judged, constants(x)).brier
    before += lossesOf(judged, constants(start)).brier
  }
  const base = rows.reduce((sum, row) => sum + row.happened, 0) / rows.length
  const skill = (sum: number) => (1 - sum / rows.length / (base * (1 - base))).toFixed(4)
  console.log(`volume: skill ${skill(brier)} in cross-validation by runner, ${skill(before)} where it starts`)
  const x = fit(rows)
  console.log(`volume: skill ${skill(lossesOf(rows, constants(x)).brier)} on all train cases`)
  return new Map(NAMES.map((name, i) => [`volume.${name}`, moved(name, x[i]!)]))
}

function rowOf(one: JudgedCase): Row {
  const { goal } = one
  if (goal.kind !== 'volume') throw new Error(`${one.id} is no volume`)
  const runs = (one.runs ?? []).map((run) => ({ ...run, on: parseIsoDate(run.on)! }))
  const { km } = habitWeeks({ asOf: parseIsoDate(one.asOf)!, runs })
  const weeks = (parseIsoDate(goal.endsOn)! - parseIsoDate(goal.startsOn)! + 1) / 7
  return { km, weeks, asked_km: goal.distance_m / 1000, happened: one.outcome ? 1 : 0, fold: foldOf(one.id) }
}

function lossesOf(rows: readonly Row[], { volume }: ForecastConstants): { log: number; brier: number } {
  const model = volumeModel(volume)
  let [log, brier] = [0, 0]
  for (const { km, weeks, asked_km, happened } of rows) {
    const said = chanceOfAtLeast(model.totals(model.know(km), weeks, 0), asked_km)
    const held = Math.min(0.999, Math.max(0.001, said))
    log -= Math.log(happened ? held : 1 - held)
    brier += (said - happened) ** 2
  }
  return { log, brier }
}

const lossOf =
  (rows: readonly Row[], constants: (x: ArrayLike<number>) => ForecastConstants, start: Float64Array) =>
  (x: Float64Array, gradient: Float64Array): number => {
    const at = (y: Float64Array) =>
      lossesOf(rows, constants(y)).log / rows.length + PULL * y.reduce((sum, v, j) => sum + (v - start[j]!) ** 2, 0)
    const here = at(x)
    for (let j = 0; j < x.length; j++) gradient[j] = (at(x.map((v, k) => (k === j ? v + STEP : v))) - here) / STEP
    return here
  }

function unmoved(name: keyof typeof START): number {
  const [value, scale] = START[name]
  return scale === 'log' ? Math.log(value) : scale === 'log-odds' ? logit(value, 0) : value
}

function moved(name: keyof typeof START, x: number): number {
  const [, scale] = START[name]
  return scale === 'log' ? Math.exp(x) : scale === 'log-odds' ? logistic(x) : x
}
