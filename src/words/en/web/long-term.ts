import type { EnglishFormat } from '../format/format.ts'

/** What it is all for: the goals that reach farthest, the pile of a running life, years and bests. */
export const longTermWords = ({ count }: EnglishFormat) => ({
  title: 'The long way',
  none: 'No goal reaches beyond this season yet. What should running be to you in ten years?',
  set: 'Set a goal for years',
  runs: (n: number) => count(n, 'run', 'runs'),
  since: (distance: string, year: string) => `${distance} since ${year}`,
  reached: (n: number) => `${count(n, 'goal', 'goals')} reached`,
  released: (n: number) => `${count(n, 'goal', 'goals')} let go of`,
  years: {
    title: 'Your years in distance',
    answer: (year: string, distance: string) => `${year}: ${distance}`,
    sentence: (years: number, most: string, year: string) =>
      `Distance of ${count(years, 'year', 'years')}, the most in ${year} with ${most}. The table has all.`,
    column: 'Year',
    runsOf: 'Runs of',
  },
  bests: { open: 'Bests over the years', close: 'Hide the bests over the years' },
})
