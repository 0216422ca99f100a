import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../src/core/base/calendar.ts'
import type { Evidence } from '../../src/core/evidence/evidence.ts'
import { explain } from '../../src/core/goal/explain.ts'
import { goalAsOf, revisionOn } from '../../src/core/goal/goal-state.ts'
import type { Goal } from '../../src/core/goal/goal.ts'
import type { MeasureKind } from '../../src/core/goal/measure.ts'
import { MEASURE_KINDS, MEASURES } from '../../src/core/goal/measures/index.ts'
import { progress } from '../../src/core/goal/progress.ts'
import type { PeriodProgress } from '../../src/core/goal/progress-types.ts'
import { windowOf } from '../../src/core/goal/window.ts'
import { activityFrom, asOf, known, madeDays, pause, pauseFrom, pauses, unplannedFrom } from './fact-arbitraries.ts'
import { measureForm } from './measure-form.contract.ts'
import { goalsOf, goalWith, measures, revisionOf } from './measure-arbitraries.ts'

/** What is run on one day, or said to be done, and what has its periods in its parts. */
const WITHOUT_PERIODS: ReadonlySet<MeasureKind> = new Set([
  'race-time',
  'personal-best',
  'standard',
  'first-time',
  'pause-limit',
  'open',
  'by-hand',
  'composite',
])
const NOT_RAISED_BY_RUNS: ReadonlySet<MeasureKind> = new Set(['rest', 'workout', 'metric'])
/** A workout of the last day may be made up for on the two days after it. */
const LATE_DAYS = 3
/** A day without a run, one without a pause and the runner's word that it is done need no evidence. */
const HELD_BY_QUIET: ReadonlySet<MeasureKind> = new Set(['rest', 'pause-limit', 'by-hand'])
/** Judged when their days are over, whatever was enough before; a last workout may be made up for a little later. */
const JUDGED_AT_THE_END: ReadonlySet<MeasureKind> = new Set([
  'miss-limit',
  'clear-days',
  'keep-in-range',
  'self-rated',
  'metric',
  'workout',
  'rest',
])

const RUNS = { seed: 20270308, numRuns: 300 }
/** What is not known yet is no share of the way. */
const share = (fraction: number | undefined) => fraction ?? 0

/** What holds for every measure, whatever it counts. */
export function measureContract(kind: MeasureKind): void {
  const goals = goalsOf(kind)

  measureForm(kind)

  describe(`the progress of ${kind}`, () => {
    it('parts the days of the goal into periods without gap or overlap', ({ skip }) => {
      skip(WITHOUT_PERIODS.has(kind), 'it has no periods of its own')
      fc.assert(
        fc.property(revisionOf(measures[kind]), madeDays, asOf, (revision, made, on) => {
          const goal = goalWith([revision])
          const { from, to } = windowOf(revision)
          const { periods } = progress(goal, known(made, [], on))
          expect(periods[0]?.from).toBe(from)
          expectConnected(periods)
          const last = periods.at(-1)?.to ?? -Infinity
          if (to !== undefined) expect(last).toBe(to)
          else expect(last).toBeGreaterThanOrEqual(on)
        }),
        RUNS,
      )
    })

    it('keeps periods in order and apart through every revision', () => {
      fc.assert(
        fc.property(goals, madeDays, pauses, asOf, (goal, made, rest, on) => {
          const { periods } = progress(goal, known(made, rest, on))
          for (const [i, period] of periods.entries()) {
            expect(period.from).toBeLessThanOrEqual(period.to)
            expect(period.from).toBeGreaterThan(periods[i - 1]?.to ?? -Infinity)
          }
        }),
        RUNS,
      )
    })

    it('of a day is the same whatever comes after that day', () => {
      const later = asOf.chain((on) => {
        const after = addDays(on, 1)
        return fc.record({
          on: fc.constant(on),
          made: fc.array(unplannedFrom(after, addDays(on, 90)), { maxLength: 20 }),
          rest: fc.array(pauseFrom(fc.integer({ min: after, max: on + 60 }).map((day) => day as LocalDate)), {
            maxLength: 2,
          }),
          revisions: fc.array(
            revisionOf(
              measures[kind],
              fc.integer({ min: after, max: on + 60 }).map((day) => day as LocalDate),
            ),
            { maxLength: 2 },
          ),
        })
      })
      fc.assert(
        fc.property(goals, madeDays, pauses, later, (goal, made, rest, { on, ...more }) => {
          const before = goalAsOf(goal, on)
          const after: Goal = {
            ...before,
            revisions: [...before.revisions, ...more.revisions.toSorted((a, b) => a.fromOn - b.fromOn)],
            states: [...before.states, { on: addDays(on, 1), state: 'released' }],
          }
          const stands = progress(before, known(made, rest, on))
          // Evidence that has not been cut to the day: progress does that itself.
          const all: Evidence = {
            ...known([...made, ...more.made], [...rest, ...more.rest], addDays(on, 365)),
            asOf: on,
          }
          expect(progress(after, all)).toEqual(stands)
          // The end of a pause is known only once it has come.
          const open = rest.map(({ to, ...each }) => (to !== undefined && to < on ? { ...each, to } : each))
          expect(progress(before, known(made, open, on))).toEqual(stands)
        }),
        RUNS,
      )
    })

    it('leaves a period that had ended as it was when a revision begins after it', () => {
      const revised = asOf.chain((on) =>
        fc.tuple(
          fc.constant(on),
          fc.constantFrom(...MEASURE_KINDS).chain((other) =>
            revisionOf(
              measures[other],
              fc.integer({ min: on - 40, max: on }).map((day) => day as LocalDate),
            ),
          ),
        ),
      )
      fc.assert(
        fc.property(goals, madeDays, pauses, revised, (goal, made, rest, [on, revision]) => {
          const before = { ...goal, revisions: goal.revisions.filter((each) => each.fromOn <= revision.fromOn) }
          fc.pre(before.revisions.length > 0)
          const after = { ...before, revisions: [...before.revisions, revision] }
          const evidence = known(made, rest, on)
          const ended = ({ to }: PeriodProgress) => to < revision.fromOn
          expect(progress(after, evidence).periods.filter(ended)).toEqual(
            progress(before, evidence).periods.filter(ended),
          )
        }),
        RUNS,
      )
    })

    it('keeps the ended periods of a part when the whole is revised', ({ skip }) => {
      skip(kind !== 'composite', 'it has no parts')
      fc.assert(
        fc.property(revisionOf(measures[kind]), madeDays, pauses, asOf, fc.nat(30), (first, made, rest, on, back) => {
          if (first.measure.kind !== 'composite') return
          // The same parts, each asking for something else from a day on.
          const parts = first.measure.parts.map((part) => (part.kind === 'frequency' ? { ...part, times: 9 } : part))
          const fromOn = addDays(on, -back)
          const second = { ...first, fromOn, measure: { ...first.measure, parts } }
          const evidence = known(made, rest, on)
          const ended = (goal: Goal) =>
            (progress(goal, evidence).parts ?? []).map((part) => part.progress.periods.filter(({ to }) => to < fromOn))
          const before = { ...first, fromOn: addDays(fromOn, -200) }
          expect(ended(goalWith([before, second]))).toEqual(ended(goalWith([before])))
        }),
        RUNS,
      )
    })

    it('is never lowered by a pause, nor put out of reach', ({ skip }) => {
      skip(kind === 'pause-limit', 'it is about pauses')
      fc.assert(
        fc.property(goals, madeDays, pauses, pause, asOf, (goal, made, rest, one, on) => {
          const without = progress(goal, known(made, rest, on))
          const paused = progress(goal, known(made, [...rest, one], on))
          expect(share(paused.fraction)).toBeGreaterThanOrEqual(share(without.fraction) - 1e-12)
          expect(share(paused.actual)).toBeGreaterThanOrEqual(share(without.actual))
          if (without.reachable) expect(paused.reachable).toBe(true)
          if (without.standing === 'reached') expect(paused.standing).toBe('reached')
        }),
        { ...RUNS, numRuns: 1000 },
      )
    })

    it('is never lowered by one more activity on the days of the goal', ({ skip }) => {
      skip(NOT_RAISED_BY_RUNS.has(kind), 'a run may be what it asks to leave out, or changes a mean')
      fc.assert(
        fc.property(
          goals,
          madeDays,
          pauses,
          asOf,
          activityFrom(addDays(0 as LocalDate, 20800), addDays(0 as LocalDate, 21000)),
          (goal, made, rest, on, one) => {
            const { from } = windowOf(revisionOn(goalAsOf(goal, on), on))
            fc.pre((one.activity?.localDay ?? -Infinity) >= from)
            const without = progress(goal, known(made, rest, on))
            const more = progress(goal, known([...made, one], rest, on))
            expect(share(more.fraction)).toBeGreaterThanOrEqual(share(without.fraction) - 1e-12)
            if (without.reachable) expect(more.reachable).toBe(true)
          },
        ),
        { ...RUNS, numRuns: 1000 },
      )
    })

    it('is reached on the first day on which it stands at reached, and stays so', () => {
      fc.assert(
        fc.property(revisionOf(measures[kind]), madeDays, pauses, asOf, (revision, made, rest, on) => {
          const goal = goalWith([revision])
          const stands = progress(goal, known(made, rest, on))
          expect(stands.standing === 'reached').toBe(stands.reachedOn !== undefined)
          if (stands.reachedOn === undefined) return
          expect(stands.reachedOn).toBeLessThanOrEqual(on)
          expect(progress(goal, known(made, rest, stands.reachedOn)).reachedOn).toBe(stands.reachedOn)
          expect(progress(goal, known(made, rest, addDays(stands.reachedOn, -1))).standing).not.toBe('reached')
          expect(progress(goal, known(made, rest, addDays(on, 30))).reachedOn).toBe(stands.reachedOn)
        }),
        { ...RUNS, numRuns: 1000 },
      )
    })

    it('does not call a period missed before it is over, nor held without enough', () => {
      fc.assert(
        fc.property(goals, madeDays, pauses, asOf, (goal, made, rest, on) => {
          const stands = progress(goal, known(made, rest, on))
          for (const period of stands.periods) {
            if (period.state === 'not-held') expect(period.to).toBeLessThan(stands.asOf)
            if (period.state === 'coming') expect(period.from).toBeGreaterThan(stands.asOf)
            const late = JUDGED_AT_THE_END.has(kind) ? LATE_DAYS : 0
            if (period.state === 'open') expect(period.to).toBeGreaterThanOrEqual(stands.asOf - late)
            if (JUDGED_AT_THE_END.has(kind)) continue
            if (period.state === 'held') expect(period.actual).toBeGreaterThanOrEqual(period.target)
            if (period.state === 'open' || period.state === 'not-held')
              expect(period.actual).toBeLessThan(period.target)
          }
        }),
        RUNS,
      )
    })

    it('rests on known facts, each once, on finite numbers, and on words that agree with them', () => {
      fc.assert(
        fc.property(goals, madeDays, pauses, asOf, (goal, made, rest, on) => {
          const stands = progress(goal, known(made, rest, on))
          const days = new Map(
            made.flatMap(({ activity, race, checkIn, workout }): [string, number][] => [
              ...(activity ? [[activity.id, activity.localDay] as [string, number]] : []),
              ...[race, checkIn, workout].flatMap((fact): [string, number][] => (fact ? [[fact.id, fact.on]] : [])),
            ]),
          )
          for (const ids of [stands.activityIds, stands.raceIds, stands.checkInIds, stands.workoutIds]) {
            expect(new Set(ids).size).toBe(ids.length)
            for (const id of ids) expect(days.get(id)).toBeLessThanOrEqual(on)
          }
          for (const number of [
            stands.actual,
            stands.target,
            stands.expected,
            stands.fraction,
            stands.left,
            stands.neededPerWeek,
            stands.daysLeft,
          ]) {
            if (number !== undefined) expect(number).toSatisfy(Number.isFinite)
          }
          expect(stands.left ?? 0).toBeGreaterThanOrEqual(0)
          if (!stands.reachable) expect(['behind', 'over']).toContain(stands.standing)
          if (stands.standing === 'reached') expect([stands.left ?? 0, stands.reachable]).toEqual([0, true])
        }),
        RUNS,
      )
    })

    it('expects no less from one day to the next', () => {
      const falls = MEASURES[kind].goalType === 'time'
      fc.assert(
        fc.property(revisionOf(measures[kind]), madeDays, asOf, (revision, made, on) => {
          const goal = goalWith([revision])
          const [first, next] = [on, addDays(on, 1)].map((day) => progress(goal, known(made, [], day)).expected)
          if (first === undefined || next === undefined) return
          if (falls) expect(next).toBeLessThanOrEqual(first + 1e-9)
          else expect(next).toBeGreaterThanOrEqual(first - 1e-9)
        }),
        RUNS,
      )
    })

    it('is explained by what it rests on: each fact that counted, and each day that did not', () => {
      fc.assert(
        fc.property(goals, madeDays, pauses, asOf, (goal, made, rest, on) => {
          const evidence = known(made, rest, on)
          for (const period of progress(goal, evidence).periods) {
            const seen = explain(goal, evidence, period)
            for (const { on: day } of seen) {
              expect(day).toBeGreaterThanOrEqual(period.from - LATE_DAYS)
              expect(day).toBeLessThanOrEqual(on)
            }
            const counted = seen.filter((each) => each.counted).flatMap(({ activityId = [] }) => activityId)
            expect(new Set(counted)).toEqual(new Set(period.activityIds))
          }
        }),
        { ...RUNS, numRuns: 100 },
      )
    })

    it('starts from nothing without evidence', ({ skip }) => {
      skip(HELD_BY_QUIET.has(kind), 'a quiet day, or a word, is enough for it')
      fc.assert(
        fc.property(goals, asOf, (goal, on) => {
          const stands = progress(goal, known([], [], on))
          expect(share(stands.fraction)).toBe(0)
          expect(stands.actual ?? 0).toBe(0)
          expect(stands.activityIds).toEqual([])
          expect(stands.reachedOn).toBe(undefined)
        }),
        RUNS,
      )
    })
  })
}

function expectConnected(periods: readonly PeriodProgress[]): void {
  for (const [i, period] of periods.entries()) {
    expect(period.from).toBeLessThanOrEqual(period.to)
    const next = periods[i + 1]
    if (next) expect(next.from).toBe(period.to + 1)
  }
}
