import { CLEAR_UP_TO } from '../clear-up-to.ts'
import { draft } from '../draft.ts'
import { type KindReader, type Reading, staysShort } from '../reading.ts'
import { careRewrites } from '../care.ts'
import { lastingWindow } from '../window.ts'

/** A range about the weight of late: a body's weight moves by about so much from day to day, in kilograms. */
const WEIGHT_AROUND_KG = 2
/** Above, nobody should run on: no level for clear. */
const MOST_PAIN = 5
/** No resting heart rate lies outside. */
const LEAST_BPM = 30
const MOST_BPM = 110
const half = (value: number) => Math.round(value * 2) / 2

/** Days without pain: '6 months pain-free', 'no knee pain for 8 weeks', 'stay injury free until the marathon'. */
export const clearDays: KindReader = (reading) => {
  const { items, has, when, asOf } = reading
  if (!has('pain-free') && (!has('pain') || has('listen'))) return undefined
  // 'Run 4 days a week without pain' asks for the days; 'a marathon injury-free' for the marathon.
  if (items.distances.length > 0 || items.rates.length > 0 || items.counts.some(({ in: what }) => what !== 'days'))
    return undefined
  const told = items.numbers.find(({ under, value }) => under && value >= 1 && value <= MOST_PAIN + 1)
  const up_to = told === undefined ? CLEAR_UP_TO : told.value - 1
  return draft({
    kind: 'clear-days',
    fields: { up_to },
    days: lastingWindow(daysCounted(reading) ?? when, asOf),
    assumed: [{ code: 'pain-up-to', level: up_to }],
  })
}

/** '90 days without pain': the days are the length. */
function daysCounted({ items, when }: Reading) {
  const count = items.counts.find((each) => each.in === 'days' && each.tag === undefined)
  if (!count || when.length || when.dueOn !== undefined) return undefined
  return { ...when, length: { unit: 'day' as const, count: count.count } }
}

/** A weight or a resting heart rate kept in a range. A weight to get down to is never set. */
export const keepInRange: KindReader = (reading) => {
  const { has, items } = reading
  // 'A 5k in 25:00 and lose weight': the time is the goal, and the wish is answered beside it.
  if (items.distances.length > 0 && items.times.length > 0) return undefined
  if (has('resting-heart-rate')) return restingHeartRate(reading)
  return has('weight') || items.weights.length > 0 || (has('lose') && loses(reading)) ? weight(reading) : undefined
}

/** 'Lose 5 kg', 'lose weight'; not 'lose 2 minutes'. */
const loses = ({ items }: Reading): boolean => items.weights.length > 0 && items.times.length === 0

function restingHeartRate(reading: Reading) {
  const { items, when, asOf, facts } = reading
  const beats = [...items.beats, ...items.numbers.filter(({ value }) => value >= LEAST_BPM && value <= MOST_BPM)]
  // 'From 60 to 52': what is to come.
  const said = beats.find(({ lead }) => lead !== 'from') ?? beats[0]
  const range = said?.range
  const around = said === undefined && reading.has('keep') ? facts.restingHeartRate_bpm : undefined
  const most = said?.under ? said.value - 1 : said?.value
  const high = range?.most ?? most ?? (around === undefined ? undefined : Math.round(around) + 3)
  return draft({
    kind: 'keep-in-range',
    fields: { of: 'resting-heart-rate', low: range?.value, high },
    needs: ['high'],
    days: lastingWindow(when, asOf),
    assumed: around === undefined ? [] : [{ code: 'range-around', value: Math.round(around), unit: 'bpm' }],
  })
}

function weight(reading: Reading) {
  const { items, has, when, asOf, facts, context } = reading
  const said = items.weights[0]
  const now = facts.weight_kg
  // Weight is no goal for the young (phrase.ts); who has not told their year of birth is asked for it.
  const losing = has('lose') || (!has('keep') && said?.range === undefined)
  const range = losing ? undefined : said?.range
  const short = said !== undefined && (said.under || staysShort(reading))
  const held = losing || range ? undefined : said && !short ? said.value : short ? undefined : now
  const under = !losing && short && !range ? said.value : undefined
  const days = lastingWindow(when, asOf)
  const low = range ? range.value : held === undefined ? undefined : half(held - WEIGHT_AROUND_KG)
  const high = range ? range.most : held === undefined ? under : half(held + WEIGHT_AROUND_KG)
  const read = draft({
    kind: 'keep-in-range',
    fields: {
      of: 'weight',
      low: low === undefined ? undefined : half(low),
      high: high === undefined ? undefined : half(high),
    },
    needs: under === undefined ? ['low', 'high', 'height_m'] : ['high', 'height_m'],
    days,
    assumed: [
      ...(held === undefined ? [] : [{ code: 'range-around', value: half(held), unit: 'kg' } as const]),
      ...(losing ? [{ code: 'care', for: 'weight' } as const] : []),
    ],
    ...(losing && { rewrites: careRewrites('weight', context) }),
  })
  return context.birthYear === undefined ? { ...read, missing: [...read.missing, 'birthYear' as const] } : read
}
