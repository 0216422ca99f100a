import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import type { Race } from '../../evidence/race.ts'
import { RACE_KINDS } from '../../evidence/race.ts'
import { evenShare } from '../even-way.ts'
import type { FirstTimeMeasure } from '../measure.ts'
import { evidenceIds, type Seen, type SeenReason } from '../seen.ts'
import { activityOf } from '../../evidence/facts-by.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { seenActivities } from './seen-activities.ts'
import { standing } from './standing.ts'
import { NO_PERIODS } from './timed.ts'
import { ownDays } from './window-days.ts'

/** A distance measured by GPS counts as run from 1 % short of it on. */
const SHORTEST = 0.99
/** Up to this share of a run may be standing still: recordings take slow corners for stops. */
const MOST_STOPPED = 0.02
/** How far back the longest run of before is looked for. */
const BASELINE_DAYS = 365
/** The longest run may be off the even way by this share of the distance and still be on track. */
const TOLERANCE = 0.05

/** Only a race will do: one of a kind, or as its runner wants it. */
const asksRace = ({ event, in_race }: FirstTimeMeasure) => event !== undefined || in_race === true

/** `amount` of a run is its distance, that of a race 1. */
function seen(measure: FirstTimeMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const to = range.to < record.asOf ? range.to : record.asOf
  const races = record.races({ from: range.from, to }).map((race): Seen => {
    const why = whyNot(race, measure, activityOf(record.everyActivity, race.activityId, race.on)?.elapsed_s)
    return { on: race.on, raceId: race.id, counted: why === undefined, reason: why ?? 'counts', amount: why ? 0 : 1 }
  })
  const runs = seenActivities({ from: range.from, to }, record, (run) => {
    if (!isRun(run.sport)) return 'other-sport'
    return asksRace(measure) ? 'no-race' : judged(run, measure)
  })
  return [...races, ...runs].toSorted((a, b) => a.on - b.on)
}

/** How long or how far a run was, if that is enough. */
function judged(run: ActivityFact, { distance_m = 0, duration_s, non_stop }: FirstTimeMeasure): number | SeenReason {
  const { moving_s, elapsed_s } = run
  const stopped = non_stop === true && elapsed_s - moving_s > MOST_STOPPED * elapsed_s
  if (duration_s !== undefined) return moving_s < duration_s ? 'too-short' : stopped ? 'stopped' : moving_s
  if (run.distance_m === undefined) return 'no-distance'
  return run.distance_m < distance_m * SHORTEST ? 'other-distance' : stopped ? 'stopped' : run.distance_m
}

function whyNot({ outcome, kind, distance_m, official_time_s }: Race, measure: FirstTimeMeasure, recorded_s?: number) {
  if (outcome !== 'finished') return 'not-finished' as const
  if (measure.event !== undefined && kind !== measure.event) return 'other-event' as const
  if (measure.duration_s !== undefined)
    return (official_time_s ?? recorded_s ?? 0) >= measure.duration_s * SHORTEST ? undefined : ('too-short' as const)
  return distance_m >= (measure.distance_m ?? 0) * SHORTEST ? undefined : ('other-distance' as const)
}

/** The longest run of some days, where it is a run of a distance or a time that is asked for. */
function longest(measure: FirstTimeMeasure, from: LocalDate, to: LocalDate, { asOf, activities }: GoalRecord) {
  const known = activities({ from, to: to < asOf ? to : asOf })
    .filter(({ sport }) => isRun(sport))
    .map(({ distance_m, moving_s }) => (measure.duration_s === undefined ? distance_m : moving_s))
    .filter((size) => size !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}

function progress(agreed: Agreed<FirstTimeMeasure>, record: GoalRecord): ProgressOfGoal {
  const { measure } = agreed
  const { asOf } = record
  const days = ownDays(agreed)
  const last = days.to !== undefined && days.to < asOf ? days.to : asOf
  const looked = seen(measure, { from: days.from, to: last }, record)
  const reachedOn = looked.find(({ counted }) => counted)?.on
  const left = daysLeft(days, asOf)
  const numbers = asksRace(measure)
    ? { unit: 'races' as const, actual: reachedOn === undefined ? 0 : 1, target: 1 }
    : sizes(agreed, record, last)
  const { expected, actual, target } = { expected: undefined, ...numbers }
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached: reachedOn !== undefined,
      lead: expected === undefined || actual === undefined ? undefined : actual - expected,
      tolerance: target * TOLERANCE,
    }),
    ...numbers,
    fraction: reachedOn === undefined ? Math.min(1, (actual ?? 0) / target) : Math.max(1, (actual ?? 0) / target),
    left: reachedOn === undefined ? Math.max(0, target - (actual ?? 0)) : 0,
    ...(left !== undefined && { daysLeft: left }),
    reachable: reachedOn !== undefined || left !== 0,
    ...(reachedOn !== undefined && { reachedOn }),
    ...evidenceIds(looked),
  }
}

/** Towards a distance, or a time, the longest run shows the way. */
function sizes({ measure, startOn, dueOn }: Agreed<FirstTimeMeasure>, record: GoalRecord, last: LocalDate) {
  const target = measure.duration_s ?? measure.distance_m ?? 0
  const actual = longest(measure, startOn, last, record)
  const baseline = longest(measure, addDays(startOn, -BASELINE_DAYS), addDays(startOn, -1), record)
  const hasWay = dueOn !== undefined && record.asOf >= startOn && baseline !== undefined && baseline < target
  return {
    unit: measure.duration_s === undefined ? ('m' as const) : ('s' as const),
    target,
    ...(actual !== undefined && { actual }),
    ...(baseline !== undefined && { baseline }),
    ...(hasWay && { expected: baseline + (target - baseline) * evenShare(startOn, dueOn, record.asOf, record.rest) }),
  }
}

/** A distance, a time on the feet, or a kind of event, finished on the goal's days. docs/methods/first-time.md */
export const firstTime: MeasureDefinition<FirstTimeMeasure> = {
  kind: 'first-time',
  goalType: 'experience',
  horizon: 'season',
  fields: [
    { name: 'distance_m', kind: 'distance', required: false, min: 100, max: 1_000_000 },
    { name: 'duration_s', kind: 'duration', required: false, min: 60, max: 10 * 86_400 },
    { name: 'event', kind: 'choice', required: false, choices: RACE_KINDS },
    { name: 'in_race', kind: 'truth', required: false },
    { name: 'non_stop', kind: 'truth', required: false },
  ],
  contradictions: ({ distance_m, duration_s, event, in_race, non_stop }) => {
    if (distance_m !== undefined && duration_s !== undefined)
      return [{ code: 'contradiction', field: 'duration_s', with: 'distance_m' }]
    // Of a race nobody records the stops.
    if (non_stop === true && (event !== undefined || in_race === true))
      return [{ code: 'contradiction', field: 'non_stop', with: event === undefined ? 'in_race' : 'event' }]
    return distance_m === undefined && duration_s === undefined && event === undefined
      ? [{ code: 'required', field: 'distance_m' }]
      : []
  },
  needs: (measure) => (asksRace(measure) ? ['races'] : ['runs']),
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => progress(agreed, record),
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
