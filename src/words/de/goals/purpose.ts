import type { Format, Words } from '../../words.ts'
import { benchmarkWords } from './benchmark.ts'
import { nextWords } from './next.ts'
import { reachWords } from './reach.ts'

/** The three lines that open a goal's page: what it asks, where it stands, how far it reaches. */
export function purposeWords(format: Format): Pick<Words['goals'], 'purposeTitles' | 'purpose'> {
  const next = nextWords(format)
  const stands = benchmarkWords(format)
  const reach = reachWords(format)
  return {
    purposeTitles: { next: 'Die nächsten zwei Wochen', stands: 'Der Stand', reach: 'Über heute hinaus' },
    purpose: (asks, measure, reader, nameOf) => ({
      next: next(asks.next, measure, reader, nameOf),
      stands: stands(asks.stands, measure, reader),
      reach: reach(asks.reach, measure, reader),
    }),
  }
}
