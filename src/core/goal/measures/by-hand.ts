import type { DayRange, LocalDate } from '../../base/calendar.ts'
import type { ByHandMeasure } from '../measure.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { standing } from './standing.ts'
import { NO_PERIODS } from './timed.ts'
import { ownDays } from './window-days.ts'
import { livedPart } from './word-weeks.ts'

/** Answer by which a step is called done in a check-in of the goal; anything less takes the mark away again. */
const DONE = 1

/** Marks of steps: answers in check-ins of this goal, named by the step's words. */
function seen({ steps = [] }: ByHandMeasure, range: DayRange, record: GoalRecord): Seen[] {
  return record.checkIns(livedPart(range, record.asOf)).flatMap(({ id, on, goalId, answers }): Seen[] => {
    if (goalId !== record.goalId || answers === undefined) return []
    const said = steps.filter((step) => answers[step] !== undefined)
    const done = said.filter((step) => (answers[step] ?? 0) >= DONE).length
    if (said.length === 0) return []
    return [{ on, checkInId: id, counted: done > 0, reason: done > 0 ? 'counts' : 'not-done', amount: done }]
  })
}

/** Each step, with the day on which it was last marked done and not taken back since. */
function stepsDone({ steps = [] }: ByHandMeasure, range: DayRange, record: GoalRecord) {
  const done = new Map<string, LocalDate>()
  for (const { on, goalId, answers = {} } of record.checkIns(livedPart(range, record.asOf))) {
    if (goalId !== record.goalId) continue
    for (const step of steps) {
      const mark = answers[step]
      if (mark === undefined) continue
      if (mark < DONE) done.delete(step)
      else if (!done.has(step)) done.set(step, on)
    }
  }
  return steps.map((step) => {
    const doneOn = done.get(step)
    return doneOn === undefined ? { step } : { step, doneOn }
  })
}

function progress(agreed: Agreed<ByHandMeasure>, record: GoalRecord): ProgressOfGoal {
  const { asOf } = record
  const window = ownDays(agreed)
  const days = { from: window.from, to: window.to ?? asOf }
  const steps = stepsDone(agreed.measure, days, record)
  const dates = steps.flatMap(({ doneOn }) => doneOn ?? [])
  const allOn = steps.length > 0 && dates.length === steps.length ? (Math.max(...dates) as LocalDate) : undefined
  const said = record.states.at(-1)
  const saidOn = said?.state === 'achieved' ? said.on : undefined
  const reachedOn = saidOn ?? allOn
  const reached = reachedOn !== undefined
  const target = Math.max(1, steps.length)
  const actual = reached ? target : dates.length
  const left = daysLeft(window, asOf)
  return {
    asOf,
    // A word that it is done stands whenever it is given.
    standing: reached ? 'reached' : standing({ asOf, window, reached, lead: undefined, tolerance: 0 }),
    unit: 'steps',
    actual,
    target,
    fraction: actual / target,
    left: target - actual,
    ...(left !== undefined && { daysLeft: left }),
    reachable: reached || left !== 0,
    ...(reached && { reachedOn }),
    ...evidenceIds(seen(agreed.measure, days, record)),
    detail: { kind: 'by-hand', steps },
  }
}

/** What data cannot see: its steps, and that it is done, stand by the runner's word. docs/methods/open-and-by-hand.md */
export const byHand: MeasureDefinition<ByHandMeasure> = {
  kind: 'by-hand',
  goalType: 'experience',
  horizon: 'season',
  fields: [{ name: 'steps', kind: 'texts', required: false, most: 20, max: 120 }],
  contradictions: ({ steps = [] }) =>
    new Set(steps).size < steps.length ? [{ code: 'contradiction', field: 'steps', with: 'steps' }] : [],
  needs: () => [],
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => progress(agreed, record),
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
