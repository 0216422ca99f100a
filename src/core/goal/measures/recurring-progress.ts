import type { LocalDate } from '../../base/calendar.ts'
import type { PeriodProgress, ProgressUnit, Standing } from '../progress-types.ts'
import { joinedIds } from '../seen.ts'
import { daysLeft, perWeek } from './days-left.ts'
import type { ProgressOfGoal, Window } from './definition.ts'
import { standing } from './standing.ts'

interface Recurring {
  readonly asOf: LocalDate
  readonly window: Window
  readonly unit: ProgressUnit
  /** How many periods may be missed. */
  readonly slack: number
  /** Those that count, in order. */
  readonly periods: readonly PeriodProgress[]
}

/**
 * How a goal stands that asks the same of every week, month or year: it counts periods held. Of all its periods as many
 * have to be held as are neither spare nor taken out by a pause. Derivation and examples: docs/methods/progress.md.
 */
export function recurringProgress({ asOf, window, unit, slack: agreed, periods }: Recurring): ProgressOfGoal {
  // One period at least is no spare one, however few a revision has left of them.
  const slack = Math.max(0, Math.min(agreed, periods.length - 1))
  const held = periods.filter((period) => period.heldOn !== undefined)
  const rested = periods.filter((period) => period.restedOn !== undefined)
  // A period whose last workouts may still be made up for is open a little longer than its days.
  const closed = periods.filter(
    (period) => period.to < asOf && period.restedOn === undefined && period.state !== 'open',
  )
  const missed = closed.filter((period) => period.heldOn === undefined).length
  const chances = periods.filter((period) => period.state === 'open' || period.state === 'coming').length

  const open = window.to === undefined
  const heldEarly = held.filter((period) => period.to >= asOf && period.restedOn === undefined).length
  const needed = open ? closed.length + heldEarly : periods.length - rested.length - slack
  const target = Math.max(1, needed)
  const actual = held.length
  const reached = !open && actual > 0 && actual >= needed
  const reachable = open || actual + chances >= needed

  const started = asOf >= window.from
  // The even way uses spare periods evenly too, and does not move while the goal rests.
  const expected =
    open || !started || periods.length === 0
      ? undefined
      : Math.min(target, (closed.length * (periods.length - slack)) / periods.length)
  const left = Math.max(0, target - actual)
  const days = daysLeft(window, asOf)
  const neededPerWeek = perWeek(left, days)
  const word = standing({
    asOf,
    window,
    reached,
    // What cannot be made up any more is behind, however near the even way it lies.
    lead: expected === undefined ? undefined : reachable ? actual - expected : -1,
    tolerance: 1,
  })

  return {
    asOf,
    standing: open && started ? openStanding(closed) : word,
    unit,
    actual,
    target,
    ...(expected !== undefined && { expected }),
    fraction: actual / target,
    ...(!open && { left }),
    ...(days !== undefined && { daysLeft: days }),
    ...(neededPerWeek !== undefined && { neededPerWeek }),
    ...(!open && { slack: { allowed: slack, used: missed, left: Math.max(0, slack - missed) } }),
    reachable,
    ...(reached && { reachedOn: reachedOn(periods, slack) }),
    ...joinedIds(periods),
  }
}

/** Without a last day there is no way to be along, only the rhythm of late: two of the last four missed is behind. */
function openStanding(closed: readonly PeriodProgress[]): Standing {
  if (closed.length === 0) return 'open-ended'
  return closed.slice(-4).filter((period) => period.heldOn === undefined).length >= 2 ? 'behind' : 'on-track'
}

/** The day on which the periods held, with those taken out by a pause, first made up all but the spare ones. */
function reachedOn(periods: readonly PeriodProgress[], slack: number): LocalDate {
  const days = periods.flatMap(({ heldOn, restedOn }) => [heldOn, restedOn]).filter((day) => day !== undefined)
  const upTo = (day: LocalDate) => (other: LocalDate | undefined) => other !== undefined && other <= day
  const first = days
    .toSorted((a, b) => a - b)
    .find((day) => {
      const held = periods.filter((period) => upTo(day)(period.heldOn)).length
      const rested = periods.filter((period) => upTo(day)(period.restedOn)).length
      return held > 0 && held >= periods.length - rested - slack
    })
  if (first === undefined) throw new Error('A goal that is reached has a day on which it was')
  return first
}
