import { energyTogether, MEDICAL_GROUPS, onlyOf, type OpenMedical, openMedical } from '../../evidence/open-medical.ts'
import type { Sign, SignCode } from '../sign.ts'
import { sign, type SignRule } from '../watched.ts'

/**
 * Signs that belong to a clinician: one is enough of heart, bone and joint; of too little energy two, or one beside a
 * bone stress injury. They stand until a clinician's word, also where it has gone. docs/methods/signs-medical.md
 */
export const medical: SignRule = ({ evidence, asOf }) => {
  const open = openMedical(evidence.checkIns, asOf)
  const found = (Object.keys(MEDICAL_GROUPS) as (keyof typeof MEDICAL_GROUPS)[]).flatMap((code) =>
    medicalSign(code, onlyOf(open, MEDICAL_GROUPS[code])),
  )
  return [...found, ...medicalSign('medical-energy', energyTogether(open))]
}

function medicalSign(code: SignCode, told: readonly OpenMedical[]): Sign[] {
  const [first] = told
  return first ? [{ ...sign(code, 'practice', first.on, told), isMedical: true }] : []
}
