import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { isKept, isMissed, MOVE_DAYS, type Adherence } from '../adherence.ts'
import { allowedMisses } from '../allowed-misses.ts'
import { MISS_PERIODS, type MissLimitMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import { evidenceIds } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, AskedPeriod, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { judgedWorkouts, seenWorkout } from './judged-workouts.ts'
import { recurringPeriods } from './recurring.ts'
import { recurringProgress } from './recurring-progress.ts'
import { sameRhythm } from './same-rhythm.ts'
import { standing } from './standing.ts'
import { totalPeriods } from './total.ts'
import { ownDays } from './window-days.ts'

const UNITS = { week: 'weeks', month: 'months' } as const

/** Of a plan where one is named; of this goal or of none otherwise. Days of rest are a goal of their own. */
const planned = ({ plan_id }: MissLimitMeasure, range: DayRange, record: GoalRecord): Adherence[] =>
  judgedWorkouts(range, record).filter(
    ({ workout }) => workout.kind !== 'rest' && (plan_id === undefined || workout.planId === plan_id),
  )

/** Those that are asked for: a pause takes out what lay in it and was not done. */
const askedOf = (all: readonly Adherence[]) => all.filter(({ state }) => state !== 'rested')

/**
 * A period is judged when it is over, since more may be planned until then: held on the first day from its last one on
 * which no more than the allowed ones are left undone. One without a planned workout asks for nothing.
 */
function judge({ measure }: Agreed<MissLimitMeasure>, { from, to }: AskedPeriod, record: GoalRecord): PeriodProgress {
  const { asOf } = record
  const all = planned(measure, { from, to }, record)
  const asked = askedOf(all)
  const actual = asked.filter(isKept).length
  const shown = { from, to, unit: 'workouts' as const, measure, actual, ...evidenceIds(all.map(seenWorkout)) }
  const misses = allowedMisses(measure, asked.length)
  const target = Math.max(0, asked.length - misses)
  if (asOf < from) return { ...shown, target, state: 'coming' }
  if (asked.length === 0) {
    // A pause took out the last of them on its own day.
    const last = all.reduce((day, { workout }) => (workout.on > day ? workout.on : day), from)
    const restedOn = all.length > 0 ? last : asOf > to ? addDays(to, 1) : undefined
    const rested = restedOn === undefined ? {} : { restedOn }
    // So few were planned that all of them might have been missed: a pause does not take that away.
    if (all.length > 0 && all.length <= allowedMisses(measure, all.length) && asOf >= to)
      return { ...shown, target: 0, state: 'held', heldOn: to, ...rested }
    return { ...shown, target: 0, state: restedOn === undefined ? 'open' : 'paused', ...rested }
  }
  const heldOn = heldFrom(asked, misses, to, asOf)
  if (heldOn !== undefined) return { ...shown, target, state: 'held', heldOn }
  const missed = asked.filter(isMissed).length
  return { ...shown, target, state: asOf > to && missed > misses ? 'not-held' : 'open' }
}

function heldFrom(asked: readonly Adherence[], misses: number, to: LocalDate, asOf: LocalDate): LocalDate | undefined {
  const last = addDays(to, MOVE_DAYS + 1)
  for (let day = to; day <= asOf && day <= last; day = addDays(day, 1)) {
    const kept = asked.filter((each) => isKept(each) && (each.settledOn ?? Infinity) <= day).length
    if (asked.length - kept <= misses) return day
  }
  return undefined
}

/** The whole of a block at once: what was kept, what is still allowed, what is left. */
function blockProgress(
  agreed: Agreed<MissLimitMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { asOf } = record
  const days = ownDays(agreed)
  const all = planned(agreed.measure, { from: days.from, to: days.to ?? asOf }, record)
  const asked = askedOf(all)
  const misses = allowedMisses(agreed.measure, asked.length)
  const actual = asked.filter(isKept).length
  const missed = asked.filter(isMissed).length
  const target = Math.max(0, asked.length - misses)
  // A block without a last day goes on: it is never over, and so never reached.
  const reachedOn = days.to === undefined ? undefined : periods.at(-1)?.heldOn
  const reached = reachedOn !== undefined
  const left = daysLeft(days, asOf)
  const settled = actual + missed
  const share = actual / Math.max(1, target)
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached,
      lead: settled === 0 ? undefined : missed > misses ? -1 : 0,
      tolerance: 1,
    }),
    unit: 'workouts',
    actual,
    ...(asked.length > 0 && { target }),
    ...(asked.length > 0 && asOf >= days.from && { expected: Math.min(target, settled) }),
    ...(reached && { fraction: Math.max(1, share) }),
    ...(!reached && asked.length > 0 && { fraction: share }),
    left: reached ? 0 : Math.max(0, target - actual),
    ...(left !== undefined && { daysLeft: left }),
    slack: { allowed: misses, used: missed, left: Math.max(0, misses - missed) },
    reachable: reached || (missed <= misses && (left !== 0 || asked.some(({ state }) => state === 'open'))),
    ...(reached && { reachedOn }),
    ...evidenceIds(all.map(seenWorkout)),
  }
}

/** Of planned workouts no more than so many missed, in all or in each week or month. docs/methods/miss-limit.md */
export const missLimit: MeasureDefinition<MissLimitMeasure> = {
  kind: 'miss-limit',
  goalType: 'consistency',
  horizon: 'season',
  fields: [
    { name: 'misses', kind: 'count', required: false, min: 0, max: 100 },
    { name: 'kept_share', kind: 'number', required: false, min: 0.05, max: 1, unit: 'share' },
    { name: 'per', kind: 'choice', required: true, choices: MISS_PERIODS },
    { name: 'plan_id', kind: 'text', required: false, max: 64 },
  ],
  contradictions: ({ misses, kept_share }) =>
    misses === undefined && kept_share === undefined
      ? [{ code: 'required', field: 'misses' }]
      : misses !== undefined && kept_share !== undefined
        ? [{ code: 'contradiction', field: 'kept_share', with: 'misses' }]
        : [],
  needs: () => ['planned-workouts'],
  window: ownDays,
  periods: (agreed, asOf) => {
    const { per } = agreed.measure
    const days = ownDays(agreed)
    return per === 'total' ? totalPeriods(days, asOf) : recurringPeriods(per, days, agreed.weekStart, asOf)
  },
  judge,
  progress: (agreed, periods, record) => {
    const { measure } = agreed
    const days = ownDays(agreed)
    if (measure.per === 'total') return blockProgress(agreed, periods, record)
    return recurringProgress({
      asOf: record.asOf,
      window: days,
      unit: UNITS[measure.per],
      slack: 0,
      periods: periods.filter((period) => period.to >= days.from && sameRhythm(period.measure, measure)),
    })
  },
  seen: ({ measure }, range, record) => planned(measure, range, record).map(seenWorkout),
}
