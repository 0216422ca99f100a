import { describe, expect, it } from 'vitest'
import { partTargets } from '../../../../src/web/pages/today/targets.ts'

const box = (id: string, x: number, y: number, width = 100, height = 44) => ({ id, x, y, width, height })

describe('partTargets', () => {
  it('leaves targets alone that do not touch', () => {
    const parted = partTargets([box('a', 0, 0), box('b', 0, 60)])
    expect(parted.get('a')).toEqual({ left: 0, top: 0, right: 100, bottom: 44 })
  })

  it('parts stones that lie on each other half way between their middles', () => {
    const parted = partTargets([box('upper', 0, 0), box('lower', 10, 30)])
    expect([parted.get('upper')?.bottom, parted.get('lower')?.top]).toEqual([37, 37])
  })

  it('parts stones that lie beside each other from left to right', () => {
    const parted = partTargets([box('right', 90, 2), box('left', 0, 0)])
    expect([parted.get('left')?.right, parted.get('right')?.left]).toEqual([95, 95])
  })
})
