import type { BestYears } from '../core/view/best-years.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'

/** What `cairn bests` prints: by distance, the fastest of each year, the latest year first. */
export function bestsText(
  { asOf, distances }: BestYears,
  { units, language }: Pick<Reader, 'units'> & { readonly language: string },
): string {
  const { format, web } = wordsFor(language)
  if (distances.length === 0) return web.races.bests.none
  const blocks = distances.map(({ distance_m, years }) => [
    format.raceDistance(distance_m, units),
    ...years.toReversed().map(({ elapsed_s, on }) => {
      const speed = format.pace((elapsed_s / distance_m) * 1000, units)
      return `  ${format.duration(elapsed_s).padStart(8)}   ${speed.padEnd(10)} ${format.date(on, asOf)}`
    }),
  ])
  return blocks.map((lines) => lines.join('\n')).join('\n\n')
}
