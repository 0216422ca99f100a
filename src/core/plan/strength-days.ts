import { addDays, type LocalDate } from '../base/calendar.ts'
import { isHard } from './eased-run.ts'
import type { WorkoutToLay } from './kept-plan.ts'
import type { Phase, WeekNote } from './plan-types.ts'

interface WeekLaid {
  readonly startsOn: LocalDate
  readonly phase: Phase
  readonly notes: readonly WeekNote[]
  readonly runs: readonly Pick<WorkoutToLay, 'on' | 'kind' | 'steps'>[]
}

/**
 * Times a week with room for strength, by phase: twice where it does most, once to keep it, none where the legs are to
 * rest. Two to three sessions a week over 8 weeks and more made runners a little more economical. [Eihara 2022; P]
 */
const TIMES: Record<Phase, number> = { base: 2, build: 2, peak: 1, taper: 0, recovery: 0 }
const NO_ROOM: ReadonlySet<WeekNote> = new Set(['pause', 'return', 'race-ahead', 'begun'])
/** Two days between them, over the end of the week too. [P] */
const APART_DAYS = 2

/**
 * The days of a week on which strength does least harm to the running: never that of the long run nor the day before
 * hard running, so far apart as they can lie, and on a day with a run rather than on a free one, so that rest stays rest.
 */
export function strengthDays({ startsOn, phase, notes, runs }: WeekLaid): LocalDate[] {
  if (runs.length === 0 || notes.some((note) => NO_ROOM.has(note))) return []
  const on = (day: LocalDate) => runs.filter((run) => run.on === day)
  // The next week is laid like this one: its first day follows the last.
  const after = (i: number) => on(addDays(startsOn, (i + 1) % 7))
  const days = Array.from({ length: 7 }, (_, i) => i).filter(
    (i) => !on(addDays(startsOn, i)).some(({ kind }) => kind === 'long' || kind === 'race') && !after(i).some(isHard),
  )
  const isFree = (i: number) => on(addDays(startsOn, i)).length === 0
  const pairs = days.flatMap((a) =>
    days.filter((b) => b - a >= APART_DAYS && 7 - b + a >= APART_DAYS).map((b) => [a, b]),
  )
  const singles = days.map((a) => [a])
  const best = (choices: readonly number[][]) =>
    choices.toSorted((one, other) => freeIn(one, isFree) - freeIn(other, isFree) || apart(other) - apart(one))[0]
  const chosen = TIMES[phase] === 0 ? [] : ((TIMES[phase] > 1 ? best(pairs) : undefined) ?? best(singles) ?? [])
  return chosen.map((i) => addDays(startsOn, i))
}

const freeIn = (days: readonly number[], isFree: (i: number) => boolean) => days.filter(isFree).length

/** Of two days the smaller gap around the week. */
const apart = ([a = 0, b]: readonly number[]) => (b === undefined ? 0 : Math.min(b - a, 7 - b + a))
