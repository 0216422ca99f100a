import type { Measure } from '../goal/measure.ts'
import type { GoalCard } from './dashboard-types.ts'

/** Kinds that speak of running alone; all others may tell of body or mind, and stay here. */
const OF_RUNNING: ReadonlySet<Measure['kind']> = new Set([
  'race-time',
  'personal-best',
  'standard',
  'frequency',
  'volume',
  'level',
  'first-time',
  'collection',
  'workout',
])

/**
 * Whether a goal may be in a picture that is made to be given away: one of running, under way or reached. What rests is
 * left out: that somebody rests is theirs to tell.
 */
export const isShareable = ({ type, measure, state }: Pick<GoalCard, 'type' | 'measure' | 'state'>): boolean =>
  type !== 'health' && (state === 'active' || state === 'achieved') && isOfRunning(measure)

const isOfRunning = (measure: Measure): boolean =>
  measure.kind === 'composite' ? measure.parts.every(isOfRunning) : OF_RUNNING.has(measure.kind)
