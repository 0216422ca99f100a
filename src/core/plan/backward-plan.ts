import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import type { Evidence, Pause } from '../evidence/evidence.ts'
import type { RaceTimeOutlook } from '../forecast/race-time.ts'
import { layWeek } from './lay-week.ts'
import { LIMITS, longRunFor } from './limits.ts'
import { milestones } from './milestones.ts'
import { middlePace, type Paces, pacesOf } from './paces.ts'
import type { Availability, Milestone, Plan, PlanAim, PlanAlternative, PlanProblem, PlanWeek } from './plan-types.ts'
import { type RunnerNow, runnerNow, UNKNOWN_PACE_S_PER_KM, usualAvailability } from './runner-now.ts'
import {
  longestBefore,
  recoveryWeeks,
  skeleton,
  type SkeletonInputs,
  type SkeletonWeek,
  type Standing,
} from './skeleton.ts'
import { hardMeters } from './workouts.ts'

export interface PlanRequest {
  /** In order of their days; the first is the one that the weeks lead to, the next ones follow after a recovery. */
  readonly aims: readonly PlanAim[]
  readonly evidence: Evidence
  /** As the runner says; by habit where they say nothing. */
  readonly availability?: Availability
  /** The forecast of a distance, made once by the caller. */
  readonly outlook: (distance_m: number) => RaceTimeOutlook | undefined
  /** Pauses of days to come that the runner knows of: travel, holidays. Those that began are in the evidence. */
  readonly ahead?: readonly Pause[]
  /** Weeks without paces: for consistency and health. */
  readonly plain?: boolean
  /** Lays the weeks also where they do not lead to the aim, and says so: for a plan that is under way. */
  readonly evenSo?: boolean
}

/** Below this chance a time is not planned for: another date or target is. */
const LEAST_CHANCE = 0.1
const FURTHEST_WEEKS = 104
const RACE_DISTANCES = [5000, 10_000, 21_097.5, 42_195] as const
const MARATHON = 42_195
const ADULT = 18

type RaceAim = Extract<PlanAim, { kind: 'race' }>

interface Ground {
  readonly now: RunnerNow
  readonly inputs: SkeletonInputs
  readonly paces: Paces
  readonly start: Standing
  /** First day that is planned. */
  readonly from: LocalDate
}

/**
 * The way back from the aims to today: phases, weeks, runs with their steps, milestones. Where the weeks do not suffice
 * it says why and what would, and plans nothing: a plan is never faked. Rules and sources: docs/methods/plan.md.
 */
export function backwardPlan(request: PlanRequest): Plan {
  const { aims, evidence, outlook } = request
  const weeks: PlanWeek[] = []
  const marks: Milestone[] = []
  const why: PlanProblem[] = []
  const alternatives: PlanAlternative[] = []
  let ground = groundOf(request)
  for (const [i, aim] of aims.entries()) {
    ground = { ...ground, paces: pacesFor(aim, request) }
    const problems = problemsOf(aim, ground, request)
    // A goal on the way that the weeks do not suffice for has its own page to say so; this plan goes without it.
    if (problems.length > 0 && i + 1 < aims.length && request.evenSo !== true)
      return backwardPlan({ ...request, aims: aims.filter((each) => each !== aim) })
    if (problems.length > 0) {
      why.push(...problems)
      alternatives.push(...alternativesTo(aim, ground, request, problems))
      if (request.evenSo !== true || aim.on <= evidence.asOf)
        return { feasible: false, why, alternatives, weeks: [], milestones: [] }
    }
    const { start, inputs, from } = ground
    const made = skeleton(aim, start, inputs, from)
    const laid = lay(made.weeks, ground, aim, request.plain === true)
    weeks.push(...laid)
    const now = { asOf: addDays(from, -1), longest_m: longestBefore(from, start.runs) }
    marks.push(...milestones(aim, laid, now, inputs.races, outlook))
    const next = aims[i + 1]
    if (!next) break
    ground = { ...ground, start: made.end }
    if (aim.kind === 'race') {
      const recovery = recoveryWeeks(aim, made.end, inputs, next.on)
      weeks.push(...lay(recovery.weeks, ground, aim, true))
      ground = { ...ground, start: recovery.end }
    }
    ground = { ...ground, from: addDays(weeks.at(-1)!.startsOn, 7) }
  }
  return { feasible: why.length === 0, why, alternatives, weeks, milestones: marks }
}

function groundOf(request: PlanRequest): Ground {
  const { evidence, availability, outlook, aims, ahead = [] } = request
  const [aim] = aims
  if (!aim) throw new RangeError('a plan needs an aim')
  const now = runnerNow(evidence)
  const paces = pacesFor(aim, request)
  const easyPace_s_per_km = now.usualPace_s_per_km ?? middlePace(paces.easy) ?? UNKNOWN_PACE_S_PER_KM
  const marathon = outlook(MARATHON)?.quantiles(aim.on).p50
  const aimDays = new Set(aims.map(({ on }) => on))
  const inputs: SkeletonInputs = {
    asOf: evidence.asOf,
    weekStart: evidence.weekStart,
    availability: availability ?? usualAvailability(evidence),
    races: evidence.races.filter(({ on, outcome }) => on > evidence.asOf && outcome === 'planned' && !aimDays.has(on)),
    rests: [...evidence.pauses, ...ahead].flatMap((pause) => restOf(pause, evidence.asOf)),
    easyPace_s_per_km,
    ...(marathon !== undefined && { marathonTime_s: marathon }),
    ...(now.weekly_m > 0 && { usual: { low_m: Math.min(...now.lastWeeks), high_m: Math.max(...now.lastWeeks) } }),
  }
  const full_m = now.weekly_m > 0 ? now.weekly_m : LIMITS.firstRun_m * Math.min(3, inputs.availability.runsPerWeek)
  const start = { full_m, runs: now.runs, longestEver_m: now.longestEver_m }
  return { now, inputs, paces, start, from: addDays(evidence.asOf, 1) }
}

function pacesFor(aim: PlanAim, { evidence, outlook }: PlanRequest): Paces {
  const tenK = outlook(10_000)?.quantiles(addDays(evidence.asOf, 1)).p50
  const goal =
    aim.kind === 'race' && aim.time_s !== undefined ? { ...aim, time_s: trainedFor(aim, outlook) } : undefined
  return pacesOf(tenK === undefined ? undefined : { distance_m: 10_000, time_s: tenK }, goal)
}

/** Nobody trains at the pace of a wish: no faster than one time in ten. */
function trainedFor(aim: RaceAim, outlook: PlanRequest['outlook']): number {
  const best = outlook(aim.distance_m)?.quantiles(aim.on).p10
  return Math.max(aim.time_s!, best ?? 0)
}

/** A pause without an end is taken to last four weeks more: a plan over it says so by its weeks. */
function restOf({ from, to, goalId }: Pause, asOf: LocalDate): DayRange[] {
  if (goalId !== undefined) return []
  const end = to ?? addDays(asOf, 28)
  return end < asOf - 7 ? [] : [{ from, to: end }]
}

function lay(
  weeks: readonly SkeletonWeek[],
  { inputs, paces, now, start }: Ground,
  aim: PlanAim,
  plain: boolean,
): PlanWeek[] {
  const isNew = now.longestEver_m < LIMITS.shortestRun_m
  const planned = [...start.runs, ...weeks.flatMap(({ long }) => long ?? [])]
  const laid: PlanWeek[] = []
  for (const [i, week] of weeks.entries()) {
    const [before, next] = [weeks[i - 1], weeks[i + 1]]
    const hard = laid.at(-1)?.runs.filter(({ steps }) => hardMeters(steps) > 0) ?? []
    const around = [...hard.map(({ on }) => on), ...fixedDays(before), ...fixedDays(next)]
    const made = layWeek(week, {
      availability: inputs.availability,
      paces,
      easyPace_s_per_km: inputs.easyPace_s_per_km,
      aim: aim.kind === 'race' ? { distance_m: aim.distance_m } : {},
      plain: plain || aim.kind === 'level',
      longestKnown: (on) => longestBefore(on, planned),
      isFirst: week.startsOn <= inputs.asOf + 1,
      isNew: isNew && i < 6,
      around,
    })
    laid.push(made)
  }
  return laid
}

const fixedDays = (week: SkeletonWeek | undefined): LocalDate[] => [
  ...(week?.long ? [week.long.on] : []),
  ...(week?.races ?? []).map(({ on }) => on),
]

function problemsOf(aim: PlanAim, ground: Ground, { evidence, outlook }: PlanRequest): PlanProblem[] {
  const { asOf, pauses, athlete } = evidence
  if (aim.on <= asOf) return [{ code: 'no-day-left' }]
  const injury = pauses.find((pause) => pause.reason === 'injury' && pause.to === undefined && pause.from <= asOf)
  if (injury) return [{ code: 'injured', since: injury.from }]
  const age = athlete.birthYear === undefined ? undefined : 1970 + Math.floor(aim.on / 365.2425) - athlete.birthYear
  if (aim.kind === 'race' && aim.distance_m >= MARATHON * 0.99 && age !== undefined && age < ADULT)
    return [{ code: 'under-age' }]
  const short = tooShort(aim, ground)
  if (short) return [short]
  const fast = tooFast(aim, outlook)
  return fast ? [fast] : []
}

function tooFast(aim: PlanAim, outlook: PlanRequest['outlook']): PlanProblem | undefined {
  if (aim.kind !== 'race' || aim.time_s === undefined) return undefined
  const chance = outlook(aim.distance_m)?.chance(aim.time_s, [aim.on])
  return chance !== undefined && chance < LEAST_CHANCE
    ? { code: 'target-too-fast', chance, time_s: aim.time_s }
    : undefined
}

/** The time of even odds, in whole five seconds. */
function likelyTime({ distance_m, on }: RaceAim, outlook: PlanRequest['outlook']): number | undefined {
  const middle = outlook(distance_m)?.quantiles(on).p50
  return middle === undefined ? undefined : Math.ceil(middle / 5) * 5
}

/** What the longest run or the weeks would have to be, and how far they come by the day. */
function tooShort(aim: PlanAim, { start, inputs, from }: Ground): PlanProblem | undefined {
  const { weeks } = skeleton(aim, start, inputs, from)
  if (aim.kind === 'level') {
    const last = weeks.slice(-4)
    const reached_m = last.reduce((sum, week) => sum + week.distance_m, 0) / Math.max(1, last.length)
    return reached_m < aim.weekly_m * 0.98 ? { code: 'weeks-too-small', needed_m: aim.weekly_m, reached_m } : undefined
  }
  // Who has run that far within the last month has it; the plan only has to keep it.
  const reached_m = weeks.reduce(
    (longest, week) => Math.max(longest, week.long?.distance_m ?? 0),
    longestBefore(from, start.runs),
  )
  const byClock = (LIMITS.longMinutesFar * 60_000) / inputs.easyPace_s_per_km
  const needed_m = Math.min(longRunFor(aim.distance_m).needed_m, byClock)
  return reached_m < needed_m * 0.98 ? { code: 'long-run-too-short', needed_m, reached_m } : undefined
}

function alternativesTo(
  aim: PlanAim,
  ground: Ground,
  { outlook }: PlanRequest,
  why: readonly PlanProblem[],
): PlanAlternative[] {
  const found: PlanAlternative[] = []
  const code = why[0]?.code
  if (code === 'injured' || code === 'no-day-left') return found
  if (code === 'under-age') return shorterThan(aim, ground).slice(0, 1)
  if (code === 'target-too-fast' && aim.kind === 'race') {
    const middle = likelyTime(aim, outlook)
    if (middle !== undefined) found.push({ kind: 'slower', time_s: middle })
    return [...found, { kind: 'finish' }]
  }
  const isEnough = (weeks: number) => !tooShort({ ...aim, on: addDays(aim.on, 7 * weeks) }, ground)
  // Where two years do not do, nothing sooner is looked for.
  if ([FURTHEST_WEEKS, FURTHEST_WEEKS - 1, FURTHEST_WEEKS - 2].some(isEnough)) {
    const weeks = Array.from({ length: FURTHEST_WEEKS }, (_, i) => i + 1).find(isEnough)!
    const later = { ...aim, on: addDays(aim.on, 7 * weeks) }
    // The time, too, has to be within reach by then; else it is named with the one that is as likely as not.
    const middle = tooFast(later, outlook) && later.kind === 'race' ? likelyTime(later, outlook) : undefined
    found.push({ kind: 'later', on: later.on, ...(middle !== undefined && { time_s: middle }) })
  }
  found.push(...shorterThan(aim, ground).slice(0, 1))
  const [problem] = why
  if (problem?.code === 'weeks-too-small')
    found.push({ kind: 'less', weekly_m: Math.floor(problem.reached_m / 1000) * 1000 })
  return found
}

const shorterThan = (aim: PlanAim, ground: Ground): PlanAlternative[] =>
  aim.kind !== 'race'
    ? []
    : RACE_DISTANCES.filter((distance) => distance < aim.distance_m * 0.9)
        .toReversed()
        .filter((distance_m) => !tooShort({ kind: 'race', distance_m, on: aim.on }, ground))
        .map((distance_m) => ({ kind: 'shorter', distance_m }))
