import type { Format, Words } from '../../words.ts'

/** The one card after an import. */
export const cardWords = ({ count }: Format): Words['web']['card'] => ({
  dismiss: 'Weglegen',
  moved: (before, now) => `${now} (vorher: ${before})`,
  chance: (before, after, because) =>
    before === after
      ? `Chance wie zuvor: ${after}`
      : `Chance: vorher ${before}, jetzt ${after}${because === '' ? '' : `, durch ${because}`}`,
  more: (n) => `und ${count(n, 'weitere Bestzeit', 'weitere Bestzeiten')}`,
})
