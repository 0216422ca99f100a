import { addDays, type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'

/** One run of the evidence: its day, and its distance where it is known. */
export interface RunFact {
  readonly on: LocalDate
  readonly distance_m?: number
}

/** What a forecast of habits is made of; runs in any order, those after `asOf` are not read. */
export interface HabitInputs {
  readonly asOf: LocalDate
  readonly runs: readonly RunFact[]
  /** Monday when not given. */
  readonly weekStart?: Weekday
  /** Two runs on a day are two, unless days are counted. */
  readonly counted?: 'runs' | 'days'
  /** First day of the log, where it is older than the first of these runs: the weeks between had none. After asOf: there is no log, no week is known. */
  readonly since?: LocalDate
}

/** Whole weeks before the one in course, oldest first, and what the one in course holds so far. */
export interface HabitWeeks {
  /** First day of the week after the last whole one. */
  readonly next: LocalDate
  readonly counts: Float64Array
  readonly km: Float64Array
  readonly countSoFar: number
}

const MOST_WEEKS = 52

/**
 * The last year in weeks. A log that is younger begins with one week without a run, the one before the first: runners
 * who have just begun are then known as such. A log without any run is a year without one: whether there is a log at
 * all is for the caller to know. The week of `asOf` counts as whole when `asOf` is its last day. Made once for a list of
 * runs, which must not change.
 */
export function habitWeeks(inputs: HabitInputs): HabitWeeks {
  const { asOf, runs, weekStart = 1, counted = 'runs', since } = inputs
  let known = kept.get(runs)
  if (!known) kept.set(runs, (known = new Map()))
  const key = `${asOf} ${weekStart} ${counted} ${since}`
  let weeks = known.get(key)
  if (!weeks) known.set(key, (weeks = makeWeeks(inputs)))
  return weeks
}

const kept = new WeakMap<readonly RunFact[], Map<string, HabitWeeks>>()

function makeWeeks({ asOf, runs, weekStart = 1, counted = 'runs', since }: HabitInputs): HabitWeeks {
  const next = startOfWeek(addDays(asOf, 1), weekStart)
  const known = runs.filter(({ on }) => on <= asOf)
  let oldest = 0
  for (const { on } of known) oldest = Math.max(oldest, weeksBefore(on, next))
  if (since !== undefined) oldest = Math.max(oldest, weeksBefore(since, next))
  const length = known.length === 0 ? emptyLog(since, asOf, oldest) : Math.min(MOST_WEEKS, oldest + 1)
  const counts = new Float64Array(length)
  const km = new Float64Array(length)
  const days = new Set<number>()
  let countSoFar = 0
  for (const { on, distance_m } of known) {
    const again = counted === 'days' && days.has(on)
    days.add(on)
    if (on >= next) {
      if (!again) countSoFar++
      continue
    }
    const at = length - weeksBefore(on, next)
    if (at < 0) continue
    if (!again) counts[at]!++
    km[at]! += (distance_m ?? 0) / 1000
  }
  return { next, counts, km, countSoFar }
}

function emptyLog(since: LocalDate | undefined, asOf: LocalDate, oldest: number): number {
  if (since === undefined) return MOST_WEEKS
  return since > asOf ? 0 : Math.min(MOST_WEEKS, oldest + 1)
}

/** 1 for the week that ends before `next`. */
const weeksBefore = (on: LocalDate, next: LocalDate) => Math.ceil((next - on) / 7)
