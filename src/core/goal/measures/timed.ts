import { addDays, dateOf, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isIndoors, isRun } from '../../activity/counts.ts'
import type { ActivityFact } from '../../evidence/evidence.ts'
import { evenShare } from '../even-way.ts'
import type { AssumedCode } from '../progress-types.ts'
import { evidenceIds, type Seen, type SeenReason } from '../seen.ts'
import { bestTime, fastestTime } from './best-time.ts'
import { daysLeft } from './days-left.ts'
import type { GoalRecord, ProgressOfGoal, Window } from './definition.ts'
import { standing } from './standing.ts'

/** How far back the best of before is looked for. */
const BASELINE_DAYS = 365
const EARLIEST = dateOf(1900, 1, 1)
/**
 * How much one runner's times vary from race to race without a change of form: 1.2-1.9 % over 5 and 10 km, more over
 * longer ways and among slower runners (Hopkins & Hewson 2001). Within it a time is on track.
 */
const RACE_VARIATION = 0.02

/** A time to be run: over what, by when, and what stood before. */
export interface TimeAsk {
  readonly distance_m: number
  /** Undefined where it follows from facts that are missing. */
  readonly target_s: number | undefined
  readonly baseline_s: number | undefined
  /** Any time faster than the best of before will do: there is no way from it to the target. */
  readonly noWay?: boolean
  /** Nothing stood before: whatever time is run first is one to be glad of. */
  readonly anyTime?: boolean
  readonly assumed?: readonly AssumedCode[]
}

/** The fastest time over a distance before a day, as far back as anything is known. */
export function bestEver(record: GoalRecord, distance_m: number, before: LocalDate): number | undefined {
  const to = addDays(before, -1) < record.asOf ? addDays(before, -1) : record.asOf
  return fastestTime(record, distance_m, { from: EARLIEST, to })
}

/** The fastest time over a distance in the year before a day, as far as it is known. */
export function bestBefore(record: GoalRecord, distance_m: number, from: LocalDate): number | undefined {
  const to = addDays(from, -1) < record.asOf ? addDays(from, -1) : record.asOf
  return fastestTime(record, distance_m, { from: addDays(from, -BASELINE_DAYS), to })
}

/**
 * Share of the way from the best of before to the target, 0 where it is slower than before. Without such a way (nothing
 * run before, or the target already met then) it is how near the speed is to the target's.
 */
function fractionOf(
  actual: number | undefined,
  baseline: number | undefined,
  target: number,
  noWay: boolean,
): number | undefined {
  if (actual === undefined) return baseline === undefined ? undefined : 0
  if (baseline === undefined || baseline <= target || noWay) return target / actual
  return Math.max(0, (baseline - actual) / (baseline - target))
}

/** How a goal stands that is a time to be run. docs/methods/race-time-progress.md */
export function timeProgress(ask: TimeAsk, days: Window, record: GoalRecord): ProgressOfGoal {
  const { asOf, rest } = record
  const { distance_m, target_s: target, baseline_s: baseline, noWay = false, anyTime = false, assumed } = ask
  const last: LocalDate = days.to !== undefined && days.to < asOf ? days.to : asOf
  const within = bestTime(record, distance_m, { from: days.from, to: last }, target ?? (anyTime ? Infinity : 0))
  const actual = within?.time_s

  const hasWay =
    !noWay &&
    baseline !== undefined &&
    target !== undefined &&
    baseline > target &&
    days.to !== undefined &&
    asOf >= days.from
  const expected =
    hasWay && days.to !== undefined
      ? baseline - (baseline - target) * evenShare(days.from, days.to, asOf, rest)
      : undefined
  const reached = within?.reachedOn !== undefined
  const fraction = target === undefined ? (reached ? 1 : undefined) : fractionOf(actual, baseline, target, noWay)
  const best = actual ?? baseline
  const left = daysLeft(days, asOf)
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached,
      lead: expected === undefined || actual === undefined ? undefined : expected - actual,
      tolerance: (target ?? 0) * RACE_VARIATION,
    }),
    unit: 's',
    ...(actual !== undefined && { actual }),
    ...(target !== undefined && { target }),
    ...(expected !== undefined && { expected }),
    ...(fraction !== undefined && { fraction }),
    ...(reached && { left: 0 }),
    ...(!reached && best !== undefined && target !== undefined && { left: Math.max(0, best - target) }),
    ...(left !== undefined && { daysLeft: left }),
    ...(baseline !== undefined && { baseline }),
    reachable: reached || left !== 0,
    ...(within?.reachedOn !== undefined && { reachedOn: within.reachedOn }),
    ...evidenceIds([]),
    activityIds: within?.activityIds ?? [],
    raceIds: within?.raceIds ?? [],
    ...(assumed !== undefined && assumed.length > 0 && { assumed }),
  }
}

/** Every activity and race of a range, and whether it is a time over the distance. */
export function seenTimes(distance_m: number, range: DayRange, record: GoalRecord): Seen[] {
  const best = bestTime(record, distance_m, range, 0)
  const counted = new Set([...(best?.activityIds ?? []), ...(best?.raceIds ?? [])])
  const of = (id: string, why: () => SeenReason) =>
    counted.has(id)
      ? { counted: true, reason: 'counts' as const, amount: 0 }
      : { counted: false, reason: why(), amount: 0 }
  return [
    ...record.activities(range).map((activity) => ({
      on: activity.localDay,
      activityId: activity.id,
      ...of(activity.id, () => whyNot(activity)),
    })),
    ...record.races(upToDay(range, record.asOf)).map((race) => ({
      on: race.on,
      raceId: race.id,
      ...of(race.id, () => (race.outcome === 'finished' ? 'other-distance' : 'not-finished')),
    })),
  ].toSorted((a, b) => a.on - b.on)
}

const upToDay = ({ from, to }: DayRange, asOf: LocalDate): DayRange => ({ from, to: to < asOf ? to : asOf })

function whyNot({ sport, subSport, distance_m }: ActivityFact): SeenReason {
  if (!isRun(sport)) return 'other-sport'
  if (isIndoors(subSport)) return 'indoors'
  return distance_m === undefined ? 'no-distance' : 'other-distance'
}

/** A time is run on one day: there is nothing to be parted. */
export const NO_PERIODS = {
  periods: () => [],
  judge: () => {
    throw new Error('A goal of one day has no periods')
  },
} as const
