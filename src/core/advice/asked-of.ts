import type { Evidence, Pause } from '../evidence/evidence.ts'
import { distanceOutlook } from '../forecast/race-goal.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { usualWeeks } from '../goal/usual-weeks.ts'
import { windowOf } from '../goal/window.ts'
import { backwardPlan } from '../plan/backward-plan.ts'
import type { PlanWeek } from '../plan/plan-types.ts'
import { season } from '../plan/season.ts'
import type { AskedOf } from './option.ts'

/** What a goal asks from a day on: by the weeks of its plan where one can be laid, else by its own rhythm. */
export function askedOf(goal: Goal, goals: readonly Goal[], evidence: Evidence, ahead: readonly Pause[] = []): AskedOf {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const { to } = windowOf(revision)
  const weeks = to === undefined ? undefined : Math.max(0, Math.ceil((to - asOf) / 7))
  const base = { ...(weeks !== undefined && { weeks }) }
  const others = goals.filter(({ id }) => id !== goal.id)
  const led = season(goal, [...others, goal], evidence)
  if (!led.ok || to === undefined || to <= asOf) return { ...base, ...rhythmOf(goal, evidence) }
  const plan = backwardPlan({
    aims: led.value.aims,
    goalId: goal.id,
    evidence: { ...evidence, races: [...evidence.races, ...led.value.races] },
    outlook: (distance_m) => distanceOutlook(evidence, distance_m),
    ahead,
  })
  if (!plan.feasible) return { ...base, feasible: false, why: plan.why }
  return { ...base, feasible: true, ...ofWeeks(plan.weeks) }
}

function ofWeeks(weeks: readonly PlanWeek[]): Partial<AskedOf> {
  if (weeks.length === 0) return {}
  const whole = weeks.filter(({ notes }) => !notes.includes('begun'))
  const counted = whole.length > 0 ? whole : weeks
  const mean = (of: (week: PlanWeek) => number) => counted.reduce((sum, week) => sum + of(week), 0) / counted.length
  const runs = weeks.flatMap((week) => week.runs.filter(({ kind }) => kind !== 'strength' && kind !== 'rest'))
  return {
    weekly_m: Math.round(mean(({ distance_m }) => distance_m) / 100) * 100,
    peak_m: Math.max(...weeks.map(({ distance_m }) => distance_m)),
    runsPerWeek: Math.round(mean((week) => week.runs.filter(({ kind }) => kind !== 'strength').length)),
    longest_m: Math.max(0, ...runs.map(({ distance_m }) => distance_m)),
  }
}

/** Of a habit what it says; of all else nothing beyond the runner's usual weeks. */
function rhythmOf(goal: Goal, evidence: Evidence): Partial<AskedOf> {
  const { measure } = revisionOn(goal, evidence.asOf)
  if (measure.kind === 'frequency' && measure.per !== 'month') return { runsPerWeek: measure.times }
  if (measure.kind === 'sessions') return { runsPerWeek: measure.times }
  if ((measure.kind === 'volume' && measure.per === 'week') || measure.kind === 'level')
    return measure.quantity === 'distance' ? { weekly_m: measure.amount } : {}
  const { days, distance_m } = usualWeeks(evidence)
  return {
    ...(days > 0 && { runsPerWeek: Math.round(days) }),
    ...(distance_m !== undefined && { weekly_m: Math.round(distance_m / 100) * 100 }),
  }
}
