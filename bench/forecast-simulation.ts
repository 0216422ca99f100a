/**
 * Simulation-based calibration: runners whom each model itself has made up are forecast by it, and the slope of what
 * happened on the log-odds said should be 1. Runners who mean every one of several attempts are shown beside it and not
 * judged: the model was fitted to runners of whom some attempts come to nothing (docs/methods/race-time-forecast.md).
 * Run: node bench/forecast-simulation.ts [--runners 20000]
 */
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/core/base/random.ts'
import { type DrawnCase, saidOfKm, saidOfRaces, saidOfWeeks } from '../test/core/forecast/draw-said.ts'
import { scoreChances } from './forecast-score.ts'

const { values } = parseArgs({ options: { runners: { type: 'string', default: '20000' } } })
const runners = Number(values.runners)

show('frequency', saidOfWeeks(runners, seededRandom(31)))
show('volume', saidOfKm(runners, seededRandom(32)))
for (const attempts of [1, 3, 8])
  show(`race time, ${attempts} attempts`, saidOfRaces(Math.ceil(runners / 5), attempts, seededRandom(33)))
for (const attempts of [3, 8])
  show(
    `race time, ${attempts} attempts, every one meant and learnt from`,
    saidOfRaces(Math.ceil(runners / 5), attempts, seededRandom(33), 'all-meant'),
    false,
  )

function show(name: string, said: readonly DrawnCase[], judged = true): void {
  const { slope, slopeInterval, ece } = scoreChances(said)
  const mean = (of: (each: DrawnCase) => number) => said.reduce((all, each) => all + of(each), 0) / said.length
  const verdict = !judged ? 'shown ' : slope >= 0.93 && slope <= 1.07 ? 'held  ' : 'MISSED'
  console.log(
    `${verdict} ${name}: slope ${slope.toFixed(3)} (${slopeInterval.map((each) => each.toFixed(3)).join(' to ')}), ECE ${ece.toFixed(3)}, said ${mean(({ chance }) => chance).toFixed(3)}, happened ${mean(({ happened }) => happened).toFixed(3)} of ${said.length}`,
  )
}
