import { addDays, type LocalDate, startOfWeek } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import type { WeeklyFrequency } from '../goal/measure.ts'
import type { Progress } from '../goal/progress-types.ts'
import { CONSTANTS, type ForecastConstants, parameter } from './constants.ts'
import { countedLately, habitInputs, isLastDayOfWeek, logFrom, runsOf } from './counted.ts'
import { forecastFrequency } from './frequency.ts'
import { type Assumption, type GoalForecast, lacking } from './goal-forecast.ts'

/** What the runner says of how often they mean to run, where nothing is known. */
export interface StatedHabit {
  readonly perWeek: number
}

interface Asked {
  readonly goal: Goal
  readonly revision: Revision
  readonly measure: WeeklyFrequency
  readonly evidence: Evidence
  readonly stands: Progress
  readonly stated?: StatedHabit | undefined
}

/** Weeks of runs: the weekly model on the counted subset, with the weeks lived as the goal itself judges them. */
export function frequencyGoal({ goal, revision, measure, evidence, stands, stated }: Asked): GoalForecast {
  const { asOf } = evidence
  const since = logFrom(evidence)
  if (since === undefined && stated === undefined) return lacking('log')
  const { weekStart } = revision
  const start = startOfWeek(revision.startOn, weekStart)
  const current = stands.periods.findLast((period) => period.from <= asOf && period.to >= asOf)
  const open = start <= asOf && isLastDayOfWeek(asOf, weekStart) && current?.heldOn === undefined
  const counted = countedLately(evidence, measure, start)
  const inputs = habitInputs(evidence, runsOf(counted), weekStart, open)
  const next = startOfWeek(addDays(inputs.asOf, 1), weekStart)
  const ends = addDays(start, 7 * measure.weeks - 1)
  const lived = stands.periods.filter((period) => period.to < next && period.to >= start)
  const rest = restToCome(goal, evidence, Math.max(next, start), ends)
  const assumed: Assumption[] = rest.goesOn ? ['pause-ends-now'] : []
  if (since === undefined) assumed.push('stated-habit')
  const forecast = forecastFrequency(
    {
      ...inputs,
      counted: measure.counted === 'days' ? 'days' : 'runs',
      ...(since === undefined && { since: addDays(asOf, 1) }),
    },
    {
      runsPerWeek: measure.times,
      weeks: measure.weeks,
      slack: measure.slack_weeks,
      startsOn: start,
      ...(lived.length > 0 && {
        missed: lived.filter((period) => period.heldOn === undefined && period.restedOn === undefined).length,
      }),
      restWeeks: rest.weeks,
      restsNow: rest.first && start <= next,
    },
    since === undefined && stated ? statedConstants(stated) : CONSTANTS,
  )
  if (forecast.kind !== 'forecast' || forecast.chance === undefined) return lacking('known-week')
  return {
    kind: 'forecast',
    model: 'frequency',
    version: forecast.version,
    chance: forecast.chance,
    inputs: since === undefined ? { weeks: 0 } : forecast.inputs,
    assumed,
  }
}

/** Weeks to come that a pause with a known end touches; one that goes on is taken to end now, and said so. */
function restToCome(goal: Goal, { asOf, pauses }: Evidence, from: number, to: LocalDate) {
  const own = pauses.filter((pause) => pause.goalId === undefined || pause.goalId === goal.id)
  const goesOn = own.some((pause) => pause.to === undefined)
  let weeks = 0
  let first = false
  for (let week = from; week <= to; week += 7) {
    const touched = own.some(
      (pause) =>
        (pause.to !== undefined ? pause.to >= week && pause.from <= week + 6 : false) ||
        // What was rested of the week in course is rest, however the pause goes on.
        (pause.to === undefined && pause.from <= week + 6 && week <= asOf),
    )
    if (!touched) continue
    weeks++
    if (week === from) first = true
  }
  return { weeks, first, goesOn }
}

const KEPT = parameter('guess.kept')
const shifted = new Map<number, ForecastConstants>()

/** The model with its usual runner moved to about half of what is intended, and as little known as before. */
function statedConstants({ perWeek }: StatedHabit): ForecastConstants {
  const known = shifted.get(perWeek)
  if (known) return known
  const { frequency } = CONSTANTS
  const made = {
    ...CONSTANTS,
    frequency: { ...frequency, mean: Math.log(Math.max(0.5, KEPT * perWeek) + frequency.offset) },
  }
  if (shifted.size < 50) shifted.set(perWeek, made)
  return made
}
