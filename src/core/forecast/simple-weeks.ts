import type { Progress } from '../goal/progress-types.ts'
import { betaBinomialAtMost } from '../stats/beta-binomial.ts'
import { parameter } from './constants.ts'
import { type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const KEPT = parameter('simple.days.kept')
const MISSED = parameter('simple.days.missed')

/**
 * Periods of sessions or of rest: those that were held and missed so far, as if one knew nothing of the next. Beside the
 * first few of them only a guess stands, and the chance is wide of the truth.
 */
export function chanceOfWeeks(stands: Progress): GoalForecast {
  if (stands.daysLeft === undefined) return lacking('last-day')
  const held = stands.periods.filter((period) => period.state === 'held').length
  const lost = stands.periods.filter((period) => period.state === 'not-held').length
  const left = stands.periods.filter((period) => period.state === 'open' || period.state === 'coming').length
  const slack = stands.slack?.left ?? 0
  return {
    kind: 'forecast',
    model: 'simple-weeks',
    version: SIMPLE_VERSION,
    chance: lost > 0 && stands.slack === undefined ? 0 : betaBinomialAtMost(slack, left, MISSED + lost, KEPT + held),
    inputs: { kept: held, missed: lost },
    assumed: ['parts-alike'],
  }
}
