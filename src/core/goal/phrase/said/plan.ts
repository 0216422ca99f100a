import { draft } from '../draft.ts'
import { readNumber } from '../read-quantity.ts'
import { type KindReader, type Reading, staysShort } from '../reading.ts'
import { skip } from '../sentence.ts'
import { dayWindow, type GoalWindow, lastingWindow, periodWindow, weekWindow } from '../window.ts'

/** 'This block' lasts as long as what is planned, where that is known. */
function blockWindow(reading: Reading): GoalWindow {
  const { when, asOf, has, facts } = reading
  const days = lastingWindow(when, asOf)
  if (days.dueOn !== undefined || !has('block', 'plan', 'all') || facts.plannedUntil === undefined) return days
  return {
    ...days,
    dueOn: facts.plannedUntil,
    assumed: [...days.assumed, { code: 'block-ends', on: facts.plannedUntil }],
  }
}

/** Of planned workouts: 'miss no more than 2 sessions a month', 'complete every planned workout of this block'. */
export const missLimit: KindReader = (reading) => {
  const { items, has, sentence, when, asOf, weekStart } = reading
  const aboutWeeks = items.slacks.length > 0 && items.slacks.some(({ of }) => of === undefined)
  const missing = (has('miss') || (missesCounted(reading) && !has('by-hand'))) && !aboutWeeks
  const every = has('all')
  const some = missedOf(reading)
  const kept_share = keptShare(reading)
  if (
    !missing &&
    !every &&
    some === undefined &&
    kept_share === undefined &&
    !(has('plan') && has('finish', 'hold', 'first'))
  )
    return undefined
  if (has('strength', 'mobility', 'drills', 'yoga') && !missing && !has('plan')) return undefined
  if (has('no-rest', 'quality', 'planned-distance') && !missing) return undefined
  // 'Smile on every run' is no plan.
  if (has('enjoyment', 'stress', 'feeling') && !missing && !has('plan')) return undefined
  // '4 runs a week and never miss one' asks for the runs.
  const rhythm = some === undefined && items.rates.length > 0 && items.counts.length > (missing ? 1 : 0)
  if (rhythm) return undefined
  const rate = items.rates[0]?.unit
  const per =
    (missing || some !== undefined || kept_share !== undefined) && (rate === 'week' || rate === 'month')
      ? rate
      : 'total'
  const number = items.counts[0] ?? items.numbers.find(({ value }) => Number.isInteger(value) && value < 100)
  const said = number === undefined ? undefined : 'count' in number ? number.count : number.value
  const none = sentence.tokens.some(
    (_, at) => sentence.match(sentence.lexicon.negations, at) ?? sentence.match(sentence.lexicon.withouts, at),
  )
  const under = said !== undefined && staysShort(reading)
  const misses =
    some !== undefined
      ? some
      : missing
        ? said === undefined
          ? none || every
            ? 0
            : undefined
          : oneless(said, under, none, reading)
        : 0
  const days = per === 'total' ? blockWindow(reading) : periodWindow(per, when, asOf, weekStart)
  return draft({
    kind: 'miss-limit',
    fields: kept_share === undefined ? { misses, per } : { kept_share, per },
    needs: kept_share === undefined ? ['misses'] : [],
    days,
  })
}

/** 'Never skip two sessions a month': what is counted right after the word. */
const missesCounted = ({ items: { counts }, sentence: { lexicon, match } }: Reading): boolean =>
  counts.some(({ at }) => at > 0 && match(lexicon.miss, at - 1)?.next === at)

/** '90 % of my plan', 'complete 80 % of the workouts', 'miss no more than 10 % of my sessions'. All of it is a number: none. */
function keptShare({ items, has, sentence }: Reading): number | undefined {
  const { tokens, lexicon, match } = sentence
  const percent = items.percents[0]?.value
  if (percent === undefined || percent <= 0 || percent >= 100) return undefined
  const share = has('miss') ? 1 - percent / 100 : percent / 100
  const planned = tokens.some((_, at) => {
    const noun = match(lexicon.countNouns, at)
    // '80 % of my runs easy' says how they are run, not how many.
    return noun?.value.in === 'activities' && noun.value.of === undefined && !match(lexicon.adjectives, noun.next)
  })
  const more = items.factors.length > 0 || has('raise') || items.vague.includes('more')
  return !more && (has('plan', 'all', 'workout') || planned) ? Math.round(share * 1000) / 1000 : undefined
}

/** '20 of 24 workouts' leaves four. */
function missedOf({ sentence }: Reading): number | undefined {
  const { tokens, lexicon, match } = sentence
  for (let at = 0; at < tokens.length; at++) {
    const done = readNumber(sentence, at)
    const join = done && match(lexicon.outOf, done.next)
    const all = join && readNumber(sentence, join.next)
    const noun = all && match(lexicon.countNouns, skip(sentence, lexicon.adjectives, all.next))
    if (done && all && noun?.value.in === 'activities' && all.value >= done.value) return all.value - done.value
  }
  return undefined
}

/** 'Fewer than 3' are two; 'never miss a single one' is none. */
function oneless(said: number, under: boolean, none: boolean, { items }: Reading): number {
  if (under) return Math.max(0, said - 1)
  return none && said === 1 && items.limited.length === 0 ? 0 : said
}

/** One planned workout, or those of a week: complete it, hit its paces, or listen to the body. */
export const workout: KindReader = (reading) => {
  const { items, has, when, asOf, weekStart } = reading
  if (items.distances.length > 0 && !has('paces')) return undefined
  const listen = has('listen')
  const paces = has('paces') && items.times.length === 0 && items.paces.length === 0
  const done = has('workout', 'quality') || (has('long-run') && has('finish') && items.rates.length === 0)
  if (!listen && !paces && !done) return undefined
  if (items.rates.length > 0 && items.counts.length > 0 && !listen && !paces) return undefined
  const quality = has('quality')
  const ofWeek = (quality || paces || listen) && items.rates.length > 0
  const several = quality && !has('workout')
  const isDay = when.dueOn !== undefined && when.startOn === undefined && !when.length && !when.whole
  const days = isDay
    ? dayWindow(when, asOf)
    : items.rates.length > 0 && when.length
      ? periodWindow('week', when, asOf, weekStart)
      : ofWeek || several
        ? weekWindow(when, asOf, weekStart)
        : has('block', 'plan', 'all') && when.dueOn === undefined
          ? blockWindow(reading)
          : dayWindow(when, asOf)
  const aim = listen ? ('listen' as const) : paces ? ('paces' as const) : ('complete' as const)
  return draft({
    kind: 'workout',
    fields: { aim, of: quality ? 'quality' : has('long-run') ? 'long' : undefined },
    days,
    type: listen ? 'health' : aim === 'paces' ? 'improvement' : 'consistency',
  })
}

/** 'Hit the planned distance': what this week's plan sums up to, if there is one. */
export const plannedDistance: KindReader = (reading) => {
  const { has, items, facts, when, asOf, weekStart } = reading
  if (!has('planned-distance') || items.distances.length > 0) return undefined
  const planned = facts.plannedThisWeek_m
  return draft({
    kind: 'volume',
    fields: {
      quantity: 'distance',
      amount: planned === undefined ? undefined : Math.round(planned),
      per: 'total',
      sports: ['running'],
    },
    needs: ['amount'],
    days: weekWindow(when, asOf, weekStart),
    horizon: 'week',
    assumed: planned === undefined ? [] : [{ code: 'from-record', of: 'plan', value: Math.round(planned), unit: 'm' }],
  })
}

/** Rest as scheduled, or so many days without a run each week. */
export const rest: KindReader = (reading) => {
  const { items, has, when, asOf, weekStart } = reading
  if (!has('rest', 'scheduled-rest') || has('no-rest')) return undefined
  // 'Rest 2 days a week': the days are those of rest.
  const alone = items.sports.length === 0 && items.counts.length === 1
  const counted =
    items.counts.find(({ tag }) => tag === 'rest') ??
    (alone ? items.counts.find(({ in: what, sport }) => what === 'days' && sport === undefined) : undefined)
  if (items.counts.some((count) => count !== counted && count.tag !== 'rest') || items.distances.length > 0)
    return undefined
  const days =
    counted?.count ??
    (items.weekdays.length > 0 ? new Set(items.weekdays).size : items.rates.length > 0 ? 1 : undefined)
  const weekly = items.rates.length > 0 || when.length !== undefined
  const isDay = when.dueOn !== undefined && when.startOn === undefined && !when.whole && days === undefined
  return draft({
    kind: 'rest',
    fields: { days: has('scheduled-rest') && !counted ? undefined : days },
    days: weekly
      ? periodWindow('week', when, asOf, weekStart)
      : isDay
        ? dayWindow(when, asOf)
        : weekWindow(when, asOf, weekStart),
    horizon: isDay && !weekly ? 'session' : 'week',
  })
}
