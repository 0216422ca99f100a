import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Goal } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import type { WhatIfAsked, WhatIfInputs } from './what-if-types.ts'

/** The measure with another target, in its own unit. */
export function withTarget(measure: Measure, target: number | undefined): Measure {
  if (target === undefined) return measure
  switch (measure.kind) {
    case 'race-time':
      return { ...measure, time_s: target }
    case 'personal-best':
    case 'standard':
      return {
        kind: 'race-time',
        distance_m: measure.distance_m,
        time_s: target,
        ...('attempts' in measure && measure.attempts !== undefined && { attempts: measure.attempts }),
      }
    case 'frequency':
      return { ...measure, times: target }
    case 'volume':
    case 'level':
      return { ...measure, amount: target }
    default:
      return measure
  }
}

/** The last day of a goal of so many weeks follows from them: another last day is another number of weeks. */
export function withWeeks(measure: Measure, startOn: LocalDate, dueOn: LocalDate | undefined): Measure {
  if (dueOn === undefined || measure.kind !== 'frequency' || measure.per === 'month') return measure
  const weeks = Math.max(1, Math.round((dueOn - startOn + 1) / 7))
  const slack_weeks = Math.round((measure.slack_weeks * weeks) / measure.weeks)
  return weeks === measure.weeks ? measure : { ...measure, weeks, slack_weeks }
}

type Ground = Pick<WhatIfInputs, 'asOf' | 'weekStart' | 'type' | 'measure' | 'startOn' | 'dueOn'>

/** The goal as the sliders have it. */
export function askedGoal(ground: Ground, asked: WhatIfAsked): Goal {
  const { asOf, weekStart, type, startOn } = ground
  const counted = withTarget(ground.measure, asked.target)
  const measure = withWeeks(counted, startOn, asked.dueOn)
  const dueOn = measure.kind === 'frequency' ? undefined : (asked.dueOn ?? ground.dueOn ?? undefined)
  return {
    id: 'what-if',
    type,
    horizon: 'season',
    rank: 0,
    createdOn: asOf,
    states: [{ on: asOf, state: 'active' }],
    revisions: [{ fromOn: asOf, measure, startOn, weekStart, ...(dueOn !== undefined && { dueOn }) }],
    version: 1,
  }
}

/** The last day of the goal as the sliders have it. */
export function lastDay({ measure, startOn, dueOn }: Ground, asked: WhatIfAsked): LocalDate | undefined {
  if (asked.dueOn !== undefined) return asked.dueOn
  if (dueOn !== null) return dueOn
  return measure.kind === 'frequency' && measure.per !== 'month' ? addDays(startOn, 7 * measure.weeks - 1) : undefined
}
