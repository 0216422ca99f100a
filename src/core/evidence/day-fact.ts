import type { LocalDate } from '../base/calendar.ts'

/** What a watch, a scale or the runner knows of a day itself. What is absent was not measured. */
export interface DayFact {
  readonly on: LocalDate
  readonly weight_kg?: number
  readonly resting_heart_rate_bpm?: number
  /** Asleep, in the night that ended on this day. */
  readonly sleep_s?: number
  /** 'hand', or the format that told it. By hand stands above every file. */
  readonly source: string
}
