import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { amountsOf, habitInputs } from './counted.ts'
import { type Quantiles, scaled } from './forecast.ts'
import type { ForecastOptions } from './forecast-goal.ts'
import type { ChanceForecast } from './goal-forecast.ts'
import { overHills } from './over-hills.ts'
import { attemptsOf, distanceOutlook } from './race-goal.ts'
import { volumeQuantiles } from './volume.ts'
import { raceDistance } from './what-if.ts'

export interface FanPoint extends Quantiles {
  readonly on: LocalDate
}

export interface Fan {
  readonly unit: 's' | 'm' | 'activities'
  readonly target: number
  /** In order of day, from the day after asOf up to the goal's last. */
  readonly points: readonly FanPoint[]
}

const MOST_POINTS = 27

/** Where the runner will be on the days up to the last, by level; undefined for goals that are no time and no sum. */
export function fanOf(
  goal: Goal,
  evidence: Evidence,
  now: ChanceForecast,
  { statedResult }: ForecastOptions = {},
): Fan | undefined {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const { measure, startOn, dueOn, weekStart } = revision
  if (now.target === undefined || now.unit === undefined || now.decided !== undefined) return undefined
  const last = now.inputs.attemptsOn?.at(-1) ?? dueOn
  if (last === undefined || last <= asOf) return undefined
  const days = daysUpTo(addDays(asOf, 1), last)
  const distance_m = raceDistance(measure)
  if (distance_m !== undefined) {
    const outlook = distanceOutlook(evidence, distance_m, statedResult && { ...statedResult, on: asOf })
    const ahead = attemptsOf(evidence, { distance_m, from: startOn, to: dueOn })
    if (!outlook) return undefined
    const over = overHills(outlook, ahead)
    return {
      unit: 's',
      target: now.target,
      points: days.map((on) => ({ on, ...over.quantiles(on) })),
    }
  }
  if (measure.kind !== 'volume' || measure.per !== 'total') return undefined
  const amounts = amountsOf(evidence, measure.quantity, measure, startOn)
  const inputs = habitInputs(evidence, amounts.runs, weekStart, false)
  const scale = measure.quantity === 'distance' ? 1 : 1000 / amounts.perKm
  const points = days
    .filter((on) => on >= startOn)
    .map((on) => {
      const said = volumeQuantiles(inputs, { distance_m: measure.amount * scale, startsOn: startOn, endsOn: on })
      return { on, ...scaled(said, 1 / scale) }
    })
  return { unit: now.unit, target: now.target, points }
}

function daysUpTo(from: LocalDate, to: LocalDate): LocalDate[] {
  const step = Math.max(1, Math.ceil((to - from) / (MOST_POINTS - 1)))
  const days: LocalDate[] = []
  for (let day = to; day >= from; day = addDays(day, -step)) days.unshift(day)
  return days
}
