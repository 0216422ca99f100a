import { english } from './en/english.ts'
import { isAmerican } from './is-american.ts'
import type { Words } from './words.ts'

export type { Reader } from './reader.ts'
export type { Words } from './words.ts'

const everyday = english('en-GB')
const american = english('en-US')

/** The words for a BCP 47 tag, or English where a language has none yet. 'en-US' writes dates the American way. */
export function wordsFor(language: string): Words {
  return isAmerican(language) ? american : everyday
}
