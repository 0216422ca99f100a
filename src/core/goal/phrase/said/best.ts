import { draft, type Draft } from '../draft.ts'
import { raceTimeSaid } from '../race-time-said.ts'
import type { KindReader, Reading } from '../reading.ts'
import { rewritesFor } from '../rewrites.ts'
import { fromTodayWindow, type GoalWindow } from '../window.ts'
import { raceTime } from './race-time.ts'
import { leftOut } from './sports.ts'

/** How near two ways of writing a distance lie. */
const SAME = 0.005

/** A longer time is that of the race. */
const MOST_MARGIN_S = 1800

const days = ({ when, asOf }: Reading): GoalWindow => fromTodayWindow(when, asOf)

export const bestOf = ({ facts }: Reading, distance_m: number | undefined) =>
  distance_m === undefined
    ? undefined
    : facts.bests?.find((best) => Math.abs(best.distance_m - distance_m) <= distance_m * SAME)

/**
 * Faster than one's own best: 'personal best in the half', 'improve my 10k time', 'beat my best of 22:30'. A time to
 * reach makes it a race time ('10k PB under 42:30').
 */
export const personalBest: KindReader = (reading) => {
  const { items, has } = reading
  const distances = items.distances
  // 'Lower my marathon heart rate' is no time.
  const own = has('improve') && has('own') && distances.length > 0 && !has('economy')
  const best = has('best') || (has('best-at') && distances.length > 0)
  if (!best && !own) return undefined
  const { distance_m, time_s, assumed } = raceTimeSaid(items)
  const said = items.times[0] ?? items.numbers.find(({ loose }) => loose)
  const isNow = said !== undefined && !said.under && said.lead === 'being' && has('improve')
  // 'From 25:00 to 24:00' and 'PB under 42:30' say where it shall be.
  if (time_s !== undefined && !(isNow && items.times.length < 2)) return undefined
  if (items.times.length > 0 && time_s === undefined && !isNow) return undefined
  const kept = assumed.filter(({ code }) => code === 'distance-taken-as' || code === 'time-read-as')
  const others = distances.filter((each) => each.race && each.distance_m !== distance_m)
  return bestDraft(distance_m, isNow ? time_s : undefined, reading, [...kept, ...leftOut(others)])
}

function bestDraft(
  distance_m: number | undefined,
  best_s: number | undefined,
  reading: Reading,
  assumed: Draft['assumed'],
): Draft {
  const attempts = reading.items.counts.find(({ tag }) => tag === 'attempt')?.count
  const window = days(reading)
  const rewrites = rewritesFor('faster', distance_m === undefined ? [] : [distance_m], reading.context)
  return draft({
    kind: 'personal-best',
    fields: { distance_m: distance_m === undefined ? undefined : Math.round(distance_m), best_s, attempts },
    needs: ['distance_m'],
    days: window,
    ...(distance_m === undefined && window.dueOn === undefined && { horizon: 'long-term' as const }),
    assumed,
    rewrites: rewrites.filter(({ measure }) => measure.kind === 'race-time'),
  })
}

/** 'Take 2 minutes off my half': from the best that is known, else asked for. */
export const shavedTime: KindReader = (reading) => {
  const { items, has } = reading
  const [distance] = items.distances
  const time = items.times[0]
  if (!distance || time?.time_s === undefined) return undefined
  const off = has('shave') && /\boff\b|\bfrom\b/.test(reading.sentence.text(0, reading.sentence.tokens.length))
  // 'Improve my 5k by 30 seconds': less than a share of any time that is run over it.
  const by = has('improve', 'shave', 'best') && time.lead === 'by'
  if (!off && !by) return undefined
  const best = bestOf(reading, distance.distance_m)
  const time_s = best && Math.round(best.elapsed_s - time.time_s)
  return draft({
    kind: 'race-time',
    fields: {
      distance_m: Math.round(distance.distance_m),
      time_s: time_s !== undefined && time_s > 0 ? time_s : undefined,
    },
    needs: ['distance_m', 'time_s'],
    days: days(reading),
    assumed: best ? [{ code: 'from-record', of: 'best', value: Math.round(best.elapsed_s), unit: 's' }] : [],
  })
}

/** A qualifying time by age and sex: of a table that Cairn has, else of the runner's own. */
export const standard: KindReader = (reading) => {
  const { items, has, sentence } = reading
  if (!has('standard')) return undefined
  // A time of one's own says more than the word: 'BQ: marathon under 3:00'.
  const saysTime = items.under || items.times.length > 0
  if (saysTime && raceTime(reading)?.measure) return undefined
  const named = sentence.tokens
    .map((_, at) => sentence.match(sentence.lexicon.standards, at)?.value)
    .find((each) => each !== undefined)
  const distance_m = items.distances[0]?.distance_m ?? named?.distance_m
  const table = named?.table ?? 'own'
  const window = days(reading)
  const { time_s } = raceTimeSaid(items)
  // 'With 5 minutes to spare': so much faster than it asks.
  const { lexicon, match } = sentence
  const minus = items.numbers.find(({ at, value }) => match(lexicon.withouts, at - 1) && value * 60 <= MOST_MARGIN_S)
  const spare = items.times.find((said) => (said.time_s ?? Infinity) <= MOST_MARGIN_S)?.time_s
  const margin_s = table === 'own' ? undefined : (spare ?? (minus && minus.value * 60))
  return draft({
    kind: 'standard',
    fields: {
      distance_m: distance_m === undefined ? undefined : Math.round(distance_m),
      table,
      event: named?.event,
      time_s: table === 'own' ? time_s : undefined,
      margin_s,
    },
    needs: table === 'own' ? ['distance_m', 'time_s'] : ['distance_m'],
    days: window,
    ...(window.dueOn === undefined && { horizon: 'long-term' as const }),
  })
}
