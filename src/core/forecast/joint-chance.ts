import type { Evidence } from '../evidence/evidence.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import type { ForecastOptions } from './forecast-goal.ts'
import { overHills } from './over-hills.ts'
import { attemptsOf, distanceOutlook } from './race-goal.ts'
import { fasterBy } from './training-effect.ts'
import { runnerOf } from './usual-week.ts'
import { raceDistance } from './what-if.ts'

/** What the goal's chance would be with its process goals kept so well. */
export interface KeptChance {
  /** Share of them kept, 0 to 1. */
  readonly kept: number
  readonly chance: number
}

export interface JointChance {
  /** Process goals that the outcome rests on. */
  readonly processGoalIds: readonly string[]
  readonly rows: readonly KeptChance[]
  /** What is known of the effect: it is assumed, halved from what trials and surveys show. */
  readonly strength: 'weak'
}

export const KEPT_SHARES = [0.9, 0.75, 0.6] as const

/**
 * The chance of a time given how well the process goals it rests on are kept. The race-time model takes for granted what
 * runners usually keep; who keeps more gains a little speed, and, towards half and full marathon, from the distance that
 * lies in it. Undefined for other goals, and where nothing carries the goal. docs/methods/joint-chance.md
 */
export function jointChance(
  goal: Goal,
  goals: readonly Goal[],
  links: readonly Link[],
  evidence: Evidence,
  target_s: number | undefined,
  { statedResult }: ForecastOptions = {},
): JointChance | undefined {
  const { asOf } = evidence
  const revision = revisionOn(goal, asOf)
  const distance_m = raceDistance(revision.measure)
  if (distance_m === undefined || target_s === undefined) return undefined
  const carriers = new Set(links.filter(({ carriedId }) => carriedId === goal.id).map(({ carrierId }) => carrierId))
  const processes = goals.filter(
    (other) => carriers.has(other.id) && stateOn(other, asOf).state === 'active' && isProcess(other, asOf),
  )
  if (processes.length === 0) return undefined
  const stated = statedResult && { ...statedResult, on: asOf }
  const outlook = distanceOutlook(evidence, distance_m, stated)
  const attempts = 'attempts' in revision.measure ? revision.measure.attempts : undefined
  const ahead = attemptsOf(evidence, { distance_m, attempts, from: revision.startOn, to: revision.dueOn })
  const { on } = ahead
  const last = on.at(-1)
  if (!outlook || last === undefined) return undefined
  const race = { distance_m, days: last - asOf, weekly_m: runnerOf(evidence).weekly_m }
  const rows = KEPT_SHARES.map((kept): KeptChance => {
    const faster = fasterBy({ kept }, race)
    // To run faster by so much is to meet a target that is slower by so much.
    return { kept, chance: overHills(outlook, ahead).chance(target_s * Math.exp(faster), on) ?? 0 }
  })
  return { processGoalIds: processes.map(({ id }) => id), rows, strength: 'weak' }
}

const PROCESSES: ReadonlySet<string> = new Set(['frequency', 'volume', 'level', 'miss-limit', 'sessions', 'workout'])
const isProcess = (goal: Goal, asOf: Evidence['asOf']) => PROCESSES.has(revisionOn(goal, asOf).measure.kind)
