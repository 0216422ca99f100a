import { kept } from '../../kept.ts'
import type { EnglishLocale } from '../english.ts'

/** Names of countries, which the platform has. */
export function placeWords(locale: EnglishLocale) {
  const names = kept((type: 'region') => new Intl.DisplayNames([locale], { type, fallback: 'code' }))
  return {
    /** 'Germany' for DE; a code that is none stays as it is. */
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names('region').of(code) ?? code) : code),
  }
}
