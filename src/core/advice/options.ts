import type { Evidence, Pause } from '../evidence/evidence.ts'
import { painWords } from '../goal/care.ts'
import { goalAsOf, hasEnded, revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import { windowOf } from '../goal/window.ts'
import { firstThings } from '../wellbeing/first-things.ts'
import type { Option, Withheld } from './option.ts'
import { breakOption } from './options/break.ts'
import type { OptionGround } from './options/ground.ts'
import { keepOption } from './options/keep.ts'
import { kindOptions } from './options/kind.ts'
import { laterOption } from './options/later.ts'
import { letGoOption } from './options/let-go.ts'
import { targetOption } from './options/target.ts'
import { STOP_PAIN } from './return-ramp.ts'

export interface OptionsInput {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** Pauses of days to come. */
  readonly ahead?: readonly Pause[]
  readonly rest?: OptionGround['rest']
}

export interface Options {
  readonly healthFirst: boolean
  readonly options: readonly Option[]
  readonly withheld: readonly Withheld[]
}

const PAIN_DAYS = 7

/** Whether the runner is to be looked after before any goal: by a sign that outranks it, or strong pain. */
export function isHealthFirst(evidence: Evidence): boolean {
  const { asOf, checkIns } = evidence
  if (firstThings(evidence, asOf) !== undefined) return true
  return painWords(checkIns, asOf).some(({ on, level }) => level > STOP_PAIN && on > asOf - PAIN_DAYS)
}

/** Every way on from a day, each worked out for this runner, none before the others. docs/methods/adjusting.md */
export function optionsOf(input: OptionsInput): Options {
  const { goals, links, evidence, ahead = [], rest } = input
  const { asOf } = evidence
  const goal = goalAsOf(input.goal, asOf)
  const revision = revisionOn(goal, asOf)
  const { to } = windowOf(revision)
  const healthFirst = isHealthFirst(evidence)
  const isPregnant = evidence.pauses.some(
    ({ reason, from, to: end }) => reason === 'pregnancy' && from <= asOf && (end === undefined || end >= asOf),
  )
  const ground: OptionGround = {
    goal,
    goals,
    links,
    evidence,
    ahead,
    revision,
    stands: progress(goal, evidence),
    ...(to !== undefined && { to }),
    // What she runs is between her and her midwife or doctor: no chance, and nothing that asks.
    healthFirst: healthFirst || isPregnant,
    ...(rest && { rest }),
  }
  const ended = hasEnded(stateOn(goal, asOf).state)
  const found = [
    laterOption(ground),
    targetOption(ground),
    ...kindOptions(ground),
    ...(ended ? [] : [breakOption(ground), keepOption(ground), letGoOption(ground)]),
  ]
  return {
    healthFirst,
    options: found.filter((each) => 'asks' in each),
    withheld: found
      .filter((each): each is Withheld => 'why' in each)
      .map((each) =>
        each.why === 'health-first' && !healthFirst && isPregnant ? { ...each, why: 'pregnancy' } : each,
      ),
  }
}
