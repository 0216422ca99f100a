import type { RaceTimeMeasure } from '../measure.ts'
import type { MeasureDefinition } from './definition.ts'
import { bestBefore, NO_PERIODS, seenTimes, timeProgress } from './timed.ts'
import { ownDays } from './window-days.ts'

/** Faster than anyone has run any distance (about 12.4 m/s at the peak of a 100 m). */
const TOO_FAST_MPS = 12.5

/** A distance in a time or faster, by a last day if there is one. docs/methods/race-time-progress.md */
export const raceTime: MeasureDefinition<RaceTimeMeasure> = {
  kind: 'race-time',
  goalType: 'time',
  horizon: 'season',
  fields: [
    { name: 'distance_m', kind: 'distance', required: true, min: 100, max: 1_000_000 },
    { name: 'time_s', kind: 'duration', required: true, min: 10, max: 30 * 86_400 },
    { name: 'attempts', kind: 'count', required: false, min: 1, max: 20 },
  ],
  contradictions: ({ distance_m, time_s }) =>
    distance_m / time_s > TOO_FAST_MPS ? [{ code: 'contradiction', field: 'time_s', with: 'distance_m' }] : [],
  needs: () => ['runs'],
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => {
    const { distance_m, time_s } = agreed.measure
    const days = ownDays(agreed)
    const baseline_s = bestBefore(record, distance_m, days.from)
    return timeProgress({ distance_m, target_s: time_s, baseline_s }, days, record)
  },
  seen: ({ measure }, range, record) => seenTimes(measure.distance_m, range, record),
}
