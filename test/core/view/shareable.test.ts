import { expect, it } from 'vitest'
import type { Measure, PlainMeasure } from '../../../src/core/goal/measure.ts'
import { isShareable } from '../../../src/core/view/shareable.ts'
import { frequencyOf, volumeOf } from '../goal/make-goal.ts'

const rated: PlainMeasure = { kind: 'open', review_months: 3 }
const goal = (measure: Measure, over: Partial<Parameters<typeof isShareable>[0]> = {}) =>
  isShareable({ type: 'consistency', state: 'active', measure, ...over })

it('a goal of running that is under way or reached may be in a picture', () => {
  expect(goal(volumeOf())).toBe(true)
  expect(goal(frequencyOf(), { state: 'achieved' })).toBe(true)
})

it('a goal of health, one of body or mind, and one that rests or was let go of stay here', () => {
  expect(goal(volumeOf(), { type: 'health' })).toBe(false)
  expect(goal(rated)).toBe(false)
  expect(goal(volumeOf(), { state: 'paused' })).toBe(false)
  expect(goal(volumeOf(), { state: 'released' })).toBe(false)
})

it('a goal of several is held back by each of its parts', () => {
  const parts = [volumeOf(), frequencyOf()]
  expect(goal({ kind: 'composite', of: 'base', parts })).toBe(true)
  expect(goal({ kind: 'composite', of: 'base', parts: [...parts, rated] })).toBe(false)
})
