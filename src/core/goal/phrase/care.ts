import { addDays } from '../../base/calendar.ts'
import type { Measure } from '../measure.ts'
import { GOAL_TYPE_OF } from './goal-type-of.ts'
import type { Care, PhraseContext, Rewrite } from './phrase-types.ts'
import type { Reading } from './reading.ts'
import { CLEAR_UP_TO } from './clear-up-to.ts'
import { firstPeriod } from './window.ts'

const WEEKS = 8
/** 'No more than two days in a row' is no streak without rest. */
const SHORT_STREAK = 3
const SPARE_WEEKS = 1
const LEAST_RUNS = 2
const MOST_RUNS = 5

/** Where a sentence wishes for something that could do harm, if it does: the first of these. */
export function careFor(reading: Reading): Care | undefined {
  const { has, items } = reading
  const painMeant = has('pain') && has('through')
  if (painMeant) return 'pain'
  if (has('starving')) return 'food'
  if (has('lose') && (has('weight') || items.weights.length > 0)) return 'weight'
  // 'A 12-week streak of 3 runs a week' leaves days to rest.
  const streak =
    has('streak') &&
    items.counts.every((count) => count.article === true || (count.in === 'days' && count.count > SHORT_STREAK))
  return has('no-rest') || streak || runsDaily(reading) ? 'rest' : undefined
}

/** Every day of the week, by runs and not by a small amount ('a mile a day'). */
function runsDaily({ has, items }: Reading): boolean {
  if (has('strength', 'mobility', 'yoga', 'drills', 'pain-free') || !items.sports.includes('running')) return false
  const daily = items.rates.some(({ unit, every }) => unit === 'day' && every === 1)
  const sevenDays = items.counts.some((count) => count.in === 'days' && count.count === 7)
  const small = items.distances.length + items.times.length > 0
  return (daily || sevenDays) && !small && items.counts.every(({ sport = 'running' }) => sport === 'running')
}

/** Gentle goals in place of a wish that could do harm; they need no data, and stand near what the runner does. */
export function careRewrites(care: Care, { asOf, weekStart, facts = {} }: PhraseContext): Rewrite[] {
  const startOn = firstPeriod('week', asOf, weekStart)
  const dueOn = addDays(startOn, WEEKS * 7 - 1)
  const usual = Math.round(facts.runsPerWeek ?? LEAST_RUNS + 1)
  const times = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, usual))
  const rhythm: Measure = {
    kind: 'frequency',
    times,
    counted: 'days',
    weeks: WEEKS,
    slack_weeks: SPARE_WEEKS,
    sports: ['running'],
  }
  const clear: Measure = { kind: 'clear-days', up_to: CLEAR_UP_TO }
  const rest = (days: number): Measure => ({ kind: 'rest', days })
  const enjoyment: Measure = { kind: 'self-rated', of: 'enjoyment', rhythm: 'each-run', target: 7 }
  const energy: Measure = { kind: 'self-rated', of: 'energy', rhythm: 'weekly', target: 6 }
  const strength: Measure = { kind: 'sessions', of: 'strength', times: 2, weeks: WEEKS, slack_weeks: SPARE_WEEKS }
  const instead: Record<Care, readonly Measure[]> = {
    pain: [clear, { kind: 'workout', aim: 'listen' }, rest(2)],
    rest: [{ ...rhythm, times: Math.max(4, Math.min(MOST_RUNS, usual)) }, rest(1), enjoyment],
    weight: [rhythm, energy, strength],
    food: [energy, rhythm, enjoyment],
    'under-age': [rhythm, strength, enjoyment],
  }
  return instead[care].map((measure) => ({
    measure,
    startOn,
    dueOn,
    type: GOAL_TYPE_OF[measure.kind],
    horizon: measure.kind === 'clear-days' || measure.kind === 'self-rated' ? 'season' : 'week',
    because: { code: 'care', for: care },
  }))
}
