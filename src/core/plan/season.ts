import type { LocalDate } from '../base/calendar.ts'
import { ok, type Result } from '../base/result.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Race, RacePriority } from '../evidence/race.ts'
import { isAdultsRace } from '../goal/adults-race.ts'
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
   * Goals that are races on the way and were not entered: run, but not prepared for with weeks of their own. Those after
   * the aim are named, too: they would be on the way to a later day.
   */
  readonly races: readonly Race[]
}

type RaceAim = Extract<PlanAim, { kind: 'race' }>

/** Weeks between two races below which the second one cannot be trained for after the first. [P] */
const LEAST_WEEKS_BETWEEN = 4
/** A race of this share of the distance to come is an aim of its own, a shorter one is a race on the way. [P] */
const OWN_AIM_SHARE = 0.5
const SAME_RACE_DAYS = 1
/** A race whose distance is written another way. */
const SAME_DISTANCE = 0.02

export function season(goal: Goal, goals: readonly Goal[], evidence: Evidence): Result<Season, AimProblem> {
  const found = aimOfGoal(goal, evidence)
  if (!found.ok) return found
  const main = found.value.kind === 'race' ? enteredAs(found.value, evidence).aim : found.value
  const wanted = goals
    .filter(
      (other) =>
        other.id !== goal.id && other.archivedAt === undefined && stateOn(other, evidence.asOf).state === 'active',
    )
    .flatMap((other) => raceOf(other, evidence))
  const entered = racesOfOwn(evidence, [main, ...wanted])
  const others = [...wanted, ...entered].toSorted((a, b) => b.on - a.on)
  const aims: PlanAim[] = [main]
  const isPlain = main.kind === 'level' && main.plain !== undefined
  const races: Race[] = []
  for (const other of others) {
    const [next] = aims
    const { aim, priority } = enteredAs(other, evidence)
    // Weeks that are to be held have no taper in them: a race is run on the way.
    if (next && !isPlain && aim.on < next.on && isOwnAim(aim, priority, next)) aims.unshift(aim)
    else if (isTest(aim, main) && !evidence.races.some((race) => isSame(race.on, aim.on))) races.push(raceOnTheWay(aim))
  }
  return ok({ aims, races })
}

/** A races that no goal is set for: they are tapered for, too. Others that were entered are on the way as they are. */
const racesOfOwn = ({ races, asOf, athlete }: Evidence, aims: readonly PlanAim[]): RaceAim[] =>
  races
    .filter(
      ({ on, distance_m, priority, outcome }) =>
        priority === 'A' &&
        outcome === 'planned' &&
        on > asOf &&
        !isAdultsRace(distance_m, athlete.birthYear, on) &&
        !aims.some((aim) => isSame(aim.on, on)),
    )
    .map(({ on, distance_m }) => ({ kind: 'race', distance_m, on }))

/** The race that the runner entered for a goal, and what it is to them; nothing is known of one that was not entered. */
function enteredAs(aim: RaceAim, { races }: Evidence): { readonly aim: RaceAim; readonly priority?: RacePriority } {
  const race = races.find(
    ({ on, distance_m, outcome }) =>
      outcome === 'planned' && isSame(on, aim.on) && Math.abs(distance_m / aim.distance_m - 1) <= SAME_DISTANCE,
  )
  return race ? { aim: { ...aim, on: race.on, raceId: race.id }, priority: race.priority } : { aim }
}

function raceOf(goal: Goal, evidence: Evidence): RaceAim[] {
  const aim = aimOfGoal(goal, evidence)
  if (!aim.ok || aim.value.kind !== 'race' || aim.value.on <= evidence.asOf) return []
  // What no plan leads to is in no other plan either.
  return isAdultsRace(aim.value.distance_m, evidence.athlete.birthYear, aim.value.on) ? [] : [aim.value]
}

/** Tapered for and recovered from: an A race, or a big one that was not entered; both only where the weeks have room. */
function isOwnAim(aim: RaceAim, priority: RacePriority | undefined, next: PlanAim): boolean {
  const taper = next.kind === 'race' ? taperOf(next.distance_m).length : 0
  const weeks = recoveryOf(aim.distance_m).length + taper + LEAST_WEEKS_BETWEEN
  const isBig = next.kind === 'level' || aim.distance_m >= OWN_AIM_SHARE * next.distance_m
  return (priority === undefined ? isBig : priority === 'A') && next.on - aim.on >= 7 * weeks
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
