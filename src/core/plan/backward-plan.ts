import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import type { Evidence, Pause } from '../evidence/evidence.ts'
import type { RaceTimeOutlook } from '../forecast/race-time.ts'
import { layWeek } from './lay-week.ts'
import { LIMITS, longRunFor } from './limits.ts'
import { milestones } from './milestones.ts'
import { middlePace, type Paces, pacesOf } from './paces.ts'
import type { Availability, Plan, PlanAim, PlanAlternative, PlanProblem, PlanWeek } from './plan-types.ts'
import { type RunnerNow, runnerNow, UNKNOWN_PACE_S_PER_KM, usualAvailability } from './runner-now.ts'
import {
  longestBefore,
  recoveryWeeks,
  skeleton,
  type SkeletonInputs,
  type SkeletonWeek,
  type Standing,
} from './skeleton.ts'

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
}

/** Below this chance a time is not planned for: another date or target is. */
const LEAST_CHANCE = 0.1
const FURTHEST_WEEKS = 104
const RACE_DISTANCES = [5000, 10_000, 21_097.5, 42_195] as const
const MARATHON = 42_195
const ADULT = 18

interface Ground {
  readonly now: RunnerNow
  readonly inputs: SkeletonInputs
  readonly paces: Paces
  readonly start: Standing
}

/**
 * The way back from the aims to today: phases, weeks, runs with their steps, milestones. Where the weeks do not suffice
 * it says why and what would, and plans nothing: a plan is never faked. Rules and sources: docs/methods/plan.md.
 */
export function backwardPlan(request: PlanRequest): Plan {
  const { aims, evidence, outlook } = request
  const aim = aims[0]
  if (!aim) throw new RangeError('a plan needs an aim')
  const ground = groundOf(request, aim)
  const why = problemsOf(aim, ground, request)
  if (why.length > 0)
    return { feasible: false, why, alternatives: alternativesTo(aim, ground, request, why), weeks: [], milestones: [] }

  const weeks: PlanWeek[] = []
  const marks = []
  let standing = ground.start
  let from = addDays(evidence.asOf, 1)
  for (const [i, each] of aims.entries()) {
    const made = skeleton(each, standing, ground.inputs, from)
    const laid = lay(made.weeks, standing, ground, each, request.plain === true)
    weeks.push(...laid)
    marks.push(
      ...milestones(
        each,
        laid,
        { asOf: addDays(from, -1), longest_m: longestBefore(from, standing.runs) },
        ground.inputs.races,
        outlook,
      ),
    )
    standing = made.end
    const next = aims[i + 1]
    if (next && each.kind === 'race') {
      const eased = recoveryWeeks(each, standing, ground.inputs, next.on)
      weeks.push(...lay(eased.weeks, standing, ground, each, true))
      standing = eased.end
      from = addDays(weeks.at(-1)!.startsOn, 7)
    }
  }
  return { feasible: true, why: [], alternatives: [], weeks, milestones: marks }
}

function groundOf({ evidence, availability, outlook, aims, ahead = [] }: PlanRequest, aim: PlanAim): Ground {
  const now = runnerNow(evidence)
  const tenK = outlook(10_000)?.quantiles(addDays(evidence.asOf, 1)).p50
  const goal =
    aim.kind === 'race' && aim.time_s !== undefined ? { ...aim, time_s: trainedFor(aim, outlook) } : undefined
  const paces = pacesOf(tenK === undefined ? undefined : { distance_m: 10_000, time_s: tenK }, goal)
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
  return { now, inputs, paces, start: { full_m, runs: now.runs, longestEver_m: now.longestEver_m } }
}

/** Nobody trains at the pace of a wish: no faster than one time in ten. */
function trainedFor(aim: Extract<PlanAim, { kind: 'race' }>, outlook: PlanRequest['outlook']): number {
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
  start: Standing,
  { inputs, paces, now }: Ground,
  aim: PlanAim,
  plain: boolean,
): PlanWeek[] {
  const isNew = now.longestEver_m < LIMITS.shortestRun_m
  const planned = [...start.runs, ...weeks.flatMap(({ long }) => long ?? [])]
  return weeks.map((week, i) =>
    layWeek(week, {
      availability: inputs.availability,
      paces,
      easyPace_s_per_km: inputs.easyPace_s_per_km,
      aim: aim.kind === 'race' ? { distance_m: aim.distance_m } : {},
      plain: plain || aim.kind === 'level',
      longestKnown: (on) => longestBefore(on, planned),
      isFirst: week.startsOn <= inputs.asOf + 1,
      isNew: isNew && i < 6,
      around: [weeks[i - 1], weeks[i + 1]].flatMap((other) => (other ? fixedDays(other) : [])),
    }),
  )
}

const fixedDays = ({ long, races }: SkeletonWeek): LocalDate[] => [
  ...(long ? [long.on] : []),
  ...races.map(({ on }) => on),
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
  if (aim.kind !== 'race' || aim.time_s === undefined) return []
  const chance = outlook(aim.distance_m)?.chance(aim.time_s, [aim.on])
  return chance !== undefined && chance < LEAST_CHANCE ? [{ code: 'target-too-fast', chance, time_s: aim.time_s }] : []
}

/** What the longest run or the weeks would have to be, and how far they come by the day. */
function tooShort(aim: PlanAim, { start, inputs }: Ground): PlanProblem | undefined {
  const { weeks } = skeleton(aim, start, inputs)
  if (aim.kind === 'level') {
    const last = weeks.slice(-4)
    const reached_m = last.reduce((sum, week) => sum + week.distance_m, 0) / Math.max(1, last.length)
    return reached_m < aim.weekly_m * 0.98 ? { code: 'weeks-too-small', needed_m: aim.weekly_m, reached_m } : undefined
  }
  // Who has run that far within the last month has it; the plan only has to keep it.
  const reached_m = weeks.reduce(
    (longest, week) => Math.max(longest, week.long?.distance_m ?? 0),
    longestBefore(addDays(inputs.asOf, 1), start.runs),
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
    const middle = outlook(aim.distance_m)?.quantiles(aim.on).p50
    if (middle !== undefined) found.push({ kind: 'slower', time_s: Math.ceil(middle / 5) * 5 })
    return [...found, { kind: 'finish' }]
  }
  const isEnough = (weeks: number) => !tooShort({ ...aim, on: addDays(aim.on, 7 * weeks) }, ground)
  // Where two years do not do, nothing sooner is looked for.
  if ([FURTHEST_WEEKS, FURTHEST_WEEKS - 1, FURTHEST_WEEKS - 2].some(isEnough)) {
    const weeks = Array.from({ length: FURTHEST_WEEKS }, (_, i) => i + 1).find(isEnough)!
    found.push({ kind: 'later', on: addDays(aim.on, 7 * weeks) })
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
