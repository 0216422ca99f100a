import type { LocalDate } from '../base/calendar.ts'
import type { CheckIn, MedicalSign } from '../evidence/check-in.ts'
import type { SignFact } from './sign.ts'

/** Signs of a kind, of which one alone asks for a clinician. docs/methods/signs-medical.md */
export const MEDICAL_GROUPS = {
  'medical-heart': ['chest-pain', 'fainting', 'palpitations', 'breathlessness'],
  'medical-bone': ['bone-tenderness', 'night-pain', 'limping', 'pain-earlier', 'bone-stress'],
  'medical-joint': ['swelling', 'giving-way', 'numbness'],
} as const satisfies Record<string, readonly MedicalSign[]>

/** Signs of too little energy for what is done (IOC consensus 2023): two of them within so many days, or one and a bone. */
export const ENERGY_SIGNS: readonly MedicalSign[] = [
  'missed-periods',
  'low-libido',
  'weight-loss',
  'dizziness',
  'food-thoughts',
  'constant-fatigue',
  'bone-stress',
]
export const ENERGY_DAYS = 180

export type MedicalFact = Extract<SignFact, { kind: 'medical' }>

/**
 * Medical signs that were told and not ended since: by a clinician's word, or by the runner's that they are gone. They
 * have no term: what was told a year ago and never looked at is still open.
 */
export function openMedical(checkIns: readonly CheckIn[], asOf: LocalDate): MedicalFact[] {
  const known = checkIns.filter(({ on }) => on <= asOf)
  const cleared = known.findLastIndex(({ clearance }) => clearance !== undefined)
  return known
    .slice(cleared + 1)
    .flatMap(({ id, on, medicalSigns = [] }): MedicalFact[] =>
      medicalSigns.length > 0 ? [{ kind: 'medical', on, checkInId: id, signs: medicalSigns }] : [],
    )
}

/** The facts with only those signs that are among some. */
export const onlyOf = (open: readonly MedicalFact[], among: readonly MedicalSign[]): MedicalFact[] =>
  open.flatMap((fact) => {
    const signs = fact.signs.filter((each) => among.includes(each))
    return signs.length > 0 ? [{ ...fact, signs }] : []
  })
