import type { LocalDate } from '../base/calendar.ts'

/** Why a forecast was kept. */
export const OCCASIONS = ['set', 'changed', 'import', 'check-in', 'first-of-day'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** What was said of a goal on a day, as it was kept: never changed afterwards. */
export interface KeptForecast {
  readonly goalId: string
  readonly on: LocalDate
  /** Model and version: 'race-time 1'. */
  readonly model: string
  readonly inputsHash: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly occasion: Occasion
  /** Which revision of the goal it was about, by its first day that it holds from. */
  readonly revisionSeq: number
  readonly chance?: number
}

/** The runner's own word on the same question; without a chance they chose to say nothing. */
export interface Guess {
  readonly goalId: string
  readonly on: LocalDate
  readonly chance?: number
  readonly at: number
}

/** The last guess stands; the question has been put once there is any. */
export const guessOf = (guesses: readonly Guess[], goalId: string): Guess | undefined =>
  guesses.findLast((guess) => guess.goalId === goalId)
