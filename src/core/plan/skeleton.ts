import { addDays, type DayRange, type LocalDate, startOfWeek, type Weekday, weekdayOf } from '../base/calendar.ts'
import type { Race } from '../evidence/race.ts'
import { afterBreak } from './after-break.ts'
import { LIMITS, longRunFor, usualPeak } from './limits.ts'
import { longRun, type LongRun, longShareOf } from './long-run.ts'
import { longestBefore } from './longest-run.ts'
import { floor100, metersIn } from './meters-in.ts'
import { freeDaysAfter, type PhaseWeek, phaseWeeks, recoveryOf } from './phases.ts'
import type { Availability, Phase, PlanAim, WeekNote } from './plan-types.ts'
import type { RoundRun } from './round-run.ts'
import type { RunDone } from './runner-now.ts'

/** What stands before the first week of a stretch of plan, and after its last. */
export interface Standing {
  /** Distance of the last week that was neither cut back nor tapered. */
  readonly full_m: number
  /** What was run and, further on, what is planned. */
  readonly runs: readonly RunDone[]
  /** Longest of the 30 days that end with the last run. */
  readonly lately_m: number
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
  readonly long?: LongRun
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
  const pause = pauseBefore(startsOn, inputs.rests, from, isFirst)
  const resting = restDaysIn(startsOn, inputs.rests)

  let full = standing.full_m
  // Nothing rises before the first run, nor while the runner rests.
  if (!isFirst && standing.runs.length > 0 && taperShare === undefined && !isCutBack && resting < MOST_OF_A_WEEK)
    full = risen(aim, standing, inputs, toRise)
  if (pause !== undefined) {
    full = Math.min(full, standing.full_m * (afterBreak(pause) ?? 1))
    notes.push('return')
  }
  if (isFirst && standing.lately_m < LIMITS.firstRun_m) notes.push('from-little')
  if (isFirst && inputs.usual) full = Math.min(inputs.usual.high_m, Math.max(inputs.usual.low_m, full))
  let asked = full
  if (isCutBack) {
    asked = Math.max(Math.min(full, LIMITS.shortestRun_m), full * LIMITS.cutBackShare)
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
    ...(long ? [{ on: long.on, distance_m: long.distance_m, isLong: true }] : []),
    ...races.map(({ on, distance_m }) => ({ on, distance_m })),
  ]
  const lately_m = longestBefore(addDays(endsOn, 1), runs) || standing.lately_m
  return {
    week: { startsOn, phase, notes, distance_m: asked, days, races, ...(long && { long }) },
    standing: { full_m: full, lately_m, runs: runs.filter(({ on }) => on > startsOn - REMEMBERED_DAYS) },
  }
}

/** A week with so many days of rest is none to grow in. [P] */
const MOST_OF_A_WEEK = 4

/** The longest of 30 days, as a run of a week ago looked back on it. */
const REMEMBERED_DAYS = LIMITS.longWindowDays + 2 * LIMITS.longStepDays

/** The next whole week: usual growth, up to what the aim asks; who runs more than that keeps what they have. */
function risen(
  aim: PlanAim,
  { full_m: full, lately_m }: Standing,
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
  // Who has hardly run adds a run a week before its runs grow: a tenth of next to nothing leads nowhere.
  if (lately_m < LIMITS.firstRun_m && full <= (LIMITS.firstRuns - 1) * lately_m)
    return Math.max(full, Math.min(full + lately_m, most))
  // Where there is time the rise is spread over it: no sooner at the height than it takes.
  const rise = Math.min(LIMITS.weeklyRise, Math.max(1, (most / full) ** (1 / toRise)))
  return Math.max(full, Math.min(full * rise, most))
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
  const each = days
    .filter((day) => day !== long?.on)
    .map((day) =>
      Math.min(
        mostBeside(long, day, (on) => longestBefore(on, runs)),
        metersIn(availability.minutes?.[weekdayOf(day)], easyPace_s_per_km),
      ),
    )
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

/** Length of the longest rest that ended in the week before this one, of a week and more; each is come back from once. */
function pauseBefore(
  startsOn: LocalDate,
  rests: readonly DayRange[],
  from: LocalDate,
  isFirst: boolean,
): number | undefined {
  const days = rests
    .filter(({ to }) => to >= startsOn - 7 && (isFirst ? to < from : to < startsOn && to >= from))
    .reduce((longest, rest) => Math.max(longest, rest.to - rest.from + 1), 0)
  return afterBreak(days) === undefined ? undefined : days
}

const afterAim = (aim: PlanAim, standing: Standing): Standing =>
  aim.kind === 'level'
    ? standing
    : { ...standing, runs: [...standing.runs, { on: aim.on, distance_m: aim.distance_m }] }

/**
 * How long another run of the week may be on a day: a little shorter than the long run, and no longer than what the 30 days
 * before held. Where these hold nothing up to the long run all runs of the week are alike.
 */
export function mostBeside(
  long: { readonly on: LocalDate; readonly distance_m: number } | undefined,
  day: LocalDate,
  longest: (on: LocalDate) => number,
): number {
  const longest_m = longest(day)
  if (longest_m === 0 || (long && longest(long.on) === 0))
    return Math.min(long?.distance_m ?? LIMITS.firstRun_m, longest_m > 0 ? longest_m : Infinity)
  return Math.max(LIMITS.shortestRun_m, floor100(Math.min((long?.distance_m ?? Infinity) * 0.95, longest_m)))
}
