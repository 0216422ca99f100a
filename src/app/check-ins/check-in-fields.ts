import type { LocalDate } from '../../core/base/calendar.ts'
import {
  CHECK_IN_MOMENTS,
  type CheckIn,
  type CheckInMoment,
  type Clearance,
  CLEARANCES,
  MEDICAL_SIGNS,
  type MedicalSign,
} from '../../core/evidence/check-in.ts'
import { CHECK_IN_SCALES, type CheckInScale, MOST_SLEEP_H, SCALE_TOP } from '../../core/evidence/check-in-scales.ts'
import type { InputProblem } from '../app-problem.ts'

/** Pain as it is asked. In an edit all of it is said anew. */
export interface PainSaid {
  readonly level: number
  readonly where?: string | null | undefined
  readonly during?: number | null | undefined
  readonly nextMorning?: number | null | undefined
}

/** What a runner said. A question that is absent was not answered (in an edit: stays); null takes an answer away. */
export type CheckInFields = { readonly [Scale in CheckInScale]?: number | null | undefined } & {
  readonly on?: LocalDate | undefined
  readonly moment?: CheckInMoment | undefined
  readonly activityId?: string | null | undefined
  readonly goalId?: string | null | undefined
  readonly pain?: PainSaid | null | undefined
  readonly medicalSigns?: readonly MedicalSign[] | null | undefined
  readonly clearance?: Clearance | null | undefined
  readonly sleep_h?: number | null | undefined
  readonly answers?: Readonly<Record<string, number>> | null | undefined
  readonly words?: string | null | undefined
}

/** What was said, laid over what stood; nothing is rounded, filled in or worked out. */
export function withSaid(before: CheckIn, said: CheckInFields): CheckIn {
  const answered = Object.fromEntries(
    [...CHECK_IN_SCALES, 'sleep_h' as const, 'answers' as const, 'words' as const, 'clearance' as const].flatMap(
      (field) => {
        const value = said[field] === undefined ? before[field] : said[field]
        return value == null ? [] : [[field, value]]
      },
    ),
  )
  const pain = said.pain === undefined ? before.pain : said.pain
  const signs = said.medicalSigns === undefined ? before.medicalSigns : said.medicalSigns
  const activityId = said.activityId === undefined ? before.activityId : said.activityId
  const goalId = said.goalId === undefined ? before.goalId : said.goalId
  return {
    id: before.id,
    on: said.on ?? before.on,
    moment: said.moment ?? before.moment,
    ...(activityId != null && { activityId }),
    ...(goalId != null && { goalId }),
    ...answered,
    ...(pain != null && {
      pain: {
        level: pain.level,
        ...(pain.where != null && { where: pain.where }),
        ...(pain.during != null && { during: pain.during }),
        ...(pain.nextMorning != null && { nextMorning: pain.nextMorning }),
      },
    }),
    // In the order of the list, each once.
    ...(signs != null && signs.length > 0 && { medicalSigns: MEDICAL_SIGNS.filter((sign) => signs.includes(sign)) }),
    version: before.version,
  }
}

/** Whether anything at all was said. */
export function saysNothing(checkIn: CheckIn): boolean {
  const { id: _, on: __, moment: ___, activityId: ____, goalId: _____, version: ______, ...answers } = checkIn
  return Object.keys(answers).length === 0
}

/** Every answer that is off its scale, and every choice that is none. */
export function doubtsOf(checkIn: CheckIn, said: CheckInFields): InputProblem[] {
  const within = (field: string, value: number | undefined, max: number): InputProblem[] =>
    value === undefined || (Number.isFinite(value) && value >= 0 && value <= max)
      ? []
      : [{ code: 'out-of-range', field, min: 0, max }]
  const { pain } = checkIn
  return [
    ...(CHECK_IN_MOMENTS.includes(checkIn.moment)
      ? []
      : [{ code: 'not-a-choice' as const, field: 'moment', choices: CHECK_IN_MOMENTS }]),
    ...CHECK_IN_SCALES.flatMap((scale) => within(scale, checkIn[scale], SCALE_TOP)),
    ...within('sleep_h', checkIn.sleep_h, MOST_SLEEP_H),
    ...within('pain', pain?.level, SCALE_TOP),
    ...within('pain.during', pain?.during, SCALE_TOP),
    ...within('pain.nextMorning', pain?.nextMorning, SCALE_TOP),
    ...Object.entries(checkIn.answers ?? {}).flatMap(([name, value]) => within(`answers.${name}`, value, SCALE_TOP)),
    ...((said.medicalSigns ?? []).every((sign) => MEDICAL_SIGNS.includes(sign))
      ? []
      : [{ code: 'not-a-choice' as const, field: 'medicalSigns', choices: MEDICAL_SIGNS }]),
    ...(checkIn.clearance === undefined || CLEARANCES.includes(checkIn.clearance)
      ? []
      : [{ code: 'not-a-choice' as const, field: 'clearance', choices: CLEARANCES }]),
  ]
}
