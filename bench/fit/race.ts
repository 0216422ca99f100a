import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { seededRandom } from '../../src/core/base/random.ts'
import { constantsOf, ROWS } from '../../src/core/forecast/constants.ts'
import { attemptTerms, circumstances, levelOf } from '../../src/core/forecast/race-odds.ts'
import { readHistory, readings } from '../../src/core/forecast/race-readings.ts'
import type { JudgedCase } from '../forecast-folder.ts'
import { foldOf } from './fold.ts'
import { minimise } from './minimise.ts'

/** Circumstances that an easier target must not lower: level, fastness, scarcity × level. Squares stand for their weights. */
const RISING = new Set([1, 2, 8])

/** A case made numbers: only what the fit needs. */
interface Row {
  readonly read: Float64Array
  readonly base: readonly number[]
  readonly trust: readonly number[]
  readonly attempts: readonly (readonly number[])[]
  readonly later: number
  readonly happened: number
  readonly weight: number
  readonly fold: number
}

const SCARCE_WEIGHT = 0.1
const GROUP = [0, 0, 1, 1, 2]
const [NR, NB, NG, NT] = [5, 9, 3, 5]
const AT = { base: NR, later: NR + NB, attempts: NR + NB + 1, attempt: NR + NB + 2, trust: NR + NB + 5 }
const SIZE = AT.trust + NG * NT
const day = (text: string): number => parseIsoDate(text)!

/** Weights of the readings by log loss on the train cases, and, with little weight, on the same cut to at most 5 results. */
export function fitRace(cases: readonly JudgedCase[], value: (id: string) => number): Map<string, number> {
  const c = constantsOf(value)
  const random = seededRandom(5)
  const rowOf = (one: JudgedCase, most: number, weight: number): Row => {
    const { goal } = one
    if (goal.kind !== 'race-time') throw new Error(`${one.id} is no race time`)
    const asOf = day(one.asOf)
    const races = one.races ?? []
    const results = races
      .slice(Math.max(0, races.length - most))
      .map((race) => ({ day: day(race.on), logTime: Math.log(race.time_s), weight: 1 }))
    const logTime = Math.log(goal.time_s!)
    const level = levelOf(logTime)
    const history = readHistory(results, asOf, c.priorLogTime5k, c.reading)
    const read = new Float64Array(NR)
    readings(history, logTime, level, 1, c.reading, read)
    const days = goal.attemptsOn.map(day)
    const last = Math.max(...days)
    return {
      read,
      ...circumstances(history, level),
      attempts: days.map((on) => attemptTerms(on, asOf)),
      later: attemptTerms(last, asOf)[2],
      happened: one.outcome ? 1 : 0,
      weight,
      fold: foldOf(one.id),
    }
  }
  const full = cases.map((one) => rowOf(one, Infinity, 1))
  const scarce = cases.map((one) => rowOf(one, 1 + Math.floor(random() * 5), SCARCE_WEIGHT))
  const middle = Array.from({ length: NR }, (_, j) => full.reduce((sum, row) => sum + row.read[j]!, 0) / full.length)
  const spread = middle.map((m, j) =>
    Math.sqrt(full.reduce((sum, row) => sum + (row.read[j]! - m) ** 2, 0) / full.length),
  )
  const rows = [...full, ...scarce]
  for (const row of rows) for (let j = 0; j < NR; j++) row.read[j] = (row.read[j]! - middle[j]!) / spread[j]!

  const start = new Float64Array(SIZE)
  start.fill(0.5, 0, NR)
  start[AT.attempts] = 1
  for (const j of RISING) start[AT.base + j] = 0.3
  for (const [g, t] of [-0.5, 0.3, 0.1].entries()) start[AT.trust + g * NT] = t
  report(full, rows, start)
  const { x } = minimise(lossOf(rows), start, 250)

  const fitted = new Map<string, number>()
  const put = (prefix: string, names: readonly string[], values: ArrayLike<number>) =>
    names.forEach((name, i) => fitted.set(`${prefix}.${name}`, values[i]!))
  put('race.middle', ROWS.readings, middle)
  put('race.spread', ROWS.readings, spread)
  put(
    'race.weight',
    ROWS.readings,
    x.slice(0, NR).map((v) => v * v),
  )
  put(
    'race.base',
    ROWS.base,
    ROWS.base.map((_, j) => weightOf(x, j)),
  )
  fitted.set('race.later', x[AT.later]!)
  fitted.set('race.attempts', x[AT.attempts]! ** 2)
  put('race.attempt', ROWS.attempt, x.subarray(AT.attempt))
  ROWS.groups.forEach((group, g) => put(`race.trust.${group}`, ROWS.trust, x.subarray(AT.trust + g * NT)))
  return fitted
}

/** Skill in cross-validation by runner, on the whole histories. */
function report(full: readonly Row[], rows: readonly Row[], start: Float64Array): void {
  let [loss, sum] = [0, 0]
  for (let fold = 0; fold < 5; fold++) {
    const { x } = minimise(lossOf(rows.filter((row) => row.fold !== fold)), start, 150)
    for (const row of full) if (row.fold === fold) loss += (chanceOf(x, row) - row.happened) ** 2
  }
  for (const row of full) sum += row.happened
  const base = sum / full.length
  console.log(`race: skill ${(1 - loss / full.length / (base * (1 - base))).toFixed(4)} in cross-validation by runner`)
}

const sums = [0, 0, 0]
const factors = [0, 0, 0]

function oddsOf(x: Float64Array, row: Row): { odds: number; count: number } {
  let odds = x[AT.later]! * row.later
  sums.fill(0)
  for (let j = 0; j < NR; j++) sums[GROUP[j]!]! += x[j]! * x[j]! * row.read[j]!
  for (let j = 0; j < NB; j++) odds += weightOf(x, j) * row.base[j]!
  let count = 0
  for (const terms of row.attempts) count += countOf(x, terms)
  odds += x[AT.attempts]! ** 2 * Math.log(count)
  for (let g = 0; g < NG; g++) {
    let t = 0
    for (let j = byLevel(x, g) ? 0 : 1; j < NT; j++) t += x[AT.trust + g * NT + j]! * row.trust[j]!
    factors[g] = Math.exp(t)
    odds += factors[g]! * sums[g]!
  }
  return { odds, count }
}

const weightOf = (x: Float64Array, j: number) => (RISING.has(j) ? x[AT.base + j]! ** 2 : x[AT.base + j]!)
/** Trust goes by level only where that makes an easier target likelier still. */
const byLevel = (x: Float64Array, g: number) => x[AT.trust + g * NT]! * sums[g]! > 0

const countOf = (x: Float64Array, terms: readonly number[]) =>
  Math.exp(x[AT.attempt]! * terms[0]! + x[AT.attempt + 1]! * terms[1]! + x[AT.attempt + 2]! * terms[2]!)

const chanceOf = (x: Float64Array, row: Row) => 1 / (1 + Math.exp(-oddsOf(x, row).odds))

/** Weighted log loss with a little ridge. Squares stand for what must not be negative. */
function lossOf(rows: readonly Row[]) {
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0)
  return (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (const row of rows) {
      const { odds, count } = oddsOf(x, row)
      const chance = 1 / (1 + Math.exp(-odds))
      loss -= row.weight * Math.log(Math.max(1e-9, row.happened ? chance : 1 - chance))
      const d = row.weight * (chance - row.happened)
      for (let j = 0; j < NR; j++) gradient[j]! += d * factors[GROUP[j]!]! * 2 * x[j]! * row.read[j]!
      for (let j = 0; j < NB; j++)
        gradient[AT.base + j]! += d * row.base[j]! * (RISING.has(j) ? 2 * x[AT.base + j]! : 1)
      gradient[AT.later]! += d * row.later
      gradient[AT.attempts]! += d * 2 * x[AT.attempts]! * Math.log(count)
      for (const terms of row.attempts) {
        const share = (d * x[AT.attempts]! ** 2 * countOf(x, terms)) / count
        for (let q = 0; q < 3; q++) gradient[AT.attempt + q]! += share * terms[q]!
      }
      for (let g = 0; g < NG; g++) {
        const pull = d * factors[g]! * sums[g]!
        for (let j = byLevel(x, g) ? 0 : 1; j < NT; j++) gradient[AT.trust + g * NT + j]! += pull * row.trust[j]!
      }
    }
    loss /= weights
    for (let j = 0; j < SIZE; j++) {
      const ridge = j < NR ? 0.0002 : 0.0001
      loss += ridge * x[j]! ** 2
      gradient[j] = gradient[j]! / weights + 2 * ridge * x[j]!
    }
    return loss
  }
}
