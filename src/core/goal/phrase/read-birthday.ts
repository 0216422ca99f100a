import { dateOf, type LocalDate } from '../../base/calendar.ts'
import type { DayRole } from './lexicon.ts'
import { readNumber } from './read-quantity.ts'
import { type Found, type Sentence, skip } from './sentence.ts'

/** Ages that a goal is set by. */
const LEAST_AGE = 16
const MOST_AGE = 110

/** 'My 40th birthday', 'I turn 40', 'the age of 50': the age. A birthday without its number is 0. */
export function readAge(sentence: Sentence, at: number, role: DayRole): Found<number> | undefined {
  const { lexicon, match } = sentence
  const place = skip(sentence, lexicon.articles, at)
  const told = match(lexicon.ages, at) ?? match(lexicon.ages, place)
  const number = readNumber(sentence, told?.next ?? place)
  const end = number && (match(lexicon.ordinals, number.next)?.next ?? number.next)
  const birthday = match(lexicon.birthdays, end ?? place)
  if (birthday && !number) return { value: 0, next: birthday.next }
  // 'Before 40' at the end is an age; 'before 40 km' is none.
  const last = role === 'before' && end !== undefined && end === sentence.tokens.length
  if (!number || end === undefined || (!told && !birthday && !last)) return undefined
  if (!Number.isInteger(number.value) || number.value < LEAST_AGE || number.value > MOST_AGE) return undefined
  // 'I'm running 40 km' and 'my 10th half' are no ages.
  const follows: readonly unknown[] = [
    match(lexicon.lengthUnits, end),
    match(lexicon.timeUnits, end),
    match(lexicon.countNouns, end),
  ]
  const named = match(lexicon.distances, end) ?? match(lexicon.months, end)
  if (!birthday && (named || follows.some((each) => each !== undefined))) return undefined
  return { value: number.value, next: birthday?.next ?? end }
}

/** The last day that is surely before the runner reaches an age, where only the year of birth is known. */
export function beforeAge(age: number, birthYear: number | undefined): LocalDate | undefined {
  return birthYear === undefined || age === 0 ? undefined : dateOf(birthYear + age - 1, 12, 31)
}
