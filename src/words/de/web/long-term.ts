import type { Format, Words } from '../../words.ts'

/** What it is all for: the goals that reach farthest, the pile of a running life, years and bests. */
export const longTermWords = ({ count }: Format): Words['web']['longTerm'] => ({
  title: 'Der lange Weg',
  none: 'Noch reicht kein Ziel über diese Saison hinaus. Was soll dir das Laufen in zehn Jahren sein?',
  set: 'Ein Ziel für Jahre setzen',
  runs: (n) => count(n, 'Lauf', 'Läufe'),
  since: (distance, year) => `${distance} seit ${year}`,
  reached: (n) => `${count(n, 'Ziel', 'Ziele')} erreicht`,
  released: (n) => `${count(n, 'Ziel', 'Ziele')} losgelassen`,
  years: {
    title: 'Wie weit du im Jahr läufst',
    answer: (year, distance) => `${year}: ${distance}`,
    sentence: (years, most, year) =>
      `Strecke aus ${count(years, 'Jahr', 'Jahren')}, am meisten ${year} mit ${most}. Alle stehen in der Tabelle.`,
    column: 'Jahr',
    runsOf: 'Läufe von',
  },
  bests: { open: 'Bestzeiten über die Jahre', close: 'Bestzeiten über die Jahre ausblenden' },
})
