import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { Race } from '../../evidence/race.ts'
import { RACE_KINDS } from '../../evidence/race.ts'
import { evenShare } from '../even-way.ts'
import type { FirstTimeMeasure } from '../measure.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { seenActivities } from './seen-activities.ts'
import { standing } from './standing.ts'
import { NO_PERIODS } from './timed.ts'
import { ownDays } from './window-days.ts'

/** A distance measured by GPS counts as run from 1 % short of it on. */
const SHORTEST = 0.99
/** How far back the longest run of before is looked for. */
const BASELINE_DAYS = 365
/** The longest run may be off the even way by this share of the distance and still be on track. */
const TOLERANCE = 0.05

/** Only a race will do: one of a kind, or as its runner wants it. */
const asksRace = ({ event, in_race }: FirstTimeMeasure) => event !== undefined || in_race === true

/** `amount` of a run is its distance, that of a race 1. */
function seen(measure: FirstTimeMeasure, range: DayRange, record: GoalRecord): Seen[] {
  const { distance_m = 0 } = measure
  const to = range.to < record.asOf ? range.to : record.asOf
  const races = record.races({ from: range.from, to }).map((race): Seen => {
    const why = whyNot(race, measure)
    return { on: race.on, raceId: race.id, counted: why === undefined, reason: why ?? 'counts', amount: why ? 0 : 1 }
  })
  const runs = seenActivities({ from: range.from, to }, record, ({ sport, distance_m: run_m }) => {
    if (!isRun(sport)) return 'other-sport'
    if (asksRace(measure)) return 'no-race'
    if (run_m === undefined) return 'no-distance'
    return run_m >= distance_m * SHORTEST ? run_m : 'other-distance'
  })
  return [...races, ...runs].toSorted((a, b) => a.on - b.on)
}

function whyNot({ outcome, kind, distance_m }: Race, measure: FirstTimeMeasure) {
  if (outcome !== 'finished') return 'not-finished' as const
  if (measure.event !== undefined && kind !== measure.event) return 'other-event' as const
  return distance_m >= (measure.distance_m ?? 0) * SHORTEST ? undefined : ('other-distance' as const)
}

/** The longest run of some days, where it is a run of a distance that is asked for. */
function longest(from: LocalDate, to: LocalDate, { asOf, activities }: GoalRecord): number | undefined {
  const known = activities({ from, to: to < asOf ? to : asOf })
    .filter(({ sport }) => isRun(sport))
    .map(({ distance_m }) => distance_m)
    .filter((distance_m) => distance_m !== undefined)
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
    : distances(agreed, record, last)
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

/** Towards a distance the longest run shows the way. */
function distances({ measure, startOn, dueOn }: Agreed<FirstTimeMeasure>, record: GoalRecord, last: LocalDate) {
  const target = measure.distance_m ?? 0
  const actual = longest(startOn, last, record)
  const baseline = longest(addDays(startOn, -BASELINE_DAYS), addDays(startOn, -1), record)
  const hasWay = dueOn !== undefined && record.asOf >= startOn && baseline !== undefined && baseline < target
  return {
    unit: 'm' as const,
    target,
    ...(actual !== undefined && { actual }),
    ...(baseline !== undefined && { baseline }),
    ...(hasWay && { expected: baseline + (target - baseline) * evenShare(startOn, dueOn, record.asOf, record.rest) }),
  }
}

/** A distance, or a kind of event, finished on the goal's days. docs/methods/first-time.md */
export const firstTime: MeasureDefinition<FirstTimeMeasure> = {
  kind: 'first-time',
  goalType: 'experience',
  horizon: 'season',
  fields: [
    { name: 'distance_m', kind: 'distance', required: false, min: 100, max: 1_000_000 },
    { name: 'event', kind: 'choice', required: false, choices: RACE_KINDS },
    { name: 'in_race', kind: 'truth', required: false },
  ],
  contradictions: ({ distance_m, event }) =>
    distance_m === undefined && event === undefined ? [{ code: 'required', field: 'distance_m' }] : [],
  needs: (measure) => (asksRace(measure) ? ['races'] : ['runs']),
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => progress(agreed, record),
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
