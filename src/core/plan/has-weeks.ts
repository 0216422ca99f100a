import type { Goal } from '../goal/goal.ts'
import type { Measure } from '../goal/measure.ts'

/** Whether a goal leads to a race of a known distance, as far as its measure tells. */
export const hasRace = (measure: Measure): boolean =>
  measure.kind === 'race-time' ||
  measure.kind === 'personal-best' ||
  measure.kind === 'standard' ||
  (measure.kind === 'first-time' && measure.distance_m !== undefined)

/**
 * Whether weeks can be laid back from the day of a goal, as far as its measure and type tell: where this is false,
 * `aimOfGoal` finds nothing to lay them for. What the runner has run may still forbid it.
 */
export function hasWeeks(measure: Measure, type: Goal['type']): boolean {
  if (hasRace(measure)) return true
  switch (measure.kind) {
    case 'first-time':
      return false
    case 'level':
      return measure.quantity === 'distance'
    case 'frequency':
      return type === 'health' || (measure.run_kind === undefined && measure.sports.includes('running'))
    case 'volume':
      return type === 'health' || (measure.per === 'week' && measure.quantity === 'distance')
    default:
      return type === 'health'
  }
}
