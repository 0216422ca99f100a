import type { Streak } from '../../../core/goal/streak.ts'
import type { EnglishFormat } from '../format/format.ts'

type Said = Pick<Streak, 'current' | 'held' | 'lived'> & {
  readonly inReach?: number | null | undefined
  readonly of?: number | null | undefined
}

/** Weeks in a row, and what is still in reach. A week in course breaks nothing, and a row that ended is not spoken of. */
export function streakWords(format: EnglishFormat) {
  return {
    /** '7 of 8 so far, 10 of 12 still in reach'; before the first one is held only what is in reach. */
    soFar({ held, lived, inReach, of }: Omit<Said, 'current'>): string | undefined {
      const far = held === 0 ? undefined : `${format.number(held)} of ${format.number(lived)} so far`
      const reach =
        inReach == null || of == null ? undefined : `${format.number(inReach)} of ${format.number(of)} still in reach`
      return [far, reach].filter((each) => each !== undefined).join(', ') || undefined
    },
    /** '3 weeks in a row'; nothing below two. */
    inARow: ({ current }: Pick<Streak, 'current'>): string | undefined =>
      current < 2 ? undefined : `${format.weeks(current)} in a row`,
  }
}
