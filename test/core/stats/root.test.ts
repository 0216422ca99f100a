import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rootBetween } from '../../../src/core/stats/root-between.ts'
import { rootNear } from '../../../src/core/stats/root-near.ts'

/** Rising, flat or steep far out or bent at the root, and 0 at it. */
const SHAPES: Record<string, (x: number) => number> = {
  straight: (x) => 3 * x,
  flat: (x) => Math.tanh(x),
  steep: (x) => Math.sinh(4 * x),
  bent: (x) => (x < 0 ? 7 * x : 0.5 * x),
}
/** As the odds of a race are at the best time in the world. */
const cliff = (x: number) => (x < 0 ? 700 * x : 0.5 * x)
const shapes = Object.values(SHAPES)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('rootBetween', () => {
  it('finds the root of a rising function between two numbers on either side of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        number(4, 12),
        number(0.001, 0.5),
        number(0.001, 0.5),
        (shape, root, below, above) => {
          expect(rootBetween(root - below, root + above, (x) => shape(x - root))).toBeCloseTo(root, 5)
        },
      ),
      { seed: 61, numRuns: 500 },
    )
  })
})

describe('rootNear', () => {
  it('finds the root of a rising function, however far from the start it lies', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes, cliff), number(4, 12), number(-8, 8), (shape, root, away) => {
        expect(rootNear(root + away, 5e-6, (x) => shape(x - root))).toBeCloseTo(root, 5)
      }),
      { seed: 62, numRuns: 500 },
    )
  })

  it('asks nothing more of a start that is the root', () => {
    let asked = 0
    expect(rootNear(7, 5e-6, (x) => (asked++, x - 7))).toBe(7)
    expect(asked).toBe(1)
  })
})
