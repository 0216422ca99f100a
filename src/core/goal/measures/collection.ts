import type { DayRange } from '../../base/calendar.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { COLLECTED, type CollectionMeasure } from '../measure.ts'
import type { Seen, SeenReason } from '../seen.ts'
import type { Agreed, GoalRecord, MeasureDefinition } from './definition.ts'
import { judgeTotal, totalPeriods, totalProgress, type TotalAsk } from './total.ts'
import { ownDays } from './window-days.ts'

/** One name, however it is written. */
const plain = (name: string) => name.trim().toLowerCase()

interface Brought {
  /** Of what is collected, each by a name of its own. */
  readonly names: readonly string[]
  /** What is shown of the activity where it brings nothing new. */
  readonly nothing: Seen
}

/** What an activity brings; found once, as a line over the years asks for it at each of its points. */
function broughtBy(activity: ActivityFact, measure: CollectionMeasure): Brought {
  let known = brought.get(measure)
  if (!known) brought.set(measure, (known = new WeakMap()))
  let found = known.get(activity)
  if (found === undefined) {
    const names = findNames(activity, measure)
    const isNone = typeof names === 'string'
    const reason = isNone ? names : 'seen-before'
    const nothing = { on: activity.localDay, activityId: activity.id, counted: false, reason, amount: 0 } as const
    known.set(activity, (found = { names: isNone ? [] : names, nothing }))
  }
  return found
}

const brought = new WeakMap<CollectionMeasure, WeakMap<ActivityFact, Brought>>()

function findNames({ sport, place, companions }: ActivityFact, measure: CollectionMeasure): string[] | SeenReason {
  if (!measure.sports.includes(sport)) return 'other-sport'
  if (measure.of === 'partner') return companions?.length ? companions.map(plain) : 'no-partner'
  const { country, state, name } = place ?? {}
  if (measure.country !== undefined && country !== measure.country) return country ? 'other-event' : 'no-place'
  const found = measure.of === 'country' ? country : measure.of === 'state' ? state : name
  if (found === undefined) return 'no-place'
  // A state of that name may lie in two countries, a town in two states.
  const within = measure.of === 'country' ? [] : measure.of === 'state' ? [country] : [country, state]
  return [[...within.map((each) => each ?? ''), found].map(plain).join('/')]
}

/** Everything since the goal's first day, each new one of what is collected adding 1 on its first day. */
function seenSince(agreed: Agreed<CollectionMeasure>, range: DayRange, record: GoalRecord): Seen[] {
  const { measure, startOn } = agreed
  const days = { from: startOn, to: range.to < record.asOf ? range.to : record.asOf }
  const known = new Set<string>()
  const found: Seen[] = measure.of === 'race' ? races(days, record, known) : activities(measure, days, record, known)
  return found.filter(({ on }) => on >= range.from)
}

function activities(measure: CollectionMeasure, days: DayRange, record: GoalRecord, known: Set<string>): Seen[] {
  return record.activities(days).map((activity) => {
    const { names, nothing } = broughtBy(activity, measure)
    let fresh = 0
    for (const name of names) {
      if (known.has(name)) continue
      known.add(name)
      fresh++
    }
    return fresh === 0
      ? nothing
      : { on: activity.localDay, activityId: activity.id, counted: true, reason: 'counts', amount: fresh }
  })
}

/** Races by name; the same race of another year is the same one, and one without a name is its own. */
function races(days: DayRange, record: GoalRecord, known: Set<string>): Seen[] {
  return record.races(days).map((race) => {
    const shown = { on: race.on, raceId: race.id, ...(race.activityId && { activityId: race.activityId }) }
    if (race.outcome !== 'finished') return { ...shown, counted: false, reason: 'not-finished', amount: 0 }
    const name = plain(race.name ?? race.id)
    if (known.has(name)) return { ...shown, counted: false, reason: 'seen-before', amount: 0 }
    known.add(name)
    return { ...shown, counted: true, reason: 'counts', amount: 1 }
  })
}

const ask = (agreed: Agreed<CollectionMeasure>): TotalAsk => ({
  measure: agreed.measure,
  target: agreed.measure.count,
  unit: 'collected',
  seen: (range, record) => seenSince(agreed, range, record),
})

/** So many different states, countries, places, races or partners. docs/methods/collection.md */
export const collection: MeasureDefinition<CollectionMeasure> = {
  kind: 'collection',
  goalType: 'experience',
  horizon: 'long-term',
  fields: [
    { name: 'of', kind: 'choice', required: true, choices: COLLECTED },
    { name: 'count', kind: 'count', required: true, min: 1, max: 1000 },
    { name: 'country', kind: 'text', required: false, max: 2, when: { field: 'of', is: ['state', 'place'] } },
    { name: 'sports', kind: 'sports', required: false, default: ['running'] },
  ],
  contradictions: ({ country }) =>
    country !== undefined && !/^[A-Z]{2}$/.test(country) ? [{ code: 'not-text', field: 'country', max: 2 }] : [],
  needs: ({ of }) => (of === 'partner' ? ['company'] : of === 'race' ? ['races'] : ['places']),
  window: ownDays,
  periods: (agreed, asOf) => totalPeriods(ownDays(agreed), asOf),
  judge: (agreed, period, record) => judgeTotal(ask(agreed), ownDays(agreed), period, record),
  progress: (agreed, _periods, record) => totalProgress(ask(agreed), ownDays(agreed), record),
  seen: (agreed, range, record) => seenSince(agreed, range, record),
}
