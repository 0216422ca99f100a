import type { Format, Words } from '../../words.ts'

/** Weeks in a row, and what is still in reach. A week in course breaks nothing, and a row that ended is not spoken of. */
export function streakWords(format: Format): Pick<Words['goals'], 'soFar' | 'inARow'> {
  return {
    /** 'bisher 7 von 8, 10 von 12 noch in Reichweite' */
    soFar({ held, lived, inReach, of }) {
      const far = held === 0 ? undefined : `bisher ${format.number(held)} von ${format.number(lived)}`
      const reach =
        inReach == null || of == null
          ? undefined
          : `${format.number(inReach)} von ${format.number(of)} noch in Reichweite`
      return [far, reach].filter((each) => each !== undefined).join(', ') || undefined
    },
    inARow: ({ current }) => (current < 2 ? undefined : `${format.weeks(current)} in Folge`),
  }
}
