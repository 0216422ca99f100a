import type { LocalDate } from '../base/calendar.ts'
import type { EpochMs } from '../base/units.ts'
import type { GoalType } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import type { Trigger } from './trigger.ts'

/** What a runner may do with a goal when something has changed; none is better than another. */
export const OPTION_CODES = [
  'later',
  'target',
  'kind-consistency',
  'kind-experience',
  'kind-health',
  'break',
  'keep',
  'let-go',
] as const
export type OptionCode = (typeof OPTION_CODES)[number]

/** Why a goal is let go (mission row 20): none of them is falling short. */
export const LET_GO_REASONS = ['no-longer-serves', 'health', 'other-priorities', 'more-pain-than-joy', 'own'] as const
export type LetGoReason = (typeof LET_GO_REASONS)[number]

/** The four questions of a short look back (mission row 16), in the runner's own words; each may be left open. */
export const LOOK_BACK_QUESTIONS = ['situation', 'possible', 'sense', 'motivation'] as const
export type LookBackQuestion = (typeof LOOK_BACK_QUESTIONS)[number]
export type LookBack = { readonly [Question in LookBackQuestion]?: string | undefined }

/** The path of letting go, in the runner's own words: what it gave, what to keep of it, what now. */
export interface LettingGo {
  readonly reasons: readonly LetGoReason[]
  readonly gave?: string | undefined
  readonly keep?: string | undefined
  readonly next?: string | undefined
}

/** What a goal asked, or asks: enough to name it without its record. */
export interface AskedThen {
  readonly name?: string
  readonly type: GoalType
  readonly measure: Measure
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly chance?: number
}

/** A change of a goal that was thought about and decided: what stood, what was chosen, why, and on what evidence. */
export interface Adjustment {
  readonly id: string
  readonly goalId: string
  /** The day that the runner decided for; the record was made at `decidedAt`. */
  readonly on: LocalDate
  readonly decidedAt: EpochMs
  readonly choice: OptionCode
  /** In the runner's own words. */
  readonly reason?: string
  readonly lookBack?: LookBack
  /** What had been noticed on that day. */
  readonly triggers: readonly Trigger[]
  readonly before: AskedThen
  /** Left out where the goal asks what it asked: kept, let go, or resting. */
  readonly after?: AskedThen
  readonly pauseId?: string
  readonly lettingGo?: LettingGo
  readonly version: number
}

/** A choice can be taken back for so many days, as long as nothing newer stands on it. */
export const TAKE_BACK_DAYS = 14
/** After a choice nothing is offered for so many days; after letting go, twice as long. */
export const QUIET_DAYS = 28
export const QUIET_AFTER_LETTING_GO_DAYS = 56
