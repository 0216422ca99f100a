import { expect, test } from 'vitest'
import { placeOf, type Scale, shareOf, valueAt } from '../../../../src/web/pages/worksheet/what-if/scale.ts'

const faster: Scale = { first: 1500, step: -5, steps: 60 }

test('a slider of times runs from slow to fast, and each place is one value', () => {
  expect(valueAt(faster, 0)).toBe(1500)
  expect(valueAt(faster, 60)).toBe(1200)
  for (let place = 0; place <= faster.steps; place++) expect(placeOf(faster, valueAt(faster, place))).toBe(place)
})

test('values beyond the ends lie at the ends', () => {
  expect(placeOf(faster, 2000)).toBe(0)
  expect(placeOf(faster, 900)).toBe(60)
  expect([shareOf(faster, 2000), shareOf(faster, 1350), shareOf(faster, 900)]).toEqual([0, 0.5, 1])
})
