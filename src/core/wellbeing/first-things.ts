import type { LocalDate } from '../base/calendar.ts'
import type { MedicalSign } from '../evidence/check-in.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import type { SignCode } from './sign.ts'
import { despair } from './signs/despair.ts'
import { medical } from './signs/medical.ts'

/** The runner first: while it stands no chance, streak, countdown or nudge is shown anywhere, and nothing is asked. */
export interface FirstThings {
  readonly since: LocalDate
  readonly codes: readonly SignCode[]
  /** Told and not ended since, each once. */
  readonly medicalSigns: readonly MedicalSign[]
  /** Whether it waits for a clinician's word, or the runner's that it is gone. */
  readonly needsClinician: boolean
}

/** Whether something outranks every goal on a day, and what. It ends by a clinician's word, or when the runner says it is gone. */
export function firstThings(evidence: Evidence, asOf: LocalDate): FirstThings | undefined {
  const known = evidenceAsOf(evidence, asOf)
  const watched = { asOf, evidence: known, goals: [], forecasts: [], runs: [] }
  const signs = [...despair(watched), ...medical(watched)]
  const [first] = signs
  if (!first) return undefined
  return {
    since: signs.reduce((day, { since }) => (since < day ? since : day), first.since),
    codes: signs.map(({ code }) => code),
    medicalSigns: [
      ...new Set(signs.flatMap((each) => each.evidence.flatMap((fact) => (fact.kind === 'medical' ? fact.signs : [])))),
    ],
    needsClinician: signs.some(({ isMedical }) => isMedical),
  }
}
