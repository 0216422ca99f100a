import type { GoalType } from '../goal.ts'
import type { Items } from './items.ts'
import type { UnderstoodKind } from './phrase-types.ts'

/**
 * When words tell several kinds, the first of these is meant. The firm ones hold even when a measure could be read out
 * of the rest ('miss no more than 2 sessions a month' is not two sessions a month).
 */
const FIRM: readonly UnderstoodKind[] = ['miss-limit', 'workout', 'rest', 'open', 'level', 'volume', 'frequency']
const SOFT: readonly UnderstoodKind[] = [
  'clear-days',
  'collection',
  'standard',
  'personal-best',
  'keep-in-range',
  'metric',
  'composite',
  'by-hand',
  'first-time',
  'self-rated',
  'sessions',
]

export function firmKind({ cues, distances, numbers, counts, rates }: Items): UnderstoodKind | undefined {
  // 'Two swims and two runs a week' are two goals.
  if (new Set(counts.flatMap((count) => count.sport ?? [])).size > 1) return 'composite'
  const told = new Set(cues.map((cue) => cue.kind))
  const kind = FIRM.find((each) => told.has(each))
  // 'Increase' asks for a value to reach; without any it is only a direction.
  if (kind === 'level' && distances.length + numbers.length + counts.length === 0) return undefined
  if (kind === 'frequency' && rates.length === 0) return undefined
  return kind
}

export function softKind({ cues }: Items): UnderstoodKind | undefined {
  const told = new Set(cues.map((cue) => cue.kind))
  return SOFT.find((each) => told.has(each))
}

export const GOAL_TYPE_OF: Readonly<Record<UnderstoodKind, GoalType>> = {
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
  open: 'experience',
  'by-hand': 'experience',
  composite: 'consistency',
  vague: 'improvement',
}
