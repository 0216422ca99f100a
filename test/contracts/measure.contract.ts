import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../src/core/base/calendar.ts'
import type { Evidence } from '../../src/core/evidence/evidence.ts'
import { checkMeasure } from '../../src/core/goal/check-measure.ts'
import { goalAsOf, revisionOn } from '../../src/core/goal/goal-state.ts'
import type { Goal } from '../../src/core/goal/goal.ts'
import type { MeasureKind } from '../../src/core/goal/measure.ts'
import { MEASURES } from '../../src/core/goal/measures/index.ts'
import { progress } from '../../src/core/goal/progress.ts'
import type { PeriodProgress } from '../../src/core/goal/progress-types.ts'
import { windowOf } from '../../src/core/goal/window.ts'
import {
  activityFrom,
  asOf,
  goalsOf,
  goalWith,
  known,
  madeActivities,
  measures,
  pause,
  pauseFrom,
  pauses,
  revisionOf,
} from './measure-arbitraries.ts'

const RUNS = { seed: 20270308, numRuns: 300 }
/** What is not known yet is no share of the way. */
const share = (fraction: number | undefined) => fraction ?? 0

/** What holds for every measure, whatever it counts. */
export function measureContract(kind: MeasureKind): void {
  const goals = goalsOf(kind)
  const { fields } = MEASURES[kind]

  describe(`the form of ${kind}`, () => {
    it('takes what it lists, and reads back from JSON what it took', () => {
      fc.assert(
        fc.property(measures[kind], (measure) => {
          const checked = checkMeasure(JSON.parse(JSON.stringify(measure)))
          expect(checked).toEqual({ ok: true, value: measure })
          expect(checkMeasure(checked.ok && checked.value)).toEqual(checked)
        }),
        RUNS,
      )
    })

    it('refuses a field that it does not list, be it named after what every object has', () => {
      const [measure] = fc.sample(measures[kind], { seed: RUNS.seed, numRuns: 1 })
      for (const name of ['extra', 'constructor', 'toString', '__proto__']) {
        const value = JSON.parse(`{${JSON.stringify(measure).slice(1, -1)}, ${JSON.stringify(name)}: {"times": 1}}`)
        expect(checkMeasure(value)).toEqual({ ok: false, error: [{ code: 'unknown-field', field: name }] })
      }
    })

    it('misses what is required and never reads it from a prototype', () => {
      const [measure] = fc.sample(measures[kind], { seed: RUNS.seed, numRuns: 1 })
      const error = fields.filter((field) => field.required).map(({ name }) => ({ code: 'required', field: name }))
      expect(checkMeasure({ kind })).toEqual({ ok: false, error })
      expect(checkMeasure(Object.create(measure ?? null))).toEqual({
        ok: false,
        error: [{ code: 'required', field: 'kind' }],
      })
    })

    it.each(fields.map((field) => [field.name, field] as const))('keeps %s to its kind and range', (name, field) => {
      const [measure] = fc.sample(measures[kind], { seed: RUNS.seed, numRuns: 1 })
      const codesOf = (value: unknown) => {
        const checked = checkMeasure({ ...measure, [name]: value })
        return checked.ok ? [] : checked.error.filter((problem) => problem.field === name).map(({ code }) => code)
      }
      if (field.kind === 'choice' || field.kind === 'sports') {
        for (const value of ['nothing like it', 1, null, {}, ['nothing like it']])
          expect(codesOf(value)).toEqual(['not-a-choice'])
        if (field.kind === 'sports') expect(codesOf([])).toEqual(['required'])
        return
      }
      for (const value of [NaN, Infinity, -Infinity, '4', null, true, [4]])
        expect(codesOf(value)).toEqual(['not-a-number'])
      for (const value of [field.kind === 'amount' ? 0 : field.min - 1, field.max + 1])
        expect(codesOf(value)).toEqual(['out-of-range'])
      if (field.kind === 'count') expect(codesOf((field.min + field.max) / 2 + 0.25)).toEqual(['not-whole'])
    })
  })

  describe(`the progress of ${kind}`, () => {
    it('parts the days of the goal into periods without gap or overlap', ({ skip }) => {
      skip(kind === 'race-time', 'a time is run on one day: it has no periods')
      fc.assert(
        fc.property(revisionOf(measures[kind]), madeActivities, asOf, (revision, made, on) => {
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
        fc.property(goals, madeActivities, pauses, asOf, (goal, made, rest, on) => {
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
          made: fc.array(activityFrom(after, addDays(on, 90)), { maxLength: 20 }),
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
        fc.property(goals, madeActivities, pauses, later, (goal, made, rest, { on, ...more }) => {
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
          fc.constantFrom<MeasureKind>('race-time', 'frequency', 'volume').chain((other) =>
            revisionOf(
              measures[other],
              fc.integer({ min: on - 40, max: on }).map((day) => day as LocalDate),
            ),
          ),
        ),
      )
      fc.assert(
        fc.property(goals, madeActivities, pauses, revised, (goal, made, rest, [on, revision]) => {
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

    it('is never lowered by a pause, nor put out of reach', () => {
      fc.assert(
        fc.property(goals, madeActivities, pauses, pause, asOf, (goal, made, rest, one, on) => {
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

    it('is never lowered by one more activity on the days of the goal', () => {
      fc.assert(
        fc.property(
          goals,
          madeActivities,
          pauses,
          asOf,
          activityFrom(addDays(0 as LocalDate, 20800), addDays(0 as LocalDate, 21000)),
          (goal, made, rest, on, one) => {
            const { from } = windowOf(revisionOn(goalAsOf(goal, on), on))
            fc.pre(one.activity.localDay >= from)
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
        fc.property(revisionOf(measures[kind]), madeActivities, pauses, asOf, (revision, made, rest, on) => {
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
        fc.property(goals, madeActivities, pauses, asOf, (goal, made, rest, on) => {
          const stands = progress(goal, known(made, rest, on))
          for (const period of stands.periods) {
            if (period.state === 'not-held') expect(period.to).toBeLessThan(stands.asOf)
            if (period.state === 'coming') expect(period.from).toBeGreaterThan(stands.asOf)
            if (period.state === 'open') expect(period.to).toBeGreaterThanOrEqual(stands.asOf)
            if (period.state === 'held') expect(period.actual).toBeGreaterThanOrEqual(period.target)
            if (period.state === 'open' || period.state === 'not-held')
              expect(period.actual).toBeLessThan(period.target)
          }
        }),
        RUNS,
      )
    })

    it('rests on known activities, in order, on finite numbers, and on words that agree with them', () => {
      fc.assert(
        fc.property(goals, madeActivities, pauses, asOf, (goal, made, rest, on) => {
          const stands = progress(goal, known(made, rest, on))
          const days = new Map(made.map(({ activity }) => [activity.id, activity.localDay]))
          const counted = stands.activityIds.map((id) => days.get(id) ?? NaN)
          expect(counted).toEqual(counted.toSorted((a, b) => a - b))
          for (const day of counted) expect(day).toBeLessThanOrEqual(on)
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
          if (stands.standing === 'reached') expect([stands.left, stands.reachable]).toEqual([0, true])
        }),
        RUNS,
      )
    })

    it('starts from nothing without evidence', () => {
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
