import type { Format } from '../../words.ts'
import { dateWords } from './dates.ts'
import { distanceWords } from './distance.ts'
import { measurementWords } from './measurements.ts'
import { numberWords } from './numbers.ts'
import { placeWords } from './places.ts'
import { timeWords } from './times.ts'

/** Numbers, quantities and days as people read them in German. */
export function formatWords(): Format {
  const numbers = numberWords()
  return {
    ...numbers,
    ...distanceWords(numbers),
    ...timeWords(numbers),
    ...dateWords(numbers),
    ...measurementWords(numbers),
    ...placeWords(),
  }
}
