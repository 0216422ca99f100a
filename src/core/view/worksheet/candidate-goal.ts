import { isoDate, type LocalDate, parseIsoDate, type Weekday } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { type ForecastOptions, forecastGoal } from '../../forecast/forecast-goal.ts'
import { surelyAdult } from '../../goal/adult-weight.ts'
import type { Goal, GoalType, Horizon } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import { MEASURES } from '../../goal/measures/index.ts'
import { chanceBand } from '../../goal/smart-hints.ts'
import { roleOf } from '../../goal/role.ts'
import type { Candidate, CandidateReason, WorksheetAnswers } from './worksheet-types.ts'
import { cautionsOf, strengthsOf } from './type-words.ts'

export interface Drafted {
  readonly id: string
  readonly measure: Measure
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly type?: GoalType
  readonly horizon?: Horizon
  readonly name?: string
  readonly because: CandidateReason
  readonly from?: Candidate['from']
  readonly neededWeeks?: number
}

/** A candidate as the goal it would be. */
export function goalOf(
  draft: Pick<Drafted, 'measure' | 'startOn' | 'dueOn' | 'type' | 'horizon' | 'name'>,
  asOf: LocalDate,
  weekStart: Weekday,
): Goal {
  const { measure, startOn, dueOn, type, horizon, name } = draft
  const { goalType, horizon: usual } = MEASURES[measure.kind]
  return {
    id: 'candidate',
    ...(name !== undefined && { name }),
    type: type ?? goalType,
    horizon: horizon ?? usual,
    rank: 0,
    createdOn: asOf,
    states: [{ on: asOf, state: 'active' }],
    revisions: [{ fromOn: asOf, measure, startOn, weekStart, ...(dueOn !== undefined && { dueOn }) }],
    version: 1,
  }
}

export const goalOfCandidate = (candidate: Candidate, evidence: Evidence): Goal =>
  goalOf(
    {
      measure: candidate.measure,
      startOn: parseIsoDate(candidate.startOn)!,
      ...(candidate.dueOn !== null && { dueOn: parseIsoDate(candidate.dueOn)! }),
      type: candidate.type,
      horizon: candidate.horizon,
      ...(candidate.name !== null && { name: candidate.name }),
    },
    evidence.asOf,
    evidence.weekStart,
  )

/** What the runner states counts where the data say nothing. */
export const statedBy = ({ fiveK_s, days }: WorksheetAnswers): ForecastOptions => ({
  ...(fiveK_s !== undefined && { statedResult: { distance_m: 5000, time_s: fiveK_s } }),
  ...(days !== undefined && days > 0 && { statedHabit: { perWeek: days } }),
})

/** About even for an outcome, mostly kept for a process; of the rest no chance is said. */
export const AIMED_AT = { outcome: 0.5, process: 0.75 } as const

/** The chance that is said of a goal, if one is. */
export function chanceSaid(goal: Goal, evidence: Evidence, options: ForecastOptions): number | undefined {
  const role = roleOf(goal.revisions[0]!.measure)
  if (role === 'health' || role === 'own' || goal.type === 'health') return undefined
  const said = forecastGoal(goal, evidence, { ...options, chanceOnly: true })
  return said.kind === 'forecast' ? said.chance : undefined
}

export function candidateOf(draft: Drafted, evidence: Evidence, options: ForecastOptions): Candidate {
  const goal = goalOf(draft, evidence.asOf, evidence.weekStart)
  const role = roleOf(draft.measure)
  const chance = chanceSaid(goal, evidence, options)
  return {
    id: draft.id,
    from: draft.from ?? 'suggested',
    type: goal.type,
    horizon: goal.horizon,
    measure: draft.measure,
    startOn: isoDate(draft.startOn),
    dueOn: draft.dueOn === undefined ? null : isoDate(draft.dueOn),
    name: draft.name ?? null,
    chance: chance ?? null,
    band: chance === undefined ? null : chanceBand(chance, role),
    // A first distance is offered on the first day that the limits lead to: its chance is what follows from that.
    aimedAt:
      chance === undefined || draft.measure.kind === 'first-time'
        ? null
        : role === 'process'
          ? AIMED_AT.process
          : AIMED_AT.outcome,
    because: draft.because,
    strengths: strengthsOf(goal.type, draft),
    cautions: cautionsOf(goal.type, draft, evidence),
    neededWeeks: draft.neededWeeks ?? null,
  }
}

export const isMinor = ({ athlete, asOf }: Evidence): boolean =>
  athlete.birthYear !== undefined && !surelyAdult(athlete.birthYear, asOf)
