import { describe, expect, it } from 'vitest'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import type { GoalState } from '../../../../src/core/goal/goal.ts'
import { progress } from '../../../../src/core/goal/progress.ts'
import { windowOf } from '../../../../src/core/goal/window.ts'
import { day, makeGoal, makeRevision } from '../make-goal.ts'
import { makeLife, type SaidOn } from '../make-life.ts'

describe('an open goal', () => {
  const asked = { measure: { kind: 'open', review_months: 6 }, startOn: '2027-01-31', dueOn: '2027-12-31' } as const
  const reviews = (asOf: string) => progress(makeGoal([asked]), makeLife(asOf)).detail

  it('has no last day, and nothing that could be ahead, behind or missed', () => {
    expect(windowOf(makeRevision(asked))).toEqual({ from: day('2027-01-31') })
    const found = progress(makeGoal([asked]), makeLife('2040-01-01'))
    expect(found).toMatchObject({ standing: 'open-ended', reachable: true, periods: [] })
    expect([found.actual, found.target, found.fraction, found.daysLeft]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('has days to look back on, the last of a month where it has no such day', () => {
    expect(reviews('2027-02-01')).toMatchObject({ nextReviewOn: day('2027-07-31') })
    expect(reviews('2027-07-31')).toMatchObject({ nextReviewOn: day('2027-07-31') })
    expect(reviews('2027-08-01')).toMatchObject({ lastReviewOn: day('2027-07-31'), nextReviewOn: day('2028-01-31') })
    const monthly = makeGoal([{ ...asked, measure: { kind: 'open', review_months: 1 } }])
    expect(progress(monthly, makeLife('2027-02-10')).detail).toMatchObject({ nextReviewOn: day('2027-02-28') })
  })
})

describe('a goal by hand', () => {
  const steps = ['Find a club', 'Go once', 'Join']
  const asked = { measure: { kind: 'by-hand', steps }, startOn: '2027-03-01', dueOn: '2027-06-30' } as const
  const mark = (on: string, answers: Record<string, number>, goalId = 'goal-1'): SaidOn => ({
    on,
    answers,
    goalId,
    moment: 'weekly',
    id: `${on} ${Object.keys(answers).join()}`,
  })
  const states = (...all: readonly [string, GoalState][]) => all.map(([on, state]) => ({ on: day(on), state }))

  it('counts the steps that its runner has marked, and takes a mark back', () => {
    const checkIns = [
      mark('2027-03-05', { 'Find a club': 1 }),
      mark('2027-03-12', { 'Go once': 1 }),
      mark('2027-03-13', { 'Go once': 0 }),
    ]
    const at = (asOf: string) => progress(makeGoal([asked]), makeLife(asOf, { checkIns }))
    expect(at('2027-03-12')).toMatchObject({ actual: 2, target: 3, left: 1, standing: 'open-ended', unit: 'steps' })
    expect(at('2027-03-13')).toMatchObject({
      actual: 1,
      detail: { steps: [{ step: 'Find a club', doneOn: day('2027-03-05') }, { step: 'Go once' }, { step: 'Join' }] },
    })
  })

  it('is reached with the last step, and one step short is over', () => {
    const two = [mark('2027-03-05', { 'Find a club': 1, 'Go once': 1 })]
    const all = [...two, mark('2027-06-30', { Join: 1 })]
    expect(progress(makeGoal([asked]), makeLife('2027-07-01', { checkIns: two })).standing).toBe('over')
    expect(progress(makeGoal([asked]), makeLife('2027-07-01', { checkIns: all }))).toMatchObject({
      standing: 'reached',
      reachedOn: day('2027-06-30'),
      left: 0,
    })
  })

  it('takes no mark from another goal, and none from after its last day', () => {
    const other = [mark('2027-03-05', { 'Find a club': 1, 'Go once': 1, Join: 1 }, 'goal-2')]
    const late = [mark('2027-07-05', { 'Find a club': 1, 'Go once': 1, Join: 1 })]
    for (const checkIns of [other, late])
      expect(progress(makeGoal([asked]), makeLife('2027-08-01', { checkIns })).actual).toBe(0)
  })

  it('without steps is done when its runner says so, and not before', () => {
    const bare = [{ measure: { kind: 'by-hand' }, startOn: '2027-03-01' }] as const
    expect(progress(makeGoal(bare), makeLife('2027-05-01'))).toMatchObject({
      actual: 0,
      target: 1,
      standing: 'open-ended',
    })
    const said = makeGoal(bare, states(['2027-03-01', 'active'], ['2027-04-10', 'achieved']))
    expect(progress(said, makeLife('2027-04-09')).standing).toBe('open-ended')
    expect(progress(said, makeLife('2027-05-01'))).toMatchObject({ standing: 'reached', reachedOn: day('2027-04-10') })
    const again = makeGoal(bare, states(['2027-03-01', 'active'], ['2027-04-10', 'achieved'], ['2027-04-20', 'active']))
    expect(progress(again, makeLife('2027-05-01')).standing).toBe('open-ended')
  })

  it('has each step once', () => {
    expect(checkMeasure({ kind: 'by-hand', steps: ['Go', 'Go'] })).toMatchObject({ ok: false })
  })
})
