import { isoDate } from '../base/calendar.ts'
import type { CheckInMoment, MedicalSign } from '../evidence/check-in.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Goal } from '../goal/goal.ts'
import { findSigns } from '../wellbeing/find-signs.ts'
import { offeredSigns } from '../wellbeing/offered-signs.ts'
import { type QuestionCode, questionsFor } from '../wellbeing/questions.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** What is asked at a moment of a day; free words are always open beside it. */
export interface QuestionsView {
  on: IsoDay
  moment: CheckInMoment
  questions: { code: QuestionCode; goalId: string | null }[]
  /** Signs for a clinician that this runner is offered to tell of. */
  signs: MedicalSign[]
}

export function questionsView(evidence: Evidence, goals: readonly Goal[], moment: CheckInMoment): QuestionsView {
  const { asOf } = evidence
  const asked = questionsFor(evidence, goals, asOf, moment, findSigns(evidence, goals, asOf))
  return {
    on: isoDate(asOf),
    moment,
    questions: asked.map(({ code, goalId }) => ({ code, goalId: orNull(goalId) })),
    signs: offeredSigns(evidence, asOf),
  }
}
