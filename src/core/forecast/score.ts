import { addDays, type LocalDate } from '../base/calendar.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import type { Progress } from '../goal/progress-types.ts'
import { windowOf } from '../goal/window.ts'
import type { Guess, KeptForecast } from './kept-forecast.ts'

/** Weeks before the end at which a forecast is scored, beside the one of the day the goal was set. */
export const SCORED_WEEKS = [12, 8, 4, 2, 1] as const
export type ScoredAt = 'set' | (typeof SCORED_WEEKS)[number]

/** Below this many ended goals a score says nothing yet. */
export const FEWEST_GOALS = 20

export interface Vote {
  readonly at: ScoredAt
  readonly on: LocalDate
  readonly chance: number
  readonly model: string
}

/** A goal that has ended, what was said of it, and what happened. */
export interface EndedGoal {
  readonly goalId: string
  readonly endedOn: LocalDate
  readonly reached: boolean
  readonly votes: readonly Vote[]
  /** Mean of (chance − outcome)² over its votes: the one vote of this goal; undefined without any. */
  readonly brier?: number
  readonly guess?: number
  readonly guessBrier?: number
}

/**
 * A goal's forecasts against its end; undefined while it has none. Released goals have no outcome and are not scored.
 * Only what was kept in time counts: on or after the day the goal was made, about the revision that stood at the end, and
 * before it was reached.
 */
export function endedGoal(
  goal: Goal,
  stands: Progress,
  kept: readonly KeptForecast[],
  guess: Guess | undefined,
): EndedGoal | undefined {
  const state = stateOn(goal, stands.asOf)
  if (state.state === 'released' || state.state === 'draft') return undefined
  const reached = state.state === 'achieved' || stands.reachedOn !== undefined
  const lastDay = windowOf(revisionOn(goal, stands.asOf)).to
  const over = state.state === 'fell-short' || (lastDay !== undefined && lastDay < stands.asOf)
  if (!reached && !over) return undefined
  const endedOn = reached ? (stands.reachedOn ?? state.on) : (lastDay ?? state.on)
  const plannedEnd = lastDay ?? endedOn
  const lastSeq = goal.revisions.length - 1
  const usable = kept
    .filter(
      ({ goalId, on, chance, revisionSeq }) =>
        goalId === goal.id &&
        chance !== undefined &&
        on >= goal.createdOn &&
        (on < endedOn || (!reached && on <= endedOn)) &&
        revisionSeq === lastSeq,
    )
    .toSorted((a, b) => a.on - b.on || a.at - b.at)
  const votes = votesOf(usable, plannedEnd)
  const outcome = reached ? 1 : 0
  const mean = votes.reduce((sum, { chance }) => sum + (chance - outcome) ** 2, 0) / votes.length
  return {
    goalId: goal.id,
    endedOn,
    reached,
    votes,
    ...(votes.length > 0 && { brier: mean }),
    ...(guess?.chance !== undefined &&
      guess.on < endedOn && { guess: guess.chance, guessBrier: (guess.chance - outcome) ** 2 }),
  }
}

/** What stood at each fixed distance: the last forecast up to that day. One may stand for several; it counts once. */
function votesOf(usable: readonly KeptForecast[], end: LocalDate): Vote[] {
  const votes: Vote[] = []
  const seen = new Set<KeptForecast>()
  const add = (at: ScoredAt, forecast: KeptForecast | undefined) => {
    if (!forecast || seen.has(forecast)) return
    seen.add(forecast)
    votes.push({ at, on: forecast.on, chance: forecast.chance!, model: forecast.model })
  }
  add('set', usable[0])
  for (const weeks of SCORED_WEEKS) {
    const day = addDays(end, -7 * weeks)
    add(
      weeks,
      usable.findLast(({ on }) => on <= day),
    )
  }
  return votes
}

export interface ForecastScore {
  readonly goals: number
  readonly tooEarly: boolean
  /** Means over goals, one vote a goal; undefined while it is too early. */
  readonly brier?: number
  readonly saidMean?: number
  readonly happened?: number
  /** The runner's own guesses, on the goals that have one, and Cairn's on the same. */
  readonly guessed?: { readonly goals: number; readonly brier: number; readonly ours: number }
}

/** How the kept forecasts did, and the runner's own guesses beside them. */
export function scoreOf(ended: readonly EndedGoal[]): ForecastScore {
  const judged = ended.filter((goal) => goal.brier !== undefined)
  if (judged.length < FEWEST_GOALS) return { goals: judged.length, tooEarly: true }
  const both = judged.filter((goal) => goal.guessBrier !== undefined)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    goals: judged.length,
    tooEarly: false,
    brier: mean(judged.map((goal) => goal.brier!)),
    saidMean: mean(judged.map(({ votes }) => mean(votes.map(({ chance }) => chance)))),
    happened: mean(judged.map(({ reached }) => (reached ? 1 : 0))),
    ...(both.length > 0 && {
      guessed: {
        goals: both.length,
        brier: mean(both.map((goal) => goal.guessBrier!)),
        ours: mean(both.map((goal) => goal.brier!)),
      },
    }),
  }
}
