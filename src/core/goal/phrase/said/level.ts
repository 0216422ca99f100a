import type { LevelMeasure } from '../../measure.ts'
import { METERS_PER_MILE } from '../../../base/units.ts'
import { draft } from '../draft.ts'
import type { Assumption } from '../phrase-types.ts'
import type { KindReader, Reading } from '../reading.ts'
import { rewritesFor } from '../rewrites.ts'
import { lastingWindow } from '../window.ts'
import { sportsSaid } from './sports.ts'

const MEAN_WEEKS = 4
const WEEKS_A_MONTH = 365.25 / 12 / 7

interface LevelSaid {
  readonly quantity: LevelMeasure['quantity']
  readonly amount?: number
  readonly from?: number
  readonly assumed: readonly Assumption[]
}

/** Raises the weekly mean: 'from 30 to 50 km by June', 'by 10 %', 'double my mileage', 'get up to 40 km a week'. */
export const level: KindReader = (reading) => {
  const { items, has, when, asOf, context } = reading
  const raised = has('raise') || items.factors.length > 0 || raisesTo(reading) || byThen(reading) || growsBy(reading)
  const mean = has('average')
  if ((!raised && !mean) || has('climb', 'long-run', 'cadence', 'best') || items.paces.length > 0) return undefined
  const weekly = has('weekly-amount') || items.rates.length > 0
  const said = levelSaid(reading)
  if (!said && !(raised && has('weekly-amount'))) return undefined
  if (!weekly && !has('average') && items.percents.length === 0 && items.factors.length === 0) return undefined
  // 'From 1 April on' begins a stretch; without 'to' nothing is raised.
  if (!mean && !levelWords(reading)) return undefined
  const month = items.rates[0]?.unit === 'month'
  const scale = month ? 1 / WEEKS_A_MONTH : items.rates[0]?.unit === 'day' ? 7 : 1
  const scaledTo = (value: number | undefined) => (value === undefined ? undefined : Math.round(value * scale))
  const { sports, assumed } = sportsSaid(items)
  const hold = has('hold') && when.length?.unit === 'week' ? when.length.count : undefined
  return draft({
    kind: 'level',
    fields: {
      quantity: said?.quantity ?? 'distance',
      amount: scaledTo(said?.amount),
      from_amount: scaledTo(said?.from),
      hold_weeks: hold,
      sports,
    },
    needs: ['amount'],
    // 'And hold it for 4 weeks' says how long it is held, not by when it is reached.
    days: lastingWindow(hold === undefined ? when : withoutLength(when), asOf),
    ...(said?.amount === undefined && { rewrites: rewritesFor('more', [], context) }),
    assumed: [...(said?.assumed ?? []), { code: 'mean-over', weeks: MEAN_WEEKS }, ...assumed],
  })
}

/** '50 miles a week by April': to be so by then, not every week until then. */
const byThen = ({ items, when, has }: Reading): boolean =>
  when.by === true &&
  items.rates.some(({ unit, every }) => unit === 'week' && every === 1) &&
  items.distances.length + items.times.length > 0 &&
  items.counts.length === 0 &&
  !has('hold', 'streak')

/** 'One more run a week', '20 % more mileage': so much on top of what is. */
const growsBy = ({ items, has }: Reading): boolean =>
  items.counts.some(({ more, in: counted, sport }) => more === true && (counted === 'days' || sport !== undefined)) ||
  (items.percents.length > 0 && (items.vague.includes('more') || has('weekly-amount')))

/** '10 % more each week': so much again each time. */
const growsWeekly = ({ items, has }: Reading): boolean =>
  items.percents.length > 0 &&
  items.rates.some(({ unit, every }) => unit === 'week' && every === 1) &&
  (items.vague.includes('more') || has('raise', 'weekly-amount'))

/** How many weeks lie ahead, where it was said. */
function weeksAhead({ when: { length, dueOn }, asOf }: Reading): number | undefined {
  if (length) return length.unit === 'week' ? length.count : undefined
  return dueOn === undefined || dueOn <= asOf ? undefined : Math.floor((dueOn - asOf) / 7)
}

const withoutLength = ({ length: _, ...when }: Reading['when']): Reading['when'] => when

/** 'Get up to 40 km a week', 'build to': told by the words before the amount. */
const raisesTo = ({ sentence }: Reading): boolean =>
  sentence.tokens.some((_, at) =>
    /^(?:(?:get|build|work|ramp|back|way|move|step)(?:ing)? up|(?:get|build|work)(?:ing)? back) to$/.test(
      sentence.text(at, at + 3),
    ),
  )

/** 'From' alone may begin a stretch of days; some other word must say that it rises. */
function levelWords({ items }: Reading): boolean {
  const raising = items.topics.filter(({ topic, text }) => topic === 'raise' && text !== 'from' && text !== 'add')
  if (raising.length > 0 || items.factors.length > 0 || items.percents.length > 0) return true
  const amounts = [...items.distances, ...items.times, ...items.counts, ...items.numbers]
  const added = items.topics.some(({ text }) => text === 'add') && amounts.length > 0
  return added || amounts.some(({ lead }) => lead === 'from') || raisedAlone(items)
}

const raisedAlone = (items: Reading['items']): boolean =>
  items.topics.every(({ topic }) => topic !== 'raise') && items.limited.length === 0

function levelSaid(reading: Reading): LevelSaid | undefined {
  const { items, units, facts } = reading
  const [quantity, values, leads] = valuesSaid(reading)
  const [first, second] = values
  const now = nowOf(quantity, facts)
  const percent = items.percents[0]
  if (percent && growsWeekly(reading)) {
    const weeks = weeksAhead(reading)
    if (now === undefined || weeks === undefined) return { quantity, assumed: [] }
    return grown(quantity, now, now * (1 + percent.value / 100) ** weeks)
  }
  if (percent && now !== undefined) return grown(quantity, now, now * (1 + percent.value / 100))
  if (percent) return { quantity, assumed: [] }
  const factor = items.factors[0]
  if (factor !== undefined) return now === undefined ? { quantity, assumed: [] } : grown(quantity, now, now * factor)
  if (first === undefined) return undefined
  const bare = items.distances.length + items.times.length + items.counts.length === 0
  const assumed: Assumption[] = bare ? [{ code: 'unit-taken-as', unit: units === 'metric' ? 'km' : 'mi' }] : []
  if (second !== undefined) return { quantity, amount: Math.max(first, second), from: Math.min(first, second), assumed }
  const added = leads[0] === 'by' || items.topics.some(({ text, topic }) => topic === 'raise' && text === 'add')
  if (!added) return { quantity, amount: first, assumed }
  return now === undefined
    ? { quantity, assumed }
    : { ...grown(quantity, now, now + first), assumed: [...grown(quantity, now, 0).assumed, ...assumed] }
}

function grown(quantity: LevelMeasure['quantity'], now: number, amount: number): LevelSaid {
  const of = quantity === 'distance' ? 'weekly-distance' : 'runs-per-week'
  const unit = quantity === 'distance' ? 'm' : quantity === 'time' ? 's' : 'n'
  return { quantity, amount, assumed: [{ code: 'from-record', of, value: Math.round(now * 10) / 10, unit }] }
}

function nowOf(quantity: LevelMeasure['quantity'], facts: Reading['facts']): number | undefined {
  if (quantity === 'distance') return facts.weeklyDistance_m
  return quantity === 'time' ? facts.weeklyTime_s : facts.runsPerWeek
}

type Values = readonly [LevelMeasure['quantity'], readonly number[], readonly (string | undefined)[]]

/** One or two values of the same quantity: of a range both ends, of a number beside a distance both in its unit. */
function valuesSaid({ items, units }: Reading): Values {
  const { distances, times, counts, numbers } = items
  const loose = numbers.filter(({ loose: free, value, text }) => free && value > 0 && !/^20\d\d$/.test(text))
  const [distance] = distances
  if (distance) {
    const unit = distance.unit_m ?? 1000
    const values = distances.flatMap((each) => [each.distance_m, ...(each.range ? [each.range.most * unit] : [])])
    // '30 to 50 km': the range holds both; 'from 30, to 50 km' has a number by itself.
    const bare = values.length === 1 ? loose.slice(0, 1).map(({ value }) => value * unit) : []
    return ['distance', [...bare, ...values].slice(0, 2), [...distances.map(({ lead }) => lead)]]
  }
  const [count] = counts
  if (count) {
    const values = counts.flatMap((each) => [each.count, ...(each.range ? [each.range.most] : [])])
    const bare = values.length === 1 ? loose.slice(0, 1).map(({ value }) => value) : []
    return ['count', [...bare, ...values].slice(0, 2), counts.map(({ lead }) => lead)]
  }
  const timed = times.filter(({ time_s }) => time_s !== undefined)
  if (timed[0]) {
    const bare = timed.length === 1 ? loose.slice(0, 1).map(({ value }) => value * 3600) : []
    return ['time', [...bare, ...timed.map(({ time_s }) => time_s ?? 0)].slice(0, 2), timed.map(({ lead }) => lead)]
  }
  const unit = units === 'metric' ? 1000 : METERS_PER_MILE
  const ranged = loose.flatMap(({ value, range }) => (range ? [range.value, range.most] : [value]))
  return ['distance', [...new Set(ranged)].slice(0, 2).map((value) => value * unit), loose.map(({ lead }) => lead)]
}
