import { addDays, civil, dateOf } from '../../../base/calendar.ts'
import { draft } from '../draft.ts'
import type { KindReader, Reading } from '../reading.ts'
import { sportsSaid } from './sports.ts'

/** A total that outdoes another is at least so much larger, in metres: a kilometre, or ten metres of climb. */
const STEP_M = { distance: 1000, climb: 10 } as const

/** More than in a year that lies behind: 'run 20 % more than last year', 'beat my 2025 total', 'more km than in 2026'. */
export const compared: KindReader = (reading) => {
  const { items, has, facts, asOf, when } = reading
  const now = civil(asOf).year
  const before = yearBefore(reading, now)
  if (before === undefined || items.distances.length + items.times.length + items.counts.length > 0) return undefined
  const summed = items.vague.includes('more') || has('weekly-amount', 'climb', 'raise') || items.percents.length > 0
  if (!summed || items.vague.includes('faster') || has('best')) return undefined
  const quantity = has('climb') ? ('climb' as const) : ('distance' as const)
  const total = facts.years?.find(({ year }) => year === before)?.[quantity === 'climb' ? 'climb_m' : 'distance_m']
  const share = 1 + (items.percents[0]?.value ?? 0) / 100
  const step = STEP_M[quantity]
  const amount = total === undefined ? undefined : Math.floor((total * share) / step) * step + (share > 1 ? 0 : step)
  const ahead = when.whole && when.startOn !== undefined && civil(when.startOn).year > before
  const said = ahead ? when.startOn : undefined
  const startOn = said ?? dateOf(Math.max(now, before + 1), 1, 1)
  const { sports, assumed } = sportsSaid(items)
  return draft({
    kind: 'volume',
    fields: { quantity, amount, per: 'total', sports },
    needs: ['amount'],
    days: {
      startOn,
      dueOn: addDays(dateOf(civil(startOn).year + 1, 1, 1), -1),
      assumed: [{ code: 'starts-on', on: startOn, per: 'year' }],
    },
    assumed: [
      ...(total === undefined
        ? []
        : [{ code: 'from-record', of: 'year', value: Math.round(total), unit: 'm', year: before } as const]),
      ...assumed,
    ],
  })
}

/** The year that is to be outdone, where a word says that it is. */
function yearBefore({ sentence: { tokens, lexicon, match } }: Reading, now: number): number | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const outdone = match(lexicon.outdoing, at)
    if (!outdone) continue
    const past = match(lexicon.pastYears, outdone.next)
    if (past) return now - past.value
    const token = tokens[outdone.next]
    if (token?.kind === 'number' && /^20\d\d$/.test(token.text) && token.value <= now) return token.value
  }
  return undefined
}
