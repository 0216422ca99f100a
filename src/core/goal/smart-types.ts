import type { CalendarUnit, LocalDate } from '../base/calendar.ts'
import type { MeasureKind } from './measure.ts'
import type { Need } from './needs.ts'

export const SMART_LETTERS = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const
export type SmartLetter = (typeof SMART_LETTERS)[number]

/** Where a chance lies for a goal of its kind: an outcome is best between 30 and 70 %, a process between 60 and 90 %. */
export const CHANCE_BANDS = ['too-far', 'bold', 'fitting', 'comfortable', 'certain'] as const
export type ChanceBand = (typeof CHANCE_BANDS)[number]

/** What a letter has already. */
export type SmartThere =
  | { readonly code: 'measure'; readonly kind: MeasureKind }
  | { readonly code: 'race-entered'; readonly raceId: string; readonly on: LocalDate }
  | { readonly code: 'steps'; readonly count: number }
  | { readonly code: 'from-recordings' }
  | { readonly code: 'from-your-word' }
  | { readonly code: 'proxy' }
  | { readonly code: 'stands-at'; readonly fraction: number }
  | { readonly code: 'chance'; readonly chance: number; readonly band: ChanceBand }
  | { readonly code: 'no-ambition' }
  | { readonly code: 'confidence'; readonly confidence: number }
  | { readonly code: 'processes'; readonly goalIds: readonly string[] }
  | { readonly code: 'slack'; readonly allowed: number }
  | { readonly code: 'why' }
  | { readonly code: 'cost-accepted' }
  | { readonly code: 'excites'; readonly excites: number; readonly frightens: number }
  | { readonly code: 'values' }
  | { readonly code: 'if-then' }
  | { readonly code: 'told' }
  | { readonly code: 'due'; readonly on: LocalDate; readonly days: number }
  | { readonly code: 'recurs'; readonly every: CalendarUnit }
  | { readonly code: 'reviews'; readonly on: LocalDate }

/** What would make it better. Each is a hint that may be left alone. */
export type SmartBetter =
  | { readonly code: 'add-steps' }
  | { readonly code: 'enter-a-race' }
  | { readonly code: 'one-part-only' }
  | { readonly code: 'needs'; readonly needs: readonly Need[] }
  | { readonly code: 'a-second-sign' }
  | { readonly code: 'closer-target'; readonly chance: number }
  | { readonly code: 'reach-further'; readonly chance: number }
  | { readonly code: 'chance-unknown' }
  /** What the runner believes and what the data say lie more than 25 points apart. */
  | { readonly code: 'surer-than-data'; readonly confidence: number; readonly chance: number }
  | { readonly code: 'less-sure-than-data'; readonly confidence: number; readonly chance: number }
  | { readonly code: 'smaller-step'; readonly confidence: number }
  | { readonly code: 'ask-confidence' }
  | { readonly code: 'add-processes' }
  | { readonly code: 'add-slack' }
  | { readonly code: 'say-why' }
  | { readonly code: 'say-cost' }
  | { readonly code: 'weigh-cost' }
  | { readonly code: 'ask-excitement' }
  | { readonly code: 'frightens-more'; readonly excites: number; readonly frightens: number }
  | { readonly code: 'name-obstacle' }
  | { readonly code: 'say-if-then' }
  | { readonly code: 'set-a-day' }
  | { readonly code: 'very-soon'; readonly days: number; readonly share: number }
  | { readonly code: 'far-off'; readonly days: number }
  | { readonly code: 'day-has-passed'; readonly on: LocalDate }

export interface SmartHint {
  readonly there: readonly SmartThere[]
  readonly better: readonly SmartBetter[]
}

export type SmartHints = Readonly<Record<SmartLetter, SmartHint>>
