import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endLabel } from '../../../src/web/charts/end-label.ts'

const room = { left: 46, right: 382, top: 4, floor: 188 }
const text = 'between 4 and 5 times in 10'
const wide = text.length * 6.8

/** What the words cover, px. */
function covers({ x, y, anchor }: NonNullable<ReturnType<typeof endLabel>>) {
  const left = anchor === 'start' ? x : x - wide
  return { left, right: left + wide, top: y - 11, floor: y + 4 }
}

/** Whether any point close along the line lies in the box: not the way the label finds it. */
function isCrossed(line: readonly (readonly [number, number])[], box: ReturnType<typeof covers>): boolean {
  return line.slice(1).some(([bx, by], i) => {
    const [ax, ay] = line[i] ?? [bx, by]
    return Array.from(
      { length: 201 },
      (_, n) => [ax + ((bx - ax) * n) / 200, ay + ((by - ay) * n) / 200] as const,
    ).some(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.floor)
  })
}

describe('the words of the last mark', () => {
  test('stand beside it where there is room', () => {
    expect(
      endLabel(
        [100, 90],
        text,
        [
          [
            [46, 90],
            [100, 90],
          ],
        ],
        room,
      ),
    ).toEqual({ x: 111, y: 94.5, anchor: 'start' })
  })

  test('stand above a level line that leaves no room beside it', () => {
    expect(
      endLabel(
        [370, 90],
        text,
        [
          [
            [46, 90],
            [370, 90],
          ],
        ],
        room,
      ),
    ).toEqual({ x: 382, y: 78, anchor: 'end' })
  })

  test('give way to a line that comes down from above: they stand below it', () => {
    const line = [
      [46, 20],
      [300, 40],
      [370, 90],
    ] as const
    expect(endLabel([370, 90], text, [line], room)).toMatchObject({ y: 111, anchor: 'end' })
  })

  test('are left out where no place near it is clear', () => {
    const upAndDown = Array.from({ length: 60 }, (_, i) => [46 + i * 5, i % 2 ? 14 : 188] as const)
    expect(endLabel(upAndDown.at(-1)!, text, [upAndDown], room)).toBeUndefined()
  })

  test('cross no line and lie within the room, whatever course a chance took', () => {
    let said = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 188 }),
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 90, max: 370 }),
        (start, steps, end) => {
          const line: (readonly [number, number])[] = [[46, start]]
          for (const step of steps) {
            const y = Math.max(14, Math.min(188, line.at(-1)![1] + step))
            line.push([46 + ((end - 46) * line.length) / steps.length, y])
          }
          const label = endLabel(line.at(-1)!, text, [line], room)
          if (!label) return
          said++
          const box = covers(label)
          expect(isCrossed(line, box)).toBe(false)
          expect(box.left).toBeGreaterThanOrEqual(room.left)
          expect(box.right).toBeLessThanOrEqual(room.right)
          expect(box.top).toBeGreaterThanOrEqual(room.top)
          expect(box.floor).toBeLessThanOrEqual(room.floor)
        },
      ),
      { seed: 20270305, numRuns: 300 },
    )
    expect(said).toBeGreaterThan(200)
  })
})
