import { haveInCommon, overlap, pairs, type Conflict, type Held } from './conflict-types.ts'
import type { PlainMeasure, VolumeQuantity } from './measure.ts'

const DAYS_A_WEEK = 7
/** Amounts that differ by less add up as well as people count. */
const VOLUME_ROOM = 1.1

const DAYS_OF = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const

interface Amount {
  readonly held: Held
  readonly quantity: VolumeQuantity
  readonly sports: readonly string[]
  readonly a_week: number
  /** Days over which it is asked: the longer one is what the shorter ones add up to. */
  readonly over: number
}

const amounts = (goals: readonly Held[]): Amount[] =>
  goals.flatMap((each) =>
    each.parts.flatMap((part): Amount[] => {
      if (part.kind !== 'volume') return []
      const over = part.per === 'total' ? each.to - each.from + 1 : DAYS_OF[part.per]
      if (over === Infinity) return []
      return [{ held: each, quantity: part.quantity, sports: part.sports, a_week: (part.amount * 7) / over, over }]
    }),
  )

/** A year that asks for more than its weeks bring. More in the week than the year needs is no conflict. */
export const volumesThatDoNotAddUp = (goals: readonly Held[]): Conflict[] =>
  pairs(amounts(goals).toSorted((a, b) => a.over - b.over)).flatMap(([short, long]): Conflict[] => {
    if (short.held.goal.id === long.held.goal.id || short.quantity !== long.quantity) return []
    if (!haveInCommon(short.sports, long.sports) || !overlap(short.held, long.held)) return []
    if (long.over === short.over || long.a_week <= short.a_week * VOLUME_ROOM) return []
    return [
      {
        code: 'volumes-do-not-add-up',
        goalIds: [short.held.goal.id, long.held.goal.id],
        quantity: long.quantity,
        less_a_week: short.a_week,
        more_a_week: long.a_week,
      },
    ]
  })

/** How many days of each week a part wants with a run; 7 where it asks something of every day. */
function runDays(part: PlainMeasure): number {
  if (part.kind === 'volume')
    return part.per === 'day' && part.sports.includes('running') && !part.slack_periods ? DAYS_A_WEEK : 0
  if (part.kind !== 'frequency' || part.per === 'month' || !part.sports.includes('running')) return 0
  // Two runs fit into a day, so that runs say less of days than days do.
  return part.counted === 'days' ? part.times : part.times >= DAYS_A_WEEK ? DAYS_A_WEEK : 0
}

export const restAgainstDays = (goals: readonly Held[]): Conflict[] =>
  goals.flatMap((resting) =>
    resting.parts.flatMap((part) =>
      part.kind !== 'rest'
        ? []
        : goals.flatMap((running): Conflict[] => {
            const days = Math.max(0, ...running.parts.map(runDays))
            if (running.goal.id === resting.goal.id || !overlap(running, resting)) return []
            const goalIds = [resting.goal.id, running.goal.id]
            if (part.days === undefined)
              return days === DAYS_A_WEEK ? [{ code: 'rest-against-every-day', goalIds }] : []
            return part.days + days > DAYS_A_WEEK ? [{ code: 'rest-against-days', goalIds, rest: part.days, days }] : []
          }),
    ),
  )

type Rhythm = { readonly held: Held; readonly part: Extract<PlainMeasure, { kind: 'frequency' }> }

export function rhythmsThatExclude(goals: readonly Held[]): Conflict[] {
  const all = goals.flatMap((each) =>
    each.parts.flatMap((part): Rhythm[] => (part.kind === 'frequency' ? [{ held: each, part }] : [])),
  )
  return pairs(all).flatMap(([a, b]): Conflict[] => {
    if (a.held.goal.id === b.held.goal.id || !overlap(a.held, b.held)) return []
    const goalIds = [a.held.goal.id, b.held.goal.id]
    const per = a.part.per ?? 'week'
    if (per !== (b.part.per ?? 'week')) return []
    if (isSame(a.part, b.part))
      return a.part.times === b.part.times
        ? []
        : [{ code: 'two-rhythms', goalIds, times: [a.part.times, b.part.times], per }]
    const days = a.part.times + b.part.times
    const apart =
      per === 'week' &&
      a.part.counted === 'days' &&
      b.part.counted === 'days' &&
      !haveInCommon(a.part.sports, b.part.sports)
    return apart && days > DAYS_A_WEEK ? [{ code: 'more-days-than-a-week', goalIds, days }] : []
  })
}

/** Whether two count the same things: a run alone on Tuesdays is another goal than one in company at the weekend. */
const isSame = (a: Rhythm['part'], b: Rhythm['part']) =>
  haveInCommon(a.sports, b.sports) &&
  (a.counted ?? 'activities') === (b.counted ?? 'activities') &&
  (a.in_company ?? false) === (b.in_company ?? false) &&
  a.run_kind === b.run_kind &&
  a.least_distance_m === b.least_distance_m &&
  a.least_time_s === b.least_time_s &&
  String(a.weekdays ?? '') === String(b.weekdays ?? '')
