import { isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { relationship } from '../wellbeing/relationship.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** A runner and a goal (or running itself), week by week, for one calm picture; null was not said. */
export interface RelationshipView {
  asOf: IsoDay
  goalId: string | null
  weeks: {
    startsOn: IsoDay
    /** From -10 (it torments) to 10 (it motivates). */
    pull: number | null
    joy: number | null
    pressure: number | null
    pain: number | null
    selfWorth: number | null
    said: number
  }[]
}

export const relationshipView = (evidence: Evidence, goalId?: string): RelationshipView => ({
  asOf: isoDate(evidence.asOf),
  goalId: orNull(goalId),
  weeks: relationship(evidence, evidence.asOf, goalId).map(({ startsOn, said, ...week }) => ({
    startsOn: isoDate(startsOn),
    pull: orNull(week.pull),
    joy: orNull(week.joy),
    pressure: orNull(week.pressure),
    pain: orNull(week.pain),
    selfWorth: orNull(week.selfWorth),
    said,
  })),
})
