import type { SessionKind } from '../../measure.ts'
import { draft } from '../draft.ts'
import type { KindReader } from '../reading.ts'
import { rhythmDays } from './frequency.ts'

const KINDS: readonly SessionKind[] = ['strength', 'yoga', 'mobility', 'drills', 'cross-training']
const DAYS_A_WEEK = 7
/** Twice a week is what strength and mobility are usually advised for runners: WHO guidelines 2020; ACSM 2011. */
const USUAL_TIMES = 2

/** Strength and other sessions beside running: 'lift twice a week for 12 weeks', 'add strength training consistently'. */
export const sessions: KindReader = (reading) => {
  const { items, has } = reading
  const counted = items.counts.find(({ session }) => session !== undefined)
  const of = counted?.session ?? KINDS.find((kind) => has(kind))
  if (!of || (has('climb') && items.distances.length > 0)) return undefined
  // '5 runs a week with strength on top' asks for the runs; '20 hours of yoga in May' for an amount.
  const runs = items.counts.find(({ sport }) => sport !== undefined)
  if (runs && !counted) return undefined
  if (items.distances.length > 0 && !counted) return undefined
  const rate = items.rates[0]
  const count = counted ?? items.counts[0]
  const weekdays = new Set(items.weekdays).size
  const number = items.numbers.find(
    ({ value, loose, at }) =>
      (loose || items.topics.some((said) => said.at === at + 1)) &&
      Number.isInteger(value) &&
      value > 0 &&
      value <= DAYS_A_WEEK,
  )
  if (items.times.length > 0 && !count && rate === undefined) return undefined
  const a = count?.count ?? (weekdays > 0 ? weekdays : rate && number ? number.value : rate ? 1 : undefined)
  const times = a === undefined ? undefined : perWeek(a, rate?.unit ?? 'week', rate?.every ?? 1)
  const { periods, slack, assumed, ...days } = rhythmDays('week', reading)
  return draft({
    kind: 'sessions',
    fields: { of, times: times ?? USUAL_TIMES, weeks: periods, slack_weeks: slack },
    needs: ['times', 'weeks'],
    days: { ...days, assumed },
    ends: false,
    horizon: 'week',
    assumed: times === undefined ? [{ code: 'times-taken-as', times: USUAL_TIMES }] : [],
  })
}

function perWeek(count: number, unit: string, every: number): number {
  if (unit === 'day') return Math.max(1, Math.floor((count * DAYS_A_WEEK) / every))
  if (unit === 'month') return Math.max(1, Math.round((count * 12) / 52))
  return Math.max(1, Math.round(count / every))
}
