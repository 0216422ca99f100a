import { describe, expect, it } from 'vitest'
import { explain } from '../../../../src/core/goal/explain.ts'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import type { SelfRatedMeasure } from '../../../../src/core/goal/measure.ts'
import { progress } from '../../../../src/core/goal/progress.ts'
import { day, makeGoal } from '../make-goal.ts'
import { daysFrom, makeLife, type Life, type SaidOn } from '../make-life.ts'

const joy: SelfRatedMeasure = { kind: 'self-rated', of: 'enjoyment', rhythm: 'each-run', target: 7 }
const stress: SelfRatedMeasure = { kind: 'self-rated', of: 'stress', rhythm: 'before-and-after', target: 2 }
const fourWeeks = { startOn: '2027-03-01', dueOn: '2027-03-28' }
const stands = (measure: SelfRatedMeasure, asOf: string, life: Life) =>
  progress(makeGoal([{ measure, ...fourWeeks }]), makeLife(asOf, life))
const weekly = (name: 'joy' | 'stress' | 'energy', values: readonly number[], moment: SaidOn['moment'] = 'after-run') =>
  values.map((value, i) => ({ on: daysFrom('2027-03-03', values.length, 7)[i]!, [name]: value, moment }))

describe('a question at a rhythm', () => {
  it('takes the mean of the answers, and knows nothing before the first one', () => {
    expect(stands(joy, '2027-03-10', {}).actual).toBe(undefined)
    const found = stands(joy, '2027-03-20', { checkIns: weekly('joy', [6, 9]) })
    expect(found).toMatchObject({ actual: 7.5, target: 7, unit: 'rating', standing: 'open-ended' })
    expect(found.detail).toEqual({ kind: 'self-rated', answers: 2, weeksAnswered: 2, weeksNeeded: 2 })
  })

  it('is reached at its end with the mean there and an answer in half of the weeks', () => {
    expect(stands(joy, '2027-03-29', { checkIns: weekly('joy', [6, 8]) })).toMatchObject({
      standing: 'reached',
      reachedOn: day('2027-03-29'),
    })
    expect(stands(joy, '2027-03-29', { checkIns: weekly('joy', [6, 7.5]) }).standing).toBe('over')
    expect(stands(joy, '2027-03-29', { checkIns: weekly('joy', [9]) }).standing).toBe('over')
  })

  it('wants stress at most so high, and a question of the runner as they say', () => {
    const calm: SelfRatedMeasure = { kind: 'self-rated', of: 'stress', rhythm: 'weekly', target: 4 }
    expect(stands(calm, '2027-03-29', { checkIns: weekly('stress', [4, 4], 'weekly') }).standing).toBe('reached')
    expect(stands(calm, '2027-03-29', { checkIns: weekly('stress', [4, 5], 'weekly') }).standing).toBe('over')
    const own = {
      kind: 'self-rated',
      of: 'own',
      question: 'How loud is my knee?',
      rhythm: 'weekly',
      target: 3,
    } as const
    const checkIns = daysFrom('2027-03-03', 4, 7).map((on) => ({
      on,
      moment: 'weekly' as const,
      answers: { 'How loud is my knee?': 2 },
    }))
    expect(stands(own, '2027-03-29', { checkIns }).standing).toBe('over')
    expect(stands({ ...own, better: 'lower' }, '2027-03-29', { checkIns }).standing).toBe('reached')
    const byGoal = checkIns.map(({ on, moment }) => ({ on, moment, answers: { 'goal-1': 2 } }))
    expect(stands(own, '2027-03-29', { checkIns: byGoal }).actual).toBe(2)
  })

  it('pairs the words before and after a run by the run, or else by the day', () => {
    const checkIns: SaidOn[] = [
      { on: '2027-03-02', moment: 'before-run', stress: 7, activityId: 'a', id: '1' },
      { on: '2027-03-02', moment: 'before-run', stress: 9, activityId: 'b', id: '2' },
      { on: '2027-03-02', moment: 'after-run', stress: 3, activityId: 'b', id: '3' },
      { on: '2027-03-02', moment: 'after-run', stress: 6, activityId: 'a', id: '4' },
      { on: '2027-03-09', moment: 'before-run', stress: 5, id: '5' },
      { on: '2027-03-09', moment: 'after-run', stress: 3, id: '6' },
      { on: '2027-03-10', moment: 'after-run', stress: 1, id: '7' },
    ]
    const found = stands(stress, '2027-03-12', { checkIns })
    expect(found.actual).toBe(3)
    expect(found.detail).toMatchObject({ answers: 3, before: 7, after: 4 })
    const seen = explain(makeGoal([{ measure: stress, ...fourWeeks }]), makeLife('2027-03-12', { checkIns }), {
      from: day('2027-03-09'),
      to: day('2027-03-10'),
    })
    expect(seen.map(({ reason, amount }) => [reason, amount])).toEqual([
      ['other-moment', 0],
      ['counts', 2],
      ['other-moment', 0],
    ])
  })

  it('counts what rises between before and after where more is better', () => {
    const energy: SelfRatedMeasure = { kind: 'self-rated', of: 'energy', rhythm: 'before-and-after', target: 1 }
    const checkIns: SaidOn[] = daysFrom('2027-03-03', 4, 7).flatMap((on, i) => [
      { on, moment: 'before-run', energy: 4, id: `b${i}` },
      { on, moment: 'after-run', energy: 6, id: `a${i}` },
    ])
    expect(stands(energy, '2027-03-29', { checkIns })).toMatchObject({ actual: 2, standing: 'reached' })
  })

  it('keeps an answer of a pause, and takes the wordless week of it out of what is asked', () => {
    const pauses = [{ from: '2027-03-15', to: '2027-03-28' }]
    expect(stands(joy, '2027-03-29', { checkIns: weekly('joy', [8]), pauses })).toMatchObject({ standing: 'reached' })
  })

  it('asks for the question where it is the runner’s own', () => {
    const checked = checkMeasure({ kind: 'self-rated', of: 'own', rhythm: 'weekly', target: 5 })
    expect(checked).toEqual({ ok: false, error: [{ code: 'required', field: 'question' }] })
  })
})
