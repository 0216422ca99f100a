import { german } from './de/german.ts'
import { englishFor } from './english-for.ts'
import { isGerman } from './is-german.ts'
import type { Words } from './words.ts'

export type { Reader } from './reader.ts'
export type { Words } from './words.ts'

const deutsch = german()

/** The words for a BCP 47 tag, or English where a language has none yet. */
export const wordsFor = (language: string): Words => (isGerman(language) ? deutsch : englishFor(language))
