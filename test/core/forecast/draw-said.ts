import { addDays, dateOf, type LocalDate } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../../src/core/base/random.ts'
import { CONSTANTS } from '../../../src/core/forecast/constants.ts'
import { frequencyModel } from '../../../src/core/forecast/frequency-model.ts'
import { attemptTerms } from '../../../src/core/forecast/race-odds.ts'
import type { RaceResult } from '../../../src/core/forecast/race-result.ts'
import { raceTimeOutlook, type RaceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import { chanceOfAtLeast, volumeModel } from '../../../src/core/forecast/volume-model.ts'
import { normalQuantile } from '../../../src/core/stats/normal-quantile.ts'
import { drawKm, drawWeeks } from './draw-weeks.ts'

/** What was said of a runner whom a model itself has made up, and what became of them. */
export interface DrawnCase {
  readonly id: string
  readonly chance: number
  readonly happened: number
}

const KNOWN_WEEKS = 30
const LENGTHS = [4, 8, 12]

/** So many runs in all but some of the coming weeks, of runners drawn from the model's own prior. */
export function saidOfWeeks(count: number, random: Random): DrawnCase[] {
  const model = frequencyModel(CONSTANTS.frequency)
  return Array.from({ length: count }, (_, i) => {
    const length = LENGTHS[i % LENGTHS.length]!
    const weeks = drawWeeks(CONSTANTS.frequency, KNOWN_WEEKS + length, random)
    const { states } = model.know(weeks.slice(0, KNOWN_WEEKS))
    const slack = length / 4
    const goal = { runsPerWeek: 1 + (i % 4), weeks: length, slack, weeksBefore: 0 }
    const missed = weeks.slice(KNOWN_WEEKS).filter((held) => held < goal.runsPerWeek).length
    return { id: `${i}`, chance: model.chance(states, goal), happened: Number(missed <= slack) }
  })
}

/** A distance over the coming weeks, near what the runner did lately. */
export function saidOfKm(count: number, random: Random): DrawnCase[] {
  const model = volumeModel(CONSTANTS.volume)
  return Array.from({ length: count }, (_, i) => {
    const length = LENGTHS[i % LENGTHS.length]!
    const weeks = drawKm(CONSTANTS.volume, KNOWN_WEEKS + length, random)
    const known = weeks.slice(0, KNOWN_WEEKS)
    const asked = Math.max(5, (length * sum(known.slice(-8))) / 8) * (0.6 + 0.8 * random())
    const chance = chanceOfAtLeast(model.totals(model.know(known), length, 0), asked)
    return { id: `${i}`, chance, happened: Number(sum(weeks.slice(KNOWN_WEEKS)) >= asked) }
  })
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)

const DAY = dateOf(2027, 5, 1)
const HISTORY = 12
const EVERY_DAYS = 14

/**
 * What becomes of several attempts. `tries`: as the model states it, some of the attempts that were named come to nothing
 * and the others are drawn from what was said of one; how many they are is geometric, and with a geometric number of
 * draws odds are multiplied by its mean (Marshall and Olkin, Biometrika 84 (1997) 641-652). `all-meant`: a runner who
 * means every one, and of whom each says something new before the next; the model was not fitted to those.
 */
export type AttemptsDrawn = 'tries' | 'all-meant'

/** A time at one or more attempts. Every result of the past is drawn from what the model says of it by those before it. */
export function saidOfRaces(
  count: number,
  attempts: number,
  random: Random,
  drawn: AttemptsDrawn = 'tries',
): DrawnCase[] {
  return Array.from({ length: count }, (_, i) => {
    const first = CONSTANTS.priorLogTime5k + 0.15 * normalQuantile(random())
    const races: RaceResult[] = [{ on: DAY, distance_m: 5000, time_s: Math.exp(first) }]
    const run = () => races.push(nextResult(races, random))
    while (races.length < HISTORY) run()
    const outlook = outlookOf(races)
    const on = races.at(-1)!.on
    const days = Array.from({ length: attempts }, (_, n) => addDays(on, EVERY_DAYS * (n + 1)))
    const target = outlook.quantiles(days[0]!).p50 * (0.88 + 0.24 * random())
    const chance = outlook.chance(target, days)!
    const known = races.slice()
    const tries = drawn === 'tries' ? geometric(meanTries(on, days), random) : attempts
    const came = Array.from({ length: tries }, () => {
      const result = nextResult(drawn === 'tries' ? known : races, random)
      races.push(result)
      return result.time_s
    })
    return { id: `${i}`, chance, happened: Number(came.some((time_s) => time_s <= target)) }
  })
}

/** How many of the attempts count, in attempts like the first. */
function meanTries(asOf: LocalDate, days: readonly LocalDate[]): number {
  const { attempt, attempts } = CONSTANTS.odds
  const counts = days.map((day) =>
    Math.exp(attemptTerms(day, asOf).reduce((sum, term, i) => sum + attempt[i]! * term, 0)),
  )
  return (sum(counts) / counts[0]!) ** attempts
}

const geometric = (mean: number, random: Random): number =>
  mean <= 1 ? 1 : 1 + Math.floor(Math.log(random()) / Math.log(1 - 1 / mean))

function outlookOf(races: readonly RaceResult[]): RaceTimeOutlook {
  const outlook = raceTimeOutlook({ asOf: races.at(-1)!.on, races }, 5000)
  if (!outlook) throw new Error('no outlook')
  return outlook
}

/** By halves, where the chance is what was drawn. */
function nextResult(races: readonly RaceResult[], random: Random): RaceResult {
  const on = addDays(races.at(-1)!.on, EVERY_DAYS)
  const outlook = outlookOf(races)
  const drawn = random()
  let [low, high] = [700, 6000]
  for (let step = 0; step < 24; step++) {
    const middle = Math.sqrt(low * high)
    if (outlook.chance(middle, [on])! < drawn) low = middle
    else high = middle
  }
  return { on, distance_m: 5000, time_s: high }
}
