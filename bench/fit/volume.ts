import { constantsOf } from '../../src/core/forecast/constants.ts'
import { type ForecastCase, forecastCase } from '../../src/core/forecast/forecast-case.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { found, searched } from './habit-scale.ts'
import { nelderMead } from './nelder-mead.ts'

const NAMES = [
  'mean',
  'betweenSd',
  'keep',
  'swingSd',
  'weekSd',
  'offset',
  'stop',
  'resume',
  'strayRun',
  'stopTilt',
  'strayKm',
  'irregularSpread',
  'irregularStop',
]
const EVALUATIONS = 260

/** Constants by log loss on the train cases: the question itself, not the next week. */
export function fitVolume(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const ids = NAMES.map((name) => `volume.${name}`)
  const lookup = (x: readonly number[]) => (id: string) => {
    const at = ids.indexOf(id)
    return at < 0 ? value(id) : found(id, x[at]!)
  }
  const loss = (x: readonly number[]) => {
    const c = constantsOf(lookup(x))
    let sum = 0
    for (const one of cases) {
      const answer = forecastCase(one as ForecastCase, c)
      const chance = 'probability' in answer ? answer.probability : Number.NaN
      sum -= Math.log(Math.max(0.001, one.outcome ? chance : 1 - chance))
    }
    return Number.isFinite(sum) ? sum / cases.length : 1e9
  }
  const start = ids.map((id) => searched(id, value(id)))
  const { x, value: least } = nelderMead(
    loss,
    start,
    start.map(() => 0.15),
    EVALUATIONS,
  )
  console.log(`volume: log loss ${loss(start).toFixed(4)} → ${least.toFixed(4)} on train`)
  return new Map(ids.map((id, i) => [id, found(id, x[i]!)]))
}
