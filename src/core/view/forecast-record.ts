import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Guess, guessOf, type KeptForecast } from '../forecast/kept-forecast.ts'
import { type EndedGoal, endedGoal, FEWEST_GOALS, scoreOf } from '../forecast/score.ts'
import type { Goal } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { EndedGoalView, ForecastRecord } from './chance-types.ts'
import { orNull } from './iso.ts'

export interface ForecastRecordInput {
  readonly goals: readonly Goal[]
  readonly evidence: Evidence
  readonly kept: readonly KeptForecast[]
  readonly guesses: readonly Guess[]
}

/** What was said of the goals that have ended, and how it did. */
export function forecastRecord({ goals, evidence, kept, guesses }: ForecastRecordInput): ForecastRecord {
  const asOf: LocalDate = evidence.asOf
  const ended = goals
    .flatMap((goal) => {
      if (goal.createdOn > asOf) return []
      const first = guesses.find((guess) => guess.goalId === goal.id && guess.chance !== undefined)
      return endedGoal(goal, progress(goal, evidence), kept, first ?? guessOf(guesses, goal.id)) ?? []
    })
    .toSorted((a, b) => b.endedOn - a.endedOn)
  const score = scoreOf(ended)
  return {
    asOf: isoDate(asOf),
    ended: ended.map(endedView),
    goals: score.goals,
    fewest: FEWEST_GOALS,
    tooEarly: score.tooEarly,
    brier: orNull(score.brier),
    saidMean: orNull(score.saidMean),
    happened: orNull(score.happened),
    guessed: score.guessed ? { ...score.guessed } : null,
    kept: kept.filter(({ on }) => on <= asOf).length,
  }
}

const endedView = (goal: EndedGoal): EndedGoalView => ({
  goalId: goal.goalId,
  endedOn: isoDate(goal.endedOn),
  reached: goal.reached,
  votes: goal.votes.map((vote) => ({ ...vote, on: isoDate(vote.on) })),
  brier: orNull(goal.brier),
  guess: orNull(goal.guess),
  guessBrier: orNull(goal.guessBrier),
})
