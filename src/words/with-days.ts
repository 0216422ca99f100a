import type { LocalDate } from '../core/base/calendar.ts'
import type { Day } from './day.ts'

/** Core's facts, or the same as a view has them: a day is said alike, whether it is counted or written. */
export type WithDays<T> = T extends LocalDate
  ? Day
  : T extends string | number | boolean
    ? T
    : T extends readonly (infer Each)[]
      ? readonly WithDays<Each>[]
      : { readonly [Name in keyof T]: WithDays<T[Name]> }
