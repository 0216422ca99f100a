import { describe, expect, test } from 'vitest'
import { beds } from '../../../src/core/draw/beds.ts'
import { layout } from '../../../src/core/draw/layout.ts'
import { MIXED } from './make-drawn-goals.ts'

const { stones } = layout(MIXED, { seed: 'anna' })

describe('beds', () => {
  test.each([0.02, 0.1, 0.34, 0.58, 0.9, 0.99])('fill %f of the height of the stone, in its own lie', (share) => {
    for (const stone of stones) {
      const angle = (-stone.tilt * Math.PI) / 180
      const heights = beds(stone, share).shore.map(
        ([x, y]) => 0.5 - ((x - stone.x) * Math.sin(angle) + (y - stone.y) * Math.cos(angle)) / stone.height,
      )
      expect(heights.reduce((sum, height) => sum + height, 0) / heights.length).toBeCloseTo(share, 6)
    }
  })

  test('more progress never lies lower anywhere', () => {
    for (const stone of stones) {
      const [less, more] = [beds(stone, 0.4).shore, beds(stone, 0.5).shore]
      less.forEach(([, y], i) => expect(more[i]?.[1]).toBeLessThan(y))
    }
  })

  test('the shore of a full stone is out of sight above it', () => {
    for (const stone of stones) {
      const top = Math.min(...stone.points.map(([, y]) => y))
      for (const [x, y] of beds(stone, 1).shore)
        if (Math.abs(x - stone.x) < stone.width / 4) expect(y).toBeLessThan(top + 1)
    }
  })
})
