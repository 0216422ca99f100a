import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../../src/core/draw/point.ts'
import { cairnScene, firstPlaceBox } from '../../../src/core/draw/scene.ts'
import { drawnGoals, MIXED } from './make-drawn-goals.ts'

const seed = 'anna'
const weeks = Array.from({ length: 52 }, () => 30)
const desk = { seed, weeks, width: 800, height: 900 }
const phone = { seed, weeks, width: 390, height: 338 }

/** Points close to each other along a line that may bend. */
const alongTie = (tie: readonly Point[] = []): Point[] =>
  tie
    .slice(1)
    .flatMap(([bx, by], i) =>
      Array.from({ length: 101 }, (_, n): Point => [
        tie[i]![0] + ((bx - tie[i]![0]) * n) / 100,
        tie[i]![1] + ((by - tie[i]![1]) * n) / 100,
      ]),
    )

describe('cairnScene', () => {
  test('gives every stone a hit area of at least 44 px, from the top of the pile down', () => {
    for (const room of [desk, phone]) {
      const { boxes } = cairnScene(MIXED, room)
      expect(boxes.map((box) => box.id).toSorted()).toEqual(MIXED.map((goal) => goal.id).toSorted())
      for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
      expect(boxes.slice(0, 4).map((box) => box.id)).toEqual(['life', 'countries', 'half', 'four'])
    }
  })

  test('keeps every stone within the picture and above its ground', () => {
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        for (const room of [desk, phone]) {
          const { boxes, ground } = cairnScene(goals, room)
          expect(ground[1]).toBeLessThan(room.height)
          for (const { x, y, width, height } of boxes) {
            const [cx, cy] = [x + width / 2, y + height / 2]
            expect(cx).toBeGreaterThan(0)
            expect(cx).toBeLessThan(room.width)
            expect(cy).toBeGreaterThan(0)
            expect(cy).toBeLessThan(ground[1] + 5)
          }
        }
      }),
      { seed: 20270305, numRuns: 15 },
    )
  })

  test('names the high stones on alternating sides, apart, and week goals on the ground', () => {
    const { names, ground } = cairnScene(MIXED, desk)
    const sides = Object.fromEntries(names.map((name) => [name.id, name.side]))
    expect(sides).toEqual({
      life: 'left',
      countries: 'right',
      half: 'left',
      four: 'foot',
      long: 'foot',
      strength: 'foot',
    })
    for (const side of ['left', 'right', 'foot']) {
      const own = names.filter((name) => name.side === side)
      own.slice(1).forEach((name, i) => {
        if (side === 'foot') expect(name.x - (own[i]?.x ?? 0)).toBeGreaterThanOrEqual(150)
        else expect(name.y - (own[i]?.y ?? 0)).toBeGreaterThanOrEqual(48)
      })
    }
    for (const name of names) if (name.side === 'foot') expect(name.y).toBeGreaterThan(ground[1])
  })

  test('no name beside the pile stands on the ground, where its ink would not be seen', () => {
    const alone = MIXED.filter((goal) => goal.id === 'half')
    expect(cairnScene(alone, desk).names.map((name) => name.side)).toEqual(['foot'])
    for (const room of [phone, { ...desk, width: 1000, height: 300 }]) {
      const low = cairnScene(alone, { ...room, names: { only: 'half' } })
      for (const name of low.names) expect(name.y).toBeLessThan(low.ground[1] - 44)
    }
  })

  test('names one chosen stone, or none', () => {
    expect(cairnScene(MIXED, { ...phone, names: { only: 'half' } }).names.map((name) => name.id)).toEqual(['half'])
    expect(cairnScene(MIXED, { ...phone, names: { only: 'gone' } }).names).toEqual([])
    expect(cairnScene(MIXED, { ...phone, names: 'none' }).names).toEqual([])
  })

  test('the name of one stone lies within the picture, over no stone and off its own line, however the pile stands', () => {
    let named = 0
    fc.assert(
      fc.property(drawnGoals, (goals) => {
        for (const { id } of goals) {
          const { boxes, names } = cairnScene(goals, { ...phone, names: { only: id } })
          for (const tag of names) {
            named++
            const left = tag.side === 'left' ? tag.x - tag.width : tag.x
            expect(left).toBeGreaterThanOrEqual(0)
            expect(left + tag.width).toBeLessThanOrEqual(phone.width)
            const overWords = ([x, y]: Point) => x > left && x < left + tag.width && Math.abs(y - tag.y) < 49
            expect(alongTie(tag.tie).filter(overWords)).toEqual([])
            for (const { halo } of boxes) {
              const { x, y, width, height } = boundsOf(halo)
              const isApart = x + width <= left || x >= left + tag.width || y + height <= tag.y - 48 || y >= tag.y + 48
              expect(isApart).toBe(true)
            }
          }
        }
      }),
      { seed: 20270305, numRuns: 20 },
    )
    expect(named).toBeGreaterThan(60)
  })

  test('leaves names out where there is no room for them', () => {
    expect(cairnScene(MIXED, { ...phone, width: 320 }).names).toEqual([])
  })

  test('draws the outline of focus on the stone that has it', () => {
    const { svg, boxes } = cairnScene(MIXED, { ...desk, focus: 'half' })
    expect(svg).toContain(`<path d="${boxes.find((box) => box.id === 'half')?.halo}" fill="none" stroke="var(--focus)"`)
    expect(cairnScene(MIXED, desk).svg).not.toContain('--focus')
  })

  test('without a goal the place of the first stone is known', () => {
    const box = firstPlaceBox(seed, cairnScene([], phone))
    expect(box.width).toBeGreaterThan(44)
    expect(box.x).toBeGreaterThan(0)
    expect(box.y + box.height).toBeLessThan(338)
  })
})

/** The box round an outline, which is written as its first point and curves from one point to the next. */
function boundsOf(path: string) {
  const numbers = [...path.matchAll(/-?\d*\.?\d+/g)].map(Number)
  let [x = NaN, y = NaN] = numbers
  const [xs, ys] = [[x], [y]]
  for (let i = 2; i + 5 < numbers.length; i += 6) {
    x += numbers[i + 4]!
    y += numbers[i + 5]!
    xs.push(x)
    ys.push(y)
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
