import type { Adjustment } from '../advice/adjustment.ts'
import { seasonOff, waitsOf } from '../advice/quiet.ts'
import type { TriggerCode } from '../advice/trigger.ts'
import { triggersOf } from '../advice/triggers.ts'
import { isoDate, type LocalDate } from '../base/calendar.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { helpFor, type HelpCode, redFlagOf } from '../wellbeing/help.ts'
import { isComingBack, nextStep } from '../wellbeing/next-step.ts'
import type { RedFlag, Sign, SignCode, SignFact, Strength } from '../wellbeing/sign.ts'
import { runsOf } from '../wellbeing/watched.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { factView, type Viewed } from './fact-view.ts'
import { goalRef } from './goal-ref.ts'
import { orderedGoals } from './goal-order.ts'
import { firstThingsView, type FirstThingsView } from './first-things-view.ts'

/** Something that was seen, what it rests on, and what may help. Never a diagnosis, a score or a verdict. */
export interface SignView {
  code: SignCode
  /** Id of the goal it is of; absent: of running as a whole. */
  goal?: string
  since: IsoDay
  evidence: Viewed<SignFact>[]
  /** How strong the finding behind the rule is. */
  strength: Strength
  isMedical: boolean
  flag: RedFlag | null
  help: HelpCode[]
}

/** `GET /api/signs`; `cairn signs --json` prints its list of signs. */
export interface SignsView {
  asOf: IsoDay
  firstThings: FirstThingsView | null
  signs: SignView[]
  /** How far the next run goes on from what is usual, before it is run; null while too little is known. */
  nextStep: { longest_m: number; upTo_m: number; afterBreak: boolean } | null
  /** Goals of which another look is brought up on this day, with what speaks for it most. */
  broughtUp: BroughtUp[]
  /** A season without goals: nothing is asked, and running is recorded. */
  seasonOff: boolean
}

export interface BroughtUp extends GoalRef {
  trigger: TriggerCode
  since: IsoDay
}

export interface SignsInput {
  readonly evidence: Evidence
  readonly goals: readonly Goal[]
  readonly signs: readonly Sign[]
  readonly links: readonly Link[]
  readonly adjustments: readonly Adjustment[]
  readonly mattered: readonly { readonly goalId: string; readonly on: LocalDate; readonly matters: boolean }[]
}

export const signView = ({ code, goalId, since, evidence, strength, isMedical }: Sign): SignView => ({
  code,
  ...(goalId !== undefined && { goal: goalId }),
  since: isoDate(since),
  evidence: evidence.map((fact) => factView(fact)),
  strength,
  isMedical,
  flag: redFlagOf(code) ?? null,
  help: [...helpFor(code)],
})

/** All that is seen as of the day of the evidence. */
export function signsView(input: SignsInput): SignsView {
  const { evidence, signs } = input
  const { asOf } = evidence
  const first = firstThingsView(evidence)
  const isQuiet = first !== null || isComingBack(evidence.pauses, asOf)
  const step = isQuiet ? undefined : nextStep(runsOf(evidenceAsOf(evidence, asOf)), asOf)
  return {
    asOf: isoDate(asOf),
    firstThings: first,
    signs: signs.map(signView),
    nextStep: step ? { ...step, upTo_m: Math.round(step.upTo_m) } : null,
    broughtUp: first ? [] : broughtUp(input),
    seasonOff: seasonOff(input.goals, evidence),
  }
}

/** Signs that a page lists: while the runner comes first only what that is about, and despair is answered, not listed. */
export const signsShown = ({ signs, firstThings }: Pick<SignsView, 'signs' | 'firstThings'>): SignView[] =>
  signs.filter(({ code, isMedical }) => code !== 'despair' && (firstThings === null || isMedical))

/** None while the runner comes first, in a season without goals, and of a goal that waits. */
function broughtUp(input: SignsInput): BroughtUp[] {
  const { goals, evidence, adjustments } = input
  const { asOf } = evidence
  return orderedGoals(goals).flatMap((goal) => {
    if (goal.archivedAt !== undefined || goal.createdOn > asOf) return []
    if (waitsOf(goal, evidence, adjustments) !== undefined) return []
    const [trigger] = triggersOf({ ...input, goal })
    if (!trigger) return []
    return [{ ...goalRef(goal, revisionOn(goal, asOf)), trigger: trigger.code, since: isoDate(trigger.since) }]
  })
}
