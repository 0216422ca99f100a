import type { Revision } from '../goal/goal.ts'
import type { Progress } from '../goal/progress-types.ts'
import { gammaPoissonAtLeast } from '../stats/negative-binomial.ts'
import { parameter } from './constants.ts'
import { type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const PRIOR_WEEKS = parameter('simple.collection.weeks')
const KEPT = parameter('guess.kept')

/** So many new ones of something: those found so far, with about half of the intended pace for a prior. */
export function chanceOfCollection(revision: Revision, stands: Progress, target: number): GoalForecast {
  const { dueOn, startOn } = revision
  if (dueOn === undefined) return lacking('last-day')
  const found = stands.actual ?? 0
  const weeks = (dueOn - startOn + 1) / 7
  const lived = Math.max(0, (stands.asOf - startOn + 1) / 7)
  const left = Math.max(0, (dueOn - Math.max(stands.asOf, startOn - 1)) / 7)
  const expected = (KEPT * target * PRIOR_WEEKS) / weeks
  return {
    kind: 'forecast',
    model: 'simple-collection',
    version: SIMPLE_VERSION,
    chance: gammaPoissonAtLeast(Math.ceil(target - found), left, found + expected, lived + PRIOR_WEEKS),
    inputs: { kept: found },
    assumed: ['parts-alike'],
  }
}
