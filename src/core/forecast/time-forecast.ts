import type { LocalDate } from '../base/calendar.ts'
import { MODEL_VERSION, scaled } from './forecast.ts'
import { type GoalForecast, lacking } from './goal-forecast.ts'
import { overHills } from './over-hills.ts'
import type { Attempts, DistanceOutlook } from './race-goal.ts'
import { fasterBy, type Training } from './training-effect.ts'

export interface TimeAsked {
  readonly distance_m: number
  readonly time_s: number | undefined
  readonly dueOn: LocalDate | undefined
  readonly attempts: Attempts
  readonly training?: Training | undefined
  readonly chanceOnly?: boolean | undefined
}

/** What is known of the runner for the distance; `weekly_m` is what they run a week. */
export interface TimeGround {
  readonly asOf: LocalDate
  readonly outlook: DistanceOutlook
  readonly weekly_m: number | undefined
}

/** The chance of a time at a distance: the one function behind a goal's page and a slider's answer. */
export function timeForecast(asked: TimeAsked, { asOf, outlook: flat, weekly_m }: TimeGround): GoalForecast {
  const { distance_m, time_s, dueOn, attempts, training, chanceOnly } = asked
  if (time_s === undefined) return lacking('target')
  const { on, assumed } = attempts
  const last = on.at(-1)
  if (last === undefined) return lacking(dueOn === undefined ? 'last-day' : 'day-to-come')
  const outlook = overHills(flat, attempts)
  const faster = training ? fasterBy(training, { distance_m, days: last - asOf, weekly_m }) : 0
  // To run faster by so much is to meet a target that is slower by so much.
  const chance = outlook.chance(faster === 0 ? time_s : time_s * Math.exp(faster), on)
  if (chance === undefined) return lacking('day-to-come')
  return {
    kind: 'forecast',
    model: 'race-time',
    version: MODEL_VERSION,
    chance,
    ...(chanceOnly !== true && { quantiles: scaled(outlook.quantiles(last), Math.exp(-faster)) }),
    unit: 's',
    target: time_s,
    inputs: {
      results: outlook.results,
      resultsElsewhere: outlook.resultsElsewhere,
      efforts: outlook.efforts,
      attemptsOn: on,
    },
    assumed: ['healthy-start', ...assumed, ...outlook.assumed],
  }
}
