import { addDays } from '../../base/calendar.ts'
import { ENERGY_DAYS, ENERGY_SIGNS, MEDICAL_GROUPS, type MedicalFact, onlyOf, openMedical } from '../open-medical.ts'
import type { Sign, SignCode } from '../sign.ts'
import { sign, type SignRule } from '../watched.ts'

/** Enough different signs of too little energy for a clinician to hear of. */
const ENERGY_FEWEST = 2

/**
 * Signs that belong to a clinician: one is enough of heart, bone and joint; of too little energy two, or one beside a
 * bone stress injury. They stand until a clinician's word or the runner's that they are gone. docs/methods/signs-medical.md
 */
export const medical: SignRule = ({ evidence, asOf }) => {
  const open = openMedical(evidence.checkIns, asOf)
  if (open.length === 0) return []
  const found = (Object.keys(MEDICAL_GROUPS) as (keyof typeof MEDICAL_GROUPS)[]).flatMap((code) =>
    medicalSign(code, onlyOf(open, MEDICAL_GROUPS[code])),
  )
  const energy = onlyOf(open, ENERGY_SIGNS).filter(({ on }) => on > addDays(asOf, -ENERGY_DAYS))
  const different = new Set(energy.flatMap(({ signs }) => signs))
  return different.size >= ENERGY_FEWEST ? [...found, ...medicalSign('medical-energy', energy)] : found
}

function medicalSign(code: SignCode, told: readonly MedicalFact[]): Sign[] {
  const [first] = told
  return first ? [{ ...sign(code, 'practice', first.on, told), isMedical: true }] : []
}
