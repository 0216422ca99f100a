import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence, Pause } from '../evidence/evidence.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { raceDistance } from '../goal/role.ts'
import { windowOf } from '../goal/window.ts'
import { type Adjustment, QUIET_AFTER_LETTING_GO_DAYS, QUIET_DAYS } from './adjustment.ts'

/** After a race nobody judges a goal for two weeks; four weeks after it is asked again (science E, missed goal). */
export const AFTER_RACE_DAYS = 14
export const ASK_AGAIN_DAYS = 28

/** Why nothing is brought up of a goal, and until which day. */
export interface Waits {
  readonly why: 'after-race' | 'decided' | 'let-go' | 'season-off' | 'ended'
  /** The first day on which it may be brought up again; without one, not by itself. */
  readonly until?: LocalDate
}

/**
 * A season without goals: a rest of all goals, or no goal under way after there has been one. Running is recorded;
 * nothing is asked or offered. Who never set a goal is at the beginning, not in such a season.
 */
export function seasonOff(goals: readonly Goal[], { pauses, asOf }: Pick<Evidence, 'pauses' | 'asOf'>): boolean {
  if (pauses.some((pause) => isSeasonOff(pause) && holdsOn(pause, asOf))) return true
  const states = goals.filter(({ createdOn }) => createdOn <= asOf).map((goal) => ({ goal, ...stateOn(goal, asOf) }))
  return (
    states.some(({ state }) => state !== 'draft') &&
    !states.some(({ goal, state }) => goal.archivedAt === undefined && isUnderWay(state))
  )
}

const isUnderWay = (state: ReturnType<typeof stateOn>['state']) => state === 'active' || state === 'paused'
const isSeasonOff = ({ reason, goalId }: Pause) => reason === 'rest' && goalId === undefined
const holdsOn = ({ from, to }: Pause, day: LocalDate) => from <= day && (to === undefined || to >= day)

/** The last race of the goal's distance, or its own last day, that has passed. */
function lastRace(goal: Goal, { races, asOf }: Evidence): LocalDate | undefined {
  const revision = revisionOn(goal, asOf)
  const distance_m = raceDistance(revision.measure)
  if (distance_m === undefined) return undefined
  const run = races.filter(
    (race) => race.on <= asOf && race.outcome !== 'planned' && Math.abs(race.distance_m / distance_m - 1) < 0.02,
  )
  const { to } = windowOf(revision)
  const days = [...run.map(({ on }) => on), ...(to !== undefined && to <= asOf ? [to] : [])]
  return days.length === 0 ? undefined : (Math.max(...days) as LocalDate)
}

/** Whether a goal is left alone on a day, and why. The longest wait is named. */
export function waitsOf(goal: Goal, evidence: Evidence, adjustments: readonly Adjustment[]): Waits | undefined {
  const { asOf } = evidence
  const { state } = stateOn(goal, asOf)
  const last = adjustments.findLast(({ goalId, on }) => goalId === goal.id && on <= asOf)
  if (state === 'released') {
    const until = addDays(last?.choice === 'let-go' ? last.on : stateOn(goal, asOf).on, QUIET_AFTER_LETTING_GO_DAYS)
    return until > asOf ? { why: 'let-go', until } : { why: 'ended' }
  }
  if (state === 'achieved' || state === 'draft') return { why: 'ended' }
  if (evidence.pauses.some((pause) => isSeasonOff(pause) && holdsOn(pause, asOf))) return { why: 'season-off' }
  const waits: Required<Waits>[] = []
  if (last !== undefined) waits.push({ why: 'decided', until: addDays(last.on, QUIET_DAYS) })
  const race = lastRace(goal, evidence)
  if (race !== undefined) waits.push({ why: 'after-race', until: addDays(race, AFTER_RACE_DAYS) })
  return waits.filter(({ until }) => until > asOf).toSorted((a, b) => b.until - a.until)[0]
}
