import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Kinds of facts that a measure cannot do without, each with the way to tell whether anything of it is known. */
const NEEDS = {
  activities: ({ activities }) => activities.length > 0,
  runs: ({ activities }) => activities.some(({ sport }) => isRun(sport)),
  climb: ({ activities }) => activities.some(({ ascent_m }) => ascent_m !== undefined),
  'heart-rate': ({ activities }) => activities.some((activity) => activity.average_heart_rate_bpm !== undefined),
  cadence: ({ activities }) => activities.some(({ average_cadence_rpm }) => average_cadence_rpm !== undefined),
  company: ({ activities }) =>
    activities.some(({ inCompany, companions }) => inCompany !== undefined || companions !== undefined),
  places: ({ activities }) => activities.some(({ place }) => place !== undefined),
  races: ({ races }) => races.length > 0,
  'planned-workouts': ({ plannedWorkouts }) => plannedWorkouts.length > 0,
  'pain-word': ({ checkIns }) => checkIns.some(({ pain }) => pain !== undefined),
  'check-ins': ({ checkIns }) => checkIns.length > 0,
  'resting-heart-rate': ({ dayFacts }) => dayFacts.some((fact) => fact.resting_heart_rate_bpm !== undefined),
  weight: ({ dayFacts }) => dayFacts.some((fact) => fact.weight_kg !== undefined),
  'birth-year': ({ athlete }) => athlete.birthYear !== undefined,
  sex: ({ athlete }) => athlete.sex === 'female' || athlete.sex === 'male',
} satisfies Record<string, (evidence: Evidence) => boolean>

export type Need = keyof typeof NEEDS

/** Those of the needs of which nothing is known yet. */
export const missingOf = (needs: readonly Need[], evidence: Evidence): Need[] =>
  needs.filter((need) => !NEEDS[need](evidence))
