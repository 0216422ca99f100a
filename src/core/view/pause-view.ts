import { addDays, isoDate, type LocalDate } from '../base/calendar.ts'
import type { KeptPause, PauseReason } from '../evidence/evidence.ts'
import { revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { endsByItself, windowOf } from '../goal/window.ts'
import type { GoalRef, IsoDay } from './dashboard-types.ts'
import { goalRef } from './goal-ref.ts'
import { isoOrNull, orNull } from './iso.ts'

interface DeadlineView extends GoalRef {
  /** Days of the pause before the last day. */
  days: number
  wouldBe: IsoDay
}

export interface PauseView {
  id: string
  from: IsoDay
  /** null: it is still going on. */
  to: IsoDay | null
  reason: PauseReason
  /** null: of all goals. */
  goalId: string | null
  /** Days of it up to its end, or so far. */
  days: number
  ongoing: boolean
  /** Other pauses that share days with it; a day of rest counts once. */
  overlaps: string[]
  /**
   * Last days that the pause took days from: they stay where they are, and this is where each would be if it were moved
   * by as many. Goals counted in weeks are not among them: of a week with rest nothing is asked.
   */
  deadlines: DeadlineView[]
  version: number
}

/** Every pause as of a day, in the order given. */
export const pauseViews = (pauses: readonly KeptPause[], goals: readonly Goal[], asOf: LocalDate): PauseView[] =>
  pauses.map((pause) => {
    const to = endOf(pause, asOf)
    return {
      id: pause.id,
      from: isoDate(pause.from),
      to: isoOrNull(pause.to),
      reason: pause.reason,
      goalId: orNull(pause.goalId),
      days: Math.max(0, to - pause.from + 1),
      ongoing: pause.from <= asOf && (pause.to === undefined || pause.to >= asOf),
      overlaps: pauses
        .filter((other) => other !== pause && meet(pause, other) && touch(pause, other, asOf))
        .map(({ id }) => id),
      deadlines: goals.flatMap((goal) => deadline(goal, pause, asOf)),
      version: pause.version,
    }
  })

/** The last day as far as it is known. */
const endOf = ({ from, to }: KeptPause, asOf: LocalDate): LocalDate => to ?? (asOf > from ? asOf : from)

/** Whether both rest some one goal. */
const meet = (a: KeptPause, b: KeptPause): boolean =>
  a.goalId === undefined || b.goalId === undefined || a.goalId === b.goalId

const touch = (a: KeptPause, b: KeptPause, asOf: LocalDate): boolean =>
  a.from <= endOf(b, asOf) && b.from <= endOf(a, asOf)

function deadline(goal: Goal, pause: KeptPause, asOf: LocalDate): PauseView['deadlines'] {
  if (pause.goalId !== undefined && pause.goalId !== goal.id) return []
  const { state } = stateOn(goal, asOf)
  const revision = revisionOn(goal, asOf)
  const { from, to } = windowOf(revision)
  if ((state !== 'active' && state !== 'paused') || to === undefined || to < asOf || endsByItself(revision)) return []
  const end = endOf(pause, asOf)
  const days = Math.min(end, to) - Math.max(pause.from, from) + 1
  return days > 0 ? [{ ...goalRef(goal, revision), days, wouldBe: isoDate(addDays(to, days)) }] : []
}
