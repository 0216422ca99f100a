import { addDays, type LocalDate } from '../../base/calendar.ts'
import { evenShare } from '../even-way.ts'
import type { RaceTimeMeasure } from '../measure.ts'
import { bestTime } from './best-time.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal, Window } from './definition.ts'
import { standing } from './standing.ts'

/** How far back the best of before is looked for. */
const BASELINE_DAYS = 365
/**
 * How much one runner's times vary from race to race without a change of form: 1.2-1.9 % over 5 and 10 km, more over
 * longer ways and among slower runners (Hopkins & Hewson 2001). Within it a time is on track.
 */
const RACE_VARIATION = 0.02
/** Faster than anyone has run any distance (about 12.4 m/s at the peak of a 100 m). */
const TOO_FAST_MPS = 12.5

const window = ({ startOn, dueOn }: Agreed<RaceTimeMeasure>): Window =>
  dueOn === undefined ? { from: startOn } : { from: startOn, to: dueOn }

/**
 * Share of the way from the best of before to the target, 0 where it is slower than before. Without such a way (nothing
 * run before, or the target already met then) it is how near the speed is to the target's.
 */
function fractionOf(actual: number | undefined, baseline: number | undefined, target: number): number | undefined {
  if (actual === undefined) return baseline === undefined ? undefined : 0
  if (baseline === undefined || baseline <= target) return target / actual
  return Math.max(0, (baseline - actual) / (baseline - target))
}

function progress(agreed: Agreed<RaceTimeMeasure>, record: GoalRecord): ProgressOfGoal {
  const { asOf, rest } = record
  const days = window(agreed)
  const { distance_m, time_s: target } = agreed.measure
  const last: LocalDate = days.to !== undefined && days.to < asOf ? days.to : asOf
  const within = bestTime(record, distance_m, { from: days.from, to: last }, target)
  const before = { from: addDays(days.from, -BASELINE_DAYS), to: addDays(days.from, -1) }
  const baseline = bestTime(
    record,
    distance_m,
    { from: before.from, to: before.to < asOf ? before.to : asOf },
    target,
  )?.time_s
  const actual = within?.time_s

  const hasWay = baseline !== undefined && baseline > target && days.to !== undefined && asOf >= days.from
  const expected =
    hasWay && days.to !== undefined
      ? baseline - (baseline - target) * evenShare(days.from, days.to, asOf, rest)
      : undefined
  const reached = within?.reachedOn !== undefined
  const fraction = fractionOf(actual, baseline, target)
  const best = actual ?? baseline
  const left = daysLeft(days, asOf)
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached,
      lead: expected === undefined || actual === undefined ? undefined : expected - actual,
      tolerance: target * RACE_VARIATION,
    }),
    unit: 's',
    ...(actual !== undefined && { actual }),
    target,
    ...(expected !== undefined && { expected }),
    ...(fraction !== undefined && { fraction }),
    ...(best !== undefined && { left: reached ? 0 : Math.max(0, best - target) }),
    ...(left !== undefined && { daysLeft: left }),
    ...(baseline !== undefined && { baseline }),
    reachable: reached || left !== 0,
    ...(within?.reachedOn !== undefined && { reachedOn: within.reachedOn }),
    activityIds: within?.activityIds ?? [],
  }
}

/** A distance in a time or faster, by a last day if there is one. docs/methods/race-time-progress.md */
export const raceTime: MeasureDefinition<RaceTimeMeasure> = {
  kind: 'race-time',
  goalType: 'time',
  horizon: 'season',
  fields: [
    { name: 'distance_m', kind: 'distance', required: true, min: 100, max: 1_000_000 },
    { name: 'time_s', kind: 'duration', required: true, min: 10, max: 30 * 86_400 },
  ],
  contradictions: ({ distance_m, time_s }) =>
    distance_m / time_s > TOO_FAST_MPS ? [{ code: 'contradiction', field: 'time_s', with: 'distance_m' }] : [],
  window,
  // A time is run on one day: there is nothing to be parted.
  periods: () => [],
  judge: () => {
    throw new Error('A race time has no periods')
  },
  progress: (agreed, _periods, record) => progress(agreed, record),
}
