import { addDays, startOfWeek, type LocalDate } from '../../base/calendar.ts'
import { adherence, isKept, isMissed, MOVE_DAYS } from '../../goal/adherence.ts'
import { restDays } from '../../goal/rest-days.ts'
import { sign, type SignRule } from '../watched.ts'

const WEEKS = 3
const KEPT_SHARE = 0.7
/** Fewer say nothing. */
const FEWEST = 6
const FEWEST_A_WEEK = 2

/** Under seventy per cent of what was planned, in each of three whole weeks. What a pause lay on is not asked for. */
export const adherenceLow: SignRule = ({ evidence, asOf }) => {
  const end = startOfWeek(addDays(asOf, 1 - MOVE_DAYS), evidence.weekStart)
  const from = addDays(end, -7 * WEEKS)
  const isAround = (day: LocalDate) => day >= from - MOVE_DAYS && day < end + MOVE_DAYS
  const judged = adherence(
    evidence.plannedWorkouts.filter(({ on, kind }) => on >= from && on < end && kind !== 'rest'),
    evidence.activities.filter(({ localDay }) => isAround(localDay)),
    asOf,
    restDays({ id: '', states: [] }, evidence),
  ).filter((each) => isKept(each) || isMissed(each))
  const weeks = Array.from({ length: WEEKS }, (_, i) => {
    const start = addDays(from, 7 * i)
    const own = judged.filter(({ workout }) => workout.on >= start && workout.on < start + 7)
    const kept = own.filter(isKept).length
    return { kind: 'workouts' as const, from: start, to: addDays(start, 6), kept, asked: own.length }
  })
  if (judged.length < FEWEST) return []
  if (weeks.some(({ kept, asked }) => asked < FEWEST_A_WEEK || kept >= KEPT_SHARE * asked)) return []
  const goalIds = new Set(judged.map(({ workout }) => workout.goalId))
  const [goalId] = goalIds
  return [sign('adherence-low', 'practice', from, weeks, goalIds.size === 1 ? goalId : undefined)]
}
