import type { LocalDate } from '../base/calendar.ts'
import type { CheckIn, MedicalSign } from './check-in.ts'

/** Signs of a kind, of which one alone asks for a clinician. docs/methods/signs-medical.md */
export const MEDICAL_GROUPS = {
  'medical-heart': ['chest-pain', 'fainting', 'palpitations', 'breathlessness'],
  'medical-bone': ['bone-tenderness', 'night-pain', 'limping', 'pain-earlier', 'bone-stress'],
  'medical-joint': ['swelling', 'giving-way', 'numbness'],
} as const satisfies Record<string, readonly MedicalSign[]>

/** Signs of too little energy for what is done (IOC consensus 2023): two of them within so many days, or one and a bone. */
const ENERGY_SIGNS: readonly MedicalSign[] = [
  'missed-periods',
  'low-libido',
  'weight-loss',
  'dizziness',
  'food-thoughts',
  'constant-fatigue',
  'bone-stress',
]
const ENERGY_DAYS = 180

const ALONE: ReadonlySet<MedicalSign> = new Set(Object.values(MEDICAL_GROUPS).flat())

/** What was told on a day, and not ended since. */
export interface OpenMedical {
  readonly kind: 'medical'
  readonly on: LocalDate
  readonly checkInId: string
  readonly signs: readonly MedicalSign[]
}

/**
 * Medical signs that were told and not ended since. They have no term: what was told a year ago and never looked at is
 * still open. A clinician's word ends all of them. That it has gone ends only what asks for no clinician: a pain in the
 * chest or a sore bone that has gone is looked at all the same.
 */
export function openMedical(checkIns: readonly CheckIn[], asOf: LocalDate): OpenMedical[] {
  let open: OpenMedical[] = []
  for (const { id, on, clearance, medicalSigns = [] } of checkIns) {
    if (on > asOf) continue
    if (medicalSigns.length > 0) open.push({ kind: 'medical', on, checkInId: id, signs: medicalSigns })
    if (clearance === 'clinician') open = []
    if (clearance === 'resolved') open = askingForAClinician(open)
  }
  return open
}

/** Of what is open, all that asks for a clinician before the next run. */
function askingForAClinician(open: readonly OpenMedical[]): OpenMedical[] {
  const energy = energyTogether(open)
  return open.flatMap((fact) =>
    withOnly(
      fact,
      (sign) =>
        ALONE.has(sign) || energy.some(({ checkInId, signs }) => checkInId === fact.checkInId && signs.includes(sign)),
    ),
  )
}

/** Signs of too little energy that have another beside them within half a year; one alone says nothing. */
export function energyTogether(open: readonly OpenMedical[]): OpenMedical[] {
  const told = onlyOf(open, ENERGY_SIGNS)
  return told.flatMap((fact) =>
    withOnly(fact, (sign) =>
      told.some(({ on, signs }) => Math.abs(on - fact.on) < ENERGY_DAYS && signs.some((other) => other !== sign)),
    ),
  )
}

/** The facts with only those signs that are among some. */
export const onlyOf = (open: readonly OpenMedical[], among: readonly MedicalSign[]): OpenMedical[] =>
  open.flatMap((fact) => withOnly(fact, (sign) => among.includes(sign)))

function withOnly(fact: OpenMedical, isIn: (sign: MedicalSign) => boolean): OpenMedical[] {
  const signs = fact.signs.filter(isIn)
  return signs.length > 0 ? [{ ...fact, signs }] : []
}
