import type { GoalCard, GoalPage } from '../core/view/dashboard-types.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'
import { firstThingsBlock } from './signs-text.ts'
import { goalLines } from './status.ts'

type Reads = Pick<Reader, 'units' | 'elevationUnits'> & { readonly language: string; readonly zone: string }

/** A goal's page as text: what `cairn goal show` prints. Whoever is to be looked after reads that first, and no row of weeks. */
export function goalText(page: GoalPage, all: readonly GoalCard[], reads: Reads): string {
  const { goals, format, forecast } = wordsFor(reads.language)
  const cli = cliWordsFor(reads.language)
  const reader: Reader = { units: reads.units, elevationUnits: reads.elevationUnits, asOf: page.progress.asOf }
  const nameOf = (id: string) => {
    const card = all.find((each) => each.id === id)
    return card && goals.name(card, reader)
  }
  const { care } = page.progress
  const { next, stands, reach } = goals.purpose(page.asks, page.measure, reader, nameOf)
  const titles = goals.purposeTitles
  const row = care.length > 0 || !page.streak ? [] : [goals.inARow(page.streak), goals.soFar(page.streak)]
  const weeks = row.filter((each) => each !== undefined)
  const [name = '', ...lines] = goalLines(page, all, reads, true)
  return [
    ...firstThingsBlock(page.firstThings, reads),
    name,
    ...(page.firstThings ? [] : care).map((sign) => `  ${goals.care(sign, reader)}`),
    ...lines,
    ...(page.chance.reason === 'under-age' ? [`  ${forecast.reason('under-age')}`] : []),
    ...(page.noticed ? [`  ${cli.goal.noticed(page.noticed.state, format.date(page.noticed.on, reader.asOf))}`] : []),
    goals.reachedWhen(page.measure, page, reader),
    ...(page.firstThings
      ? []
      : [`${titles.next}: ${next}`, `${titles.stands}: ${stands}`, `${titles.reach}: ${reach}`]),
    ...(weeks.length > 0 ? [format.list(weeks)] : []),
    ...page.conflicts.map((each) => goals.conflict(each, reader, nameOf)),
    ...(page.offers.length > 0 ? [cli.goal.offers] : []),
    ...page.offers.map(
      (offer) => `  ${goals.name({ ...offer, name: null }, reader)}: ${goals.offerReason(offer.reason, reader)}`,
    ),
    ...page.periods.map((period) => `  ${goals.period(period, page.measure, reader)}`),
  ].join('\n')
}
