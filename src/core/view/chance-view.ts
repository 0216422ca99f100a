import { isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { forecastGoal, type ForecastOptions } from '../forecast/forecast-goal.ts'
import type { GoalForecast } from '../forecast/goal-forecast.ts'
import { type Guess, guessOf } from '../forecast/kept-forecast.ts'
import { roundedChance, zoneOf } from '../forecast/zone.ts'
import type { Goal } from '../goal/goal.ts'
import type { Progress } from '../goal/progress-types.ts'
import type { ChanceView } from './chance-types.ts'
import { orNull } from './iso.ts'

/** Nothing is said of a chance. */
export const NO_CHANCE: ChanceView = {
  kind: 'none',
  chance: null,
  rounded: null,
  zone: null,
  decided: null,
  expected: null,
  words: null,
  missing: [],
  reason: null,
  model: null,
  version: null,
  assumed: [],
  inputs: { results: null, resultsElsewhere: null, efforts: null, weeks: null, attemptsOn: [] },
  guess: { asked: false, given: null },
}

/** The chance of a goal for its card. */
export function chanceOfGoal(
  goal: Goal,
  evidence: Evidence,
  stands: Progress,
  guesses: readonly Guess[],
  options: ForecastOptions = {},
): ChanceView {
  return chanceView(goal, forecastGoal(goal, evidence, { ...options, stands }), guessOf(guesses, goal.id))
}

/** What is said of a goal; a chance that is open stays hidden until the runner has given their own guess, or none. */
export function chanceView(goal: Goal, said: GoalForecast, guess: Guess | undefined): ChanceView {
  const base = { ...NO_CHANCE, guess: { asked: guess !== undefined, given: orNull(guess?.chance) } }
  switch (said.kind) {
    case 'none':
      return { ...base, reason: said.reason }
    case 'insufficient-data':
      return { ...base, kind: 'missing', missing: [...said.missing] }
    case 'words':
      return {
        ...base,
        kind: 'words',
        words: { from: said.from, to: said.to },
        model: said.model,
        version: said.version,
      }
    case 'forecast': {
      const { model, version, inputs, decided } = said
      if (!guess && decided === undefined) return { ...base, kind: 'guess-first', model, version }
      return {
        ...base,
        kind: 'chance',
        chance: said.chance,
        rounded: decided === undefined ? roundedChance(said.chance) : said.chance,
        zone: decided === undefined ? orNull(zoneOf(goal.type, said.chance)) : null,
        decided: orNull(decided),
        expected:
          said.quantiles && said.unit && said.target !== undefined
            ? { ...said.quantiles, unit: said.unit, target: said.target }
            : null,
        model,
        version,
        assumed: [...said.assumed],
        inputs: {
          results: orNull(inputs.results),
          resultsElsewhere: orNull(inputs.resultsElsewhere),
          efforts: orNull(inputs.efforts),
          weeks: orNull(inputs.weeks),
          attemptsOn: (inputs.attemptsOn ?? []).map(isoDate),
        },
      }
    }
  }
}
