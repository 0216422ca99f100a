import { addDays, type LocalDate } from '../base/calendar.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import type { Goal } from '../goal/goal.ts'
import { forecastGoal } from './forecast-goal.ts'

/** One day of a chance's course. */
export interface CoursePoint {
  readonly on: LocalDate
  readonly chance: number
  /** Said on that day and kept; else worked out afterwards from what was known on it, and never scored. */
  readonly recorded: boolean
}

const BEFORE_DAYS = 84
const MOST_POINTS = 53

/**
 * How the chance went: what was said on its day wherever that was kept, and between, and before the goal was made, what
 * would have been said by the evidence of the day. Oldest first, up to the day of the evidence.
 */
export function courseOf(
  goal: Goal,
  evidence: Evidence,
  recorded: readonly { readonly on: LocalDate; readonly chance?: number | undefined }[],
): CoursePoint[] {
  const { asOf } = evidence
  const said = new Map<LocalDate, number>()
  for (const { on, chance } of recorded) if (chance !== undefined && on <= asOf) said.set(on, chance)
  const first = goal.states[0]?.on ?? goal.createdOn
  const began = goal.createdOn < first ? goal.createdOn : first
  const from = addDays(began, -BEFORE_DAYS)
  const step = 7 * Math.max(1, Math.ceil((asOf - from) / 7 / MOST_POINTS))
  const points: CoursePoint[] = [...said].map(([on, chance]) => ({ on, chance, recorded: true }))
  for (let day = asOf; day >= from; day = addDays(day, -step)) {
    if (points.some((point) => point.recorded && Math.abs(point.on - day) < step)) continue
    const known = evidenceAsOf(evidence, day)
    const forecast = forecastGoal(goal, known, { chanceOnly: true })
    if (forecast.kind === 'forecast') points.push({ on: day, chance: forecast.chance, recorded: false })
  }
  return points.toSorted((a, b) => a.on - b.on)
}
