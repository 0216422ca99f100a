import { addDays, type LocalDate, startOf } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { adherence, isKept, isMissed } from '../goal/adherence.ts'
import { allowedMisses } from '../goal/allowed-misses.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import type { MissLimitMeasure } from '../goal/measure.ts'
import { restDays } from '../goal/rest-days.ts'
import { parameter } from './constants.ts'
import { type Assumption, type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'

const KEPT = parameter('simple.adherence.kept')
const MISSED = parameter('simple.adherence.missed')
const MEMORY = parameter('simple.adherence.memory')
const POINTS = 60

/**
 * At most so many planned workouts missed: those planned and done so far, older ones counting for less, and the plan to
 * come. Where no plan reaches, it is taken to go on as in the last weeks.
 */
export function chanceOfFewMisses(
  goal: Goal,
  revision: Revision,
  measure: MissLimitMeasure,
  evidence: Evidence,
): GoalForecast {
  const { asOf } = evidence
  const { dueOn, startOn } = revision
  if (dueOn === undefined) return lacking('last-day')
  const asked = evidence.plannedWorkouts.filter(
    (workout) => workout.kind !== 'rest' && (measure.plan_id === undefined || workout.planId === measure.plan_id),
  )
  const past = asked.filter(({ on }) => on < asOf)
  const toCome = asked.filter(({ on }) => on >= Math.max(asOf, startOn) && on <= dueOn).map(({ on }) => on)
  const last = toCome.at(-1) ?? asOf
  const lately = past.filter(({ on }) => on >= asOf - 28).length
  const assumed: Assumption[] = []
  if (last + 7 < dueOn && lately > 0) {
    assumed.push('usual-plan')
    for (let i = 1; i <= Math.floor(((dueOn - last) / 28) * lately); i++)
      toCome.push(addDays(last, Math.round((28 / lately) * i)))
  }
  if (past.length === 0 && toCome.length === 0) return lacking('planned-workouts')

  let [kept, missed] = [KEPT, MISSED]
  const misses = new Map<number, number>()
  const planned = new Map<number, number>()
  const periodOf = (day: LocalDate) => (measure.per === 'total' ? 0 : startOf(measure.per, day, revision.weekStart))
  for (const judged of adherence(past, evidence.activities, asOf, restDays(goal, evidence))) {
    const { workout } = judged
    const weight = MEMORY ** ((asOf - workout.on) / 7)
    if (workout.on >= startOn && (isKept(judged) || isMissed(judged)))
      planned.set(periodOf(workout.on), (planned.get(periodOf(workout.on)) ?? 0) + 1)
    if (isKept(judged)) kept += weight
    else if (isMissed(judged)) {
      missed += weight
      if (workout.on >= startOn) misses.set(periodOf(workout.on), (misses.get(periodOf(workout.on)) ?? 0) + 1)
    }
  }
  const left = new Map<number, number>()
  for (const day of toCome) left.set(periodOf(day), (left.get(periodOf(day)) ?? 0) + 1)
  const allowed = (period: number) => allowedMisses(measure, (planned.get(period) ?? 0) + (left.get(period) ?? 0))
  const over = [...misses].some(([period, count]) => count > allowed(period))
  const open = [...left].map(([period, n]) => ({ n, spare: allowed(period) - (misses.get(period) ?? 0) }))
  return {
    kind: 'forecast',
    model: 'simple-adherence',
    version: SIMPLE_VERSION,
    chance: over ? 0 : allWithin(open, missed, kept),
    inputs: { kept, missed },
    assumed,
  }
}

/** All periods within their spare misses, over what is not known of the runner's own share: they have it in common. */
function allWithin(periods: readonly { n: number; spare: number }[], a: number, b: number): number {
  let [sum, weights] = [0, 0]
  for (let i = 0; i < POINTS; i++) {
    const p = (i + 0.5) / POINTS
    const weight = p ** (a - 1) * (1 - p) ** (b - 1)
    weights += weight
    sum += weight * periods.reduce((all, { n, spare }) => all * binomialAtMost(spare, n, p), 1)
  }
  return sum / weights
}

function binomialAtMost(most: number, n: number, p: number): number {
  if (most < 0) return 0
  let term = (1 - p) ** n
  let sum = term
  for (let k = 0; k < Math.min(most, n); k++) sum += term *= ((n - k) / (k + 1)) * (p / (1 - p))
  return Math.min(1, sum)
}
