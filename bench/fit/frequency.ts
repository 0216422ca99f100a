import { join } from 'node:path'
import { addDays, type LocalDate, parseIsoDate, startOfWeek } from '../../src/core/base/calendar.ts'
import { constantsOf } from '../../src/core/forecast/constants.ts'
import { frequencyModel } from '../../src/core/forecast/frequency-model.ts'
import { forecastCase } from '../../src/core/forecast/forecast-case.ts'
import { logit } from '../../src/core/stats/logistic.ts'
import { readCases, readText } from '../forecast-folder.ts'
import { found, searched } from './habit-scale.ts'
import { minimise } from './minimise.ts'
import { nelderMead } from './nelder-mead.ts'

const NAMES = ['mean', 'betweenSd', 'keep', 'swingSd', 'weekSd', 'offset', 'stop', 'resume', 'strayRun', 'stopTilt']
const EVALUATIONS = 700
const RIDGE = 1

/** Constants by the likelihood of the weekly counts of the train runners; then the line that calibrates the chances. */
export function fitFrequency(folder: string, value: (id: string) => number): Map<string, number> {
  const weeks = wholeLogs(folder)
  const ids = NAMES.map((name) => `frequency.${name}`)
  const lookup = (x: readonly number[]) => (id: string) => {
    const at = ids.indexOf(id)
    return at < 0 ? value(id) : found(id, x[at]!)
  }
  const unlikely = (x: readonly number[]) => {
    const model = frequencyModel(constantsOf(lookup(x)).frequency)
    let sum = 0
    for (const counts of weeks) sum -= model.know(counts).score
    return Number.isFinite(sum) ? sum : 1e9
  }
  const start = ids.map((id) => searched(id, value(id)))
  const { x, value: least } = nelderMead(
    unlikely,
    start,
    start.map(() => 0.15),
    EVALUATIONS,
  )
  console.log(
    `frequency: ${weeks.length} logs, minus log-likelihood ${unlikely(start).toFixed(1)} → ${least.toFixed(1)}`,
  )
  const fitted = new Map(ids.map((id, i) => [id, found(id, x[i]!)]))

  const raw = constantsOf((id) =>
    id === 'frequency.calibration.base' ? 0 : id === 'frequency.calibration.slope' ? 1 : lookup(x)(id),
  )
  const said = readCases(folder, 'frequency', 'train').map((one) => {
    const answer = forecastCase(one, raw)
    if (!('probability' in answer)) throw new Error(`${one.id} has no answer`)
    return { odds: logit(answer.probability, 0.001), happened: one.outcome ? 1 : 0 }
  })
  const line = minimise(
    (at, gradient) => {
      let loss = (RIDGE / 2) * (at[1]! - 1) ** 2
      gradient[1]! += RIDGE * (at[1]! - 1)
      for (const { odds, happened } of said) {
        const chance = 1 / (1 + Math.exp(-at[0]! - at[1]! * odds))
        loss -= Math.log(Math.max(1e-12, happened ? chance : 1 - chance))
        gradient[0]! += chance - happened
        gradient[1]! += (chance - happened) * odds
      }
      return loss
    },
    Float64Array.of(0, 1),
  ).x
  return fitted.set('frequency.calibration.base', line[0]!).set('frequency.calibration.slope', line[1]!)
}

/** Runs a week of each train runner, the whole log, and a week without a run before it as a forecast has it. */
function wholeLogs(folder: string): Float64Array[] {
  const runs = new Map<string, LocalDate[]>()
  for (const line of readText(join(folder, 'data', 'training_logs.csv.gz')).split('\n').slice(1)) {
    const [split, runner, , on] = line.split(',')
    if (split !== 'train' || !runner) continue
    const day = parseIsoDate(on ?? '')
    if (day !== undefined) runs.set(runner, [...(runs.get(runner) ?? []), day])
  }
  return [...runs.values()].map((days) => {
    const first = addDays(startOfWeek(Math.min(...days) as LocalDate, 1), -7)
    const counts = new Float64Array(Math.floor((Math.max(...days) - first + 1) / 7))
    for (const day of days) {
      const week = Math.floor((day - first) / 7)
      if (week < counts.length) counts[week]!++
    }
    return counts
  })
}
