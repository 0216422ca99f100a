import { addDays, type DayRange, type LocalDate, startOfWeek, type Weekday, weekdayOf } from '../base/calendar.ts'
import type { Race } from '../evidence/race.ts'
import { afterBreak } from './after-break.ts'
import { LIMITS, longRunFor, usualPeak } from './limits.ts'
import { freeDaysAfter, type PhaseWeek, phaseWeeks, recoveryOf } from './phases.ts'
import type { Availability, Phase, PlanAim, WeekNote } from './plan-types.ts'
import { HALVES, type RoundRun } from './round-run.ts'
import type { RunDone } from './runner-now.ts'

/** What stands before the first week of a stretch of plan, and after its last. */
export interface Standing {
  /** Distance of the last week that was neither cut back nor tapered. */
  readonly full_m: number
  /** What was run and, further on, what is planned. */
  readonly runs: readonly RunDone[]
  readonly longestEver_m: number
}

export interface SkeletonInputs {
  readonly asOf: LocalDate
  readonly weekStart: Weekday
  readonly availability: Availability
  /** Races on the way, the aims left out. */
  readonly races: readonly Race[]
  /** Known days without running. */
  readonly rests: readonly DayRange[]
  /** The runner's easy pace, which says what fits into minutes. */
  readonly easyPace_s_per_km: number
  readonly rounded: RoundRun
  readonly marathonTime_s?: number
  /** Lowest and highest of the last four whole weeks: the first week lies between them. */
  readonly usual?: { readonly low_m: number; readonly high_m: number }
}

/** A week before its runs are laid on days. */
export interface SkeletonWeek {
  readonly startsOn: LocalDate
  readonly phase: Phase
  readonly notes: readonly WeekNote[]
  readonly distance_m: number
  /** Already run in the week in course; part of `distance_m` no more. */
  readonly long?: { readonly on: LocalDate; readonly distance_m: number }
  /** Days on which runs may lie, the long run's among them. */
  readonly days: readonly LocalDate[]
  readonly races: readonly Race[]
}

/** Weeks from the day after asOf to the aim's day: how far each goes and how long its longest run is. Pure arithmetic. */
export function skeleton(
  aim: PlanAim,
  start: Standing,
  inputs: SkeletonInputs,
  from: LocalDate,
): { readonly weeks: readonly SkeletonWeek[]; readonly end: Standing } {
  const firstWeek = startOfWeek(from, inputs.weekStart)
  const count = Math.floor((startOfWeek(aim.on, inputs.weekStart) - firstWeek) / 7) + 1
  const phases = phaseWeeks(aim, count, aim.on - startOfWeek(aim.on, inputs.weekStart))
  const weeks: SkeletonWeek[] = []
  let standing = start
  for (const [i, phase] of phases.entries()) {
    const startsOn = addDays(firstWeek, 7 * i)
    const made = week(aim, phase, startsOn, from, standing, inputs, i === 0, weeksToRise(aim, phases.slice(i)))
    weeks.push(made.week)
    standing = made.standing
  }
  return { weeks, end: afterAim(aim, standing) }
}

/** Weeks that the way to the highest week is spread over: those up to the peak that are neither cut back nor tapered. */
const weeksToRise = (aim: PlanAim, ahead: readonly PhaseWeek[]): number =>
  aim.kind === 'level'
    ? 1
    : Math.max(1, ahead.filter(({ phase, isCutBack }) => (phase === 'base' || phase === 'build') && !isCutBack).length)

/** Easy weeks between one race and training for the next. */
export function recoveryWeeks(
  aim: Extract<PlanAim, { kind: 'race' }>,
  start: Standing,
  inputs: SkeletonInputs,
  until: LocalDate,
): { readonly weeks: readonly SkeletonWeek[]; readonly end: Standing } {
  const weeks: SkeletonWeek[] = []
  const first = addDays(startOfWeek(aim.on, inputs.weekStart), 7)
  for (const [i, share] of recoveryOf(aim.distance_m).entries()) {
    const startsOn = addDays(first, 7 * i)
    if (startsOn >= until) break
    const days = daysOf(startsOn, addDays(aim.on, freeDaysAfter(aim.distance_m) + 1), inputs, [])
    weeks.push({ startsOn, phase: 'recovery', notes: [], distance_m: start.full_m * share, days, races: [] })
  }
  return { weeks, end: { ...start, full_m: start.full_m * (weeks.length > 0 ? 0.85 : 1) } }
}

function week(
  aim: PlanAim,
  { phase, taperShare, isCutBack }: PhaseWeek,
  startsOn: LocalDate,
  from: LocalDate,
  standing: Standing,
  inputs: SkeletonInputs,
  isFirst: boolean,
  toRise: number,
): { week: SkeletonWeek; standing: Standing } {
  const endsOn = addDays(startsOn, 6)
  const onTheWay = inputs.races.filter(({ on }) => on < aim.on)
  const races = onTheWay.filter(({ on }) => on >= startsOn && on <= endsOn && on >= from)
  const days = daysOf(startsOn, from, inputs, onTheWay).filter(
    (day) => aim.kind === 'level' || day < addDays(aim.on, -1),
  )
  const notes: WeekNote[] = []
  const pause = pauseBefore(startsOn, inputs.rests)
  const resting = restDaysIn(startsOn, inputs.rests)

  let full = standing.full_m
  // Nothing rises before the first run.
  if (!isFirst && standing.runs.length > 0 && taperShare === undefined && !isCutBack)
    full = risen(aim, full, inputs, toRise)
  if (pause !== undefined) {
    full = Math.min(full, standing.full_m * (afterBreak(pause) ?? 1))
    notes.push('return')
  }
  if (isFirst && inputs.usual) full = Math.min(inputs.usual.high_m, Math.max(inputs.usual.low_m, full))
  let asked = full
  if (isCutBack) {
    asked = full * LIMITS.cutBackShare
    notes.push('cut-back')
  }
  if (taperShare !== undefined) asked = full * taperShare
  if (resting > 0) {
    asked *= (7 - resting) / 7
    notes.push('pause')
  }
  if (races.length > 0) {
    asked = Math.max(0, asked - races.reduce((sum, race) => sum + race.distance_m, 0))
    notes.push('race-ahead')
  }
  const done = isFirst ? standing.runs.filter(({ on }) => on >= startsOn && on < from) : []
  if (done.length > 0) notes.push('begun')
  asked = Math.max(0, asked - done.reduce((sum, run) => sum + run.distance_m, 0))

  const long = longRun({ aim, asked, days, races, done, isCutBack, taperShare }, standing, inputs)
  const fits = capacity(asked, long, days, races, standing, inputs)
  if (asked > fits) {
    // Growth goes on from what the days and the longest run allow, not from what was wished for.
    const isWhole = days.length >= Math.min(inputs.availability.runsPerWeek, inputs.availability.days.length)
    if (isWhole && !isCutBack && taperShare === undefined && resting === 0 && races.length === 0 && done.length === 0)
      full = fits
    asked = fits
  }
  // What is not run in a week that a pause or a race shortens is not made up later.
  const runs: RunDone[] = [
    ...standing.runs,
    ...(long ? [{ ...long, isLong: true }] : []),
    ...races.map(({ on, distance_m }) => ({ on, distance_m })),
  ]
  return {
    week: { startsOn, phase, notes, distance_m: asked, days, races, ...(long && { long }) },
    standing: { ...standing, full_m: full, runs: runs.filter(({ on }) => on > startsOn - REMEMBERED_DAYS) },
  }
}

/** The longest of 30 days, as a run of a week ago looked back on it. */
const REMEMBERED_DAYS = LIMITS.longWindowDays + 2 * LIMITS.longStepDays

/** The next whole week: usual growth, up to what the aim asks; who runs more than that keeps what they have. */
function risen(
  aim: PlanAim,
  full: number,
  { marathonTime_s, availability, easyPace_s_per_km }: SkeletonInputs,
  toRise: number,
): number {
  const wanted =
    aim.kind === 'level'
      ? aim.weekly_m
      : Math.max(usualPeak(aim.distance_m, marathonTime_s), longRunFor(aim.distance_m).needed_m / longShareOf(aim))
  const minutes = availability.days
    .map((day) => availability.minutes?.[day] ?? Infinity)
    .sort((a, b) => b - a)
    .slice(0, availability.runsPerWeek)
    .reduce((sum, each) => sum + each, 0)
  const fits = (minutes * 60_000) / easyPace_s_per_km
  const most = Math.min(wanted, fits)
  // Where there is time the rise is spread over it: no sooner at the height than it takes.
  const rise = Math.min(LIMITS.weeklyRise, Math.max(1, (most / full) ** (1 / toRise)))
  return Math.max(full, Math.min(full * rise, most))
}

const longShareOf = (aim: PlanAim): number =>
  aim.kind === 'level' ? LIMITS.longShare : aim.distance_m < 15_000 ? LIMITS.longShareRace : LIMITS.longShareFar

interface LongAsked {
  readonly aim: PlanAim
  readonly asked: number
  readonly days: readonly LocalDate[]
  readonly races: readonly Race[]
  readonly done: readonly RunDone[]
  readonly isCutBack: boolean
  readonly taperShare: number | undefined
}

function longRun(week: LongAsked, standing: Standing, inputs: SkeletonInputs): RunDone | undefined {
  const { aim, asked, days, races, done, isCutBack, taperShare } = week
  // The race itself is the long run of its week.
  if (aim.kind === 'race' && days.some((day) => day > aim.on - 7)) return undefined
  const on = longDay(days, races, standing.runs, inputs)
  if (on === undefined || asked < LIMITS.shortestRun_m) return undefined
  const longest = longestBefore(on, standing.runs)
  // The week's long run was run already.
  if (done.some(({ distance_m }) => distance_m >= 0.9 * longest)) return undefined
  const isFar = aim.kind === 'race' && aim.distance_m >= 30_000
  // Who runs far on few days goes on to: a short race is no reason to run less than the weeks before.
  const evenShare = LIMITS.longStep / Math.max(1, inputs.availability.runsPerWeek)
  const eased = isCutBack ? 0.8 : taperShare === undefined ? 1 : Math.min(0.8, taperShare)
  // What is asked is that of an easier week already.
  const wanted = Math.max(
    asked * evenShare,
    aim.kind === 'race' ? longRunFor(aim.distance_m).wanted_m * eased : asked * LIMITS.longShare,
  )
  const minutes = Math.min(
    isFar ? LIMITS.longMinutesFar : LIMITS.longMinutes,
    inputs.availability.minutes?.[weekdayOf(on)] ?? Infinity,
  )
  // Of two runs a week one is at least half of it; where the minutes of the others hold little, it takes more.
  const beside = days
    .flatMap((day) =>
      day === on ? [] : metersIn(inputs.availability.minutes?.[weekdayOf(day)], inputs.easyPace_s_per_km),
    )
    .sort((a, b) => b - a)
    .slice(0, inputs.availability.runsPerWeek - 1)
    .reduce((sum, each) => sum + each, 0)
  const left = asked > 0 ? Math.min(LIMITS.longShareFewMinutes, 1 - beside / asked) : 0
  const share = Math.max(longShareOf(aim), evenShare, left)
  const step = steppedLately(on, standing.runs) ? longest : longest * LIMITS.longStep
  const alike = asked / Math.max(1, Math.min(3, days.length, inputs.availability.runsPerWeek))
  const base =
    longest > 0 ? step : Math.min(alike, Math.max(LIMITS.firstRun_m, standing.longestEver_m * LIMITS.afterBreakLong))
  const most = Math.min(base * (longest > 0 && eased < 1 ? eased / LIMITS.longStep : 1), wanted)
  const distance_m = inputs.rounded(
    Math.min(most, asked * share, (minutes * 60_000) / inputs.easyPace_s_per_km, days.length === 1 ? asked : Infinity),
    HALVES.long,
  )
  return distance_m >= LIMITS.shortestRun_m ? { on, distance_m } : undefined
}

/** As far as a week can go on its days: beside the long run nothing is longer than it, nor than the last 30 days held. */
function capacity(
  asked: number,
  long: RunDone | undefined,
  days: readonly LocalDate[],
  races: readonly Race[],
  { runs }: Standing,
  { availability, easyPace_s_per_km }: SkeletonInputs,
): number {
  const count = runsBeside(asked, long?.distance_m, availability.runsPerWeek - races.length)
  const other = mostBeside(long?.distance_m, days[0] === undefined ? 0 : longestBefore(days[0], runs))
  const each = days
    .filter((day) => day !== long?.on)
    .map((day) => Math.min(other, metersIn(availability.minutes?.[weekdayOf(day)], easyPace_s_per_km)))
    .sort((a, b) => b - a)
  return each.slice(0, count).reduce((sum, distance) => sum + distance, long?.distance_m ?? 0)
}

/**
 * Runs beside the long run: fewer that are worth lacing up for, rather than many of nothing, but as many as hold the rest
 * of the week with none longer than the long run; else the weeks of who runs little would shrink.
 */
export function runsBeside(week_m: number, long_m: number | undefined, runsPerWeek: number): number {
  const shortest = Math.max(LIMITS.shortestRun_m, Math.min(LIMITS.worthwhile_m, (long_m ?? Infinity) * 0.8))
  const rest = Math.max(0, week_m - (long_m ?? 0))
  // A week too short for that has one run all the same.
  const least = long_m === undefined && rest >= LIMITS.shortestRun_m ? 1 : 0
  const worthwhile = Math.max(least, Math.floor(rest / shortest + 1e-9))
  const holding = Math.min(Math.ceil((rest - 1) / (long_m ?? Infinity)), Math.floor(rest / LIMITS.shortestRun_m))
  return Math.max(0, Math.min(runsPerWeek - (long_m === undefined ? 0 : 1), Math.max(worthwhile, holding)))
}

/** How far the minutes of a day reach, in whole hundreds of metres; as far as one likes where none are said. */
export const metersIn = (minutes: number | undefined, pace_s_per_km: number): number =>
  minutes === undefined ? Infinity : floor100((minutes * 60_000) / pace_s_per_km)

/** A run of so much of the longest counts as long: none lies on the day after it. */
const LONG_LATELY = 0.5

/** The runner's day for it; if that is taken, the free day nearest to it, not next to a race or after a long run. */
function longDay(
  days: readonly LocalDate[],
  races: readonly Race[],
  runs: readonly RunDone[],
  { availability, easyPace_s_per_km }: SkeletonInputs,
): LocalDate | undefined {
  const free = days.filter(
    (day) =>
      races.every((race) => Math.abs(race.on - day) > 1) &&
      !runs.some(
        (run) => run.on === day - 1 && (run.isLong || run.distance_m >= LONG_LATELY * longestBefore(day, runs)),
      ),
  )
  // A race of a weekend is its long run.
  if (races.some(({ distance_m }) => distance_m >= 15_000)) return undefined
  const { longDay: wanted, minutes } = availability
  const isShort = (day: LocalDate) =>
    metersIn(minutes?.[weekdayOf(day)], easyPace_s_per_km) < LONG_LATELY * longestBefore(day, runs) ? 7 : 0
  return free.toSorted((a, b) => away(a, wanted) + isShort(a) - away(b, wanted) - isShort(b) || b - a)[0]
}

const away = (day: LocalDate, wanted: Weekday) => Math.abs(weekdayOf(day) - wanted)

export const longestBefore = (on: LocalDate, runs: readonly RunDone[]): number =>
  runs.reduce(
    (longest, run) =>
      run.on < on && run.on >= on - LIMITS.longWindowDays ? Math.max(longest, run.distance_m) : longest,
    0,
  )

/** Whether a run of the last days was itself longer than all of the 30 days before it. */
export function steppedLately(on: LocalDate, runs: readonly RunDone[]): boolean {
  return runs.some(
    (run) => run.on < on && run.on > on - LIMITS.longStepDays && run.distance_m > longestBefore(run.on, runs),
  )
}

function daysOf(
  startsOn: LocalDate,
  from: LocalDate,
  { availability, rests }: SkeletonInputs,
  races: readonly Race[],
): LocalDate[] {
  return Array.from({ length: 7 }, (_, i) => addDays(startsOn, i)).filter(
    (day) =>
      day >= from &&
      availability.days.includes(weekdayOf(day)) &&
      !rests.some((rest) => day >= rest.from && day <= rest.to) &&
      // The day of a race and the one before it belong to the race, and after a long one the next ones.
      races.every((race) => day < race.on - easedBefore(race) || day >= race.on + freeDaysAfter(race.distance_m)),
  )
}

/** A race of priority C is trained through: easy running on the day before it is no harm. */
const easedBefore = ({ priority }: Race): number => (priority === 'C' ? 0 : 1)

const restDaysIn = (startsOn: LocalDate, rests: readonly DayRange[]): number =>
  Array.from({ length: 7 }, (_, i) => addDays(startsOn, i)).filter((day) =>
    rests.some((rest) => day >= rest.from && day <= rest.to),
  ).length

/** Length of a rest that ended in the week before this one, of a week and more. */
function pauseBefore(startsOn: LocalDate, rests: readonly DayRange[]): number | undefined {
  const rest = rests.find(({ to }) => to >= startsOn - 7 && to < startsOn)
  const days = rest ? rest.to - rest.from + 1 : 0
  return afterBreak(days) === undefined ? undefined : days
}

const afterAim = (aim: PlanAim, standing: Standing): Standing =>
  aim.kind === 'level'
    ? standing
    : { ...standing, runs: [...standing.runs, { on: aim.on, distance_m: aim.distance_m }] }

/**
 * How long another run of the week may be: a little shorter than the long run, and no longer than what the last 30 days
 * held. Where they hold nothing the runs of the first week are alike.
 */
export const mostBeside = (long_m: number | undefined, longest_m: number): number =>
  longest_m === 0
    ? (long_m ?? LIMITS.firstRun_m)
    : Math.max(LIMITS.shortestRun_m, floor100(Math.min((long_m ?? Infinity) * 0.95, longest_m)))

export const floor100 = (distance: number) => Math.floor(distance / 100 + 1e-9) * 100
