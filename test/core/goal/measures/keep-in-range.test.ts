import { describe, expect, it } from 'vitest'
import { checkForAthlete } from '../../../../src/core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import { progress } from '../../../../src/core/goal/progress.ts'
import type { KeepInRangeMeasure } from '../../../../src/core/goal/measure.ts'
import { day, makeGoal } from '../make-goal.ts'
import { daysFrom, makeLife, type Life } from '../make-life.ts'

const heart: KeepInRangeMeasure = { kind: 'keep-in-range', of: 'resting-heart-rate', low: 45, high: 55 }
const weight: KeepInRangeMeasure = { kind: 'keep-in-range', of: 'weight', low: 60, high: 68, height_m: 1.75 }
const tenWeeks = { startOn: '2027-03-01', dueOn: '2027-05-09' }
const stands = (measure: KeepInRangeMeasure, asOf: string, life: Life) =>
  progress(makeGoal([{ measure, ...tenWeeks }]), makeLife(asOf, life))
/** One measurement a week, on its Wednesday. */
const weekly = (values: readonly (number | undefined)[], of = 'resting_heart_rate_bpm') =>
  daysFrom('2027-03-03', values.length, 7).flatMap((on, i) =>
    values[i] === undefined ? [] : [{ on, [of]: values[i] }],
  )

describe('a range to stay in', () => {
  it('counts weeks in the range, outside it and not measured, and holds the one in course against nobody', () => {
    const found = stands(heart, '2027-03-24', { dayFacts: weekly([50, 60, undefined, 70]) })
    expect(found.detail).toEqual({ kind: 'keep-in-range', value: 70, inRange: 1, outside: 1, unknown: 1 })
    expect(found).toMatchObject({ actual: 1, standing: 'open-ended', reachable: true })
    expect(found.periods.slice(0, 4).map(({ state }) => state)).toEqual(['held', 'not-held', 'unknown', 'open'])
  })

  it('calls a week in range when half of what was measured is', () => {
    const dayFacts = [49, 60, 61, 50].map((resting_heart_rate_bpm, i) => ({
      on: daysFrom('2027-03-01', 4)[i]!,
      resting_heart_rate_bpm,
    }))
    expect(stands(heart, '2027-03-08', { dayFacts }).detail).toMatchObject({ inRange: 1, outside: 0 })
  })

  it('is reached at its end with four of five measured weeks in range and half of all measured', () => {
    const values = [50, 50, 60, 50, 50, undefined, undefined, undefined, undefined, undefined]
    expect(stands(heart, '2027-05-10', { dayFacts: weekly(values) })).toMatchObject({
      standing: 'reached',
      reachedOn: day('2027-05-10'),
      left: 0,
    })
    expect(stands(heart, '2027-05-09', { dayFacts: weekly(values) }).standing).toBe('open-ended')
  })

  it('is over, one week short of either', () => {
    const outside = [50, 60, 60, 50, 50, 50, undefined]
    expect(stands(heart, '2027-05-10', { dayFacts: weekly(outside) }).standing).toBe('over')
    expect(stands(heart, '2027-05-10', { dayFacts: weekly([50, 50, 50, 50]) }).standing).toBe('over')
  })

  it('asks nothing of a week that a pause touches', () => {
    const life = { dayFacts: weekly([50, 70, 50, 50, 50, 50]), pauses: [{ from: '2027-03-10', to: '2027-03-12' }] }
    expect(stands(heart, '2027-04-12', life).detail).toMatchObject({ inRange: 5, outside: 0, unknown: 0 })
  })

  it('has no even way, no streak and nothing of which one could be behind', () => {
    const found = stands(weight, '2027-04-12', { dayFacts: weekly([80, 80, 80], 'weight_kg'), birthYear: 1980 })
    expect([found.expected, found.slack, found.neededPerWeek]).toEqual([undefined, undefined, undefined])
    expect(found).toMatchObject({ standing: 'open-ended', reachable: true })
  })

  it('looks at the weight of adults alone', () => {
    const dayFacts = weekly([64, 64, 64], 'weight_kg')
    expect(stands(weight, '2027-04-12', { dayFacts, birthYear: 1980 }).actual).toBe(3)
    for (const life of [{ dayFacts }, { dayFacts, birthYear: 2010 }, { dayFacts, birthYear: 2009 }]) {
      expect(stands(weight, '2027-04-12', life)).toMatchObject({ actual: 0, detail: { inRange: 0, unknown: 6 } })
    }
  })
})

describe('the form of a range', () => {
  const codes = (value: unknown) => {
    const checked = checkMeasure(value)
    return checked.ok ? [] : checked.error.map(({ code, field }) => `${field} ${code}`)
  }

  it('wants a bound, in its order, that a body can have', () => {
    expect(codes({ kind: 'keep-in-range', of: 'resting-heart-rate' })).toEqual(['low required'])
    expect(codes({ ...heart, low: 60, high: 50 })).toEqual(['high contradiction'])
    expect(codes({ ...heart, high: 150 })).toEqual(['high out-of-range'])
    expect(codes(heart)).toEqual([])
  })

  it('asks for a height with a weight, and only then', () => {
    expect(codes({ kind: 'keep-in-range', of: 'weight', low: 60, high: 68 })).toEqual(['height_m required'])
    expect(codes({ ...heart, height_m: 1.75 })).toEqual(['height_m contradiction'])
  })

  it('never goes below a body mass index of 18.5, nor leaves a weight without a lower end', () => {
    // 18.5 · 1.75² = 56.66 kg
    expect(codes({ ...weight, low: 56.6 })).toEqual(['low below-healthy-weight'])
    expect(codes({ ...weight, low: 56.7 })).toEqual([])
    expect(codes({ kind: 'keep-in-range', of: 'weight', high: 68, height_m: 1.75 })).toEqual(['low required'])
  })

  it('is agreed on a weight with adults alone, and asks for the year of birth first', () => {
    const on = day('2027-06-01')
    const error = (birthYear?: number) => {
      const checked = checkForAthlete(weight, birthYear === undefined ? {} : { birthYear }, on)
      return checked.ok ? undefined : checked.error[0]
    }
    expect(error()).toEqual({ code: 'birth-year-needed', field: 'of' })
    expect(error(2012)).toEqual({ code: 'adults-only', field: 'of', fromYear: 2031 })
    expect(error(2009)).toEqual({ code: 'adults-only', field: 'of', fromYear: 2028 })
    expect(error(2008)).toBe(undefined)
    expect(checkForAthlete(heart, {}, on).ok).toBe(true)
    expect(checkForAthlete({ kind: 'composite', of: 'own', parts: [heart, weight] }, {}, on).ok).toBe(false)
  })
})
