import type { UnitSystem } from '../../../evidence/athlete.ts'
import { METERS_PER_MILE } from '../../../base/units.ts'
import type { VolumeMeasure } from '../../measure.ts'
import { draft, type Draft } from '../draft.ts'
import type { Assumption } from '../phrase-types.ts'
import { isDirection, type KindReader, type Reading } from '../reading.ts'
import { type GoalWindow, lastingWindow, periodWindow } from '../window.ts'
import { leftOut, rangesTaken, sportsSaid } from './sports.ts'

/** A number without a unit from here on is a distance, not a count. */
const LEAST_TOTAL = 50

export interface Amount {
  readonly quantity: VolumeMeasure['quantity']
  readonly amount: number
  readonly assumed?: readonly Assumption[]
}

/** An amount in each day, week, month or year, or in all. */
export function amountDraft(
  { quantity, amount, assumed = [] }: Amount,
  per: VolumeMeasure['per'],
  reading: Reading,
): Draft {
  const { items, when, asOf, weekStart } = reading
  const { sports, assumed: taken } = sportsSaid(items)
  const slack = items.slacks[0]
  const days: GoalWindow =
    per === 'total'
      ? lastingWindow(when, asOf)
      : per === 'day'
        ? lastingWindow(when.startOn === undefined ? when : { ...when, startOn: when.startOn }, asOf)
        : periodWindow(per, when, asOf, weekStart, slack?.of)
  return draft({
    kind: 'volume',
    fields: {
      quantity,
      amount: Math.round(amount),
      per,
      slack_periods: per !== 'total' && slack ? slack.weeks : undefined,
      sports,
    },
    needs: ['amount'],
    days,
    ...(per === 'week' && { horizon: 'week' as const }),
    assumed: [
      ...assumed,
      ...(quantity === 'time' ? [{ code: 'moving-time' } as const] : []),
      ...taken,
      ...rangesTaken(items),
      ...leftOut(items.topics.filter(({ topic }) => topic === 'pain-free')),
    ],
  })
}

/** A number without a unit is a distance in the runner's own. */
export const bareDistance = (value: number, units: UnitSystem): Amount => ({
  quantity: 'distance',
  amount: value * (units === 'metric' ? 1000 : METERS_PER_MILE),
  assumed: [{ code: 'unit-taken-as', unit: units === 'metric' ? 'km' : 'mi' }],
})

/** Metres of climb: '10,000 m', '3 km of vert', '50,000 ft'; a bare number in metres. */
export function climbAmount({ items, sentence }: Reading): Amount | undefined {
  const { lexicon, match } = sentence
  for (const { at, value } of [...items.numbers]) {
    const unit = match(lexicon.heightUnits, at + 1)
    if (unit) return { quantity: 'climb', amount: value * unit.value }
  }
  const distance = items.distances[0]
  if (distance) return { quantity: 'climb', amount: distance.distance_m }
  const bare = items.numbers.find(({ value }) => value >= LEAST_TOTAL)
  return bare && { quantity: 'climb', amount: bare.value, assumed: [] }
}

/** An amount over a stretch of days: '1000 km in 2027', '20 hours in March', 'climb 10,000 m'. */
export const totalSaid: KindReader = (reading) => {
  const { items, when, units, has } = reading
  const total = (amount: Amount) => amountDraft(amount, 'total', reading)
  const lasts = when.dueOn !== undefined || when.length !== undefined
  if (has('feeling') && (items.sports.length === 0 || items.times.length > 0)) return undefined
  if (isDirection(reading) || (has('non-stop') && items.distances.length === 0)) return undefined
  if (has('climb')) {
    const climb = climbAmount(reading)
    if (climb) return total(climb)
  }
  const distance = items.distances[0]
  // '1500 m in 30 minutes' of another sport is a race that nothing follows.
  if (distance && items.times.length > 0) return undefined
  if (distance) return total({ quantity: 'distance', amount: distance.distance_m })
  const count = items.counts.find((each) => each.count > 1)
  if (count && lasts) return total({ quantity: 'count', amount: count.count })
  if (count && count.count > 7) return total({ quantity: 'count', amount: count.count })
  const time = items.times.find((said) => said.time_s !== undefined)
  if (time?.time_s !== undefined) return total({ quantity: 'time', amount: time.time_s })
  const number = items.numbers.find(({ value, loose }) => value >= LEAST_TOTAL && loose)
  return number && lasts ? total(bareDistance(number.value, units)) : undefined
}
