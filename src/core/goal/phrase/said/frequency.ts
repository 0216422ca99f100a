import type { RunKind } from '../../../activity/run-kind.ts'
import { addDays, addMonths, startOf, type Weekday } from '../../../base/calendar.ts'
import type { FrequencyPeriod } from '../../measure.ts'
import { draft, type Draft } from '../draft.ts'
import type { Rate } from '../lexicon.ts'
import type { Assumption } from '../phrase-types.ts'
import { type KindReader, type Reading } from '../reading.ts'
import { monthsFrom, startOfPeriods, weeksFrom } from '../window.ts'
import { amountDraft, bareDistance, climbAmount } from './amount.ts'
import { leftOut, rangesTaken, sportsSaid } from './sports.ts'

/** More a week than days: counted one by one. */
const DAYS_A_WEEK = 7
/** Two a day, and no more, is a rhythm of a week. */
const MOST_A_WEEK = 21
/** A number without a unit from here on is a distance, not a count. */
const LEAST_DISTANCE = 8

interface Rhythm {
  readonly times: number | undefined
  readonly per: FrequencyPeriod
  readonly inDays: boolean
  readonly assumed: readonly Assumption[]
}

/** Whole weeks or months of a rhythm that were said, and the days they make. */
export function rhythmDays(per: FrequencyPeriod, { items, when, asOf, weekStart }: Reading) {
  const startOn = startOfPeriods(per, when, asOf, weekStart)
  const slack = items.slacks[0]
  const assumed: Assumption[] = [...when.assumed, { code: 'starts-on', on: startOn, per }]
  if (per === 'month') {
    const periods = monthsFrom(startOn, when)
    const last = periods === undefined ? {} : { dueOn: addDays(addMonths(startOn, periods), -1) }
    return { startOn, periods, slack: slack?.weeks ?? 0, ...last, assumed }
  }
  const weeks = slack?.of ?? weeksFrom(startOn, when, weekStart)
  const dueOn = weeks === undefined ? undefined : addDays(startOn, weeks * DAYS_A_WEEK - 1)
  if (weeks !== undefined && dueOn !== undefined && slack?.of === undefined && when.length?.unit !== 'week')
    assumed.push({ code: 'weeks-counted', weeks, dueOn })
  if (!slack) assumed.push({ code: 'slack-default', slack_weeks: 0 })
  return { startOn, periods: weeks, slack: slack?.weeks ?? 0, ...(dueOn !== undefined && { dueOn }), assumed }
}

/** Farther is not run over and over in a week: '4 runs a week, 60 km' is a sum. */
const FARTHEST_EACH_M = 43_000

/** '3 runs of at least 5 km a week', '30 minutes, 3 times a week': how large each has to be. */
function leastEach({ items }: Reading) {
  const distance = items.distances.find(({ distance_m }) => distance_m <= FARTHEST_EACH_M)
  const time = items.times.find(({ time_s }) => time_s !== undefined)
  const unused = [...items.distances, ...items.times].filter((each) => each !== distance && each !== time)
  return {
    least: {
      least_distance_m: distance && Math.round(distance.distance_m),
      least_time_s: time?.time_s,
    },
    unused,
  }
}

/** So many a week or a month: '4 runs a week for 12 weeks' counts runs, 'run 4 days a week' days. */
export function frequencyDraft({ times, per, inDays, assumed }: Rhythm, reading: Reading): Draft {
  const { items, has } = reading
  const { sports, assumed: taken } = sportsSaid(items)
  const { periods, slack, assumed: ofDays, ...days } = rhythmDays(per, reading)
  const weekdays = [...new Set(items.weekdays)].toSorted() as Weekday[]
  const { least, unused } = leastEach(reading)
  // A long run of a size is told by that.
  const said = runKindSaid(reading)
  const run_kind = said === 'long' && (least.least_distance_m ?? least.least_time_s) !== undefined ? undefined : said
  const named = items.topics.filter(
    ({ topic }) => topic === 'pain-free' || (run_kind === undefined && (topic === 'long-run' || topic === 'quality')),
  )
  return draft({
    kind: 'frequency',
    fields: {
      times,
      counted: inDays ? 'days' : 'activities',
      ...(per === 'month' ? { per, months: periods, slack_months: slack } : { weeks: periods, slack_weeks: slack }),
      sports,
      weekdays: weekdays.length > 0 ? weekdays : undefined,
      in_company: has('company') ? true : undefined,
      run_kind,
      ...least,
    },
    needs: ['times', per === 'month' ? 'months' : 'weeks'],
    days: { ...days, assumed: ofDays },
    ends: false,
    horizon: per === 'month' ? 'season' : 'week',
    assumed: [...assumed, ...taken, ...leftOut([...unused, ...named]), ...rangesTaken({ ...items, distances: [] })],
  })
}

/** 'One tempo a week', 'hill repeats every Tuesday': the first kind of run that is named. */
const runKindSaid = ({ sentence: { tokens, lexicon, match } }: Reading): RunKind | undefined =>
  tokens.map((_, at) => match(lexicon.runKinds, at)?.value).find((kind) => kind !== undefined)

/** 'Every day in December': how many days the one calendar month has that was said, if it lies ahead. */
function wholeMonth({ when: { startOn, dueOn, whole }, asOf, weekStart }: Reading): number | undefined {
  if (!whole || startOn === undefined || dueOn === undefined || startOn < asOf) return undefined
  const isMonth = startOf('month', startOn, weekStart) === startOn && addDays(addMonths(startOn, 1), -1) === dueOn
  return isMonth ? dueOn - startOn + 1 : undefined
}

/** A count of some days or weeks as a rhythm of one week or month. */
function rhythmOf(count: number, { unit, every }: Rate, text: string): Omit<Rhythm, 'inDays'> | undefined {
  const other = (times: number, per: FrequencyPeriod) => ({
    times,
    per,
    assumed: [{ code: 'every-other-taken-as', text, times, per } as const],
  })
  if (unit === 'day') {
    if (every === 1) return { times: count * DAYS_A_WEEK, per: 'week', assumed: [] }
    return other(Math.max(1, Math.floor((count * DAYS_A_WEEK) / every)), 'week')
  }
  if (unit === 'week')
    return every === 1
      ? { times: count, per: 'week', assumed: [] }
      : other(Math.max(1, Math.round((count * 4) / every)), 'month')
  if (unit === 'month' && every === 1) return { times: count, per: 'month', assumed: [] }
  return undefined
}

/** Something in each day, week, month or year. */
export const rateSaid: KindReader = (reading) => {
  const { items, units, when, has } = reading
  const rate = items.rates[0]
  if (!rate) return undefined
  const { unit, every } = rate
  // 'Sleep 8 hours a night' is no running.
  if (has('feeling') && items.sports.length === 0) return undefined
  const rateText = `every ${every} ${unit}s`
  const month = unit === 'day' && every === 1 ? wholeMonth(reading) : undefined
  const frequency = (count: number | undefined, inDays: boolean): Draft | undefined => {
    if (month !== undefined && (count ?? 1) === 1 && inDays)
      return frequencyDraft({ times: month, per: 'month', inDays, assumed: [] }, reading)
    const rhythm = rhythmOf(count ?? 1, rate, rateText)
    return (
      rhythm && frequencyDraft({ ...rhythm, times: count === undefined ? undefined : rhythm.times, inDays }, reading)
    )
  }
  if (has('climb')) {
    const climb = climbAmount(reading)
    if (climb) return amountDraft(climb, unit, reading)
  }
  const counted = items.counts.filter(({ tag }) => tag !== 'rest' && tag !== 'attempt')
  // 'Go for a run twice a week': the article does not count.
  const count = counted.find(({ article }) => article !== true) ?? counted[0]
  if (count) {
    const inDays = count.in === 'days' || (unit === 'day' && every === 1)
    const found = count.count <= MOST_A_WEEK || unit === 'month' ? frequency(count.count, inDays) : undefined
    const most = inDays ? DAYS_A_WEEK : DAYS_A_WEEK
    const fits =
      unit === 'week' && every === 1 ? count.count <= most : unit === 'day' ? count.count === 1 || every > 1 : true
    if (found && fits && unit !== 'year') return found
    return amountDraft({ quantity: 'count', amount: count.count }, unit, reading)
  }
  // 'Two 10ks a week', 'a long run of 20 km every weekend': runs of a length, not a sum.
  const each = items.numbers.find(({ at, value }) =>
    items.distances.some((said) => said.at === at + 1 && value <= MOST_A_WEEK),
  )
  if (each && Number.isInteger(each.value)) return frequency(each.value, false)
  // A day of the week that comes back is a rhythm by itself.
  if (items.weekdays.length > 0) {
    const days = new Set(items.weekdays).size
    return every > 1 ? frequency(1, false) : frequency(days, days > 1)
  }
  const distance = items.distances[0]
  if (distance?.named && distance.unit_m === undefined) return frequency(1, unit === 'day')
  if (distance && has('long-run') && unit === 'week') return frequency(1, false)
  if (distance && every === 1) return amountDraft({ quantity: 'distance', amount: distance.distance_m }, unit, reading)
  const time = items.times[0]
  if (time && every === 1) {
    const time_s = time.time_s ?? (time.clock ? time.clock[0] * 3600 + time.clock[1] * 60 : 0)
    return amountDraft({ quantity: 'time', amount: time_s }, unit, reading)
  }
  const number = items.numbers.find(({ value, loose }) => value > 0 && loose)
  if (number) {
    if (unit === 'week' && Number.isInteger(number.value) && number.value < LEAST_DISTANCE)
      return frequency(number.value, false)
    return amountDraft(bareDistance(number.value, units), unit, reading)
  }
  // 'One tempo a week': counted by the name of its kind.
  const some = items.numbers.find(({ value }) => Number.isInteger(value) && value > 0 && value <= DAYS_A_WEEK)
  if (some && runKindSaid(reading) !== undefined) return frequency(some.value, false)
  // '10,000 steps a day' are counted by nothing here.
  if (items.numbers.some(({ value, loose }) => value > 0 && !loose)) return undefined
  // 'Run 0 times a week': how many is asked for again.
  if (items.numbers.some(({ value }) => value === 0)) return frequency(undefined, false)
  if (items.sports.length === 0 && !has('company', 'long-run', 'quality'))
    return distance ? frequency(1, unit === 'day') : undefined
  // 'Run every day', 'a run every Sunday', 'run with friends every week'; 'run more every week' says no number.
  if (unit === 'year')
    return when.whole || when.length ? amountDraft({ quantity: 'count', amount: 1 }, 'year', reading) : undefined
  const direction = items.vague.length > 0 && !has('company', 'long-run') && unit !== 'day'
  return direction ? undefined : frequency(1, unit === 'day')
}

/** '4 days', 'run with friends': a count of days of a week without the week, 'run 10 of 12 weeks 4 times'. */
export const countAlone: KindReader = (reading) => {
  const { items, when, has } = reading
  const count = items.counts.find(({ article }) => article !== true) ?? items.counts[0]
  if (items.slacks[0]?.of !== undefined && count)
    return frequencyDraft({ times: count.count, per: 'week', inDays: count.in === 'days', assumed: [] }, reading)
  // '8 weeks of 3 runs'
  if (count && count.lead === 'being' && when.length?.unit === 'week' && count.count <= MOST_A_WEEK)
    return frequencyDraft({ times: count.count, per: 'week', inDays: count.in === 'days', assumed: [] }, reading)
  const lasts = when.dueOn !== undefined || when.length !== undefined
  if (count && !lasts && count.in === 'days' && count.count > 1 && count.count <= DAYS_A_WEEK)
    return frequencyDraft({ times: count.count, per: 'week', inDays: true, assumed: [] }, reading)
  if (has('streak') && !count?.sport && items.distances.length === 0) {
    // 'A streak of 30 days' lasts so long.
    const lasting =
      count?.in === 'days' && !lasts ? { ...when, length: { unit: 'day' as const, count: count.count } } : when
    return frequencyDraft({ times: DAYS_A_WEEK, per: 'week', inDays: true, assumed: [] }, { ...reading, when: lasting })
  }
  if (has('company') && items.distances.length + items.times.length === 0)
    return frequencyDraft({ times: undefined, per: 'week', inDays: false, assumed: [] }, reading)
  return undefined
}
