import type { LocalDate } from '../base/calendar.ts'
import type { Strength } from '../wellbeing/sign.ts'

/** What may make another look at a goal worth while. docs/methods/adjusting.md */
export const TRIGGER_CODES = [
  'health',
  'busy-life',
  'slower-than-expected',
  'faster-than-expected',
  'weeks-not-held',
  'lost-meaning',
  'out-of-reach',
  'not-reached',
  'no-contact',
] as const
export type TriggerCode = (typeof TRIGGER_CODES)[number]

export const TRIGGER_FACTS = ['sign', 'pause', 'chance', 'weeks', 'reachable', 'last-day', 'mattered'] as const

/** One thing that was seen, with its day and number. */
export interface TriggerFact {
  readonly code: (typeof TRIGGER_FACTS)[number]
  readonly on: LocalDate
  /** Of a sign: which one. Of a pause: its reason. */
  readonly what?: string
  readonly value?: number
  readonly of?: number
}

export interface Trigger {
  readonly code: TriggerCode
  readonly since: LocalDate
  readonly strength: Strength
  readonly evidence: readonly TriggerFact[]
}
