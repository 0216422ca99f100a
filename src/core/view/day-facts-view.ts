import { isoDate } from '../base/calendar.ts'
import type { DayFact } from '../evidence/day-fact.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

const VALUES = ['weight_kg', 'resting_heart_rate_bpm', 'sleep_s'] as const

/** What is known of a day itself. */
export interface DayFactsView {
  on: IsoDay
  weight_kg: number | null
  resting_heart_rate_bpm: number | null
  /** Asleep, in the night that ended on this day. */
  sleep_s: number | null
  /** Which of them the runner typed in; a file knows the others. */
  byHand: (typeof VALUES)[number][]
}

export const dayFactsView = (fact: DayFact, byHand: DayFact | undefined): DayFactsView => ({
  on: isoDate(fact.on),
  weight_kg: orNull(fact.weight_kg),
  resting_heart_rate_bpm: orNull(fact.resting_heart_rate_bpm),
  sleep_s: orNull(fact.sleep_s),
  byHand: VALUES.filter((name) => byHand?.[name] !== undefined),
})
