import type { Evidence } from '../../evidence/evidence.ts'
import { forecastGoal, type ForecastOptions } from '../../forecast/forecast-goal.ts'
import { attemptsOf, distanceOutlook } from '../../forecast/race-goal.ts'
import { runnerOf } from '../../forecast/usual-week.ts'
import { askedGoal, lastDay } from './asked-goal.ts'
import { endOf, fanOf, trainingOf, weeksRequired } from './what-if.ts'
import type { WhatIfAnswer, WhatIfAsked, WhatIfInputs } from './what-if-types.ts'

/**
 * The same question put to the whole evidence: chance and fan by the functions behind every goal's page, and not by the
 * few rows that travel. What a what-if says must be this to 1e-9.
 */
export function whatIfOfEvidence(
  inputs: WhatIfInputs,
  evidence: Evidence,
  asked: WhatIfAsked,
  options: ForecastOptions = {},
): WhatIfAnswer {
  const { asOf } = evidence
  const training = inputs.race ? trainingOf(inputs, asked) : undefined
  const goal = askedGoal(inputs, asked)
  const said = forecastGoal(goal, evidence, { ...options, training, chanceOnly: true })
  const chance = said.kind === 'forecast' ? said.chance : undefined
  const last = lastDay(inputs, asked)
  const required = weeksRequired(inputs, asked)
  const weeks = last === undefined ? 0 : (last - asOf) / 7
  const distance_m = inputs.race?.distance_m
  const stated = options.statedResult && { ...options.statedResult, on: asOf }
  const outlook = distance_m === undefined ? undefined : distanceOutlook(evidence, distance_m, stated)
  const race =
    outlook && last !== undefined && distance_m !== undefined
      ? { asOf, last, distance_m, weekly_m: runnerOf(evidence).weekly_m }
      : undefined
  return {
    chance,
    end: endOf(chance, inputs.measure),
    fan: race
      ? fanOf(
          outlook!,
          attemptsOf(evidence, { distance_m: race.distance_m, from: inputs.startOn, to: race.last }),
          race,
          training,
        )
      : [],
    requiredWeeks: required,
    weeks,
    enoughWeeks: inputs.way === null || (required !== undefined && weeks >= required),
  }
}
