import { addDays, type LocalDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { forecastGoal } from '../forecast/forecast-goal.ts'
import { goalAsOf, revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'

/** Goals are looked at every two weeks (science, adjustment rules). */
export const REVIEW_DAYS = 14

interface ChanceOn {
  readonly on: LocalDate
  readonly chance: number
}

/** A goal's chance when its present terms were agreed, at the last review and now. */
export interface ChanceAtReviews {
  readonly agreed: ChanceOn
  readonly before: ChanceOn
  readonly now: ChanceOn
}

/** Each as it would have been said on that day. Undefined while there are no two reviews, or no chance at one of them. */
export function chanceAtReviews(goal: Goal, evidence: Evidence): ChanceAtReviews | undefined {
  const { asOf } = evidence
  const { fromOn } = revisionOn(goalAsOf(goal, asOf), asOf)
  const agreedOn = fromOn > goal.createdOn ? fromOn : goal.createdOn
  const beforeOn = addDays(asOf, -REVIEW_DAYS)
  if (agreedOn > addDays(beforeOn, -REVIEW_DAYS)) return undefined
  const [agreed, before, now] = [agreedOn, beforeOn, asOf].map((on) => chanceOn(goal, evidence, on))
  return agreed && before && now ? { agreed, before, now } : undefined
}

function chanceOn(goal: Goal, evidence: Evidence, on: LocalDate): ChanceOn | undefined {
  if (stateOn(goal, on).state !== 'active') return undefined
  const said = forecastGoal(goal, evidenceAsOf(evidence, on), { chanceOnly: true })
  return said.kind === 'forecast' && said.decided === undefined ? { on, chance: said.chance } : undefined
}
