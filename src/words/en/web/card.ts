import type { EnglishFormat } from '../format/format.ts'

/** The one card after an import. */
export const cardWords = ({ count }: EnglishFormat) => ({
  dismiss: 'Put away',
  /** Where a goal stood before the import and where it stands now. */
  moved: (before: string, now: string) => `${now} (before: ${before})`,
  more: (n: number) => `and ${count(n, 'more best', 'more bests')}`,
})
