import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Pause } from '../../evidence/evidence.ts'
import type { PauseLimitMeasure } from '../measure.ts'
import { evidenceIds } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { standing } from './standing.ts'
import { NO_PERIODS } from './timed.ts'
import { ownDays } from './window-days.ts'

/** Pauses of the body; a journey or a quiet month is none of them. */
const OF_HEALTH: ReadonlySet<Pause['reason']> = new Set(['injury', 'illness'])

/** Days of a pause within the goal's days, as far as they had been lived. */
function within(pause: Pause, from: LocalDate, to: LocalDate): number {
  const last = pause.to === undefined || pause.to > to ? to : pause.to
  return Math.max(0, last - Math.max(pause.from, from) + 1)
}

function progress(agreed: Agreed<PauseLimitMeasure>, record: GoalRecord): ProgressOfGoal {
  const { asOf } = record
  const days = ownDays(agreed)
  const last = days.to !== undefined && days.to < asOf ? days.to : asOf
  const long = record.pauses.some(
    (pause) => OF_HEALTH.has(pause.reason) && within(pause, days.from, last) > agreed.measure.days,
  )
  const lived = Math.max(0, last - days.from + (days.to !== undefined && asOf > days.to ? 1 : 0))
  // The last day has to be over.
  const reachedOn = !long && days.to !== undefined && asOf > days.to ? addDays(days.to, 1) : undefined
  const target = days.to === undefined ? undefined : days.to - days.from + 1
  const left = daysLeft(days, asOf)
  const actual = long ? 0 : lived
  return {
    asOf,
    standing: standing({
      asOf,
      window: days,
      reached: reachedOn !== undefined,
      lead: long ? -1 : days.to === undefined ? undefined : 0,
      tolerance: 1,
    }),
    unit: 'days',
    actual,
    ...(target !== undefined && { target, fraction: actual / target, left: target - actual }),
    ...(target !== undefined && asOf >= days.from && { expected: lived }),
    ...(left !== undefined && { daysLeft: left }),
    reachable: !long,
    ...(reachedOn !== undefined && { reachedOn }),
    ...evidenceIds([]),
  }
}

/** No pause for injury or illness over so many days: part of staying healthy. docs/methods/composite.md */
export const pauseLimit: MeasureDefinition<PauseLimitMeasure> = {
  kind: 'pause-limit',
  goalType: 'health',
  horizon: 'season',
  fields: [{ name: 'days', kind: 'count', required: true, min: 1, max: 60 }],
  contradictions: () => [],
  needs: () => [],
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => progress(agreed, record),
  seen: () => [],
}
