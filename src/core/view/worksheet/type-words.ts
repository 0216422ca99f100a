import { isRun } from '../../activity/counts.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { GoalType } from '../../goal/goal.ts'
import { raceDistance } from '../../goal/role.ts'
import type { CandidateCaution, CandidateStrength } from './worksheet-types.ts'
import type { Drafted } from './candidate-goal.ts'

/** Strengths and cautions of each type of goal: the table of the framework (docs/methods/worksheet.md). */
const STRENGTHS: Readonly<Record<GoalType, readonly CandidateStrength[]>> = {
  time: ['clear', 'motivating'],
  consistency: ['in-your-hands', 'builds-habit'],
  experience: ['new-horizon', 'no-pressure'],
  health: ['whole-person', 'sustainable'],
  improvement: ['visible-growth'],
}
const CAUTIONS: Readonly<Record<GoalType, readonly CandidateCaution[]>> = {
  time: ['weather-and-course', 'risky-pacing'],
  consistency: ['less-exciting', 'run-when-you-should-not'],
  experience: ['less-specific-progress'],
  health: ['hard-to-measure'],
  improvement: ['hard-to-measure'],
}
const LONG_DAYS = 200
const FAR = 0.9

export function strengthsOf(type: GoalType, { because }: Pick<Drafted, 'because'>): CandidateStrength[] {
  const own = because.code === 'usual-days' || because.code === 'usual-week'
  return [...STRENGTHS[type], ...(own ? (['builds-on-what-you-do'] as const) : [])]
}

export function cautionsOf(
  type: GoalType,
  { measure, dueOn }: Pick<Drafted, 'measure' | 'dueOn'>,
  { activities, races, asOf }: Evidence,
): CandidateCaution[] {
  const distance_m = raceDistance(measure)
  const hasRun =
    distance_m === undefined ||
    activities.some(({ sport, distance_m: of = 0 }) => isRun(sport) && of >= FAR * distance_m) ||
    races.some(({ outcome, distance_m: of }) => outcome === 'finished' && of >= FAR * distance_m)
  // Weekly distance is counted, not guessed at.
  const cautions = measure.kind === 'level' || measure.kind === 'sessions' ? [] : CAUTIONS[type]
  return [
    ...cautions,
    ...(measure.kind === 'metric' ? (['needs-an-expert-eye'] as const) : []),
    ...(hasRun ? [] : (['first-at-distance'] as const)),
    ...(dueOn !== undefined && dueOn - asOf > LONG_DAYS ? (['long-way'] as const) : []),
  ]
}
