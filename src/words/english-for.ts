import { english } from './en/english.ts'
import { isAmerican } from './is-american.ts'
import { kept } from './kept.ts'
import type { Words } from './words.ts'

const englishOf = kept(english)

/** English words for a BCP 47 tag: 'en-US' writes dates the American way. */
export const englishFor = (language: string): Words => englishOf(isAmerican(language) ? 'en-US' : 'en-GB')
