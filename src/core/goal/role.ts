import type { Measure, MeasureKind, PlainMeasure } from './measure.ts'

/**
 * What a goal is to the others: an outcome is not fully in one's hands, a process is; health and an open goal ask for no
 * ambition; what the runner says is done stands by itself.
 */
export type Role = 'outcome' | 'process' | 'health' | 'own'

const ROLES: Readonly<Record<Exclude<MeasureKind, 'composite'>, Role>> = {
  'race-time': 'outcome',
  'personal-best': 'outcome',
  standard: 'outcome',
  'first-time': 'outcome',
  metric: 'outcome',
  frequency: 'process',
  'miss-limit': 'process',
  volume: 'process',
  level: 'process',
  sessions: 'process',
  workout: 'process',
  rest: 'process',
  collection: 'own',
  'by-hand': 'own',
  'clear-days': 'health',
  'keep-in-range': 'health',
  'self-rated': 'health',
  'pause-limit': 'health',
  open: 'health',
}

/** A measure, or the parts of a composite. */
export const plainMeasures = (measure: Measure): readonly PlainMeasure[] =>
  measure.kind === 'composite' ? measure.parts : [measure]

/** Of a composite: an outcome when one of its parts is, health when all of them are. */
export function roleOf(measure: Measure): Role {
  const roles = plainMeasures(measure).map(({ kind }) => ROLES[kind])
  if (roles.includes('outcome')) return 'outcome'
  if (roles.includes('process')) return 'process'
  return roles.every((role) => role === 'health') ? 'health' : 'own'
}

/** The distance of a race that a measure prepares for; undefined of one that is about no race. */
export function raceDistance(measure: Measure): number | undefined {
  const distances = plainMeasures(measure).flatMap((part) => {
    if (part.kind === 'race-time' || part.kind === 'personal-best' || part.kind === 'standard') return part.distance_m
    return part.kind === 'first-time' ? (part.distance_m ?? []) : []
  })
  return distances.length === 0 ? undefined : Math.max(...distances)
}

export const isOfWeight = (measure: Measure): boolean =>
  plainMeasures(measure).some((part) => part.kind === 'keep-in-range' && part.of === 'weight')
