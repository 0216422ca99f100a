import { answersView, QUESTIONS_OF, type ReviewAnswersView, type ReviewNumbers, numbersOf } from './review.ts'
import { AFTER_RACE_DAYS, ASK_AGAIN_DAYS } from '../advice/quiet.ts'
import type { KeptReview, ReviewQuestion } from '../advice/kept-review.ts'
import { addDays, isoDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { activityOf } from '../evidence/facts-by.ts'
import type { Race, RaceOutcome } from '../evidence/race.ts'
import { distanceOutlook } from '../forecast/race-goal.ts'
import type { KeptForecast } from '../forecast/kept-forecast.ts'
import { builtSince } from '../goal/built-since.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import { raceDistance } from '../goal/role.ts'
import { windowOf } from '../goal/window.ts'
import { longRunFor } from '../plan/limits.ts'
import { type BuiltView, builtView } from './built-view.ts'
import type { QuantilesView } from './chance-types.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { goalRef } from './goal-ref.ts'
import { orNull } from './iso.ts'

/** Where a time came out beside what was to be expected the day before. */
export type AsForecast = 'faster' | 'within' | 'slower' | 'unknown'

/** What may have had a part in it, from the record alone: no cause is claimed. */
export interface RaceWhy {
  /** Twelve weeks before the race, and the longest run of the last eight beside what carries the distance. */
  weeks: ReviewNumbers
  longest_m: number | null
  longestWanted_m: number
  restDays: number
}

export interface RaceReviewView {
  kind: 'race'
  asOf: IsoDay
  race: { id: string; name: string | null; on: IsoDay; distance_m: number; outcome: RaceOutcome; time_s: number | null }
  /** As it would have been said the day before. */
  said: QuantilesView | null
  asForecast: AsForecast
  why: RaceWhy
  /** Goals that the race was run for, with what they gave. */
  goals: (GoalRef & {
    target: number | null
    reached: boolean
    /** As it was said when the goal was set, and last before the race. */
    chanceAtFirst: number | null
    chanceAtLast: number | null
    built: BuiltView | null
  })[]
  /** No goal is judged before this day; whether it matters is asked again on the other. */
  restUntil: IsoDay
  askAgainOn: IsoDay
  questions: ReviewQuestion[]
  answered: ReviewAnswersView
}

export interface RaceReviewInput {
  readonly race: Race
  readonly goals: readonly Goal[]
  readonly evidence: Evidence
  readonly forecasts: readonly KeptForecast[]
  readonly reviews: readonly KeptReview[]
}

const WEEKS = 12
const LONG_RUN_DAYS = 56
const SAME = 0.02

/** A race looked back upon: as forecast or not, what may have had a part, what the goal gave. */
export function raceReview({ race, goals, evidence, forecasts, reviews }: RaceReviewInput): RaceReviewView {
  const before = evidenceAsOf(evidence, addDays(race.on, -1))
  const time_s = race.official_time_s ?? activityOf(evidence.activities, race.activityId, race.on)?.elapsed_s
  const said = distanceOutlook(before, race.distance_m)?.quantiles(race.on)
  const from = addDays(race.on, -7 * WEEKS)
  const long = before.activities.filter(({ localDay }) => localDay > race.on - LONG_RUN_DAYS)
  const longest = numbersOf({ ...before, activities: long }, from).longest_m
  const finished = race.outcome === 'finished' ? time_s : undefined
  return {
    kind: 'race',
    asOf: isoDate(evidence.asOf),
    race: {
      id: race.id,
      name: orNull(race.name),
      on: isoDate(race.on),
      distance_m: race.distance_m,
      outcome: race.outcome,
      time_s: orNull(finished),
    },
    said: said ? { p10: said.p10, p25: said.p25, p50: said.p50, p75: said.p75, p90: said.p90 } : null,
    asForecast: placeOf(finished, said),
    why: {
      weeks: numbersOf(before, from),
      longest_m: longest,
      longestWanted_m: Math.round(longRunFor(race.distance_m).wanted_m),
      restDays: before.pauses.reduce(
        (days, pause) =>
          days + Math.max(0, Math.min(pause.to ?? race.on - 1, race.on - 1) - Math.max(pause.from, from) + 1),
        0,
      ),
    },
    goals: goals.filter((goal) => isFor(goal, race)).map((goal) => goalOf(goal, race, evidence, forecasts)),
    restUntil: isoDate(addDays(race.on, AFTER_RACE_DAYS)),
    askAgainOn: isoDate(addDays(race.on, ASK_AGAIN_DAYS)),
    questions: [...QUESTIONS_OF.race],
    answered: answersView(reviews.findLast(({ raceId }) => raceId === race.id)),
  }
}

function placeOf(time_s: number | undefined, said: QuantilesView | undefined): AsForecast {
  if (time_s === undefined || said === undefined) return 'unknown'
  if (time_s < said.p10) return 'faster'
  return time_s > said.p90 ? 'slower' : 'within'
}

function isFor(goal: Goal, race: Race): boolean {
  if (goal.createdOn > race.on || stateOn(goal, race.on).state === 'draft') return false
  const revision = revisionOn(goal, race.on)
  const distance_m = raceDistance(revision.measure)
  const { from, to = Infinity } = windowOf(revision)
  return (
    distance_m !== undefined && Math.abs(race.distance_m / distance_m - 1) < SAME && race.on >= from && race.on <= to
  )
}

function goalOf(
  goal: Goal,
  race: Race,
  evidence: Evidence,
  forecasts: readonly KeptForecast[],
): RaceReviewView['goals'][number] {
  const stands = progress(goal, evidenceAsOf(evidence, race.on))
  const own = forecasts.filter(({ goalId, on, chance }) => goalId === goal.id && on < race.on && chance !== undefined)
  const built = builtSince(goal, evidenceAsOf(evidence, race.on))
  return {
    ...goalRef(goal, revisionOn(goal, race.on)),
    target: orNull(stands.target),
    reached: stands.reachedOn !== undefined,
    chanceAtFirst: orNull(own[0]?.chance),
    chanceAtLast: orNull(own.at(-1)?.chance),
    built: built ? builtView(built) : null,
  }
}
