import { addDays, addMonths, civil, type CalendarUnit, type LocalDate } from '../../base/calendar.ts'
import type { DayRole } from './lexicon.ts'
import type { Assumption } from './phrase-types.ts'
import { beforeAge, readAge } from './read-birthday.ts'
import { readDay } from './read-day.ts'
import { readNumber } from './read-quantity.ts'
import { type Found, type Sentence, skip } from './sentence.ts'
import type { DayContext, Stretch } from './stretch.ts'

/** What a sentence says of its days: 'by 1 June', 'in 2027', 'for 12 weeks', 'from March'. */
export interface When {
  readonly startOn?: LocalDate
  readonly dueOn?: LocalDate
  /** The stretch itself is meant ('in 2027'), not only its end. */
  readonly whole?: boolean
  /** 'For 12 weeks': a length without an end; 'in 12 weeks' has both, and means one by what is asked. */
  readonly length?: { readonly unit: CalendarUnit | 'day'; readonly count: number }
  /** The end lies behind, with its year said. */
  readonly passed?: boolean
  /** The first day was said by its weekday. */
  readonly weekday?: boolean
  /** Something is to be so by then, not until then. */
  readonly by?: boolean
  readonly assumed: readonly Assumption[]
}

export function readWhen(sentence: Sentence, at: number, context: DayContext): Found<When> | undefined {
  const role = sentence.match(sentence.lexicon.roles, at)
  const place = role?.next ?? at
  const age = role && role.value !== 'from' && readAge(sentence, place, role.value)
  if (age) return { value: whenAged(age.value, context), next: age.next }
  const length = readLength(sentence, place, role?.value, context)
  // 'Before the year is out' says more than 'the year'.
  const longer = sentence.match(sentence.lexicon.relative, place)?.next ?? 0
  if (length && length.next >= longer) return length
  const bare = readDay(sentence, place, role?.value, context)
  const day = bare ?? (role && afterArticle(sentence, role, context))
  if (!day) return undefined
  return { value: whenOf(day.value, role?.value, sentence.text(at, day.next), context), next: day.next }
}

/** Of an age only the year is known, and only if the runner has told it: otherwise the day is asked for. */
function whenAged(age: number, { asOf, birthYear }: DayContext): When {
  const before = beforeAge(age, birthYear)
  const on = before !== undefined && before < asOf ? beforeAge(age + 1, birthYear) : before
  if (on === undefined || on < asOf) return { assumed: [] }
  return { dueOn: on, assumed: [{ code: 'birthday-taken-as', age, on }] }
}

function afterArticle(sentence: Sentence, role: Found<DayRole>, context: DayContext) {
  const next = skip(sentence, sentence.lexicon.articles, role.next)
  return next === role.next ? undefined : readDay(sentence, next, role.value, context)
}

/** 'for 12 weeks', 'in 3 months', 'over the next 8 weeks', 'a year'. */
function readLength(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  { asOf }: DayContext,
): Found<When> | undefined {
  const { lexicon, match, tokens } = sentence
  // 'On 20 days in April' counts days.
  if (role === 'on') return undefined
  const lead = match(lexicon.nexts, at)
  const article = tokens[at]?.kind === 'word' ? match(lexicon.articles, at) : undefined
  const from = lead?.next ?? at
  // 'A year' alone may be anything; 'for a year' and 'a year without injuries' last one.
  const one = match(lexicon.one, at)
  const alone = one && match(lexicon.withouts, one.next + 1)
  const number =
    readNumber(sentence, from) ?? (article && (role || alone) ? { value: 1, next: article.next } : undefined)
  if (!number || !(number.value > 0) || number.value > 1000) return undefined
  const unit = match(lexicon.calendarUnits, number.next)
  if (!unit) return undefined
  const days = unit.value === 'day'
  if (match(lexicon.old, unit.next)) return undefined
  // '4 days a week' counts; '30 days' alone may too. Only 'for 30 days' and 'the next 30 days' last.
  if (match(lexicon.rates, unit.next) || (days && !role && !lead)) return undefined
  if (!role && !lead && article && !alone) return undefined
  const length = { unit: unit.value, count: Math.round(number.value) }
  if (role === 'within' && !lead) {
    const dueOn = addLength(asOf, length)
    return { value: { dueOn, length, assumed: [] }, next: unit.next }
  }
  return { value: { length, assumed: [] }, next: unit.next }
}

export function addLength(from: LocalDate, { unit, count }: NonNullable<When['length']>): LocalDate {
  if (unit === 'day') return addDays(from, count)
  if (unit === 'week') return addDays(from, count * 7)
  return addMonths(from, unit === 'month' ? count : count * 12)
}

function whenOf(stretch: Stretch, role: DayRole | undefined, text: string, { asOf }: DayContext): When {
  const { from, to, grain } = stretch
  const isDay = grain === 'day'
  const whole = role === undefined || role === 'within' || role === 'on' || role === 'for'
  const assume = (on: LocalDate): Assumption[] => {
    const assumed: Assumption[] = []
    const obvious = whole && (grain === 'month' || grain === 'year')
    if (!obvious && (!isDay || stretch.named || stretch.said === 'weekday' || role === 'before'))
      assumed.push({ code: 'day-taken-as', text, on })
    if (stretch.order) assumed.push({ code: 'date-order-taken', order: stretch.order, on })
    if (stretch.said === 'rolled') assumed.push({ code: 'year-taken-as', year: civil(on).year, on })
    if (on < asOf) assumed.push({ code: 'date-has-passed', on })
    return assumed
  }
  const ending = (on: LocalDate): When => ({ dueOn: on, assumed: assume(on), ...(on < asOf && { passed: true }) })
  switch (role) {
    case 'from':
      return { startOn: from, assumed: [], ...(stretch.said === 'weekday' && { weekday: true }) }
    case 'by':
      return { ...ending(isDay ? from : grain === 'week' || from <= asOf ? to : from), by: true }
    case 'before':
      return ending(from > asOf || isDay ? addDays(from, -1) : to)
    case 'through':
      return ending(to)
    case 'until':
      return ending(isDay ? from : from > asOf ? addDays(from, -1) : to)
    default:
      if (isDay) return ending(from)
      return { ...ending(to), startOn: from, whole: true }
  }
}
