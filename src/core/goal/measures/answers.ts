import type { CheckIn } from '../../evidence/check-in.ts'
import type { SelfRatedMeasure } from '../measure.ts'

/** What a check-in says to a question, 0 to 10. A runner's own is named by its words, or by the goal that asks it. */
export function valueOf({ of, question }: SelfRatedMeasure, checkIn: CheckIn, goalId: string): number | undefined {
  switch (of) {
    case 'stress':
      return checkIn.stress
    case 'enjoyment':
      return checkIn.joy
    case 'energy':
      return checkIn.energy
    case 'own':
      return (question === undefined ? undefined : checkIn.answers?.[question]) ?? checkIn.answers?.[goalId]
  }
}

interface AnswerPair {
  readonly before: CheckIn
  readonly after: CheckIn
  readonly from: number
  readonly to: number
  /** For the better: how much stress fell, how much energy or joy rose. */
  readonly change: number
}

/** Words from before and after the same run: of the same activity, or else of the same day, in order, each used once. */
export function pairsOf(measure: SelfRatedMeasure, checkIns: readonly CheckIn[], goalId: string): AnswerPair[] {
  if (measure.rhythm !== 'before-and-after') return []
  const answered = checkIns.filter((checkIn) => valueOf(measure, checkIn, goalId) !== undefined)
  const waiting = answered.filter(({ moment }) => moment === 'before-run')
  const lowIsGood = measure.of === 'stress' || measure.better === 'lower'
  return answered
    .filter(({ moment }) => moment === 'after-run')
    .toSorted((a, b) => Number(a.activityId === undefined) - Number(b.activityId === undefined))
    .flatMap((after): AnswerPair[] => {
      const at = partnerOf(after, waiting)
      const before = waiting[at]
      if (before === undefined) return []
      waiting.splice(at, 1)
      const from = valueOf(measure, before, goalId) ?? NaN
      const to = valueOf(measure, after, goalId) ?? NaN
      return [{ before, after, from, to, change: lowIsGood ? from - to : to - from }]
    })
}

function partnerOf(after: CheckIn, waiting: readonly CheckIn[]): number {
  const sameRun = waiting.findIndex(({ activityId }) => activityId !== undefined && activityId === after.activityId)
  if (sameRun >= 0) return sameRun
  return waiting.findIndex(
    ({ on, activityId }) => on === after.on && (activityId === undefined || after.activityId === undefined),
  )
}
