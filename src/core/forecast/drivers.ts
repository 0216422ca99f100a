import { addDays, type LocalDate } from '../base/calendar.ts'
import { withoutIds } from '../evidence/cut-list.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { goalAsOf } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { forecastGoal } from './forecast-goal.ts'
import { shapley } from './shapley.ts'

/** Groups of facts that move a chance. */
export const DRIVER_CODES = ['time', 'week', 'training', 'result', 'results', 'pause', 'goal-changed'] as const
export type DriverCode = (typeof DRIVER_CODES)[number]

/** What one group of facts did to the chance: a difference of forecasts, in shares of 1. */
export interface Driver {
  readonly code: DriverCode
  readonly by: number
  readonly count: number
  /** Of a single result. */
  readonly raceId?: string
  readonly on?: LocalDate
  readonly distance_m?: number
  readonly time_s?: number
}

export interface ChangeSince {
  readonly since: LocalDate
  readonly before: number
  readonly after: number
  /** The largest first; together they are the change. */
  readonly drivers: readonly Driver[]
}

type Player = Omit<Driver, 'by'> & { readonly takesOut: (evidence: Evidence) => Evidence }

const DAYS = 7
const SINGLE_RESULTS = 2

/**
 * What moved the chance since a day: one week ago, or the day on which the goal was made. First a week passes without
 * new facts; then they come in, each one's part being its mean difference over all orders. Undefined where there was no
 * chance then, or is none now.
 */
export function changeSince(
  goal: Goal,
  evidence: Evidence,
  since: LocalDate = addDays(evidence.asOf, -DAYS),
): ChangeSince | undefined {
  const from = since < goal.createdOn ? goal.createdOn : since
  if (from >= evidence.asOf) return undefined
  const chance = (asked: Goal, known: Evidence) => {
    const said = forecastGoal(asked, known, { chanceOnly: true })
    return said.kind === 'forecast' ? said : undefined
  }
  const then = goalAsOf(goal, from)
  const before = chance(then, evidenceAsOf(evidence, from))
  const after = chance(goal, evidence)
  if (!before || !after) return undefined

  const players = playersSince(evidence, from)
  const revised = goal.revisions.some(({ fromOn }) => fromOn > from && fromOn <= evidence.asOf)
  const all = players.length + (revised ? 1 : 0)
  const value = (present: number): number => {
    let known = evidence
    for (const [i, player] of players.entries()) if (!(present & (1 << i))) known = player.takesOut(known)
    const asked = revised && !(present & (1 << players.length)) ? { ...goal, revisions: then.revisions } : goal
    return chance(asked, known)?.chance ?? before.chance
  }
  const parts = shapley(all, value)
  const time = after.chance - before.chance - parts.reduce((sum, part) => sum + part, 0)
  const drivers: Driver[] = players.map(({ takesOut: _, ...player }, i) => ({ ...player, by: parts[i]! }))
  if (revised) drivers.push({ code: 'goal-changed', by: parts.at(-1)!, count: 1 })
  drivers.push({ code: 'time', by: time, count: 1 })
  return {
    since: from,
    before: before.chance,
    after: after.chance,
    drivers: (after.model === 'race-time' ? drivers : asWeeks(drivers))
      .filter(({ by }) => Math.abs(by) > 1e-12)
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)),
  }
}

/** To a habit a week that passes and what was run in it are one: the week. */
function asWeeks(drivers: readonly Driver[]): Driver[] {
  const isWeek = ({ code }: Driver) => code === 'time' || code === 'training'
  const week = drivers.filter(isWeek)
  const count = week.find(({ code }) => code === 'training')?.count ?? 0
  return [
    ...drivers.filter((driver) => !isWeek(driver)),
    { code: 'week', by: week.reduce((sum, { by }) => sum + by, 0), count },
  ]
}

function playersSince(evidence: Evidence, since: LocalDate): Player[] {
  const results = evidence.races.filter((race) => race.on > since && race.outcome === 'finished')
  const single = results.slice(-SINGLE_RESULTS)
  const raced = new Set(results.map((race) => race.activityId))
  const runs = evidence.activities.filter(({ localDay, id }) => localDay > since && !raced.has(id))
  const players: Player[] = single.map((race) => ({
    code: 'result',
    count: 1,
    raceId: race.id,
    on: race.on,
    distance_m: race.distance_m,
    ...(race.official_time_s !== undefined && { time_s: race.official_time_s }),
    takesOut: (known) => without(known, [race.id], new Set([race.activityId])),
  }))
  const more = results.slice(0, -SINGLE_RESULTS)
  if (more.length > 0) {
    const activities = new Set(more.map((race) => race.activityId))
    const ids = more.map(({ id }) => id)
    players.push({ code: 'results', count: more.length, takesOut: (known) => without(known, ids, activities) })
  }
  if (runs.length > 0) {
    const ids = new Set<string | undefined>(runs.map(({ id }) => id))
    players.push({ code: 'training', count: runs.length, takesOut: (known) => without(known, [], ids) })
  }
  const pauses = evidence.pauses.filter((pause) => pause.from > since)
  if (pauses.length > 0)
    players.push({
      code: 'pause',
      count: pauses.length,
      takesOut: (known) => ({ ...known, pauses: known.pauses.filter((pause) => pause.from <= since) }),
    })
  return players
}

/** The evidence as if these races had no result yet and these activities had not been. */
function without(
  evidence: Evidence,
  raceIds: readonly string[],
  activityIds: ReadonlySet<string | undefined>,
): Evidence {
  return {
    ...evidence,
    races: evidence.races.filter(({ id }) => !raceIds.includes(id)),
    // Their efforts do not count without them.
    activities: withoutIds(evidence.activities, activityIds),
  }
}
