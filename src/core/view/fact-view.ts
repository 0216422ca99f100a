import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { IsoDay } from './dashboard-types.ts'

/** Facts beside a code as plain JSON: days are text, and what is not known is left out. */
export type Viewed<T> = T extends LocalDate
  ? IsoDay
  : T extends string | number | boolean
    ? T
    : T extends readonly (infer Item)[]
      ? Viewed<Item>[]
      : { -readonly [Field in keyof T]: Viewed<T[Field]> }

/** Names under which core keeps days; everything else is a number, a word or a list of facts. */
const DAYS: ReadonlySet<string> = new Set([
  'on',
  'from',
  'to',
  'first',
  'second',
  'until',
  'since',
  'startOn',
  'dueOn',
  'nextOn',
])

/** Core's facts as a view. A day is told by its name, since at run time it is a number like any other. */
export function factView<T>(fact: T): Viewed<T> {
  return viewed(fact) as Viewed<T>
}

function viewed(fact: unknown): unknown {
  if (Array.isArray(fact)) return fact.map(viewed)
  if (typeof fact !== 'object' || fact === null) return fact
  return Object.fromEntries(
    Object.entries(fact)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        DAYS.has(name) && typeof value === 'number' ? isoDate(value as LocalDate) : viewed(value),
      ]),
  )
}
