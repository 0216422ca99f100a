import { addDays, type LocalDate } from '../base/calendar.ts'
import { afterDay } from '../evidence/cut-list.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { goalAsOf, revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { windowOf } from '../goal/window.ts'
import { logistic, logit } from '../stats/logistic.ts'
import { parameter } from './constants.ts'
import { forecastGoal, type ForecastOptions } from './forecast-goal.ts'
import type { ChanceForecast } from './goal-forecast.ts'

const MODEL = parameter('range.model')
const FLOOR = 1e-4

export interface ChanceRange {
  readonly low: number
  readonly high: number
}

/**
 * How far the chance itself may be trusted: where it would lie had some of the facts not been there (the last result, the
 * best one, efforts of training, all before the last half and quarter year), widened by what the model does not know of
 * runners. No confidence interval in the strict sense: docs/methods/zones.md.
 */
export function chanceRange(
  goal: Goal,
  evidence: Evidence,
  now: ChanceForecast,
  options: ForecastOptions = {},
): ChanceRange {
  if (now.decided !== undefined) return { low: now.chance, high: now.chance }
  let [low, high] = [now.chance, now.chance]
  for (const known of variants(evidence, begunOn(goal, evidence.asOf))) {
    const said = forecastGoal(goal, known, { ...options, chanceOnly: true })
    if (said.kind !== 'forecast') continue
    low = Math.min(low, said.chance)
    high = Math.max(high, said.chance)
  }
  return { low: logistic(logit(low, FLOOR) - MODEL), high: logistic(logit(high, FLOOR) + MODEL) }
}

const HALF_YEAR = 182
const QUARTER = 91

/** What was done since then is done: no doubt about a runner takes it away. */
const begunOn = (goal: Goal, asOf: LocalDate) => windowOf(revisionOn(goalAsOf(goal, asOf), asOf)).from

function variants(evidence: Evidence, begun: LocalDate): Evidence[] {
  const { asOf, races, activities } = evidence
  const all: Evidence[] = []
  const finished = races.filter(({ outcome, on }) => outcome === 'finished' && on <= asOf)
  const last = finished.at(-1)
  const pace = (race: (typeof finished)[number]) =>
    Math.log(race.official_time_s ?? Infinity) - 1.06 * Math.log(race.distance_m)
  const best = finished.toSorted((a, b) => pace(a) - pace(b))[0]
  for (const one of new Set([last, best]))
    if (one && finished.length > 1) all.push({ ...evidence, races: races.filter((race) => race !== one) })
  if (finished.length > 0 && evidence.bestEfforts.length > 0) all.push({ ...evidence, bestEfforts: [] })
  for (const days of [HALF_YEAR, QUARTER]) {
    const from = addDays(Math.min(addDays(asOf, 1 - days), begun) as LocalDate, -1)
    if (!activities.some(({ localDay }) => localDay <= from)) continue
    all.push({
      ...evidence,
      // Efforts of activities that are not there do not count.
      activities: afterDay(activities, from),
    })
  }
  return all
}
