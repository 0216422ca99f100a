import { isRun } from '../activity/counts.ts'
import { addDays, type DayRange, type LocalDate, startOfWeek } from '../base/calendar.ts'
import type { Athlete, UnitSystem } from '../evidence/athlete.ts'
import type { Evidence, Pause } from '../evidence/evidence.ts'
import type { RaceTimeOutlook } from '../forecast/race-time.ts'
import { isAdultsRace } from '../goal/adults-race.ts'
import { afterBreak } from './after-break.ts'
import { withEasyWeeks } from './easy-weeks.ts'
import { formerWeekly } from './former-weeks.ts'
import { highestHeartRate } from './heart-rate.ts'
import { layWeeks } from './lay-weeks.ts'
import { LIMITS } from './limits.ts'
import { longestBefore } from './longest-run.ts'
import { milestones } from './milestones.ts'
import { middlePace, type Paces, pacesOf } from './paces.ts'
import type { Availability, Milestone, Plan, PlanAim, PlanAlternative, PlanProblem, PlanWeek } from './plan-types.ts'
import { racedTimes } from './raced-time.ts'
import { roundRun } from './round-run.ts'
import {
  type RunDone,
  type RunnerNow,
  runnerNow,
  UNKNOWN_PACE_S_PER_KM,
  usualAvailability,
  weekBefore,
} from './runner-now.ts'
import { shortfall } from './shortfall.ts'
import { recoveryWeeks, skeleton, type SkeletonInputs, type Standing } from './skeleton.ts'
import { withRuns } from './with-runs.ts'

export interface PlanRequest {
  /** In order of their days; the first is the one that the weeks lead to, the next ones follow after a recovery. */
  readonly aims: readonly PlanAim[]
  readonly evidence: Evidence
  /** Whose weeks they are: a pause of another goal alone is none of this one. */
  readonly goalId?: string
  /** As the runner says; by habit where they say nothing. */
  readonly availability?: Availability
  /** The forecast of a distance, made once by the caller. */
  readonly outlook: (distance_m: number) => RaceTimeOutlook | undefined
  /** Pauses of days to come that the runner knows of: travel, holidays. Those that began are in the evidence. */
  readonly ahead?: readonly Pause[]
  /** Days to come of weeks that the runner asked to be easy. */
  readonly easyOn?: readonly LocalDate[]
  /** Lengths are whole or half ones of these. */
  readonly units?: UnitSystem
  /** Lays the weeks also where they do not lead to the aim, and says so: for a plan that is under way. */
  readonly evenSo?: boolean
}

/** Below this chance a time is not planned for: another date or target is. */
const LEAST_CHANCE = 0.1
const EVEN = 0.5
const FURTHEST_WEEKS = 104
const RACE_DISTANCES = [5000, 10_000, 21_097.5, 42_195] as const
const MARATHON = 42_195
/** Reasons for which no weeks are laid, whatever plan is under way: no day is left, or the runner comes before the plan. */
const NEVER_LAID: ReadonlySet<PlanProblem['code']> = new Set(['no-day-left', 'injured', 'pregnant', 'under-age'])

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
  const { aims, evidence } = request
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
      if (request.evenSo !== true || problems.some(({ code }) => NEVER_LAID.has(code)))
        return { feasible: false, why, alternatives, weeks: [], milestones: [] }
    }
    const { start, inputs, from } = ground
    const made = skeleton(aim, start, inputs, from)
    const laid = withEasyWeeks(
      layWeeks(made.weeks, ground, aim, aim.kind === 'level'),
      request.easyOn ?? [],
      start.runs,
    )
    weeks.push(...laid)
    const now = { asOf: addDays(from, -1), longest_m: longestBefore(from, start.runs) }
    marks.push(...milestones(aim, laid, now, inputs.races, (distance_m, on) => raced(request, distance_m, on)))
    const next = aims[i + 1]
    if (!next) break
    const races = [...made.weeks.flatMap((week) => week.races), ...(aim.kind === 'race' ? [aim] : [])]
    ground = { ...ground, start: afterLaid(made.end, start.runs, laid, races) }
    if (aim.kind === 'race') {
      const recovery = recoveryWeeks(aim, ground.start, inputs, next.on)
      const easy = layWeeks(recovery.weeks, ground, aim, true)
      weeks.push(...easy)
      ground = { ...ground, start: afterLaid(recovery.end, ground.start.runs, easy, []) }
    }
    ground = { ...ground, from: addDays(weeks.at(-1)!.startsOn, 7) }
  }
  const former = formerWeekly(ground.now.weekly_m, evidence)
  const highest = hasHeartRates(weeks) ? highestHeartRate(evidence) : undefined
  return {
    feasible: why.length === 0,
    why,
    alternatives,
    weeks,
    milestones: marks,
    ...(highest !== undefined && {
      highestHeartRate_bpm: highest,
      isHighestSaid: evidence.athlete.maxHeartRate_bpm !== undefined,
    }),
    ...(former !== undefined && { formerWeekly_m: former }),
  }
}

/** What stands after weeks as they were laid: what was rounded off and eased is nothing to go on from. */
const afterLaid = (
  end: Standing,
  before: readonly RunDone[],
  laid: readonly PlanWeek[],
  races: readonly RunDone[],
): Standing => ({
  ...end,
  runs: [
    ...before,
    ...laid.flatMap(({ runs }) =>
      runs.map(({ on, distance_m, kind }) => ({ on, distance_m, isLong: kind === 'long' })),
    ),
    ...races.map(({ on, distance_m }) => ({ on, distance_m })),
  ],
})

const hasHeartRates = (weeks: readonly PlanWeek[]): boolean =>
  weeks.some(({ runs }) =>
    runs.some(({ steps }) =>
      steps.some(
        (step) => 'target' in step && step.target?.by !== 'heart-rate' && step.target?.heartRate !== undefined,
      ),
    ),
  )

/** Where the weeks to the first aim begin, and what lays them. */
export function groundOf(request: PlanRequest): Ground {
  const { evidence, availability, aims, ahead = [] } = request
  const [aim] = aims
  if (!aim) throw new RangeError('a plan needs an aim')
  const now = runnerNow(evidence)
  const paces = pacesFor(aim, request)
  const easyPace_s_per_km = now.usualPace_s_per_km ?? middlePace(paces.easy) ?? UNKNOWN_PACE_S_PER_KM
  const marathon = raced(request, MARATHON, aim.on)?.(EVEN)
  const highest_m = Math.max(0, ...now.lastWeeks)
  // After a break so long that the weeks before it tell nothing, there is nothing to come back to: a new beginning.
  const rests = [
    ...[...evidence.pauses, ...ahead].flatMap((pause) => restOf(pause, request)),
    ...unsaidRest(evidence),
  ].filter((rest) => rest.to > evidence.asOf || weekBefore(evidence, rest) !== undefined)
  const aimDays = new Set(aims.map(({ on }) => on))
  const inputs: SkeletonInputs = {
    asOf: evidence.asOf,
    weekStart: evidence.weekStart,
    availability: availability ?? oftenEnough(usualAvailability(evidence), aim),
    races: evidence.races.filter(({ on, outcome }) => on > evidence.asOf && outcome === 'planned' && !aimDays.has(on)),
    rests,
    easyPace_s_per_km,
    rounded: roundRun(request.units ?? 'metric'),
    ...(marathon !== undefined && { marathonTime_s: marathon }),
    ...(highest_m > 0 && {
      usual: { low_m: Math.min(...now.lastWeeks), high_m: Math.max(highest_m, LIMITS.shortestRun_m) },
    }),
  }
  const weekly_m = weekNow(now, rests, evidence)
  // Weeks of less than one run hold nothing to go on from: who has run so little begins like who has not run, within what
  // they did run.
  const full_m =
    weekly_m >= LIMITS.firstRun_m
      ? weekly_m
      : LIMITS.firstRun_m * Math.min(LIMITS.firstRuns, inputs.availability.runsPerWeek)
  const start = { full_m, runs: now.runs, lately_m: now.lately_m }
  return { now, inputs, paces, start, from: addDays(evidence.asOf, 1) }
}

/** Days without a run up to now are a break, whether or not it was said. */
function unsaidRest({ activities, asOf }: Evidence): DayRange[] {
  const last = activities.findLast(({ sport, localDay }) => isRun(sport) && localDay <= asOf)?.localDay
  return last === undefined || afterBreak(asOf - last) === undefined ? [] : [{ from: addDays(last, 1), to: asOf }]
}

/** A break that is going on or has just ended is come back from by a share of the weeks before it, not of its empty ones. */
function weekNow(now: RunnerNow, rests: readonly DayRange[], evidence: Evidence): number {
  const { asOf, weekStart } = evidence
  const since = addDays(startOfWeek(addDays(asOf, 1), weekStart), -7)
  const breaks = rests.filter(({ from, to }) => from <= asOf && to >= since && afterBreak(to - from + 1) !== undefined)
  const before = breaks.flatMap((rest) => weekBefore(evidence, rest) ?? [])
  return Math.max(now.weekly_m, ...before)
}

/** The runner's habit, with more days where the goal asks for more. */
function oftenEnough(usual: Availability, aim: PlanAim): Availability {
  const wanted = aim.kind === 'level' ? aim.runsPerWeek : undefined
  return wanted === undefined || wanted <= usual.runsPerWeek ? usual : withRuns(usual, wanted)
}

/** What days on which a race is run in earnest may bring; undefined without any result. */
function raced({ evidence, outlook }: PlanRequest, distance_m: number, on: LocalDate) {
  const known = outlook(distance_m)
  const { usualPace_s_per_km = UNKNOWN_PACE_S_PER_KM } = runnerNow(evidence)
  return known && racedTimes(known, { distance_m, on }, usualPace_s_per_km)
}

function pacesFor(aim: PlanAim, request: PlanRequest): Paces {
  if (aim.kind === 'level' && aim.plain) return pacesOf(undefined)
  const tenK = raced(request, 10_000, addDays(request.evidence.asOf, 1))?.(EVEN)
  const goal =
    aim.kind === 'race' && aim.time_s !== undefined ? { ...aim, time_s: trainedFor(aim, request) } : undefined
  const now = tenK === undefined ? undefined : { distance_m: 10_000, time_s: tenK }
  return pacesOf(now, goal, highestHeartRate(request.evidence))
}

/** Nobody trains at the pace of a wish: no faster than one time in ten. */
function trainedFor(aim: RaceAim, request: PlanRequest): number {
  return Math.max(aim.time_s!, raced(request, aim.distance_m, aim.on)?.(LEAST_CHANCE) ?? 0)
}

/** A pause without an end is taken to last four weeks more: a plan over it says so by its weeks. */
function restOf({ from, to, goalId }: Pause, { evidence: { asOf }, ...request }: PlanRequest): DayRange[] {
  if (goalId !== undefined && goalId !== request.goalId) return []
  const end = to ?? addDays(asOf, 28)
  return end < asOf - 7 ? [] : [{ from, to: end }]
}

function problemsOf(aim: PlanAim, ground: Ground, request: PlanRequest): PlanProblem[] {
  const { asOf, pauses, athlete } = request.evidence
  if (aim.on <= asOf) return [{ code: 'no-day-left' }]
  const injury = pauses.find((pause) => pause.reason === 'injury' && pause.to === undefined && pause.from <= asOf)
  if (injury) return [{ code: 'injured', since: injury.from }]
  const pregnancy = pauses.find(({ reason, from, to = asOf }) => reason === 'pregnancy' && from <= asOf && to >= asOf)
  if (pregnancy) return [{ code: 'pregnant', since: pregnancy.from }]
  if (aim.kind === 'race' && isAdultsRace(aim.distance_m, athlete.birthYear, aim.on)) return [{ code: 'under-age' }]
  const short = shortfall(aim, ground)
  if (short) return [short]
  const fast = tooFast(aim, request)
  return fast ? [fast] : []
}

/** Judged by days on which the race is run in earnest: whether it will be is not the plan's to doubt. */
function tooFast(aim: PlanAim, request: PlanRequest): PlanProblem | undefined {
  if (aim.kind !== 'race' || aim.time_s === undefined) return undefined
  const fastest = raced(request, aim.distance_m, aim.on)?.(LEAST_CHANCE)
  if (fastest === undefined || aim.time_s >= fastest) return undefined
  const chance = request.outlook(aim.distance_m)?.chance(aim.time_s, [aim.on]) ?? 0
  return { code: 'target-too-fast', chance, time_s: aim.time_s }
}

/** The time of even odds, in whole five seconds. */
function likelyTime({ distance_m, on }: RaceAim, request: PlanRequest): number | undefined {
  const middle = raced(request, distance_m, on)?.(EVEN)
  return middle === undefined ? undefined : Math.ceil(middle / 5) * 5
}

function alternativesTo(
  aim: PlanAim,
  ground: Ground,
  request: PlanRequest,
  why: readonly PlanProblem[],
): PlanAlternative[] {
  const found: PlanAlternative[] = []
  const code = why[0]?.code
  if (code === 'injured' || code === 'pregnant') return found
  if (code === 'under-age') return shorterThan(aim, ground, request.evidence.athlete).slice(0, 1)
  if (code === 'target-too-fast' && aim.kind === 'race') {
    const middle = likelyTime(aim, request)
    if (middle !== undefined) found.push({ kind: 'slower', time_s: middle })
    return [...found, { kind: 'finish' }]
  }
  const { asOf } = request.evidence
  // Of a day that is over, the same day of the week.
  const on = addDays(aim.on, 7 * Math.max(0, Math.floor((asOf - aim.on) / 7)))
  const isEnough = (weeks: number) => !shortfall({ ...aim, on: addDays(on, 7 * weeks) }, ground)
  // Where two years do not do, nothing sooner is looked for.
  if ([FURTHEST_WEEKS, FURTHEST_WEEKS - 1, FURTHEST_WEEKS - 2].some(isEnough)) {
    const weeks = Array.from({ length: FURTHEST_WEEKS }, (_, i) => i + 1).find(isEnough)!
    const later = { ...aim, on: addDays(on, 7 * weeks) }
    // The time, too, has to be within reach by then; else it is named with the one that is as likely as not.
    const middle = tooFast(later, request) && later.kind === 'race' ? likelyTime(later, request) : undefined
    found.push({ kind: 'later', on: later.on, ...(middle !== undefined && { time_s: middle }) })
  }
  if (code === 'no-day-left') return found
  found.push(...shorterThan(aim, ground, request.evidence.athlete).slice(0, 1))
  const [problem] = why
  if (problem?.code === 'weeks-too-small' && aim.kind === 'level') {
    const weekly_m = levelWithin(problem.reached_m, aim, ground)
    if (weekly_m !== undefined) found.push({ kind: 'less', weekly_m })
  }
  return found
}

/** The highest level in whole kilometres that holds on the same day. */
function levelWithin(reached_m: number, aim: Extract<PlanAim, { kind: 'level' }>, ground: Ground): number | undefined {
  for (let weekly_m = Math.floor(reached_m / 1000) * 1000; weekly_m > 0; weekly_m -= 1000)
    if (!shortfall({ ...aim, weekly_m }, ground)) return weekly_m
  return undefined
}

const shorterThan = (aim: PlanAim, ground: Ground, { birthYear }: Pick<Athlete, 'birthYear'>): PlanAlternative[] =>
  aim.kind !== 'race'
    ? []
    : RACE_DISTANCES.filter((distance) => distance < aim.distance_m * 0.9 && !isAdultsRace(distance, birthYear, aim.on))
        .toReversed()
        .filter((distance_m) => !shortfall({ kind: 'race', distance_m, on: aim.on }, ground))
        .map((distance_m) => ({ kind: 'shorter', distance_m }))
