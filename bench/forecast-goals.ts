import { addDays, type LocalDate } from '../src/core/base/calendar.ts'
import type { Goal } from '../src/core/goal/goal.ts'
import type { Measure } from '../src/core/goal/measure.ts'

const MEASURES = {
  'race-time': { kind: 'race-time', distance_m: 5000, time_s: 1300 },
  frequency: { kind: 'frequency', times: 3, weeks: 12, slack_weeks: 3, sports: ['running'] },
  volume: { kind: 'volume', quantity: 'distance', amount: 400_000, per: 'total', sports: ['running'] },
} as const satisfies Record<string, Measure>

/** A goal of twelve weeks from the day after. */
export function goalAt(kind: keyof typeof MEASURES, asOf: LocalDate): Goal {
  const measure: Measure = MEASURES[kind]
  const dueOn = kind === 'frequency' ? {} : { dueOn: addDays(asOf, 84) }
  return {
    id: 'goal',
    type: 'time',
    horizon: 'season',
    rank: 0,
    createdOn: asOf,
    states: [{ on: asOf, state: 'active' }],
    revisions: [{ fromOn: asOf, measure, startOn: addDays(asOf, 1), ...dueOn, weekStart: 1 }],
    version: 1,
  }
}
