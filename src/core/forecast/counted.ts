import { addDays, type LocalDate, startOfWeek, weekdayOf, type Weekday } from '../base/calendar.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { Sport } from '../activity/sport.ts'
import { tooSmall } from '../goal/long-enough.ts'
import type { VolumeQuantity } from '../goal/measure.ts'
import type { HabitInputs, RunFact } from './habit-weeks.ts'

/** Which activities a goal counts. */
export interface Subset {
  readonly sports: readonly Sport[]
  readonly weekdays?: readonly Weekday[]
  readonly in_company?: boolean
  readonly least_distance_m?: number
  readonly least_time_s?: number
}

export const isCounted =
  (subset: Subset) =>
  (activity: ActivityFact): boolean =>
    subset.sports.includes(activity.sport) &&
    (subset.weekdays === undefined || subset.weekdays.includes(weekdayOf(activity.localDay))) &&
    (subset.in_company !== true || isInCompany(activity)) &&
    tooSmall(subset, activity) === undefined

/** More than the weekly models look back. */
const WINDOW_DAYS = 7 * 54
const DAY_MS = 86_400_000

/** Activities that a goal counts, as far back as the weekly models look, and no less than from its own first day. */
export function countedLately(evidence: Evidence, subset: Subset, startOn: LocalDate): readonly ActivityFact[] {
  const { activities, asOf } = evidence
  const from = Math.min(startOn, asOf - WINDOW_DAYS)
  return once(counted, evidence, `${from} ${subsetKey(subset)}`, () => {
    const counts = isCounted(subset)
    return since(activities, from).filter((activity) => activity.localDay >= from && counts(activity))
  })
}

const counted = new WeakMap<Evidence, Map<string, readonly ActivityFact[]>>()
const amounts = new WeakMap<Evidence, Map<string, Amounts>>()
const opened = new WeakMap<readonly RunFact[], Map<string, readonly RunFact[]>>()

const subsetKey = ({ sports, weekdays, in_company, least_distance_m = 0, least_time_s = 0 }: Subset) =>
  `${sports.join()} ${weekdays?.join() ?? ''} ${in_company === true} ${least_distance_m} ${least_time_s}`

/** What is made of some facts, once for each question. */
function once<K extends object, T>(made: WeakMap<K, Map<string, T>>, of: K, key: string, make: () => T): T {
  let known = made.get(of)
  if (!known) made.set(of, (known = new Map()))
  let found = known.get(key)
  if (found === undefined) known.set(key, (found = make()))
  return found
}

/** Activities from a day on, found by halves: in order of start; a local day may be one off the day of its instant. */
export function since(activities: readonly ActivityFact[], from: number): readonly ActivityFact[] {
  let [low, high] = [0, activities.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (activities[middle]!.startAt < (from - 1) * DAY_MS) low = middle + 1
    else high = middle
  }
  return activities.slice(low)
}

const runs = new WeakMap<readonly ActivityFact[], readonly RunFact[]>()

/** Days alone of what was counted. */
export function runsOf(counted: readonly ActivityFact[]): readonly RunFact[] {
  let made = runs.get(counted)
  if (!made) runs.set(counted, (made = counted.map(({ localDay }): RunFact => ({ on: localDay }))))
  return made
}

/** First day of the log, of whatever sport; undefined of an empty one, which says nothing of how often anyone runs. */
export const logFrom = ({ activities }: Evidence): LocalDate | undefined => activities[0]?.localDay

const isInCompany = ({ inCompany, companions }: ActivityFact): boolean =>
  inCompany ?? (companions !== undefined && companions.length > 0)

/**
 * The last day of a week or a goal is not over while it is today: where `open`, what was done on it is taken as done by
 * the evening before, and the day itself as still to come.
 */
export function habitInputs(
  evidence: Evidence,
  runs: readonly RunFact[],
  weekStart: Weekday,
  open: boolean,
): HabitInputs {
  const since = logFrom(evidence)
  const inputs = { weekStart, ...(since !== undefined && { since }) }
  if (!open) return { ...inputs, asOf: evidence.asOf, runs }
  const asOf = addDays(evidence.asOf, -1)
  const before = () => runs.map((run) => (run.on > asOf ? { ...run, on: asOf } : run))
  return { ...inputs, asOf, runs: once(opened, runs, String(asOf), before) }
}

export const isLastDayOfWeek = (day: LocalDate, weekStart: Weekday): boolean =>
  startOfWeek(addDays(day, 1), weekStart) === day + 1

/** What a kilometre of the weekly model stands for where no distance is known: about a usual run, hour and climb. */
const USUAL_PER_KM: Readonly<Record<VolumeQuantity, number>> = { distance: 1000, time: 360, climb: 10, count: 1 / 7 }
const YEAR = 365

export interface Amounts {
  /** Each activity as metres of the weekly model. */
  readonly runs: readonly RunFact[]
  /** How much of the quantity a kilometre of the model stands for. */
  readonly perKm: number
  /** Some activity has the quantity. */
  readonly known: boolean
}

/**
 * A quantity on the scale of the weekly model, which is of kilometres: by what the runner's own kilometre has held in the
 * last year. Distances stand as they are.
 */
export function amountsOf(evidence: Evidence, quantity: VolumeQuantity, subset: Subset, startOn: LocalDate): Amounts {
  const key = `${quantity} ${Math.min(startOn, evidence.asOf - WINDOW_DAYS)} ${subsetKey(subset)}`
  return once(amounts, evidence, key, () => makeAmounts(evidence, quantity, subset, startOn))
}

function makeAmounts(evidence: Evidence, quantity: VolumeQuantity, subset: Subset, startOn: LocalDate): Amounts {
  const counted = countedLately(evidence, subset, startOn)
  const from = evidence.asOf - YEAR
  let [amount, km] = [0, 0]
  if (quantity !== 'distance')
    for (const run of countedLately(evidence, { sports: ['running'] }, startOn))
      if (run.localDay > from) km += (run.distance_m ?? 0) / 1000
  for (const activity of counted) if (activity.localDay > from) amount += amountIn(activity, quantity) ?? 0
  const own = quantity !== 'distance' && amount > 0 && km > 0
  const perKm = own ? amount / km : USUAL_PER_KM[quantity]
  return {
    perKm,
    known: counted.some((activity) => amountIn(activity, quantity) !== undefined),
    runs: counted.map((activity): RunFact => {
      const value = amountIn(activity, quantity)
      if (value === undefined) return { on: activity.localDay }
      return { on: activity.localDay, distance_m: quantity === 'distance' ? value : (1000 * value) / perKm }
    }),
  }
}

export function amountIn(activity: ActivityFact, quantity: VolumeQuantity): number | undefined {
  if (quantity === 'distance') return activity.distance_m
  if (quantity === 'climb') return activity.ascent_m
  return quantity === 'time' ? activity.moving_s : 1
}
