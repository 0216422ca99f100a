import { addDays, type LocalDate } from '../base/calendar.ts'
import type { CheckIn, MedicalSign } from '../evidence/check-in.ts'
import { openMedical } from '../evidence/open-medical.ts'

/** How long a word of pain, or a sign for a clinician, asks for care before anything else. */
const CARE_DAYS = 7
/** Pain is then counted over so many days. */
const LOOK_BACK_DAYS = 14

/** Where care begins, as facts: words are added at the edge, and none of them is about the goal. */
export type CareSign =
  | {
      readonly code: 'pain-above'
      /** The last day of it. */
      readonly on: LocalDate
      readonly level: number
      readonly upTo: number
      /** Days with as much among the last fourteen. */
      readonly days: number
      readonly where?: string
      readonly checkInId: string
    }
  | {
      readonly code: 'medical-sign'
      readonly on: LocalDate
      readonly signs: readonly MedicalSign[]
      readonly checkInId: string
    }

/** A word of pain on a day. What was felt on the next morning is a word on that morning. */
export interface PainWord {
  readonly on: LocalDate
  readonly level: number
  readonly where?: string
  readonly checkInId: string
}

/** All words of pain, up to a day, in order of days; 0 is a word too. */
export function painWords(checkIns: readonly CheckIn[], upTo: LocalDate): PainWord[] {
  return checkIns
    .flatMap(({ id, on, pain }): PainWord[] => {
      if (pain === undefined) return []
      const { level, during = 0, nextMorning, where } = pain
      const said = { checkInId: id, ...(where !== undefined && { where }) }
      const word = { ...said, on, level: Math.max(level, during) }
      return nextMorning === undefined ? [word] : [word, { ...said, on: addDays(on, 1), level: nextMorning }]
    })
    .filter(({ on }) => on <= upTo)
    .toSorted((a, b) => a.on - b.on)
}

/**
 * Whether the runner is to be looked after first: pain above what was agreed, or a sign that belongs to a clinician, within
 * the last seven days. It says nothing of the goal, and lowers none of its numbers. A
 * clinician's word ends the medical signs told before it.
 */
export function careSigns(checkIns: readonly CheckIn[], asOf: LocalDate, upTo: number): CareSign[] {
  const pains = painWords(checkIns, asOf).filter(({ level, on }) => level > upTo && on > addDays(asOf, -LOOK_BACK_DAYS))
  const last = pains.at(-1)
  const signs = openMedical(checkIns, asOf)
    .filter(({ on }) => on > addDays(asOf, -CARE_DAYS))
    .map((told): CareSign => ({ code: 'medical-sign', on: told.on, signs: told.signs, checkInId: told.checkInId }))
  if (last === undefined || last.on <= addDays(asOf, -CARE_DAYS)) return signs
  const { on, level, where, checkInId } = last
  const days = new Set(pains.map((pain) => pain.on)).size
  return [{ code: 'pain-above', on, level, upTo, days, ...(where !== undefined && { where }), checkInId }, ...signs]
}
