import { addDays, type LocalDate } from '../../base/calendar.ts'
import { scaled } from '../../forecast/forecast.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import type { GoalForecast } from '../../forecast/goal-forecast.ts'
import { lacking } from '../../forecast/goal-forecast.ts'
import { type Ahead, overHills } from '../../forecast/over-hills.ts'
import { attemptsOf, type DistanceOutlook } from '../../forecast/race-goal.ts'
import type { RaceTimeOutlook } from '../../forecast/race-time.ts'
import { timeForecast } from '../../forecast/time-forecast.ts'
import { fasterBy, type Training } from '../../forecast/training-effect.ts'
import type { Measure } from '../../goal/measure.ts'
import type { PlanAim } from '../plan-types.ts'
import { requiredWeeks } from '../required-weeks.ts'
import { withRuns } from '../with-runs.ts'
import { askedGoal, lastDay } from './asked-goal.ts'
import { whatIfGround } from './ground.ts'
import type { WhatIfAnswer, WhatIfAsked, WhatIfEnd, WhatIfFanPoint, WhatIfInputs } from './what-if-types.ts'

const NOT_WITH_THIS_DATE = 0.1
const A_FLOOR = 0.9
const MOST_POINTS = 27

/**
 * What a goal's chance would be with another target, day or training: by the one forecast function, from inputs small
 * enough to travel. The same numbers as from the whole evidence. docs/methods/worksheet.md
 */
export function whatIf(inputs: WhatIfInputs, asked: WhatIfAsked): WhatIfAnswer {
  const said = whatIfForecast(inputs, asked)
  const chance = said.kind === 'forecast' ? said.chance : undefined
  const last = lastDay(inputs, asked)
  const required = weeksRequired(inputs, asked)
  const weeks = last === undefined ? 0 : (last - inputs.asOf) / 7
  return {
    chance,
    end: endOf(chance, inputs.measure),
    fan: last === undefined ? [] : fan(inputs, asked, last),
    requiredWeeks: required,
    weeks,
    enoughWeeks: inputs.way === null || (required !== undefined && weeks >= required),
  }
}

/** A first distance is no floor, however near: nobody comes by it anyhow. */
export const endOf = (chance: number | undefined, { kind }: Measure): WhatIfEnd | undefined => {
  if (chance === undefined) return undefined
  if (chance < NOT_WITH_THIS_DATE) return 'not-with-this-date'
  return chance > A_FLOOR && kind !== 'first-time' ? 'a-floor' : undefined
}

export function whatIfForecast(inputs: WhatIfInputs, asked: WhatIfAsked): GoalForecast {
  const { asOf, race, startOn } = inputs
  const { outlook, planned, evidence } = whatIfGround(inputs)
  if (!race) return evidence ? forecastGoal(askedGoal(inputs, asked), evidence, { chanceOnly: true }) : lacking('log')
  if (!outlook) return lacking('race-result')
  const { distance_m, attempts, runner } = race
  const dueOn = lastDay(inputs, asked)
  const days = attemptsOf(
    { asOf, races: planned },
    { distance_m, attempts: attempts ?? undefined, from: startOn, to: dueOn },
  )
  return timeForecast(
    {
      distance_m,
      time_s: asked.target ?? race.time_s,
      dueOn,
      attempts: days,
      training: trainingOf(inputs, asked),
      chanceOnly: true,
    },
    { asOf, outlook, weekly_m: runner.weekly_m },
  )
}

/** More runs of the same length are more distance, unless the distance is said, too. */
export function trainingOf({ now }: Pick<WhatIfInputs, 'now'>, asked: WhatIfAsked): Training | undefined {
  const { runsPerWeek, kept } = asked
  const byRuns =
    runsPerWeek !== undefined && now.weekly_m !== null ? (now.weekly_m * runsPerWeek) / now.runsPerWeek : undefined
  const weekly_m = asked.weekly_m ?? byRuns
  return kept === undefined && weekly_m === undefined ? undefined : { kept, weekly_m }
}

/** Whole weeks from tomorrow on, and the last day. */
function fanDays(asOf: LocalDate, last: LocalDate): LocalDate[] {
  if (last <= asOf) return []
  const step = 7 * Math.max(1, Math.ceil((last - asOf) / 7 / (MOST_POINTS - 1)))
  const days: LocalDate[] = []
  for (let day = addDays(asOf, 1); day < last; day = addDays(day, step)) days.push(day)
  return [...days, last]
}

const fans = new WeakMap<RaceTimeOutlook, Map<LocalDate, WhatIfFanPoint>>()

function fan(inputs: WhatIfInputs, asked: WhatIfAsked, last: LocalDate): WhatIfFanPoint[] {
  const { outlook, planned } = whatIfGround(inputs)
  const { race, asOf, startOn } = inputs
  if (!race || !outlook) return []
  const ahead = attemptsOf({ asOf, races: planned }, { distance_m: race.distance_m, from: startOn, to: last })
  return fanOf(
    outlook,
    ahead,
    { asOf, last, distance_m: race.distance_m, weekly_m: race.runner.weekly_m },
    trainingOf(inputs, asked),
  )
}

/** Where the runner will be on the days up to the last, with such training. */
export function fanOf(
  outlook: DistanceOutlook,
  ahead: Ahead,
  race: {
    readonly asOf: LocalDate
    readonly last: LocalDate
    readonly distance_m: number
    readonly weekly_m: number | undefined
  },
  training: Training | undefined,
): WhatIfFanPoint[] {
  const over = overHills(outlook, ahead)
  const isPlain = over === outlook
  let known = fans.get(outlook)
  if (!known) fans.set(outlook, (known = new Map()))
  return fanDays(race.asOf, race.last).map((on) => {
    let point = isPlain ? known.get(on) : undefined
    if (!point) {
      point = { on, ...over.quantiles(on) }
      if (isPlain) known.set(on, point)
    }
    const faster = training ? fasterBy(training, { ...race, days: on - race.asOf }) : 0
    return faster === 0 ? point : { on, ...scaled(point, Math.exp(-faster)) }
  })
}

/** The weeks that the way takes with so many runs a week; of another weekly distance to another one. */
export function weeksRequired(inputs: WhatIfInputs, asked: WhatIfAsked): number | undefined {
  const { way, asOf } = inputs
  const ground = whatIfGround(inputs)
  if (!way || !ground.way) return undefined
  const aim: PlanAim =
    way.kind === 'race'
      ? { kind: 'race', distance_m: way.distance_m, on: asOf }
      : { kind: 'level', weekly_m: asked.target ?? way.distance_m, on: asOf }
  const key = `${asked.runsPerWeek ?? ''} ${aim.kind === 'level' ? aim.weekly_m : ''}`
  if (!ground.weeks.has(key)) {
    const { inputs: usual } = ground.way
    const availability =
      asked.runsPerWeek === undefined ? usual.availability : withRuns(usual.availability, asked.runsPerWeek)
    ground.weeks.set(key, requiredWeeks(aim, { ...ground.way, inputs: { ...usual, availability } }))
  }
  return ground.weeks.get(key)
}
