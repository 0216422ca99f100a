import { addDays, startOfWeek } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'
import { progress } from '../goal/progress.ts'
import { roleOf } from '../goal/role.ts'
import type { KeptBefore } from './option.ts'

/** So many whole weeks back a rhythm is looked for. */
const WEEKS = 26

/** What the runner's own record says of a goal of this kind and size: goals that ended, and weeks with as much. */
export function keptBefore(goal: Goal, measure: Measure, goals: readonly Goal[], evidence: Evidence): KeptBefore {
  const { asOf } = evidence
  const role = roleOf(measure)
  const ended = goals.flatMap((other) => {
    if (other.id === goal.id || other.createdOn > asOf || roleOf(revisionOn(other, asOf).measure) !== role) return []
    const { state } = stateOn(other, asOf)
    // What was let go has no outcome.
    if (state === 'released' || state === 'draft') return []
    const stands = progress(other, evidence)
    const reached = state === 'achieved' || stands.reachedOn !== undefined
    return reached || state === 'fell-short' || stands.standing === 'over' ? [reached] : []
  })
  const weeks = weeksWithAsMuch(measure, evidence)
  return { goals: ended.length, reached: ended.filter((each) => each).length, ...(weeks && { weeks }) }
}

function weeksWithAsMuch(measure: Measure, { activities, asOf, weekStart }: Evidence): KeptBefore['weeks'] {
  const enough = enoughOf(measure)
  if (enough === undefined) return undefined
  const runs = activities.filter(({ sport }) => isRun(sport))
  const first = runs[0]?.localDay
  if (first === undefined) return undefined
  const last = startOfWeek(addDays(asOf, 1), weekStart)
  const starts = Array.from({ length: WEEKS }, (_, i) => addDays(last, -7 * (i + 1))).filter(
    (from) => from + 6 >= first,
  )
  const asMuch = starts.filter((from) =>
    enough(runs.filter(({ localDay }) => localDay >= from && localDay < from + 7)),
  ).length
  return starts.length === 0 ? undefined : { asMuch, of: starts.length }
}

type Week = Evidence['activities']

/** Whether a week has what a measure asks of each; undefined of measures that ask nothing of weeks. */
function enoughOf(measure: Measure): ((week: Week) => boolean) | undefined {
  if (measure.kind === 'frequency' && measure.per !== 'month') {
    const { times, counted } = measure
    return (week) => (counted === 'days' ? new Set(week.map(({ localDay }) => localDay)).size : week.length) >= times
  }
  const isWeekly = measure.kind === 'level' || (measure.kind === 'volume' && measure.per === 'week')
  if (!isWeekly || measure.quantity === 'climb') return undefined
  const { quantity, amount } = measure
  return (week) =>
    week.reduce(
      (sum, run) => sum + (quantity === 'count' ? 1 : quantity === 'time' ? run.moving_s : (run.distance_m ?? 0)),
      0,
    ) >= amount
}
