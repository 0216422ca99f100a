import { isAmerican } from './is-american.ts'
import { isGerman } from './is-german.ts'

/** The language that Cairn speaks to whoever has a BCP 47 tag: German of any country, English with American dates, or English. */
export const languageOf = (tag: string): 'de' | 'en-US' | 'en' =>
  isGerman(tag) ? 'de' : isAmerican(tag) ? 'en-US' : 'en'
