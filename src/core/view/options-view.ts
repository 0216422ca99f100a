import { isoDate } from '../base/calendar.ts'
import type { Adjustment, AskedThen, LookBack, LettingGo, OptionCode } from '../advice/adjustment.ts'
import { TAKE_BACK_DAYS } from '../advice/adjustment.ts'
import { addDays } from '../base/calendar.ts'
import type { FreshStart } from '../advice/fresh-starts.ts'
import type { AskedOf, Changes, KeptBefore, Option, Stay, Withheld } from '../advice/option.ts'
import type { Options } from '../advice/options.ts'
import type { Waits } from '../advice/quiet.ts'
import type { ReturnRamp } from '../advice/return-ramp.ts'
import type { Trigger } from '../advice/trigger.ts'
import type { PauseReason } from '../evidence/evidence.ts'
import { roundedChance } from '../forecast/zone.ts'
import type { Built } from '../goal/built-since.ts'
import type { GoalType, Horizon, Revision } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import type { Progress } from '../goal/progress-types.ts'
import { streak } from '../goal/streak.ts'
import { windowOf } from '../goal/window.ts'
import { type BuiltView, builtView } from './built-view.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { factView, type Viewed } from './fact-view.ts'
import { goalRef } from './goal-ref.ts'
import { instantText, isoOrNull, orNull } from './iso.ts'
import type { Goal } from '../goal/goal.ts'

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] }

export interface TermsView {
  type: GoalType
  horizon: Horizon
  measure: Measure
  startOn: IsoDay
  dueOn: IsoDay | null
}

/** One way on, with its consequences. */
export interface OptionView {
  code: OptionCode
  /** What would be asked; null where the goal asks what it asks, or nothing more. */
  terms: TermsView | null
  chance: number | null
  /** As it is spoken, in steps of five points. */
  rounded: number | null
  range: { low: number; high: number } | null
  noChance: Option['noChance'] | null
  asks: Viewed<AskedOf>
  changes: Viewed<Changes>[]
  stays: Viewed<Stay>[]
  keptBefore: Viewed<KeptBefore> | null
  rest: { from: IsoDay; until: IsoDay; reason: PauseReason } | null
  ramp: Viewed<ReturnRamp> | null
  /** When Cairn would ask again. */
  nextOn: IsoDay | null
  /** Whether its own forecast can be opened. */
  opens: boolean
}

/** What stays true before any choice is made. */
export interface ProtectedView {
  built: BuiltView | null
  /** The nearest to the target that was reached. */
  closest: { actual: number; target: number; unit: string } | null
  inReach: { most: number; of: number } | null
  slack: { left: number; allowed: number } | null
}

/** Another look at a goal. `GET /api/goals/{id}/options` and `cairn options --goal ID --json` print it. */
export interface OptionsPage extends GoalRef {
  asOf: IsoDay
  triggers: Viewed<Trigger>[]
  /** Whether Cairn brings it up by itself on this day; the ways are there whenever the runner asks. */
  broughtUp: boolean
  waits: Viewed<Waits> | null
  /** A clinician, or rest, comes before any goal. */
  healthFirst: boolean
  protected: ProtectedView
  /** What was said in the last look back. */
  lookBack: Mutable<LookBack> | null
  options: OptionView[]
  withheld: Withheld[]
  freshStarts: Viewed<FreshStart>[]
  takeBackDays: number
}

export interface OptionsPageInput {
  readonly goal: Goal
  readonly revision: Revision
  readonly stands: Progress
  readonly asOf: Revision['fromOn']
  readonly options: Options
  readonly triggers: readonly Trigger[]
  readonly waits: Waits | undefined
  /** The runner comes first: nothing is brought up. */
  readonly comesFirst: boolean
  readonly built: Built | undefined
  readonly freshStarts: readonly FreshStart[]
  readonly adjustments: readonly Adjustment[]
}

export function optionsPage(input: OptionsPageInput): OptionsPage {
  const { goal, revision, asOf, options, triggers, waits, adjustments } = input
  const last = adjustments.findLast(({ goalId, lookBack, on }) => goalId === goal.id && lookBack && on <= asOf)
  return {
    ...goalRef(goal, revision),
    asOf: isoDate(asOf),
    triggers: triggers.map(factView),
    broughtUp: triggers.length > 0 && waits === undefined && !input.comesFirst,
    waits: waits ? factView(waits) : null,
    healthFirst: options.healthFirst,
    protected: protectedView(input),
    lookBack: last?.lookBack ?? null,
    options: options.options.map(optionView),
    withheld: [...options.withheld],
    freshStarts: input.freshStarts.map(factView),
    takeBackDays: TAKE_BACK_DAYS,
  }
}

function protectedView({ revision, stands, built }: OptionsPageInput): ProtectedView {
  const { actual, target, unit, slack } = stands
  const weeks = streak(revision.measure, stands)
  const isPast = stands.standing === 'over' || stands.daysLeft === 0
  return {
    built: built ? builtView(built) : null,
    closest: isPast && actual !== undefined && target !== undefined ? { actual, target, unit } : null,
    inReach: weeks?.inReach !== undefined && weeks.of !== undefined ? { most: weeks.inReach, of: weeks.of } : null,
    slack: slack ? { left: slack.left, allowed: slack.allowed } : null,
  }
}

export function optionView(option: Option): OptionView {
  const { code, terms, chance, range, noChance, rest, ramp, nextOn } = option
  return {
    code,
    terms: terms
      ? {
          type: terms.type,
          horizon: terms.horizon,
          measure: terms.revision.measure,
          startOn: isoDate(terms.revision.startOn),
          dueOn: isoOrNull(windowOf(terms.revision).to),
        }
      : null,
    chance: orNull(chance),
    rounded: chance === undefined ? null : noChance === 'decided' ? chance : roundedChance(chance),
    range: range ? { ...range } : null,
    noChance: orNull(noChance),
    asks: factView(option.asks),
    changes: option.changes.map(factView),
    stays: option.stays.map(factView),
    keptBefore: option.keptBefore ? factView(option.keptBefore) : null,
    rest: rest ? { ...rest, from: isoDate(rest.from), until: isoDate(rest.until) } : null,
    ramp: ramp ? factView(ramp) : null,
    nextOn: isoOrNull(nextOn),
    opens: option.goal !== undefined && chance !== undefined,
  }
}

interface AskedThenView extends TermsViewOf {
  name: string | null
  chance: number | null
}
type TermsViewOf = Omit<TermsView, 'horizon'>

/** A change that was decided. */
export interface AdjustmentView {
  id: string
  goalId: string
  on: IsoDay
  decidedAt: string
  choice: OptionCode
  reason: string | null
  lookBack: Mutable<LookBack> | null
  triggers: Viewed<Trigger>[]
  before: AskedThenView
  after: AskedThenView | null
  pauseId: string | null
  lettingGo: (Mutable<Omit<LettingGo, 'reasons'>> & { reasons: string[] }) | null
  /** The last day on which it can be taken back. */
  takeBackUntil: IsoDay
  version: number
}

export const adjustmentView = (adjustment: Adjustment): AdjustmentView => ({
  id: adjustment.id,
  goalId: adjustment.goalId,
  on: isoDate(adjustment.on),
  decidedAt: instantText(adjustment.decidedAt),
  choice: adjustment.choice,
  reason: orNull(adjustment.reason),
  lookBack: orNull(adjustment.lookBack),
  triggers: adjustment.triggers.map(factView),
  before: thenView(adjustment.before),
  after: adjustment.after ? thenView(adjustment.after) : null,
  pauseId: orNull(adjustment.pauseId),
  lettingGo: adjustment.lettingGo ? { ...adjustment.lettingGo, reasons: [...adjustment.lettingGo.reasons] } : null,
  takeBackUntil: isoDate(addDays(adjustment.on, TAKE_BACK_DAYS)),
  version: adjustment.version,
})

const thenView = (asked: AskedThen): AskedThenView => ({
  name: orNull(asked.name),
  type: asked.type,
  measure: asked.measure,
  startOn: isoDate(asked.startOn),
  dueOn: isoOrNull(asked.dueOn),
  chance: orNull(asked.chance),
})
