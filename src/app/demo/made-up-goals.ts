import { addDays, addMonths, civil, dateOf, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import type { Goal, Revision, StateChange } from '../../core/goal/goal.ts'
import type { Measure } from '../../core/goal/measure.ts'
import { windowOf } from '../../core/goal/window.ts'
import { lastRaceOn, streakFrom } from './made-up-life.ts'
import { nextRaceOn } from './made-up-races.ts'

export interface MadeUpGoal {
  readonly key: string
  /** The key of the goal that this one carries. */
  readonly carries?: string
  readonly goal: Omit<Goal, 'id' | 'rank' | 'version'>
}

/** Goals in every state, most important first: three in course that carry each other, one reached, one resting, one let go. */
export const madeUpGoals = (until: LocalDate): MadeUpGoal[] => [
  halfMarathon(until),
  fourRunsAWeek(until),
  kilometresOfTheYear(until),
  tenKilometres(until),
  strengthTwiceAWeek(until),
  longMonths(until),
]

type Facts = Pick<Goal, 'name' | 'why' | 'type' | 'horizon'>

function goal(facts: Facts, revisions: readonly Revision[], later: readonly StateChange[] = []): MadeUpGoal['goal'] {
  const on = revisions[0]!.fromOn
  return { ...facts, createdOn: on, states: [{ on, state: 'active' }, ...later], revisions }
}

function revision(measure: Measure, startOn: LocalDate, dueOn?: LocalDate, change: Partial<Revision> = {}): Revision {
  const asked: Revision = { fromOn: startOn, measure, startOn, weekStart: 1, ...change }
  const last = dueOn ?? windowOf(asked).to
  return last === undefined ? asked : { ...asked, dueOn: last }
}

const race = (distance_m: number, time_s: number): Measure => ({ kind: 'race-time', distance_m, time_s })

function halfMarathon(until: LocalDate): MadeUpGoal {
  const startOn = addDays(startOfWeek(until, 1), -16 * 7)
  const dueOn = nextRaceOn(until)
  const changed = {
    fromOn: addDays(lastRaceOn(until), 3),
    reason: 'The Old Mill 10 went better than I thought.',
  }
  const facts: Facts = {
    name: 'Half marathon under 1:50',
    why: 'To run it with Jo and still talk at the end.',
    type: 'time',
    horizon: 'season',
  }
  const revisions = [
    revision(race(21097.5, 6720), startOn, dueOn),
    revision(race(21097.5, 6600), startOn, dueOn, changed),
  ]
  return { key: 'half', goal: goal(facts, revisions) }
}

function fourRunsAWeek(until: LocalDate): MadeUpGoal {
  const measure: Measure = {
    kind: 'frequency',
    times: 4,
    counted: 'activities',
    weeks: 12,
    slack_weeks: 2,
    sports: ['running'],
  }
  const facts: Facts = {
    name: 'Four runs a week',
    why: 'Little and often suits me.',
    type: 'consistency',
    horizon: 'week',
  }
  return { key: 'weekly', carries: 'half', goal: goal(facts, [revision(measure, streakFrom(until))]) }
}

function kilometresOfTheYear(until: LocalDate): MadeUpGoal {
  const { year } = civil(until)
  const measure: Measure = {
    kind: 'volume',
    quantity: 'distance',
    amount: 1_500_000,
    per: 'total',
    sports: ['running'],
  }
  const facts: Facts = { name: `1,500 km in ${year}`, type: 'consistency', horizon: 'long-term' }
  return { key: 'year', goal: goal(facts, [revision(measure, dateOf(year, 1, 1), dateOf(year, 12, 31))]) }
}

function tenKilometres(until: LocalDate): MadeUpGoal {
  const day = lastRaceOn(until)
  const facts: Facts = { name: '10 km under 48 minutes', type: 'time', horizon: 'season' }
  const reached: StateChange = { on: day, state: 'achieved' }
  return { key: 'ten', goal: goal(facts, [revision(race(10000, 2880), addDays(day, -98), day)], [reached]) }
}

function strengthTwiceAWeek(until: LocalDate): MadeUpGoal {
  const startOn = addDays(startOfWeek(until, 1), -42)
  const measure: Measure = {
    kind: 'frequency',
    times: 2,
    counted: 'activities',
    weeks: 16,
    slack_weeks: 4,
    sports: ['training'],
  }
  const facts: Facts = { name: 'Strength twice a week', why: 'My knees thank me.', type: 'health', horizon: 'week' }
  const resting: StateChange = {
    on: addDays(startOn, 24),
    state: 'paused',
    reason: 'The gym is closed for building work.',
  }
  return { key: 'strength', carries: 'half', goal: goal(facts, [revision(measure, startOn)], [resting]) }
}

function longMonths(until: LocalDate): MadeUpGoal {
  const startOn = addMonths(until, -18)
  const measure: Measure = { kind: 'volume', quantity: 'distance', amount: 150_000, per: 'month', sports: ['running'] }
  const facts: Facts = { name: '150 km every month', type: 'improvement', horizon: 'season' }
  const letGo: StateChange = {
    on: addDays(startOn, 75),
    state: 'released',
    reason: 'Too much beside the new job. Shorter and more often instead.',
  }
  return { key: 'months', goal: goal(facts, [revision(measure, startOn, addMonths(startOn, 6))], [letGo]) }
}
