import { describe, expect, test } from 'vitest'
import { iconSvg } from '../../../src/core/draw/icon-svg.ts'
import { stoneSvg } from '../../../src/core/draw/stone-svg.ts'
import { makeDrawnGoal } from './make-drawn-goals.ts'

const goal = makeDrawnGoal({ id: 'half' })
const shapeOf = (svg: string) => svg.match(/<path id="[^"]+" d="([^"]+)"/)?.[1]

describe('stoneSvg', () => {
  test('the stone of a goal has one shape in every state', () => {
    const shapes = (['active', 'paused', 'achieved', 'fell-short', 'released'] as const).map((state) =>
      shapeOf(stoneSvg({ ...goal, state }, { seed: 'anna', size: 74 })),
    )
    expect(new Set(shapes).size).toBe(1)
  })

  test('is as wide as asked, and simplified under 64 px', () => {
    expect(stoneSvg(goal, { seed: 'anna', size: 30 })).toMatch(/width="30" height="[\d.]+"/)
    expect(stoneSvg(goal, { seed: 'anna', size: 30 })).not.toMatch(/<pattern|<filter/)
    expect(stoneSvg(goal, { seed: 'anna', size: 74 })).toContain('<pattern')
  })

  test('still shows at 30 px where the fill ends', () => {
    expect(stoneSvg(goal, { seed: 'anna', size: 30 })).toContain('--shore-ink')
  })
})

describe('iconSvg', () => {
  test('has four stones, three at 16 px', () => {
    expect(iconSvg(32).match(/class="drawn-stone"/g)).toHaveLength(4)
    expect(iconSvg(16).match(/class="drawn-stone"/g)).toHaveLength(3)
  })
})
