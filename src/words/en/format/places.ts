import type { EnglishLocale } from '../english.ts'

/** Names of countries, which the platform has. */
export function placeWords(locale: EnglishLocale) {
  const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  return {
    /** 'Germany' for DE; a code that is none stays as it is. */
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  }
}
