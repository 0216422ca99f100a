import { isRun } from '../activity/counts.ts'
import { addDays, type LocalDate } from '../base/calendar.ts'
import type { CheckIn } from '../evidence/check-in.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { KeptForecast } from '../forecast/kept-forecast.ts'
import type { Goal } from '../goal/goal.ts'
import { painWords } from '../goal/care.ts'
import type { Sign, SignCode, SignFact, SignQuestion, Strength } from './sign.ts'

/** What the rules look at: nothing in it is of a day after `asOf`. */
export interface Watched {
  readonly asOf: LocalDate
  readonly evidence: Evidence
  /** Under way on the day. */
  readonly goals: readonly Goal[]
  /** As recorded, in order of day. */
  readonly forecasts: readonly KeptForecast[]
  /** In order of day. */
  readonly runs: readonly ActivityFact[]
}

/** One rule in one file: what it sees, or nothing. */
export type SignRule = (watched: Watched) => readonly Sign[]

/** A sign; since the first day of what it rests on, unless said. */
export function sign(
  code: SignCode,
  strength: Strength,
  since: LocalDate,
  evidence: readonly SignFact[],
  goalId?: string,
): Sign {
  return { code, ...(goalId !== undefined && { goalId }), since, evidence, strength, isMedical: false }
}

export const runsOf = (evidence: Evidence): ActivityFact[] =>
  evidence.activities.filter(({ sport }) => isRun(sport)).toSorted((a, b) => a.localDay - b.localDay)

/** Those of a list of dated facts in the last `days` days up to `asOf`, or up to another day. */
export const lately = <T extends { readonly on: LocalDate }>(facts: readonly T[], upTo: LocalDate, days: number): T[] =>
  facts.filter(({ on }) => on <= upTo && on > addDays(upTo, -days))

/** An answer to one question, in order of days. */
export type Answer = Extract<SignFact, { kind: 'answer' }> & { readonly goalId?: string }

export function answers(checkIns: readonly CheckIn[], question: SignQuestion): Answer[] {
  return checkIns.flatMap((checkIn): Answer[] => {
    const { id, on, goalId } = checkIn
    const value = question === 'pain' ? checkIn.pain?.level : checkIn[question]
    if (value === undefined) return []
    return [{ kind: 'answer', on, checkInId: id, question, value, ...(goalId !== undefined && { goalId }) }]
  })
}

/** The facts as they travel: without the goal that they belong to, which stands at the sign. */
export const facts = (said: readonly Answer[]): SignFact[] => said.map(({ goalId: _goalId, ...fact }) => fact)

/** Words of pain as facts; each is of the day on which it was felt. */
export const pains = (checkIns: readonly CheckIn[], asOf: LocalDate): Extract<SignFact, { kind: 'answer' }>[] =>
  painWords(checkIns, asOf).map(({ on, level, where, checkInId }) => ({
    kind: 'answer',
    on,
    checkInId,
    question: 'pain',
    value: level,
    ...(where !== undefined && { where }),
  }))

/** Answers by the goal they are about; undefined stands for those about none. */
export function byGoal(said: readonly Answer[]): Map<string | undefined, Answer[]> {
  const groups = new Map<string | undefined, Answer[]>()
  for (const answer of said) {
    const group = groups.get(answer.goalId)
    if (group) group.push(answer)
    else groups.set(answer.goalId, [answer])
  }
  return groups
}
