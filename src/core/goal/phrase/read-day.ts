import {
  addDays,
  addMonths,
  civil,
  dateOf,
  daysInMonth,
  startOf,
  type LocalDate,
  weekdayOf,
} from '../../base/calendar.ts'
import type { DayRole, RelativeDay, SeasonName, Vocabulary } from './lexicon.ts'
import { dayOf, edgeOf, feastOf, monthFrom, nextDay, type DayContext, type Stretch } from './stretch.ts'
import { type Found, type Sentence, skip } from './sentence.ts'

/** Meteorological seasons of the north: their first month. */
const SEASON_MONTHS: Readonly<Record<SeasonName, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }
const isYear = (value: number) => Number.isInteger(value) && value >= 1990 && value < 2200

/**
 * A day or a stretch of days at a place: '1 June', 'June 2027', 'next spring', 'the end of the year', '2027-05-09'.
 * `role` when a word before it says that a day comes: only then are 'may', 'sun' or '2027' taken as one.
 */
export function readDay(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  context: DayContext,
): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const relative = match(lexicon.relative, at)
  if (relative) return { value: relativeStretch(relative.value, context), next: relative.next }
  const edge = match(lexicon.edges, at)
  if (edge) {
    const inner = readDay(sentence, edge.next, role ?? 'within', context) ?? ofArticle(sentence, edge.next, context)
    return inner && { value: edgeOf(inner.value, edge.value), next: inner.next }
  }
  const named =
    numeric(sentence, at, context) ??
    withWeekday(sentence, at, role, context) ??
    dayMonth(sentence, at, role, context) ??
    month(sentence, at, role, context) ??
    season(sentence, at, role, context) ??
    yearPart(sentence, at, context) ??
    feast(sentence, at, context) ??
    year(sentence, at, role)
  const ending = named && named.value.grain !== 'day' ? match(lexicon.endings, named.next) : undefined
  return named && ending ? { value: edgeOf(named.value, 'end'), next: ending.next } : named
}

/** 'end of March', 'end of the 2027 season': the article is no part of the day. */
function ofArticle(sentence: Sentence, at: number, context: DayContext): Found<Stretch> | undefined {
  const next = skip(sentence, sentence.lexicon.articles, at)
  return next === at ? undefined : readDay(sentence, next, 'within', context)
}

function relativeStretch(relative: RelativeDay, { asOf, weekStart }: DayContext): Stretch {
  const { unit, offset } = relative
  if (unit === 'day') return { ...dayOf(addDays(asOf, offset)), said: 'year' }
  if (unit === 'weekend') {
    const sunday = addDays(asOf, 7 - weekdayOf(asOf) + 7 * offset)
    return { from: addDays(sunday, -1), to: sunday, grain: 'week', said: 'year' }
  }
  const from =
    unit === 'week'
      ? addDays(startOf('week', asOf, weekStart), 7 * offset)
      : addMonths(startOf(unit, asOf, weekStart), unit === 'month' ? offset : offset * 12)
  const to = addDays(unit === 'week' ? addDays(from, 7) : addMonths(from, unit === 'month' ? 1 : 12), -1)
  const stretch: Stretch = { from, to, grain: unit, said: 'year' }
  return 'edge' in relative ? edgeOf(stretch, relative.edge) : stretch
}

function numeric(sentence: Sentence, at: number, context: DayContext): Found<Stretch> | undefined {
  const token = sentence.tokens[at]
  // '1/2 marathon' is a distance.
  if (token?.kind !== 'date' || sentence.match(sentence.lexicon.distances, at)) return undefined
  const [a = 0, b = 0, c] = token.parts
  const found = (stretch: Stretch | undefined) => stretch && { value: stretch, next: at + 1 }
  if (token.order === 'iso') {
    if (c === undefined) return found(b >= 1 && b <= 12 && isYear(a) ? monthFrom(a, b, 'year') : undefined)
    return found(realDay(a, b, c))
  }
  const year = c === undefined ? undefined : c < 100 ? 2000 + c : c
  const dayFirst = token.order === 'dot' || a > 12 || (b <= 12 && context.dayFirst)
  const [day, month] = dayFirst ? [a, b] : [b, a]
  const doubtful = token.order === 'slash' && a <= 12 && b <= 12 && a !== b
  const stretch = year === undefined ? nextDay(month, day, context) : realDay(year, month, day)
  if (!stretch || !doubtful) return found(stretch)
  return found({ ...stretch, order: dayFirst ? 'day-month' : 'month-day' })
}

function realDay(year: number, month: number, day: number): Stretch | undefined {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { ...dayOf(dateOf(year, month, day)), said: 'year' }
}

/** 'Sunday', 'next Friday', 'Sunday 9 May': a weekday before a date is not looked at. */
function withWeekday(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  context: DayContext,
): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const lead = match(lexicon.nexts, at)
  const weekday = match(lexicon.weekdays, lead?.next ?? at)
  if (!weekday) return undefined
  const place = skip(sentence, lexicon.articles, weekday.next)
  const date = numeric(sentence, place, context) ?? dayMonth(sentence, place, role, context)
  if (date) return date
  if (!role && !lead && match(lexicon.doubtful, at)) return undefined
  const ahead = (weekday.value - weekdayOf(context.asOf) + 7) % 7
  // 'This Friday' may be today; 'by Friday' and 'next Friday' are still to come.
  const days = ahead === 0 && lead?.value !== 0 ? 7 : ahead
  return { value: { ...dayOf(addDays(context.asOf, days)), said: 'weekday' }, next: weekday.next }
}

/** '1 June', '1st of June 2027', 'June 1', 'June 1st, 2027'. */
function dayMonth(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  context: DayContext,
): Found<Stretch> | undefined {
  const { lexicon, match, tokens } = sentence
  const dayNumber = (place: number): Found<number> | undefined => {
    const token = tokens[place]
    if (token?.kind !== 'number' || !Number.isInteger(token.value) || token.value < 1 || token.value > 31)
      return undefined
    return { value: token.value, next: match(lexicon.ordinals, place + 1)?.next ?? place + 1 }
  }
  const first = dayNumber(at)
  const name = match(lexicon.months, first ? skip(sentence, lexicon.fillers, first.next) : at)
  if (!name) return undefined
  const day = first ?? dayNumber(name.next)
  if (!day) return undefined
  const end = first ? name.next : day.next
  // 'May 5 km' and 'in March 4 runs a week' are no dates; 'by June 1 run a mile' is one.
  const ends = role === 'by' || role === 'before' || role === 'until' || role === 'through'
  const units = [lexicon.lengthUnits, lexicon.timeUnits, ...(ends ? [] : [lexicon.countNouns])]
  if (!first && units.some((unit: Vocabulary<unknown>) => match(unit, end))) return undefined
  const year = yearAt(sentence, end)
  const value = year ? realDay(year.value, name.value, day.value) : nextDay(name.value, day.value, context)
  return value && { value, next: year?.next ?? end }
}

function month(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  context: DayContext,
): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const lead = match(lexicon.nexts, at)
  const name = match(lexicon.months, lead?.next ?? at)
  if (!name) return undefined
  const year = yearAt(sentence, skip(sentence, lexicon.fillers, name.next))
  if (year) return { value: monthFrom(year.value, name.value, 'year'), next: year.next }
  if (!role && !lead && match(lexicon.doubtful, at)) return undefined
  const now = civil(context.asOf)
  const passed = name.value < now.month || (lead?.value === 1 && name.value === now.month)
  const stretch = monthFrom(now.year + (passed ? 1 : 0), name.value, passed ? 'rolled' : 'no-year')
  return { value: stretch, next: name.next }
}

function season(
  sentence: Sentence,
  at: number,
  role: DayRole | undefined,
  context: DayContext,
): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const lead = match(lexicon.nexts, at)
  const name = match(lexicon.seasons, lead?.next ?? at)
  if (!name) return undefined
  const from = (year: number) => dateOf(year, SEASON_MONTHS[name.value], 1)
  const stretch = (start: LocalDate): Stretch => ({
    from: start,
    to: addDays(addMonths(start, 3), -1),
    grain: 'season',
    said: 'year',
  })
  const year = yearAt(sentence, skip(sentence, lexicon.fillers, name.next))
  if (year) return { value: stretch(from(year.value)), next: year.next }
  if (!role && !lead && match(lexicon.doubtful, at)) return undefined
  const years = [-1, 0, 1, 2].map((offset) => stretch(from(civil(context.asOf).year + offset)))
  const open = years.filter((each) => (lead?.value === 1 ? each.from > context.asOf : each.to >= context.asOf))
  return open[0] && { value: open[0], next: name.next }
}

/** 'Q3', 'the second half of 2027': of the year that is said, else the next that is not over. */
function yearPart(sentence: Sentence, at: number, context: DayContext): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const place = skip(sentence, lexicon.articles, at)
  const name = match(lexicon.yearParts, place)
  if (!name) return undefined
  const { month: first, months } = name.value
  const stretch = (inYear: number): Stretch => {
    const from = dateOf(inYear, first, 1)
    return { from, to: addDays(addMonths(from, months), -1), grain: 'season', said: 'year' }
  }
  const said = yearAt(sentence, skip(sentence, lexicon.fillers, name.next))
  if (said) return { value: stretch(said.value), next: said.next }
  if (name.value.withYear) return undefined
  const now = civil(context.asOf).year
  return {
    value: [stretch(now), stretch(now + 1)].find(({ to }) => to >= context.asOf) ?? stretch(now),
    next: name.next,
  }
}

function feast(sentence: Sentence, at: number, context: DayContext): Found<Stretch> | undefined {
  const { lexicon, match } = sentence
  const lead = match(lexicon.nexts, at)
  const name = match(lexicon.feasts, at) ?? (lead && match(lexicon.feasts, lead.next))
  if (!name) return undefined
  const said = yearAt(sentence, name.next)
  const thisYear = civil(context.asOf).year
  const passed = !said && feastOf(name.value, thisYear) < context.asOf
  const on = feastOf(name.value, said?.value ?? thisYear + (passed ? 1 : 0))
  const value: Stretch = { ...dayOf(on), said: said ? 'year' : passed ? 'rolled' : 'no-year', named: true }
  return { value, next: said?.next ?? name.next }
}

function yearAt({ tokens }: Sentence, at: number): Found<number> | undefined {
  const token = tokens[at]
  return token?.kind === 'number' && isYear(token.value) && token.text.length === 4
    ? { value: token.value, next: at + 1 }
    : undefined
}

function year(sentence: Sentence, at: number, role: DayRole | undefined): Found<Stretch> | undefined {
  const found = role ? yearAt(sentence, at) : undefined
  if (!found) return undefined
  // '2000 km' is a distance.
  if (sentence.match(sentence.lexicon.lengthUnits, found.next)) return undefined
  const to = addDays(dateOf(found.value + 1, 1, 1), -1)
  return { value: { from: dateOf(found.value, 1, 1), to, grain: 'year', said: 'year' }, next: found.next }
}
