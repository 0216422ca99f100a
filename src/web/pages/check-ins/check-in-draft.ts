import type { NewCheckIn } from '../../../api/contract-life.ts'
import { MOST_SLEEP_H } from '../../../core/evidence/check-in-scales.ts'
import { numberText, numberTyped } from '../../activity-form/typed-values.ts'
import type { Clearance, MedicalSign } from '../../../core/evidence/check-in.ts'
import type { CheckInView } from '../../../core/view/check-in-view.ts'

/** Scales that are asked in turn. */
export type MoreScale = 'mood' | 'sleepQuality' | 'stress' | 'excitement' | 'anxiety' | 'identity'

/** What is being said of a day. null: left open, which is neither 0 nor good. */
export interface CheckInDraft {
  readonly on: string
  readonly effort: number | null
  /** Hours, as they are typed. */
  readonly sleep: string
  /** 'none' says that nothing hurt; null says nothing. */
  readonly pain: number | null
  readonly where: string
  readonly joy: number | null
  readonly energy: number | null
  readonly stress: number | null
  readonly mood: number | null
  readonly sleepQuality: number | null
  readonly excitement: number | null
  readonly anxiety: number | null
  readonly identity: number | null
  /** The goal that the last three are about. */
  readonly goalId: string | null
  readonly wantTo: number | null
  readonly haveTo: number | null
  readonly answers: Readonly<Record<string, number>>
  readonly signs: readonly MedicalSign[]
  /** What ends the medical signs told before. */
  readonly clearance: Clearance | null
  readonly words: string
}

export const blankCheckIn = (on: string): CheckInDraft => ({
  on,
  effort: null,
  sleep: '',
  pain: null,
  where: '',
  joy: null,
  energy: null,
  stress: null,
  mood: null,
  sleepQuality: null,
  excitement: null,
  anxiety: null,
  identity: null,
  goalId: null,
  wantTo: null,
  haveTo: null,
  answers: {},
  signs: [],
  clearance: null,
  words: '',
})

export const draftOfCheckIn = (said: CheckInView): CheckInDraft => ({
  on: said.on,
  effort: said.effort,
  sleep: numberText(said.sleep_h, 2),
  pain: said.pain?.level ?? null,
  where: said.pain?.where ?? '',
  joy: said.joy,
  energy: said.energy,
  stress: said.stress,
  mood: said.mood,
  sleepQuality: said.sleepQuality,
  excitement: said.excitement,
  anxiety: said.anxiety,
  identity: said.identity,
  goalId: said.goalId,
  wantTo: said.wantTo,
  haveTo: said.haveTo,
  answers: said.answers,
  signs: said.medicalSigns,
  clearance: said.clearance,
  words: said.words ?? '',
})

/** What is written of it; the same fields for a new one and for an edit, where null takes an answer away. */
export function saidOf(draft: CheckInDraft, before?: CheckInView) {
  const { pain, where, answers, signs, words, goalId, sleep, ...rest } = draft
  const isOfGoal = [rest.excitement, rest.anxiety, rest.identity].some((value) => value !== null)
  return {
    ...rest,
    sleep_h: numberTyped(sleep) ?? null,
    goalId: before || isOfGoal ? goalId : null,
    pain:
      pain === null
        ? null
        : {
            level: pain,
            where: pain > 0 ? where.trim() || null : null,
            during: before?.pain?.during ?? null,
            nextMorning: before?.pain?.nextMorning ?? null,
          },
    answers: Object.keys(answers).length > 0 ? { ...answers } : null,
    medicalSigns: [...signs],
    words: words.trim() || null,
  } satisfies NewCheckIn
}

/** Hours of sleep that are none: no number, or more than a day has. */
export const isSleepOff = ({ sleep }: Pick<CheckInDraft, 'sleep'>): boolean =>
  !((numberTyped(sleep) ?? 0) <= MOST_SLEEP_H)

export function saysAnything(draft: CheckInDraft): boolean {
  const { on: _, where: __, goalId: ___, answers, signs, words, sleep, ...scales } = draft
  const isRated = Object.values(scales).some((value) => value !== null)
  return isRated || sleep.trim() !== '' || signs.length > 0 || words.trim() !== '' || Object.keys(answers).length > 0
}
