import { addDays } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Revision } from '../goal/goal.ts'
import type { VolumeMeasure } from '../goal/measure.ts'
import type { Progress } from '../goal/progress-types.ts'
import { betaBinomialAtMost } from '../stats/beta-binomial.ts'
import { parameter } from './constants.ts'
import { amountIn, isCounted, logFrom } from './counted.ts'
import { type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const KEPT = parameter('simple.days.kept')
const MISSED = parameter('simple.days.missed')
const MEMORY = parameter('simple.adherence.memory')
const HISTORY_DAYS = 182

interface Asked {
  readonly revision: Revision
  readonly measure: VolumeMeasure
  readonly evidence: Evidence
  readonly stands: Progress
}

/** So much on every day but a few: days of the last half year that held it, as if one day knew nothing of the next. */
export function chanceOfDays({ revision, measure, evidence, stands }: Asked): GoalForecast {
  const { asOf } = evidence
  const { dueOn, startOn } = revision
  const since = logFrom(evidence)
  if (since === undefined) return lacking('log')
  if (dueOn === undefined) return lacking('last-day')
  const amounts = new Map<number, number>()
  for (const activity of evidence.activities.filter(isCounted(measure)))
    amounts.set(activity.localDay, (amounts.get(activity.localDay) ?? 0) + (amountIn(activity, measure.quantity) ?? 0))
  const enough = (day: number) => (amounts.get(day) ?? 0) >= measure.amount
  let [kept, missed] = [KEPT, MISSED]
  for (let day = Math.max(since, asOf - HISTORY_DAYS); day < asOf; day++) {
    const weight = MEMORY ** ((asOf - day) / 7)
    if (enough(day)) kept += weight
    else missed += weight
  }
  // Today is not over.
  const from = enough(asOf) ? addDays(asOf, 1) : asOf
  const first = Math.max(from, startOn)
  const lost = stands.periods.filter((period) => period.state === 'not-held').length
  const slack = (measure.slack_periods ?? 0) - lost
  return {
    kind: 'forecast',
    model: 'simple-days',
    version: SIMPLE_VERSION,
    chance: betaBinomialAtMost(slack, Math.max(0, dueOn - first + 1), missed, kept),
    inputs: { kept, missed },
    assumed: ['parts-alike'],
  }
}
