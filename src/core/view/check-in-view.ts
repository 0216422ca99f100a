import { isoDate } from '../base/calendar.ts'
import type { CheckIn, CheckInMoment, Clearance, MedicalSign } from '../evidence/check-in.ts'
import { CHECK_IN_SCALES, type CheckInScale } from '../evidence/check-in-scales.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/** A check-in as it was told; null is a question that was left open, neither 0 nor good. */
export interface CheckInView extends Record<CheckInScale, number | null> {
  id: string
  on: IsoDay
  moment: CheckInMoment
  activityId: string | null
  goalId: string | null
  pain: { level: number; where: string | null; during: number | null; nextMorning: number | null } | null
  medicalSigns: MedicalSign[]
  /** What ends the medical signs told before. */
  clearance: Clearance | null
  sleep_h: number | null
  /** Answers to the runner's own questions, by the question's name. */
  answers: Record<string, number>
  words: string | null
  version: number
}

export function checkInView(checkIn: CheckIn): CheckInView {
  const { pain } = checkIn
  return {
    id: checkIn.id,
    on: isoDate(checkIn.on),
    moment: checkIn.moment,
    activityId: orNull(checkIn.activityId),
    goalId: orNull(checkIn.goalId),
    ...(Object.fromEntries(CHECK_IN_SCALES.map((scale) => [scale, orNull(checkIn[scale])])) as Record<
      CheckInScale,
      number | null
    >),
    pain: pain
      ? {
          level: pain.level,
          where: orNull(pain.where),
          during: orNull(pain.during),
          nextMorning: orNull(pain.nextMorning),
        }
      : null,
    medicalSigns: [...(checkIn.medicalSigns ?? [])],
    clearance: orNull(checkIn.clearance),
    sleep_h: orNull(checkIn.sleep_h),
    answers: { ...checkIn.answers },
    words: orNull(checkIn.words),
    version: checkIn.version,
  }
}
