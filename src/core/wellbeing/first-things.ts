import type { LocalDate } from '../base/calendar.ts'
import type { CheckIn, MedicalSign } from '../evidence/check-in.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import type { OpenMedical } from '../evidence/open-medical.ts'
import type { SignCode } from './sign.ts'
import { despair } from './signs/despair.ts'
import { medical } from './signs/medical.ts'

/** The runner first: while it stands no chance, streak, countdown or nudge is shown anywhere, and nothing is asked. */
export interface FirstThings {
  readonly since: LocalDate
  readonly codes: readonly SignCode[]
  /** Told and not ended since, each once. */
  readonly medicalSigns: readonly MedicalSign[]
  /** Whether a clinician's word ends it, and nothing else; words of despair end by themselves, or when it is lighter. */
  readonly needsClinician: boolean
  /** The runner has said since that it is gone: good to hear, and the word is waited for all the same. */
  readonly saidGone: boolean
}

/** Whether something outranks every goal on a day, and what, and whose word ends it. The one place that decides. */
export function firstThings(evidence: Evidence, asOf: LocalDate): FirstThings | undefined {
  const known = evidenceAsOf(evidence, asOf)
  const watched = { asOf, evidence: known, goals: [], forecasts: [], runs: [] }
  const signs = [...despair(watched), ...medical(watched)]
  const [first] = signs
  if (!first) return undefined
  const since = signs.reduce((day, each) => (each.since < day ? each.since : day), first.since)
  const told = signs.flatMap((each) => each.evidence.flatMap((fact) => (fact.kind === 'medical' ? fact : [])))
  return {
    since,
    codes: signs.map(({ code }) => code),
    medicalSigns: [...new Set(told.flatMap((fact) => fact.signs))],
    needsClinician: told.length > 0,
    saidGone: told.length > 0 && saysGone(known.checkIns, told),
  }
}

/** Since it was told for the last time. */
function saysGone(checkIns: readonly CheckIn[], told: readonly OpenMedical[]) {
  const last = checkIns.findLastIndex(({ id }) => told.some(({ checkInId }) => checkInId === id))
  return checkIns.slice(last).some(({ clearance }) => clearance === 'resolved')
}
