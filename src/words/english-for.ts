import { english } from './en/english.ts'
import { isAmerican } from './is-american.ts'
import type { Words } from './words.ts'

const everyday = english('en-GB')
const american = english('en-US')

/** English words for a BCP 47 tag: 'en-US' writes dates the American way. */
export const englishFor = (language: string): Words => (isAmerican(language) ? american : everyday)
