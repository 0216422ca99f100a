import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type LocalDate, startOfWeek, weekdayOf } from '../../../src/core/base/calendar.ts'
import type { PlannedWorkout } from '../../../src/core/evidence/planned-workout.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { isHard } from '../../../src/core/plan/eased-run.ts'
import { type KeptPlan, type PlanChange, workoutOf } from '../../../src/core/plan/kept-plan.ts'
import { layOver } from '../../../src/core/plan/lay-over.ts'
import type { PlanAim } from '../../../src/core/plan/plan-types.ts'
import { type Bent, replan } from '../../../src/core/plan/replan.ts'
import { anyAim, anyAvailability, anyRunner, madeRequest, type MadeRunner, TODAY } from './made-runner.ts'

const KEPT: KeptPlan = {
  id: 'plan',
  goalId: 'goal',
  takenOn: TODAY,
  weeks: [],
  milestones: [],
  bends: [],
  version: 1,
}

/** A plan taken on its first day, then so many days lived as the runner's history has them. */
function taken(runner: MadeRunner, aim: PlanAim, more: Parameters<typeof madeRequest>[2] = {}, lived = 0) {
  const made = madeRequest(runner, [aim], more)
  const plan: KeptPlan = { ...KEPT, ...(more?.availability && { availability: more.availability }) }
  const workouts = backwardPlan(made).weeks.flatMap(({ runs }) =>
    runs.map((run): PlannedWorkout => ({ ...workoutOf(run, plan), id: `w${run.on}`, version: 1 })),
  )
  const asOf = addDays(runner.asOf, lived)
  const request = { ...made, evidence: { ...made.evidence, asOf } }
  return { plan, workouts, request, asOf }
}

function after(workouts: readonly PlannedWorkout[], { changed, added, removed }: Bent): PlannedWorkout[] {
  const gone = new Set([...removed, ...changed].map(({ id }) => id))
  return [
    ...workouts.filter(({ id }) => !gone.has(id)),
    ...changed,
    ...added.map((run) => ({ ...run, id: `new ${run.on}`, version: 1 })),
  ].toSorted((a, b) => a.on - b.on)
}

const steady: MadeRunner = {
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 6, 7],
  weeks: Array.from({ length: 12 }, () => 40_000),
}
const marathon: PlanAim = { kind: 'race', distance_m: 42_195, on: addDays(TODAY, 7 * 16) }

function bend(change: PlanChange | ((made: ReturnType<typeof taken>) => PlanChange), lived = 0, own?: LocalDate) {
  const made = taken(steady, marathon, {}, lived)
  const workouts = made.workouts.map((each) => (each.on === own ? { ...each, isOwn: true } : each))
  const bent = replan(made.plan, workouts, typeof change === 'function' ? change(made) : change, made.request)
  if (!bent.ok) throw new Error(bent.error.code)
  return { ...made, workouts, bent: bent.value, left: after(workouts, bent.value) }
}

const inWeek = <T extends { readonly on: LocalDate }>(workouts: readonly T[], week: LocalDate): T[] =>
  workouts.filter(({ on }) => startOfWeek(on, 1) === week)
const total = (workouts: readonly { readonly distance_m?: number }[]) =>
  workouts.reduce((sum, { distance_m = 0 }) => sum + distance_m, 0)

describe('a plan that bends', () => {
  it('moves hard running from a day that does not fit to an easy one of its week, and drops the easy run', () => {
    const week = addDays(TODAY, 1 + 7 * 4)
    const thursday = addDays(week, 3)
    const { workouts, left, bent } = bend({ kind: 'not-on', on: thursday })
    expect(workouts.find(({ on }) => on === thursday)?.kind).toBe('tempo')
    expect(left.some(({ on }) => on === thursday)).toBe(false)
    expect(inWeek(left, week).map(({ kind }) => kind)).toContain('tempo')
    expect(bent.removed.map(({ kind }) => kind)).toEqual(['easy'])
    expect(total(inWeek(left, week))).toBeLessThan(total(inWeek(workouts, week)))
  })

  it('lets an easy run fall out rather than pile it on another day', () => {
    const tuesday = addDays(TODAY, 2)
    const { workouts, left } = bend({ kind: 'not-on', on: tuesday })
    expect(left).toEqual(workouts.filter(({ on }) => on !== tuesday))
  })

  it('makes a week easy: nothing hard, seven tenths of the way, the later weeks no longer than the limits leave', () => {
    const week = addDays(TODAY, 1 + 7 * 4)
    const { workouts, left } = bend({ kind: 'easy-week', on: addDays(week, 2) })
    expect(inWeek(left, week).filter((each) => isHard(each) && each.kind !== 'long')).toEqual([])
    expect(total(inWeek(left, week)) / total(inWeek(workouts, week))).toBeCloseTo(0.7, 1)
    expect(total(left)).toBeLessThanOrEqual(total(workouts))
  })

  it('asks nothing while the runner is ill, begins again with half and easy, and makes nothing up', () => {
    const until = addDays(TODAY, 4)
    const { workouts, left } = bend({ kind: 'ill', until })
    expect(left.filter(({ on }) => on <= until)).toEqual([])
    const back = left.filter(({ on }) => on > until && on <= until + 3)
    expect(back.length).toBeGreaterThan(0)
    for (const run of back) {
      expect(isHard(run) && run.kind !== 'long').toBe(false)
      // Three days of the week are left, half of what they would ask.
      expect(run.distance_m).toBeLessThanOrEqual(0.5 * (40_000 * (3 / 7)) * 0.6)
      expect(run.distance_m).toBeLessThan(workouts.find(({ on }) => on === run.on)?.distance_m ?? Infinity)
    }
    expect(total(inWeek(left, addDays(TODAY, 1)))).toBeLessThan(total(inWeek(workouts, addDays(TODAY, 1))))
  })

  it('lays the weeks on and says so where an illness leaves too few of them', () => {
    const { bent } = bend({ kind: 'ill', until: addDays(TODAY, 55) })
    expect(bent.why[0]?.code).toBe('long-run-too-short')
    expect(bent.relaid?.weeks.length).toBeGreaterThan(5)
    expect(bent.alternatives.length).toBeGreaterThan(0)
  })

  it('moves a workout as the runner wishes, changes places with what lies there, and says when it gets hard', () => {
    const tuesday = addDays(TODAY, 2)
    const { left, bent, workouts } = bend(({ workouts: all }) => ({
      kind: 'move',
      workoutId: all.find(({ kind }) => kind === 'long')!.id,
      to: tuesday,
    }))
    const sunday = addDays(TODAY, 7)
    expect(left.find(({ on }) => on === tuesday)).toMatchObject({ kind: 'long', isOwn: true })
    expect(left.find(({ on }) => on === sunday)?.id).toBe(`w${tuesday}`)
    expect(bent.hardTogether).toBe(false)
    expect(left).toHaveLength(workouts.length)
  })

  it('leaves alone what the runner set themselves, and lays no second run beside it', () => {
    const own = addDays(TODAY, 16)
    const { left, workouts } = bend({ kind: 'ill', until: addDays(TODAY, 3) }, 0, own)
    expect(left.filter(({ on }) => on === own)).toEqual(workouts.filter(({ on }) => on === own))
  })

  it('refuses days that were lived', () => {
    const { plan, workouts, request } = taken(steady, marathon, {}, 10)
    const lived: readonly PlanChange[] = [
      { kind: 'not-on', on: addDays(TODAY, 2) },
      { kind: 'easy-week', on: addDays(TODAY, 2) },
      { kind: 'ill', until: addDays(TODAY, 9) },
      { kind: 'move', workoutId: workouts.at(-1)!.id, to: addDays(TODAY, 2) },
    ]
    for (const change of lived)
      expect(replan(plan, workouts, change, request), change.kind).toMatchObject({ ok: false })
  })
})

describe('every bend of every made plan', () => {
  const anyBend = anyRunner.chain((runner) =>
    fc.record({
      runner: fc.constant(runner),
      aim: anyAim(runner.asOf),
      availability: fc.option(anyAvailability),
      lived: fc.integer({ min: 0, max: 20 }),
      kind: fc.constantFrom('not-on', 'easy-week', 'ill', 'move'),
      at: fc.nat(30),
      by: fc.integer({ min: -6, max: 6 }),
    }),
  )
  const made = fc
    .sample(anyBend, { seed: 20260601, numRuns: 1500 })
    .flatMap(({ runner, aim, availability, lived, kind, at, by }) => {
      const plan = taken(runner, aim, availability ? { availability } : {}, lived)
      const toCome = plan.workouts.filter(({ on }) => on >= plan.asOf)
      const workout = toCome[at % Math.max(1, toCome.length)]
      if (!workout) return []
      const change = (
        kind === 'move'
          ? { kind, workoutId: workout.id, to: addDays(workout.on, by) }
          : kind === 'ill'
            ? { kind, until: addDays(plan.asOf, at) }
            : { kind, on: workout.on }
      ) as PlanChange
      const bent = replan(plan.plan, plan.workouts, change, plan.request)
      return bent.ok ? [{ ...plan, change, bent: bent.value, left: after(plan.workouts, bent.value) }] : []
    })
  const wrongIn = (check: (each: (typeof made)[number]) => readonly string[]) =>
    made.flatMap((each, i) => check(each).map((what) => `${i} ${each.change.kind}: ${what}`)).slice(0, 5)

  it('is tried often enough', () => {
    expect(made.length).toBeGreaterThan(400)
    expect(new Set(made.map(({ change }) => change.kind)).size).toBe(4)
  })

  it('touches no lived day', () => {
    const lived = (workouts: readonly { readonly on: LocalDate }[], asOf: LocalDate) =>
      JSON.stringify(workouts.filter(({ on }) => on < asOf))
    expect(wrongIn(({ workouts, left, asOf }) => (lived(workouts, asOf) === lived(left, asOf) ? [] : ['']))).toEqual([])
  })

  it('keeps every run of its own within 1.10 times the longest of the 30 days before, a step at most once in seven days', () => {
    const wrong = wrongIn(({ left, request, asOf }) => {
      const done: { on: LocalDate; distance_m: number }[] = request.evidence.activities.map(
        ({ localDay, distance_m = 0 }) => ({ on: localDay, distance_m }),
      )
      const longest = (day: LocalDate) =>
        Math.max(0, ...done.filter(({ on }) => on < day && on >= day - 30).map(({ distance_m }) => distance_m))
      let step = -Infinity
      return left
        .filter(({ on }) => on >= asOf)
        .flatMap(({ on, distance_m = 0 }) => {
          const before = longest(on)
          done.push({ on, distance_m })
          if (before < 1000) return []
          const isStep = distance_m > before
          const broken = distance_m > before * 1.1 + 1 || (isStep && on - step < 7)
          if (isStep) step = on
          return broken ? [`${isoDate(on)} ${distance_m} after ${before}`] : []
        })
    })
    expect(wrong).toEqual([])
  })

  it('piles nothing up: no day holds two runs, and no run grows but the moved one', () => {
    const wrong = wrongIn(({ workouts, left, change }) => {
      const days = left.map(({ on }) => on)
      const twice = new Set(days).size < days.length ? ['two a day'] : []
      const grown =
        change.kind === 'ill'
          ? []
          : left.filter((each) => (each.distance_m ?? 0) > (workouts.find(({ id }) => id === each.id)?.distance_m ?? 0))
      return [...twice, ...grown.map(({ on }) => `grown ${isoDate(on)}`)]
    })
    expect(wrong).toEqual([])
  })

  it('keeps to the days that the runner has, but for a run that they move themselves', () => {
    const wrong = wrongIn(({ left, plan, asOf, change }) =>
      left
        .filter(
          ({ on }) => on >= asOf && change.kind !== 'move' && plan.availability?.days.includes(weekdayOf(on)) === false,
        )
        .map(({ on }) => isoDate(on)),
    )
    expect(wrong).toEqual([])
  })
})

describe('a plan laid over what is planned already', () => {
  const { workouts, plan } = taken(steady, marathon)
  const runs = workouts.map(({ id: _id, version: _version, ...run }) => run)

  it('changes nothing when it is the same', () => {
    expect(layOver(runs, workouts, plan.id, addDays(TODAY, 1), 1)).toEqual({ changed: [], added: [], removed: [] })
  })

  it('lays nothing on lived days and takes nothing from them', () => {
    const from = addDays(TODAY, 20)
    const over = layOver(
      runs.map((run) => ({ ...run, distance_m: 1000 })),
      workouts,
      plan.id,
      from,
      1,
    )
    expect([...over.changed, ...over.added, ...over.removed].every(({ on }) => on >= from)).toBe(true)
  })

  it('lets a run that the runner moved stand for the run of its week', () => {
    const moved = workouts.map((each, i) => (i === 1 ? { ...each, on: addDays(each.on, 1), isOwn: true } : each))
    expect(layOver(runs, moved, plan.id, addDays(TODAY, 1), 1)).toEqual({ changed: [], added: [], removed: [] })
  })
})
