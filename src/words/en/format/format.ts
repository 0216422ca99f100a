import type { EnglishLocale } from '../english.ts'
import { dateWords } from './dates.ts'
import { distanceWords } from './distance.ts'
import { measurementWords } from './measurements.ts'
import { numberWords } from './numbers.ts'
import { placeWords } from './places.ts'
import { timeWords } from './times.ts'

/** Numbers, quantities and days as people read them. Every function is pure; `format.none` stands where a value is missing. */
export function formatWords(locale: EnglishLocale) {
  const numbers = numberWords(locale)
  return {
    ...numbers,
    ...distanceWords(numbers),
    ...timeWords(numbers),
    ...dateWords(locale, numbers),
    ...measurementWords(numbers),
    ...placeWords(locale),
  }
}

export type EnglishFormat = ReturnType<typeof formatWords>
