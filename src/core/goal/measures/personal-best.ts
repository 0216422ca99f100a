import type { PersonalBestMeasure } from '../measure.ts'
import type { Agreed, GoalRecord, MeasureDefinition } from './definition.ts'
import { bestEver, NO_PERIODS, seenTimes, timeProgress, type TimeAsk } from './timed.ts'
import { ownDays } from './window-days.ts'

/**
 * A whole second faster than the best before the goal began, of the recordings or of the runner's own word, whichever is
 * faster. Where neither is known, there is nothing to beat yet, and the first time over the distance is a best.
 */
function ask({ measure, startOn }: Agreed<PersonalBestMeasure>, record: GoalRecord): TimeAsk {
  const { distance_m, best_s } = measure
  const known = bestEver(record, distance_m, startOn)
  const best = Math.min(known ?? Infinity, best_s === undefined ? Infinity : Math.round(best_s))
  if (best === Infinity)
    return { distance_m, target_s: undefined, baseline_s: undefined, anyTime: true, assumed: ['no-best-before'] }
  return { distance_m, target_s: best - 1, baseline_s: best, noWay: true }
}

/** Faster than ever before over a distance. docs/methods/personal-best.md */
export const personalBest: MeasureDefinition<PersonalBestMeasure> = {
  kind: 'personal-best',
  goalType: 'time',
  horizon: 'long-term',
  fields: [
    { name: 'distance_m', kind: 'distance', required: true, min: 100, max: 1_000_000 },
    { name: 'best_s', kind: 'duration', required: false, min: 10, max: 30 * 86_400 },
    { name: 'attempts', kind: 'count', required: false, min: 1, max: 20 },
  ],
  contradictions: () => [],
  needs: () => ['runs'],
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => timeProgress(ask(agreed, record), ownDays(agreed), record),
  seen: ({ measure }, range, record) => seenTimes(measure.distance_m, range, record),
}
