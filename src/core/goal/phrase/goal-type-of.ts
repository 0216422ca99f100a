import type { GoalType } from '../goal.ts'
import type { MeasureKind } from '../measure.ts'
import type { UnderstoodKind } from './phrase-types.ts'

/** What a goal of a kind is, unless its words say otherwise. */
export const GOAL_TYPE_OF: Readonly<Record<UnderstoodKind | MeasureKind, GoalType>> = {
  'race-time': 'time',
  'personal-best': 'time',
  standard: 'time',
  frequency: 'consistency',
  'miss-limit': 'consistency',
  volume: 'consistency',
  level: 'improvement',
  'first-time': 'experience',
  collection: 'experience',
  'clear-days': 'health',
  'keep-in-range': 'health',
  'self-rated': 'health',
  metric: 'improvement',
  sessions: 'improvement',
  workout: 'consistency',
  rest: 'health',
  'pause-limit': 'health',
  open: 'experience',
  'by-hand': 'experience',
  composite: 'consistency',
  vague: 'improvement',
}
