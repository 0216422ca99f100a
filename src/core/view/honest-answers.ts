import { isoDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { forecastGoal } from '../forecast/forecast-goal.ts'
import { targetsFor } from '../forecast/inverse.ts'
import type { Guess, KeptForecast } from '../forecast/kept-forecast.ts'
import { endedGoal } from '../forecast/score.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import { GOAL_TYPES, type Goal, type GoalType } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { goalRef } from './goal-ref.ts'
import { orNull } from './iso.ts'

/** A result below it when it was set was a long shot (docs/methods/zones.md). */
const LONG_SHOT = 0.3
/** From so many goals on a pattern is spoken of. */
const FEWEST = 2
const FEWEST_TYPES = 3
/** Results that were likelier than this when set were inside what is already there (docs/methods/zones.md). */
const LIKELY = 0.7
/** What is no result: habits are aimed higher, and health carries no ambition at all. */
const NO_AMBITION: ReadonlySet<GoalType> = new Set(['health', 'consistency'])
/** A half of all, and nothing else, is a balance that leans. */
const LEANS = 0.75

/** A goal that ended, beside the chance that it had. */
export interface EndedBeside extends GoalRef {
  type: GoalType
  endedOn: IsoDay
  reached: boolean
  /** When it was set; null where nothing could be said. */
  chance: number | null
  /** Whether it was said then, or is worked out afterwards from what was known then. */
  recorded: boolean
  /** The target that would have been as likely as not on that day. */
  evenTarget: number | null
}

export type AnswerFrom = 'record' | 'framework'

/** The questions that every runner asks, answered from their own record (mission row 21). */
export interface HonestAnswers {
  asOf: IsoDay
  keepMissing: {
    from: AnswerFrom
    pattern: 'long-shots' | 'fair-chances' | 'mixed' | 'none-short' | 'too-few'
    ended: number
    short: number
    longShots: number
    /** Mean chance when set, and share that was reached, of those with a chance. */
    meanChance: number | null
    reachedShare: number | null
    /** All were reached, and the results among them were likely when set; goals of health and habits carry no ambition. */
    roomForMore: boolean
  }
  alwaysTimes: {
    from: AnswerFrom
    pattern: 'mostly-one' | 'balanced' | 'too-few'
    most: GoalType | null
    count: { type: GoalType; set: number; reached: number; ended: number }[]
  }
  realistic: {
    from: AnswerFrom
    goals: EndedBeside[]
  }
}

export interface HonestInput {
  readonly goals: readonly Goal[]
  readonly evidence: Evidence
  readonly forecasts: readonly KeptForecast[]
  readonly guesses: readonly Guess[]
}

export function honestAnswers({ goals, evidence, forecasts, guesses }: HonestInput): HonestAnswers {
  const { asOf } = evidence
  const known = goals.filter((goal) => goal.createdOn <= asOf && stateOn(goal, asOf).state !== 'draft')
  const ended = known
    .flatMap((goal) => {
      const end = endedGoal(
        goal,
        progress(goal, evidence),
        forecasts,
        guesses.find(({ goalId }) => goalId === goal.id),
      )
      return end ? [beside(goal, end, evidence)] : []
    })
    .toSorted((a, b) => (a.endedOn < b.endedOn ? 1 : a.endedOn > b.endedOn ? -1 : 0))
  return {
    asOf: isoDate(asOf),
    keepMissing: keepMissing(ended),
    alwaysTimes: alwaysTimes(known, ended),
    realistic: {
      from: ended.some(({ chance }) => chance !== null) ? 'record' : 'framework',
      goals: ended.filter(({ chance }) => chance !== null),
    },
  }
}

function beside(goal: Goal, end: NonNullable<ReturnType<typeof endedGoal>>, evidence: Evidence): EndedBeside {
  const recorded = end.votes[0]
  const first = evidenceAsOf(evidence, goal.createdOn)
  const asSet: Goal = {
    ...goal,
    states: [{ on: goal.createdOn, state: 'active' }],
    revisions: goal.revisions.slice(0, 1),
  }
  const said = recorded ? undefined : forecastGoal(asSet, first, { chanceOnly: true })
  const even = targetsFor(asSet, first, [0.5])?.[0]?.target
  return {
    ...goalRef(goal, revisionOn(goal, evidence.asOf)),
    type: goal.type,
    endedOn: isoDate(end.endedOn),
    reached: end.reached,
    chance: recorded?.chance ?? (said?.kind === 'forecast' && said.decided === undefined ? said.chance : null),
    recorded: recorded !== undefined,
    evenTarget: orNull(even),
  }
}

export function keepMissing(
  ended: readonly Pick<EndedBeside, 'type' | 'chance' | 'reached'>[],
): HonestAnswers['keepMissing'] {
  const short = ended.filter(({ reached }) => !reached)
  const withChance = ended.filter((each) => each.chance !== null)
  const longShots = short.filter(({ chance }) => chance !== null && chance < LONG_SHOT).length
  const judged = short.filter(({ chance }) => chance !== null).length
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
  const results = withChance.filter(({ type }) => !NO_AMBITION.has(type))
  const likely = mean(results.map(({ chance }) => chance!))
  const pattern =
    ended.length < FEWEST || (short.length > 0 && judged === 0)
      ? 'too-few'
      : short.length === 0
        ? 'none-short'
        : longShots === judged
          ? 'long-shots'
          : longShots === 0
            ? 'fair-chances'
            : 'mixed'
  return {
    from: pattern === 'too-few' ? 'framework' : 'record',
    pattern,
    ended: ended.length,
    short: short.length,
    longShots,
    meanChance: mean(withChance.map(({ chance }) => chance!)),
    roomForMore: pattern === 'none-short' && results.length >= FEWEST && likely !== null && likely > LIKELY,
    reachedShare: mean(withChance.map(({ reached }) => (reached ? 1 : 0))),
  }
}

function alwaysTimes(goals: readonly Goal[], ended: readonly EndedBeside[]): HonestAnswers['alwaysTimes'] {
  const count = GOAL_TYPES.map((type) => ({
    type,
    set: goals.filter((goal) => goal.type === type).length,
    reached: ended.filter((each) => each.type === type && each.reached).length,
    ended: ended.filter((each) => each.type === type).length,
  }))
  const most = count.toSorted((a, b) => b.set - a.set)[0]
  const isFew = goals.length < FEWEST_TYPES || most === undefined
  const leans = !isFew && most.set / goals.length >= LEANS
  return {
    from: isFew ? 'framework' : 'record',
    pattern: isFew ? 'too-few' : leans ? 'mostly-one' : 'balanced',
    most: leans ? most.type : null,
    count,
  }
}
