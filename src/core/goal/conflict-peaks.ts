import type { LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Conflict, Held } from './conflict-types.ts'
import { plainMeasures, raceDistance } from './role.ts'

/** Two races at one's best need time between them: training through the first, rest and sharpening for the second. */
const PEAK_DAYS = 28
/** A race whose distance is written another way. */
const SAME_DISTANCE = 0.02

/**
 * The day on which a goal wants its runner at their best: the last race of its distance on its days, or else its last
 * day. A personal best without a race may be run on any day, and asks for no peak.
 */
function peakOf({ revision: { measure }, to }: Held, { races, asOf }: Evidence): LocalDate | undefined {
  const isPeak = measure.kind === 'composite' && measure.of === 'peak'
  const timed = plainMeasures(measure).some(({ kind }) => kind === 'race-time' || kind === 'standard')
  const distance_m = raceDistance(measure)
  const race = races.findLast(
    ({ on, outcome, distance_m: of }) =>
      on >= asOf &&
      on <= to &&
      outcome === 'planned' &&
      distance_m !== undefined &&
      Math.abs(of / distance_m - 1) <= SAME_DISTANCE,
  )
  const anyBest = plainMeasures(measure).some(({ kind }) => kind === 'personal-best')
  if (race !== undefined && (isPeak || timed || anyBest)) return race.on
  return (isPeak || timed) && to < Infinity ? (to as LocalDate) : undefined
}

/** Peaks of one day: a goal and its race are one. */
interface Peak {
  readonly on: LocalDate
  readonly goalIds: readonly string[]
  readonly raceIds: readonly string[]
}

function peaksByDay(goals: readonly Held[], evidence: Evidence): Peak[] {
  const { races, asOf } = evidence
  const all: Peak[] = [
    ...goals.flatMap((each) => {
      const on = peakOf(each, evidence)
      return on === undefined ? [] : [{ on, goalIds: [each.goal.id], raceIds: [] }]
    }),
    ...races
      .filter(({ priority, outcome, on }) => priority === 'A' && outcome === 'planned' && on >= asOf)
      .map(({ on, id }) => ({ on, goalIds: [], raceIds: [id] })),
  ]
  const days = [...new Set(all.map(({ on }) => on))].toSorted((a, b) => a - b)
  return days.map((on) => {
    const own = all.filter((peak) => peak.on === on)
    return { on, goalIds: own.flatMap(({ goalIds }) => goalIds), raceIds: own.flatMap(({ raceIds }) => raceIds) }
  })
}

/** Days on which somebody wants to be at their best, too near to the next one: of goals, and of the races that matter most. */
export function peaksTooClose(goals: readonly Held[], evidence: Evidence): Conflict[] {
  const peaks = peaksByDay(goals, evidence)
  return peaks.flatMap((first, i): Conflict[] => {
    const second = peaks[i + 1]
    if (second === undefined || second.on - first.on >= PEAK_DAYS) return []
    return [
      {
        code: 'peaks-too-close',
        goalIds: [...first.goalIds, ...second.goalIds],
        raceIds: [...first.raceIds, ...second.raceIds],
        first: first.on,
        second: second.on,
        days: second.on - first.on,
      },
    ]
  })
}
