import type { EnglishFormat } from '../format/format.ts'

/** The one card after an import. */
export const cardWords = ({ count }: EnglishFormat) => ({
  dismiss: 'Put away',
  /** Where a goal stood before the import and where it stands now. */
  moved: (before: string, now: string) => `${now} (before: ${before})`,
  /** The chance before and after, and what of the import moved it. */
  chance: (before: string, after: string, because: string) =>
    before === after
      ? `Chance as before: ${after}`
      : `Chance: ${before} before, ${after} now${because === '' ? '' : `, by ${because}`}`,
  more: (n: number) => `and ${count(n, 'more best', 'more bests')}`,
})
