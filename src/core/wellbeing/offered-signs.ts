import { addDays, civil, type LocalDate } from '../base/calendar.ts'
import { MEDICAL_SIGNS, type MedicalSign } from '../evidence/check-in.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { surelyAdult } from '../goal/adult-weight.ts'

/** Asked of nobody who is, or may be, under age. */
const OF_ADULTS: ReadonlySet<MedicalSign> = new Set(['missed-periods', 'low-libido'])
/** Offered to everybody. */
export const SIGNS_FOR_ALL: readonly MedicalSign[] = MEDICAL_SIGNS.filter((sign) => !OF_ADULTS.has(sign))
/** From this age on periods end by themselves. */
const PERIODS_UNTIL = 50
/** During a pregnancy and so long after it they stay away anyhow. */
const AFTER_PREGNANCY_DAYS = 365

/**
 * Which signs for a clinician a runner is offered to tell of. Periods and desire are nobody's business but an adult's: whose
 * year of birth is not known is not asked. What is told by other ways counts all the same. docs/methods/signs-medical.md
 */
export function offeredSigns(
  { athlete, pauses }: Pick<Evidence, 'athlete' | 'pauses'>,
  asOf: LocalDate,
): MedicalSign[] {
  const { birthYear, sex } = athlete
  const isAdult = surelyAdult(birthYear, asOf)
  const hasPeriods =
    sex !== 'male' &&
    civil(asOf).year - (birthYear ?? 0) < PERIODS_UNTIL &&
    !pauses.some(({ reason, to }) => reason === 'pregnancy' && (to ?? asOf) > addDays(asOf, -AFTER_PREGNANCY_DAYS))
  return MEDICAL_SIGNS.filter((sign) => (isAdult || !OF_ADULTS.has(sign)) && (sign !== 'missed-periods' || hasPeriods))
}
