import type { LocalDate } from '../base/calendar.ts'
import { ok, type Result } from '../base/result.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Race } from '../evidence/race.ts'
import { stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { type AimProblem, aimOfGoal } from './aim-of-goal.ts'
import { recoveryOf, taperOf } from './phases.ts'
import type { PlanAim } from './plan-types.ts'

/** What a plan for one goal leads to, with the runner's other goals on the way. */
export interface Season {
  /** In order of their days; the goal's own is the last. */
  readonly aims: readonly PlanAim[]
  /**
   * Goals that are races on the way: run, but not prepared for with weeks of their own. Those after the aim are named,
   * too: they would be on the way to a later day.
   */
  readonly races: readonly Race[]
}

type RaceAim = Extract<PlanAim, { kind: 'race' }>

/** Weeks between two races below which the second one cannot be trained for after the first. [P] */
const LEAST_WEEKS_BETWEEN = 4
/** A race of this share of the distance to come is an aim of its own, a shorter one is a race on the way. [P] */
const OWN_AIM_SHARE = 0.5
const SAME_RACE_DAYS = 1

export function season(goal: Goal, goals: readonly Goal[], evidence: Evidence): Result<Season, AimProblem> {
  const main = aimOfGoal(goal, evidence)
  if (!main.ok) return main
  const others = goals
    .filter(
      (other) =>
        other.id !== goal.id && other.archivedAt === undefined && stateOn(other, evidence.asOf).state === 'active',
    )
    .flatMap((other) => raceOf(other, evidence))
    .toSorted((a, b) => b.on - a.on)
  const aims: PlanAim[] = [main.value]
  const races: Race[] = []
  for (const aim of others) {
    const [next] = aims
    if (next && aim.on < next.on && isOwnAim(aim, next)) aims.unshift(aim)
    else if (isTest(aim, main.value) && !evidence.races.some((race) => isSame(race.on, aim.on)))
      races.push(raceOnTheWay(aim))
  }
  return ok({ aims, races })
}

function raceOf(goal: Goal, evidence: Evidence): RaceAim[] {
  const aim = aimOfGoal(goal, evidence)
  return aim.ok && aim.value.kind === 'race' && aim.value.on > evidence.asOf ? [aim.value] : []
}

function isOwnAim(aim: RaceAim, next: PlanAim): boolean {
  const taper = next.kind === 'race' ? taperOf(next.distance_m).length : 0
  const weeks = recoveryOf(aim.distance_m).length + taper + LEAST_WEEKS_BETWEEN
  const isBig = next.kind === 'level' || aim.distance_m >= OWN_AIM_SHARE * next.distance_m
  return isBig && next.on - aim.on >= 7 * weeks
}

/** What is longer than the aim is no test on the way to it. */
const isTest = (aim: RaceAim, main: PlanAim) => main.kind === 'level' || aim.distance_m <= main.distance_m

const isSame = (a: LocalDate, b: LocalDate) => Math.abs(a - b) <= SAME_RACE_DAYS

/** It has no id: what the runner set is a goal, not a race that was entered. */
const raceOnTheWay = ({ on, distance_m }: RaceAim): Race => ({
  id: '',
  on,
  distance_m,
  kind: 'road',
  priority: 'B',
  outcome: 'planned',
  allOut: true,
  version: 1,
})
