import { describe, expect, it } from 'vitest'
import { counts, isIndoors, isRun } from '../../../src/core/activity/counts.ts'

describe('counts', () => {
  it.each([
    [{ countsForGoals: true }, true],
    [{ countsForGoals: false }, false],
    [{ countsForGoals: true, duplicateOf: 'another' }, false],
  ])('%j: %s', (activity, expected) => {
    expect(counts(activity)).toBe(expected)
  })
})

it('running is a run, a walk and a hike are not', () => {
  expect(isRun('running')).toBe(true)
  expect(isRun('walking')).toBe(false)
  expect(isRun('hiking')).toBe(false)
})

it('a treadmill is indoors, a trail and no word at all are not', () => {
  expect(isIndoors('treadmill')).toBe(true)
  expect(isIndoors('trail')).toBe(false)
  expect(isIndoors(undefined)).toBe(false)
})
