import { addDays, type LocalDate, startOfWeek, weekdayOf } from '../base/calendar.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import { backwardPlan, type PlanRequest } from './backward-plan.ts'
import { eased, isHard } from './eased-run.ts'
import { EASY_WEEK_SHARE } from './easy-weeks.ts'
import { keepLimits } from './keep-limits.ts'
import { type KeptPlan, type PlanChange, workoutOf } from './kept-plan.ts'
import { layOver, type LaidOver } from './lay-over.ts'
import type { Plan, PlanAlternative, PlanProblem } from './plan-types.ts'
import { runnerNow, usualAvailability } from './runner-now.ts'
import { metersIn } from './meters-in.ts'

/** What a change of the plan does, before it is taken. */
export interface Bent extends LaidOver {
  /** Where the weeks no longer lead to the aim: said, with what would do; the runs are laid all the same. */
  readonly why: readonly PlanProblem[]
  readonly alternatives: readonly PlanAlternative[]
  /** Where all days to come were laid again. */
  readonly relaid?: Pick<Plan, 'weeks' | 'milestones'>
  /** Two days of hard running next to each other, as the runner wished. */
  readonly hardTogether: boolean
}

export type BendProblem =
  | { readonly code: 'lived-day'; readonly field: string }
  | { readonly code: 'not-in-plan'; readonly field: string }
  | { readonly code: 'too-far'; readonly field: string }

/** An illness of more days than that is no bend: a pause without an end says it better. */
const LONGEST_ILLNESS_DAYS = 60
/** Days after an illness that ask half, and nothing hard. [D7] */
const AFTER_ILLNESS = { days: 3, share: 0.5 }

/**
 * Bends a plan: the days to come change, lived days never do, what falls out is not made up, and every run stays within
 * the limits of what was really run (docs/methods/plan.md). Today is still to come while nothing was run on it.
 */
export function replan(
  plan: KeptPlan,
  planned: readonly PlannedWorkout[],
  change: PlanChange,
  request: PlanRequest,
): Result<Bent, BendProblem> {
  const first = firstToCome(request.evidence)
  if (change.kind === 'ill') return ill(plan, planned, change.until, request, first)
  const toCome = planned.filter(({ planId, on, word }) => planId === plan.id && on >= first && word === undefined)
  const ground: Ground = { toCome, planned, first, plan, request }
  switch (change.kind) {
    case 'not-on':
      return notOn(ground, change.on)
    case 'easy-week':
      return easyWeek(ground, change.on)
    case 'move':
      return move(ground, change.workoutId, change.to)
  }
}

/** Today while nothing was run on it, else tomorrow. */
export function firstToCome({ asOf, activities }: Evidence): LocalDate {
  const ranToday = activities.some(({ localDay, sport }) => localDay === asOf && sport === 'running')
  return ranToday ? addDays(asOf, 1) : asOf
}

interface Ground {
  readonly toCome: readonly PlannedWorkout[]
  readonly planned: readonly PlannedWorkout[]
  readonly first: LocalDate
  readonly plan: KeptPlan
  readonly request: PlanRequest
}

function ill(
  plan: KeptPlan,
  planned: readonly PlannedWorkout[],
  until: LocalDate,
  request: PlanRequest,
  first: LocalDate,
): Result<Bent, BendProblem> {
  const { evidence, ahead = [] } = request
  if (until < first) return err({ code: 'lived-day', field: 'until' })
  if (until > evidence.asOf + LONGEST_ILLNESS_DAYS) return err({ code: 'too-far', field: 'until' })
  const rest = { from: first, to: until, reason: 'illness' } as const
  const laid = backwardPlan({ ...request, ahead: [...ahead, rest], evenSo: true })
  const back = (on: LocalDate) => on > until && on <= until + AFTER_ILLNESS.days
  const runs = laid.weeks
    .flatMap((week) => week.runs.map((run) => workoutOf(run, plan)))
    .map((run) => (back(run.on) ? eased(run, AFTER_ILLNESS.share) : run))
  const kept = keepLimits(runs, runnerNow(evidence).runs, () => false)
  const over = layOver(kept, planned, plan.id, first, evidence.weekStart)
  // Days of illness ask nothing, not even what the runner set there themselves.
  const own = planned.filter(
    (each) =>
      each.planId === plan.id && each.isOwn === true && each.word === undefined && each.on >= first && each.on <= until,
  )
  const { why, alternatives, weeks, milestones } = laid
  return ok({
    ...over,
    removed: [...over.removed, ...own],
    why,
    alternatives,
    relaid: { weeks, milestones },
    hardTogether: false,
  })
}

function notOn(ground: Ground, on: LocalDate): Result<Bent, BendProblem> {
  if (on < ground.first) return err({ code: 'lived-day', field: 'on' })
  const there = ground.toCome.filter((workout) => workout.on === on)
  if (there.length === 0) return err({ code: 'not-in-plan', field: 'on' })
  let after = [...ground.toCome]
  for (const workout of there) {
    after = after.filter(({ id }) => id !== workout.id)
    const day = dayFor(workout, after, ground)
    // Hard and long running takes the place of easy running; an easy run gives way to nothing.
    if (day !== undefined)
      after = [...after.filter((each) => each.on !== day || each.kind === 'strength'), { ...workout, on: day }]
  }
  return ok(bent(ground, after))
}

/** Another day of the same week, the nearest one with room: a free one, or for hard running one with an easy run. */
function dayFor(workout: PlannedWorkout, others: readonly PlannedWorkout[], ground: Ground): LocalDate | undefined {
  const { first, planned, request } = ground
  const { evidence, ahead = [] } = request
  const availability = ground.plan.availability ?? usualAvailability(evidence)
  const { usualPace_s_per_km = 420 } = runnerNow(evidence)
  const week = startOfWeek(workout.on, evidence.weekStart)
  const rests = [...evidence.pauses, ...ahead].filter(({ goalId }) => goalId === undefined || goalId === request.goalId)
  const isOpen = (day: LocalDate) =>
    day >= first &&
    day !== workout.on &&
    availability.days.includes(weekdayOf(day)) &&
    !rests.some(({ from, to }) => day >= from && (to === undefined || day <= to)) &&
    !evidence.races.some((race) => race.outcome === 'planned' && (day === race.on || day === race.on - 1)) &&
    !planned.some((each) => each.on === day && each.planId !== workout.planId && each.kind !== 'strength') &&
    metersIn(availability.minutes?.[weekdayOf(day)], usualPace_s_per_km) >= (workout.distance_m ?? 0) &&
    (!isHard(workout) || !others.some((each) => isHard(each) && Math.abs(each.on - day) <= 1 && each.on !== day))
  const inWeek = Array.from({ length: 7 }, (_, i) => addDays(week, i))
    .filter(isOpen)
    .toSorted((a, b) => Math.abs(a - workout.on) - Math.abs(b - workout.on) || a - b)
  const at = (day: LocalDate) => others.filter((each) => each.on === day && each.kind !== 'strength')
  const free = inWeek.find((day) => at(day).length === 0)
  if (free !== undefined || !isHard(workout)) return free
  return inWeek.find((day) => at(day).every((each) => !isHard(each) && each.isOwn !== true))
}

function easyWeek(ground: Ground, day: LocalDate): Result<Bent, BendProblem> {
  const week = startOfWeek(day, ground.request.evidence.weekStart)
  if (addDays(week, 6) < ground.first) return err({ code: 'lived-day', field: 'on' })
  const isIn = ({ on, sport }: PlannedWorkout) => on >= week && on < week + 7 && sport === 'running'
  if (!ground.toCome.some(isIn)) return err({ code: 'not-in-plan', field: 'on' })
  return ok(
    bent(
      ground,
      ground.toCome.map((workout) => (isIn(workout) ? eased(workout, EASY_WEEK_SHARE) : workout)),
    ),
  )
}

function move(ground: Ground, workoutId: string, to: LocalDate): Result<Bent, BendProblem> {
  const { toCome, first, request } = ground
  const workout = toCome.find(({ id }) => id === workoutId)
  if (!workout) return err({ code: 'not-in-plan', field: 'workoutId' })
  if (to < first) return err({ code: 'lived-day', field: 'to' })
  const last = Math.max(...request.aims.map(({ on }) => on))
  if (to > last || Math.abs(to - workout.on) > 14) return err({ code: 'too-far', field: 'to' })
  const after = toCome.map((each) => {
    if (each.id === workoutId) return { ...each, on: to, isOwn: true }
    // Two days change places: nobody runs twice because one run moved.
    return each.on === to && each.kind !== 'strength' ? { ...each, on: workout.on } : each
  })
  const hardTogether =
    isHard(workout) && after.some((each) => each.id !== workoutId && isHard(each) && Math.abs(each.on - to) <= 1)
  return ok({ ...bent(ground, after, workoutId), hardTogether })
}

/** The days to come as they would be, each run cut to what the limits leave of it. */
function bent({ toCome, request }: Ground, after: readonly PlannedWorkout[], moved?: string): Bent {
  // The runner says where the moved run goes, not that it may be longer than is good there.
  const kept = keepLimits(after, runnerNow(request.evidence).runs, ({ isOwn, id }) => isOwn === true && id !== moved)
  const before = new Map(toCome.map((workout) => [workout.id, workout]))
  const changed = kept
    .filter((workout) => JSON.stringify(workout) !== JSON.stringify(before.get(workout.id)))
    .map((workout) => ({ ...workout, version: workout.version + 1 }))
  const left = new Set(kept.map(({ id }) => id))
  const removed = toCome.filter(({ id }) => !left.has(id))
  return { changed, removed, added: [], why: [], alternatives: [], hardTogether: false }
}
