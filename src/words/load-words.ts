import { englishFor } from './english-for.ts'
import { isGerman } from './is-german.ts'
import type { Words } from './words.ts'

/** German comes by itself, so that a page in English does not carry it along. */
let german: Words | undefined

/** The words for a BCP 47 tag, as far as they are here already: undefined for German before `loadWords`. */
export const wordsOnHand = (language: string): Words | undefined => (isGerman(language) ? german : englishFor(language))

/** Brings the words for a BCP 47 tag; a second call is free. Rejects where they cannot be reached. */
export async function loadWords(language: string): Promise<Words> {
  if (isGerman(language)) german ??= (await import('./de/german.ts')).german()
  return wordsOnHand(language) ?? englishFor(language)
}
