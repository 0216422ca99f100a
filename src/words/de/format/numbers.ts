import { kept } from '../../kept.ts'
import type { Format } from '../../words.ts'

type Numbers = Pick<
  Format,
  'number' | 'numberDown' | 'noun' | 'count' | 'percent' | 'list' | 'either' | 'none' | 'notKnown'
>

/** Counts, shares and lists: '1.482', '8,1', 'a, b und c'. */
export function numberWords(): Numbers {
  const rounded = kept((digits: number) => new Intl.NumberFormat('de-DE', { maximumFractionDigits: digits }))
  const floored = kept(
    (digits: number) => new Intl.NumberFormat('de-DE', { maximumFractionDigits: digits, roundingMode: 'floor' }),
  )
  const plural = new Intl.PluralRules('de-DE')
  const joined = kept((type: 'conjunction' | 'disjunction') => new Intl.ListFormat('de-DE', { type }))

  const number: Format['number'] = (value, digits = 0) => rounded(digits).format(value)
  const noun: Format['noun'] = (n, one, many) => (plural.select(n) === 'one' ? one : many)

  return {
    number,
    numberDown: (value, digits = 0) => floored(digits).format(value),
    noun,
    count: (n, one, many) => `${number(n)} ${noun(n, one, many)}`,
    percent(share) {
      const value = Math.round(share * 100)
      if (share < 1 && value === 100) return '99 %'
      if (share > 0 && value === 0) return 'unter 1 %'
      return `${number(value)} %`
    },
    list: (items) => joined('conjunction').format(items),
    either: (items) => joined('disjunction').format(items),
    none: '–',
    notKnown: 'nicht bekannt',
  }
}
