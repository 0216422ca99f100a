import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Goal } from './goal.ts'

/** Days on which nothing is asked, as ranges in order that neither touch nor overlap. */
export interface RestDays {
  readonly ranges: readonly DayRange[]
  readonly has: (day: LocalDate) => boolean
  /** How many of the days of a range are rest; none when the range is empty. */
  readonly within: (from: LocalDate, to: LocalDate) => number
}

/** Stretches in which the goal itself stood at `paused`; the day on which it is taken up again is no rest. */
function pausedStates(goal: Pick<Goal, 'states'>, asOf: LocalDate): DayRange[] {
  return goal.states.flatMap((change, i) => {
    const next = goal.states[i + 1]
    const to = next ? addDays(next.on, -1) : asOf
    return change.state === 'paused' ? [{ from: change.on, to }] : []
  })
}

function merged(ranges: readonly DayRange[]): DayRange[] {
  const result: DayRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1)
    if (last && range.from <= last.to + 1) {
      if (range.to > last.to) result[result.length - 1] = { from: last.from, to: range.to }
    } else result.push(range)
  }
  return result
}

/**
 * The rest days of a goal as far as they are known: a pause that goes on, or has an end to come, reaches to asOf and no
 * further. Days to come are not taken for rest before they are, so that nothing is reached by a long pause alone.
 */
export function restDays(goal: Pick<Goal, 'id' | 'states'>, evidence: Evidence): RestDays {
  const { asOf } = evidence
  const pauses = evidence.pauses
    .filter((pause) => pause.goalId === undefined || pause.goalId === goal.id)
    .map((pause) => ({ from: pause.from, to: pause.to ?? asOf }))
  const ranges = merged(
    [...pauses, ...pausedStates(goal, asOf)]
      .map(({ from, to }) => ({ from, to: to < asOf ? to : asOf }))
      .filter(({ from, to }) => from <= to),
  )
  return {
    ranges,
    has: (day) => ranges.some(({ from, to }) => day >= from && day <= to),
    within: (from, to) =>
      ranges.reduce((days, rest) => days + Math.max(0, Math.min(rest.to, to) - Math.max(rest.from, from) + 1), 0),
  }
}
