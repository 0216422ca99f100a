import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence, PauseReason } from '../evidence/evidence.ts'
import { ambitionOf } from '../forecast/zone.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { processesUnder } from '../goal/links.ts'
import { progress } from '../goal/progress.ts'
import type { Progress } from '../goal/progress-types.ts'
import { roleOf } from '../goal/role.ts'
import { windowOf } from '../goal/window.ts'
import type { Sign } from '../wellbeing/sign.ts'
import { chanceAtReviews } from './chance-at-reviews.ts'
import { triggerOfSign } from './sign-triggers.ts'
import type { Trigger, TriggerCode } from './trigger.ts'

/** A fall of so many points at two reviews is worth a look (science, adjustment rules). */
const DRIFT = 0.15
/** A result this likely at two reviews has room for more; a habit should be kept nearly always first (C4). */
const COMFORTABLE = { result: 0.85, habit: 0.95 } as const
/** Below it a goal is out of reach by its date (science E, red flags). */
const OUT_OF_REACH = 0.1
/** Less than this of what was asked, in each of so many weeks that are over. */
const HELD_SHARE = 0.7
const HELD_WEEKS = 3
/** A pause of a week is a change of circumstances, not a rest day. */
const LONG_PAUSE_DAYS = 7
const LOOK_BACK_DAYS = 14

export interface TriggerInput {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** Of the runner and of all goals, as of the day of the evidence. */
  readonly signs: readonly Sign[]
  /** What the runner answered when asked whether the goal still matters, in order of day. */
  readonly mattered?: readonly { readonly goalId: string; readonly on: LocalDate; readonly matters: boolean }[]
  readonly stands?: Progress
}

/**
 * What speaks for another look at a goal, health first. Never a verdict: whether it is brought up is for `waitsOf`, and
 * what follows is for the runner. docs/methods/adjusting.md
 */
export function triggersOf(input: TriggerInput): Trigger[] {
  const { goal, evidence } = input
  const { asOf } = evidence
  const { state } = stateOn(goal, asOf)
  if (state !== 'active' && state !== 'paused' && state !== 'fell-short') return []
  const stands = input.stands ?? progress(goal, evidence)
  const found = [
    ...pauses(goal, evidence),
    ...input.signs
      .filter((sign) => sign.goalId === undefined || sign.goalId === goal.id)
      // A break from before the goal was set is where it begins, and no week of it that was not held.
      .filter(({ code }) => code !== 'break' || asOf - goal.createdOn >= LOOK_BACK_DAYS)
      .flatMap((sign) => triggerOfSign(sign) ?? []),
    ...meaning(input),
    ...course(goal, evidence, stands),
    ...weeks(input, stands),
  ]
  return joined(found)
}

const ORDER: readonly TriggerCode[] = [
  'health',
  'lost-meaning',
  'busy-life',
  'not-reached',
  'out-of-reach',
  'slower-than-expected',
  'weeks-not-held',
  'faster-than-expected',
  'no-contact',
]

/** One trigger a code, with the evidence of all that say so, since the first of them. */
function joined(found: readonly Trigger[]): Trigger[] {
  return ORDER.flatMap((code) => {
    const same = found.filter((each) => each.code === code)
    const [first] = same.toSorted((a, b) => a.since - b.since)
    return first ? [{ ...first, evidence: same.flatMap((each) => each.evidence) }] : []
  })
}

const PAUSED: Readonly<Partial<Record<PauseReason, TriggerCode>>> = {
  injury: 'health',
  illness: 'health',
  pregnancy: 'health',
  life: 'busy-life',
  travel: 'busy-life',
}

function pauses({ id }: Goal, { pauses: all, asOf }: Evidence): Trigger[] {
  return all.flatMap(({ from, to, reason, goalId }): Trigger[] => {
    const code = PAUSED[reason]
    const end = to === undefined || to > asOf ? asOf : to
    const days = end - from + 1
    const isOther = goalId !== undefined && goalId !== id
    if (code === undefined || isOther || from > asOf || end <= asOf - LOOK_BACK_DAYS || days < LONG_PAUSE_DAYS)
      return []
    return [
      {
        code,
        since: from,
        strength: 'practice',
        evidence: [{ code: 'pause', on: from, what: reason, value: days }],
      },
    ]
  })
}

function meaning({ goal, mattered = [], evidence }: TriggerInput): Trigger[] {
  const last = mattered.findLast(({ goalId, on }) => goalId === goal.id && on <= evidence.asOf)
  if (last === undefined || last.matters) return []
  return [
    { code: 'lost-meaning', since: last.on, strength: 'weak', evidence: [{ code: 'mattered', on: last.on, value: 0 }] },
  ]
}

function course(goal: Goal, evidence: Evidence, stands: Progress): Trigger[] {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const { to } = windowOf(revision)
  const isHealth = roleOf(revision.measure) === 'health'
  if (stands.reachedOn !== undefined) return []
  if (!isHealth && (stands.standing === 'over' || stateOn(goal, asOf).state === 'fell-short')) {
    const on = to !== undefined && to < asOf ? to : stateOn(goal, asOf).on
    return [{ code: 'not-reached', since: on, strength: 'moderate', evidence: [{ code: 'last-day', on }] }]
  }
  if (!isHealth && !stands.reachable)
    return [
      {
        code: 'out-of-reach',
        since: asOf,
        strength: 'moderate',
        evidence: [{ code: 'reachable', on: asOf, value: 0 }],
      },
    ]
  const reviews = chanceAtReviews(goal, evidence)
  const ambition = ambitionOf(goal.type)
  if (reviews === undefined || ambition === 'none') return []
  const { agreed, before, now } = reviews
  const facts = [agreed, before, now].map(({ on, chance }) => ({ code: 'chance', on, value: chance }) as const)
  if (before.chance < OUT_OF_REACH && now.chance < OUT_OF_REACH)
    return [{ code: 'out-of-reach', since: before.on, strength: 'practice', evidence: facts }]
  if (agreed.chance - before.chance >= DRIFT && agreed.chance - now.chance >= DRIFT)
    return [{ code: 'slower-than-expected', since: before.on, strength: 'practice', evidence: facts }]
  const most = COMFORTABLE[ambition]
  // That a distance will be finished is likely from the first day on: it says nothing of what goes better.
  if (revision.measure.kind !== 'first-time' && before.chance > most && now.chance > most)
    return [{ code: 'faster-than-expected', since: before.on, strength: 'practice', evidence: facts }]
  return []
}

/** The last weeks that asked something, of the goal itself or of the goals that carry it. */
function weeks({ goal, goals, links, evidence }: TriggerInput, own: Progress): Trigger[] {
  const { asOf } = evidence
  const { measure } = revisionOn(goal, asOf)
  const all =
    roleOf(measure) === 'outcome'
      ? processesUnder(goal, goals, links, asOf)
          .filter((each) => stateOn(each, asOf).state === 'active')
          .map((each) => progress(each, evidence))
      : [own]
  return all.flatMap(({ periods }): Trigger[] => {
    const lived = periods.filter(
      ({ from, to, state, target }) =>
        to < asOf && to - from < 13 && target > 0 && (state === 'held' || state === 'not-held'),
    )
    const last = lived.slice(-HELD_WEEKS)
    const [first] = last
    const isRecent = (last.at(-1)?.to ?? -Infinity) > addDays(asOf, -LOOK_BACK_DAYS)
    if (last.length < HELD_WEEKS || !isRecent || first === undefined) return []
    if (!last.every(({ state, actual, target }) => state === 'not-held' && actual < HELD_SHARE * target)) return []
    return [
      {
        code: 'weeks-not-held',
        since: first.from,
        strength: 'practice',
        evidence: last.map(({ from, actual, target }) => ({ code: 'weeks', on: from, value: actual, of: target })),
      },
    ]
  })
}
