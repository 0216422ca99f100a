import type { Weekday } from '../../base/calendar.ts'
import type { Rate, Vocabulary } from './lexicon.ts'
import { readNumber } from './read-quantity.ts'
import type { Found, Sentence } from './sentence.ts'

/** How often: 'a week', 'every other day', 'every 3 weeks'. */
export function readRate(sentence: Sentence, at: number): Found<Rate> | undefined {
  const { lexicon, match } = sentence
  const rate = match(lexicon.rates, at)
  // 'A year without injuries' lasts; 'a year' after something counts.
  const lasts = match(lexicon.one, at) && match(lexicon.withouts, rate?.next ?? at) && !afterUnit(sentence, at)
  if (rate && !lasts) return rate
  const alternation = match(lexicon.alternations, at)
  if (alternation) {
    const unit = match(lexicon.calendarUnits, alternation.next)
    return unit && { value: { unit: unit.value, every: alternation.value }, next: unit.next }
  }
  const every = match(lexicon.every, at)
  const number = every && readNumber(sentence, every.next)
  const unit = number && match(lexicon.calendarUnits, number.next)
  return number && unit && Number.isInteger(number.value) && number.value > 0
    ? { value: { unit: unit.value, every: number.value }, next: unit.next }
    : undefined
}

/** '100 km a week': a unit or a number stands before. */
function afterUnit({ lexicon, match, tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  const units = [lexicon.lengthUnits, lexicon.timeUnits, lexicon.countNouns, lexicon.distances, lexicon.sports]
  return before.kind === 'number' || units.some((unit: Vocabulary<unknown>) => match(unit, at - 1) !== undefined)
}

export interface WeekdaysSaid {
  readonly days: readonly Weekday[]
  /** Every second week. */
  readonly every: number
}

/**
 * Days that come back: 'every Sunday', 'on Tuesdays and Thursdays', 'Mon, Wed and Fri', 'Monday to Friday'. A single
 * 'Sunday' is a day of the calendar.
 */
export function readWeekdays(sentence: Sentence, at: number): Found<WeekdaysSaid> | undefined {
  const { lexicon, match } = sentence
  const role = match(lexicon.roles, at)
  const lead = role?.value === 'on' ? role.next : at
  const alternation = match(lexicon.alternations, lead)
  const every = alternation ? undefined : match(lexicon.every, lead)
  let place = alternation?.next ?? every?.next ?? lead
  const days: Weekday[] = []
  let listed = alternation !== undefined || every !== undefined
  let last: Weekday | undefined
  let joins = 0
  for (;;) {
    const join = days.length > 0 ? match(lexicon.listJoins, place) : undefined
    const from = join?.next ?? place
    const many = match(lexicon.weekdayLists, from)
    const one = many ? undefined : match(lexicon.weekdays, from)
    if (!many && !one) break
    // 'Sun 9 May' is a date.
    if (one && days.length === 0 && !listed && !isFollowed(sentence, one.next)) return undefined
    if (many) listed = true
    if (join?.value === 'to' && last !== undefined && one) days.push(...through(last, one.value))
    else days.push(...(many?.value ?? []), ...(one ? [one.value] : []))
    last = one?.value ?? many?.value.at(-1)
    place = many?.next ?? one?.next ?? from
    joins++
  }
  if (days.length === 0 || (!listed && joins < 2)) return undefined
  return { value: { days: [...new Set(days)].toSorted(), every: alternation?.value ?? 1 }, next: place }
}

/** Another weekday comes after it. */
function isFollowed({ lexicon, match }: Sentence, at: number): boolean {
  const next = match(lexicon.listJoins, at)?.next ?? at
  return (match(lexicon.weekdays, next) ?? match(lexicon.weekdayLists, next)) !== undefined
}

function through(from: Weekday, to: Weekday): Weekday[] {
  const days: Weekday[] = []
  for (let day = from; day !== to && days.length < 7; day = ((day % 7) + 1) as Weekday) days.push(day)
  return [...days, to]
}
