import type { Asks } from '../../../core/goal/asks-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'
import { benchmarkWords } from './benchmark.ts'
import { nextWords } from './next.ts'
import { reachWords } from './reach.ts'

/** The three lines that open a goal's page: what it asks, where it stands, how far it reaches. */
export function purposeWords(format: EnglishFormat) {
  const next = nextWords(format)
  const stands = benchmarkWords(format)
  const reach = reachWords(format)
  return {
    purposeTitles: { next: 'The next two weeks', stands: 'Where it stands', reach: 'Beyond today' },
    /** `nameOf` gives the name of another goal by its id. */
    purpose(
      asks: WithDays<Asks>,
      measure: Measure,
      reader: Reader,
      nameOf: (goalId: string) => string | undefined,
    ): { next: string; stands: string; reach: string } {
      return {
        next: next(asks.next, measure, reader, nameOf),
        stands: stands(asks.stands, measure, reader),
        reach: reach(asks.reach, measure, reader),
      }
    },
  }
}
