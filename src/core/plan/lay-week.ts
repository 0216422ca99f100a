import { addDays, type LocalDate, weekdayOf } from '../base/calendar.ts'
import { LIMITS } from './limits.ts'
import type { LongRun } from './long-run.ts'
import { floor100, metersIn } from './meters-in.ts'
import type { Paces } from './paces.ts'
import type { Availability, PlannedRun, PlanWeek, WeekNote } from './plan-types.ts'
import { HALVES, type RoundRun } from './round-run.ts'
import { mostBeside, runsBeside, type SkeletonWeek } from './skeleton.ts'
import { easy, hardMeters, long, quality, recovery, walkRun } from './workouts.ts'

export interface LayInputs {
  readonly availability: Availability
  readonly paces: Paces
  readonly easyPace_s_per_km: number
  readonly aim: { readonly distance_m?: number }
  /** Weeks without paces and quality: consistency, health, and who has run little. */
  readonly plain: boolean
  /** Longest run that may be planned beside the long run: that of the last 30 days. */
  readonly longestKnown: (on: LocalDate) => number
  readonly rounded: RoundRun
  /** Least that the week holds: a whole first one lies within the runner's own to the metre. */
  readonly least_m: number
  /** Most that it may hold: rounding up does not take it beyond the usual rise. */
  readonly most_m: number
  /** Of a level: rounding takes nothing away from a week that holds it. */
  readonly level_m?: number
  /** The first weeks of who starts from nothing. */
  readonly isNew: boolean
  /** What is hard or long in the weeks around this one: nothing hard lies next to it. */
  readonly around: readonly LocalDate[]
}

/** What rounding down to tenths takes from a week at the most, in kilometres or miles. */
const TENTH_MILE_M = 161

/** Most runs of quality in a week, by how many runs and kilometres it has. [P] */
function qualityRuns(runs: number, weekly_m: number): number {
  if (runs < 3 || weekly_m < 12_000) return 0
  return runs >= 5 && weekly_m >= 40_000 ? 2 : 1
}

/** Lays a week's distance on its days: the long run where it lies, quality away from it, easy running for the rest. */
export function layWeek(week: SkeletonWeek, inputs: LayInputs): PlanWeek {
  const { availability, paces, easyPace_s_per_km } = inputs
  const { distance_m, startsOn, phase, long: wished } = week
  const notes: WeekNote[] = [...week.notes]
  const others = week.days.filter((day) => day !== wished?.on)
  const rest = Math.max(0, distance_m - (wished?.distance_m ?? 0))
  const wanted = Math.min(
    runsBeside(distance_m, wished?.distance_m, availability.runsPerWeek - week.races.length),
    others.length,
  )
  const fits = (day: LocalDate) => metersIn(availability.minutes?.[weekdayOf(day)], easyPace_s_per_km)
  // The last runs before a race are short, however few they are.
  const isRaceWeek = phase === 'taper' && !wished
  const beforeRace = isRaceWeek ? LIMITS.raceWeekShare : 1
  // Beside the long run nothing is longer than it, nor than what the last 30 days held.
  const most = (day: LocalDate) =>
    Math.min(
      fits(day),
      mostBeside(wished, day, inputs.longestKnown) * beforeRace,
      isRaceWeek ? LIMITS.raceWeekMost_m : Infinity,
    )
  const days = spread(others, wanted, wished?.on, (chosen) =>
    Math.max(0, rest - chosen.reduce((sum, day) => sum + most(day), 0)),
  )
  const lengths = roundedParts(rest, wished, days, most, inputs)
  const longest = wished && withinShare(wished, lengths, inputs.rounded)
  const weekly_m = sum(lengths) + (longest?.distance_m ?? 0)
  const isQuiet = inputs.plain || week.races.length > 0 || week.notes.includes('return') || inputs.isNew
  const count = isQuiet ? 0 : Math.min(qualityRuns(days.length + (longest ? 1 : 0), weekly_m), phase === 'base' ? 1 : 2)
  const hardDays = awayFrom(days, count, longest?.on, inputs.around)
  const runs: PlannedRun[] = longest
    ? [{ on: longest.on, ...(inputs.isNew ? walkRun(longest.distance_m, paces) : long(longest.distance_m, paces)) }]
    : []
  let hard = 0
  for (const [i, on] of days.entries()) {
    const length = lengths[i]!
    if (length < LIMITS.shortestRun_m) continue
    const made = hardDays.includes(on)
      ? quality(phase, hardDays.indexOf(on), weekly_m, length, inputs.aim, paces)
      : undefined
    const work = made ? hardMeters(made.steps) : 0
    const isAllowed = made !== undefined && hard + work <= (1 - LIMITS.easyShare) * weekly_m
    if (isAllowed) hard += work
    const afterLong = on - 1 === longest?.on || inputs.around.includes(addDays(on, -1))
    const shape = isAllowed
      ? made
      : inputs.isNew
        ? walkRun(length, paces)
        : afterLong && length <= LIMITS.recoveryMost_m
          ? recovery(length, paces)
          : easy(length, paces)
    runs.push({ on, ...shape })
  }
  const planned = runs.reduce((sum, run) => sum + run.distance_m, 0)
  if (planned < distance_m * 0.9 && days.some((day) => fits(day) < Infinity)) notes.push('few-minutes')
  return { startsOn, phase, notes, distance_m: planned, runs: runs.toSorted((a, b) => a.on - b.on) }
}

/** The long run beside what rounding left of the others: no more of its week than it may be, nor than so few runs make it. */
function withinShare(long: LongRun, others: readonly number[], rounded: RoundRun): LongRun {
  const runs = others.filter((each) => each >= LIMITS.shortestRun_m)
  const share = Math.max(long.share, LIMITS.longStep / (runs.length + 1))
  const most = share < 1 ? (sum(runs) * share) / (1 - share) : Infinity
  const distance_m = rounded(Math.min(long.distance_m, most + 1), HALVES.long)
  return long.distance_m <= most + 1 || distance_m < LIMITS.shortestRun_m ? long : { ...long, distance_m }
}

/** Parts of the rest of a week as a runner would say them, unless that takes away what the week has to hold. */
function roundedParts(
  rest: number,
  long: LongRun | undefined,
  days: readonly LocalDate[],
  most: (day: LocalDate) => number,
  { rounded, least_m, most_m, level_m = Infinity }: LayInputs,
): number[] {
  const long_m = long?.distance_m ?? 0
  const by = (total: number, round: (each: number) => number) => share(total, days, most, round, round)
  const holds = (parts: readonly number[], week_m: number) => sum(parts) + long_m >= week_m - 1
  const inTenths = (more: number) => by(rest + more, (each) => rounded(each, Infinity))
  const halves = by(rest, (each) => rounded(each, HALVES.easy))
  // What halves would take from the others they would take from the long run, too.
  const parts = long === undefined || withinShare(long, halves, rounded) === long ? halves : inTenths(0)
  if (!holds(parts, Math.min(least_m, rest + long_m))) return share(rest, days, most, floor100, Math.floor)
  if (rest + long_m < level_m - 1) return parts
  const held = [parts, inTenths(0), inTenths(TENTH_MILE_M)]
  return held.find((each) => holds(each, level_m) && sum(each) + long_m <= most_m) ?? parts
}

/** Equal parts, the rest of what does not fit on one day given to the others; rounded, the first with room evens out. */
function share(
  total: number,
  days: readonly LocalDate[],
  most: (day: LocalDate) => number,
  rounded: (distance_m: number) => number,
  evened: (distance_m: number) => number,
): number[] {
  const room = days.map(most)
  const lengths = days.map(() => 0)
  let left = total
  for (let round = 0; round < 3 && left > 1; round++) {
    const open = days.map((_, i) => i).filter((i) => lengths[i]! < room[i]! - 1)
    if (open.length === 0) break
    const each = left / open.length
    for (const i of open) {
      const more = Math.min(each, room[i]! - lengths[i]!)
      lengths[i]! += more
      left -= more
    }
  }
  const whole = lengths.map(rounded)
  // What rounding took is given to the first days with room: the week stays as long as it was meant.
  let lost = sum(lengths) - sum(whole)
  for (const [i, each] of whole.entries()) {
    const more = Math.max(0, evened(Math.min(room[i]!, each + lost)) - each)
    whole[i] = each + more
    lost -= more
  }
  return whole
}

const sum = (parts: readonly number[]) => parts.reduce((total, each) => total + each, 0)

/** So many of the days: those into whose minutes the week fits, as far apart as they can lie, from the long run too. */
function spread(
  days: readonly LocalDate[],
  count: number,
  long: LocalDate | undefined,
  missing: (chosen: readonly LocalDate[]) => number,
): LocalDate[] {
  return bestOf(days, count, (chosen) => {
    const all = long === undefined ? chosen : [...chosen, long].toSorted((a, b) => a - b)
    return gaps(all) - 10 * missing(chosen)
  })
}

/** So many of the days, none next to another, to the long run or to what is hard in the weeks around. */
function awayFrom(
  days: readonly LocalDate[],
  count: number,
  long: LocalDate | undefined,
  around: readonly LocalDate[],
): LocalDate[] {
  const fixed = long === undefined ? around : [...around, long]
  const open = days.filter((day) => isApart(day, fixed))
  return bestOf(open, Math.min(count, open.length), (chosen) => {
    const all = long === undefined ? chosen : [...chosen, long].toSorted((a, b) => a - b)
    return gaps(all)
  }).filter((day, i, chosen) => isApart(day, chosen.slice(0, i)))
}

const isApart = (day: LocalDate, others: readonly LocalDate[]) => others.every((other) => Math.abs(other - day) > 1)

/** The smallest gap counts most, then the sum of small ones; a week is a circle, since the next one follows. */
function gaps(days: readonly LocalDate[]): number {
  if (days.length < 2) return 0
  const each = days.map((day, i) => (i + 1 < days.length ? days[i + 1]! - day : days[0]! + 7 - day))
  return Math.min(...each) * 100 - each.reduce((sum, gap) => sum + 1 / Math.max(0.5, gap), 0)
}

function bestOf(
  days: readonly LocalDate[],
  count: number,
  score: (chosen: readonly LocalDate[]) => number,
): LocalDate[] {
  let best: { readonly chosen: readonly LocalDate[]; readonly score: number } = { chosen: [], score: -Infinity }
  const choose = (from: number, chosen: readonly LocalDate[]) => {
    if (chosen.length === count) {
      const made = score(chosen)
      if (made > best.score) best = { chosen, score: made }
      return
    }
    for (let i = from; i <= days.length - (count - chosen.length); i++) choose(i + 1, [...chosen, days[i]!])
  }
  choose(0, [])
  return [...best.chosen]
}
