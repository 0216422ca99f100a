import type { Revision } from '../goal/goal.ts'
import type { MetricMeasure } from '../goal/measure.ts'
import type { Progress } from '../goal/progress-types.ts'
import { normalCdf } from '../stats/normal-cdf.ts'
import { parameter } from './constants.ts'
import { type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const WALK = parameter('simple.metric.walk')

/** A number of recordings that wanders: as near as it is, so many weeks away, without a trend. */
export function chanceOfMetric(revision: Revision, measure: MetricMeasure, stands: Progress): GoalForecast {
  const { dueOn } = revision
  const at = stands.actual ?? stands.baseline
  if (at === undefined || at <= 0) return lacking('recordings-of-it')
  if (dueOn === undefined) return lacking('last-day')
  const weeks = Math.max(1, (dueOn - stands.asOf) / 7)
  const away = Math.log(at / measure.target)
  const gap = measure.metric === 'cadence' ? -away : away
  return {
    kind: 'forecast',
    model: 'simple-metric',
    version: SIMPLE_VERSION,
    chance: normalCdf(-gap / (WALK * Math.sqrt(weeks + 1))),
    inputs: {},
    assumed: ['parts-alike'],
  }
}
