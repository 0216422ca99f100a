import type { DayRange } from '../../base/calendar.ts'
import type { WorkoutKind } from '../../evidence/planned-workout.ts'
import { isMissed } from '../adherence.ts'
import { WORKOUT_AIMS, type WorkoutMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, AskedPeriod, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { judgedWorkouts, seenWorkout } from './judged-workouts.ts'
import { standing } from './standing.ts'
import { totalPeriods } from './total.ts'
import { ownDays } from './window-days.ts'
import { aimReached } from './workout-aim.ts'

const QUALITY: ReadonlySet<WorkoutKind> = new Set(['tempo', 'intervals', 'hills', 'race-pace', 'steady'])

const isAsked = (kind: WorkoutKind, id: string, { of = 'any', workout_id }: WorkoutMeasure): boolean => {
  if (workout_id !== undefined) return id === workout_id
  if (of === 'quality') return QUALITY.has(kind)
  return of === 'long' ? kind === 'long' : kind !== 'rest'
}

/** Each asked workout of a range, and whether it came to what is aimed at. `final`: it can come to it no more. */
function looked(measure: WorkoutMeasure, range: DayRange, record: GoalRecord): (Seen & { final: boolean })[] {
  return judgedWorkouts(range, record)
    .filter(({ workout }) => isAsked(workout.kind, workout.id, measure))
    .map((judged) => {
      const reason = aimReached(measure.aim, judged, record)
      const counted = reason === 'counts'
      const on = judged.settledOn ?? judged.workout.on
      const final = !counted && (isMissed(judged) || !['still-open', 'to-come', 'paused'].includes(reason))
      return { ...seenWorkout(judged), on, counted, reason, amount: counted ? 1 : 0, final }
    })
    .toSorted((a, b) => a.on - b.on)
}

const asked = (seen: readonly Seen[]) => seen.filter(({ reason }) => reason !== 'paused')

function judge({ measure }: Agreed<WorkoutMeasure>, { from, to }: AskedPeriod, record: GoalRecord): PeriodProgress {
  const seen = looked(measure, { from, to }, record)
  const target = asked(seen).length
  const counted = seen.filter((each) => each.counted)
  const shown = { from, to, actual: counted.length, target, unit: 'workouts' as const, measure, ...evidenceIds(seen) }
  if (record.asOf < from) return { ...shown, state: 'coming' }
  // One that a pause lets off is let off on its own day: until then it was asked.
  const heldOn = target > 0 && counted.length === target ? seen.at(-1)?.on : undefined
  if (heldOn !== undefined) return { ...shown, state: 'held', heldOn }
  if (seen.length > 0 && target === 0) return { ...shown, state: 'paused', restedOn: from }
  return {
    ...shown,
    state: record.asOf > to && !seen.some(({ reason }) => reason === 'still-open') ? 'not-held' : 'open',
  }
}

function progress(
  agreed: Agreed<WorkoutMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { asOf } = record
  const days = ownDays(agreed)
  const seen = looked(agreed.measure, { from: days.from, to: days.to ?? asOf }, record)
  const all = asked(seen)
  const actual = all.filter(({ counted }) => counted).length
  const final = seen.filter((each) => each.final).length
  const reachedOn = days.to === undefined ? undefined : periods.at(-1)?.heldOn
  const reached = reachedOn !== undefined
  const left = daysLeft(days, asOf)
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached,
      lead: actual + final === 0 ? undefined : final > 0 ? -1 : 0,
      tolerance: 1,
    }),
    unit: 'workouts',
    actual,
    ...(all.length > 0 && { target: all.length, fraction: actual / all.length }),
    ...(all.length > 0 && asOf >= days.from && { expected: actual + final }),
    left: all.length - actual,
    ...(left !== undefined && { daysLeft: left }),
    reachable: reached || (final === 0 && (left !== 0 || seen.some(({ reason }) => reason === 'still-open'))),
    ...(reached && { reachedOn }),
    ...evidenceIds(seen),
  }
}

/** Planned workouts: done, on pace, or with an ear for the body. docs/methods/workout.md */
export const workout: MeasureDefinition<WorkoutMeasure> = {
  kind: 'workout',
  goalType: 'improvement',
  horizon: 'session',
  fields: [
    { name: 'aim', kind: 'choice', required: true, choices: WORKOUT_AIMS },
    { name: 'of', kind: 'choice', required: false, choices: ['quality', 'long', 'any'], absent: 'any' },
    { name: 'workout_id', kind: 'text', required: false, max: 64 },
  ],
  contradictions: () => [],
  needs: () => ['planned-workouts'],
  window: ownDays,
  periods: (agreed, asOf) => totalPeriods(ownDays(agreed), asOf),
  judge,
  progress,
  seen: ({ measure }, range, record) => looked(measure, range, record).map(({ final: _, ...seen }) => seen),
}
