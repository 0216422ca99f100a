import { kept } from '../../kept.ts'
import type { EnglishLocale } from '../english.ts'

/** Counts, shares and lists. */
export function numberWords(locale: EnglishLocale) {
  const rounded = kept((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }))
  const floored = kept(
    (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, roundingMode: 'floor' }),
  )
  const plural = new Intl.PluralRules(locale)
  const joined = kept((type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type }))

  /** 1482 → '1,482'; at most `digits` (0 to 2) after the point, and no empty ones. */
  const number = (value: number, digits = 0) => rounded(digits).format(value)
  /** The same, never rounded up: what is not yet done must not read as done. */
  const numberDown = (value: number, digits = 0) => floored(digits).format(value)
  /** `one` for 1, `many` for all else, without the number. */
  const noun = (n: number, one: string, many: string) => (plural.select(n) === 'one' ? one : many)

  return {
    number,
    numberDown,
    noun,
    /** '1 run', '12 runs'. */
    count: (n: number, one: string, many: string) => `${number(n)} ${noun(n, one, many)}`,
    /** 0.583 → '58 %'. Never says 100 before it is whole, nor 0 of something begun. */
    percent(share: number) {
      const value = Math.round(share * 100)
      if (share < 1 && value === 100) return '99 %'
      if (share > 0 && value === 0) return 'under 1 %'
      return `${number(value)} %`
    },
    /** 'a, b and c' */
    list: (items: readonly string[]) => joined('conjunction').format(items),
    either: (items: readonly string[]) => joined('disjunction').format(items),
    /** Stands where a value is missing; `notKnown` says the same to a screen reader. */
    none: '–',
    notKnown: 'not known',
  }
}

export type EnglishNumbers = ReturnType<typeof numberWords>
