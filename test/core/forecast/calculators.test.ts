import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  cameron,
  danielsGilbert,
  riegel,
  tanda,
  timeOfVdot,
  vdot,
  vickersVertosickOne,
  vickersVertosickTwo,
} from '../../../src/core/forecast/calculators.ts'

const [HALF, MARATHON, MILE] = [21097.5, 42195, 1609.344]
const clock = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

describe('what other calculators say', () => {
  it.each([
    [10000, '41:42'],
    [HALF, '1:32:00'],
    [MARATHON, '3:11:49'],
  ])('Riegel takes 20:00 for 5 km to %f m', (to, time) => {
    expect(riegel(5000, 1200, to)).toBeCloseTo(clock(time), -0.5)
  })

  it.each([
    [5000, 1200, 49.806],
    [10000, 2700, 45.263],
    [HALF, 6000, 45.124],
    [MARATHON, 12600, 44.554],
  ])('VDOT of %f m in %f s', (distance, time, value) => {
    expect(vdot(distance, time)).toBeCloseTo(value, 3)
    expect(timeOfVdot(value, distance)).toBeCloseTo(time, -1)
  })

  it.each([
    [10000, '41:28'],
    [HALF, '1:31:50'],
    [MARATHON, '3:11:17'],
  ])('Daniels and Gilbert take 20:00 for 5 km to %f m', (to, time) => {
    expect(Math.abs(danielsGilbert(5000, 1200, to) - clock(time))).toBeLessThan(1)
  })

  it.each([
    [10000, '41:40'],
    [HALF, '1:31:51'],
    [MARATHON, '3:15:11'],
  ])('Cameron takes 20:00 for 5 km to %f m', (to, time) => {
    expect(Math.abs(cameron(5000, 1200, to) - clock(time))).toBeLessThan(1)
  })

  it.each([
    [15, '3:51:23', '3:45:51'],
    [25, '3:46:36', '3:43:39'],
    [35, '3:42:00', '3:41:29'],
    [50, '3:35:27', '3:38:16'],
    [70, '3:27:17', '3:34:02'],
  ])('Vickers and Vertosick take a half of 1:40:00 to the marathon at %i miles a week', (miles, one, two) => {
    expect(Math.abs(vickersVertosickOne(HALF, 6000, miles * MILE) - clock(one))).toBeLessThan(1)
    const shorter = { distance_m: 10000, time_s: 2700 }
    const longer = { distance_m: HALF, time_s: 6000 }
    expect(Math.abs(vickersVertosickTwo(shorter, longer, miles * MILE) - clock(two))).toBeLessThan(1)
  })

  it('Tanda takes 60 miles a week at 7:30 a mile to 2:59:11', () => {
    expect(Math.abs(tanda(60 * MILE, (450 / MILE) * 1000) - clock('2:59:11'))).toBeLessThan(2)
  })

  it('does not move a result to its own distance', () => {
    expect(riegel(10000, 2700, 10000)).toBe(2700)
    expect(danielsGilbert(10000, 2700, 10000)).toBeCloseTo(2700, 6)
    expect(cameron(10000, 2700, 10000)).toBeCloseTo(2700, 9)
  })

  it('comes out as the page writes it', () => {
    const page = readFileSync(new URL('../../../docs/methods/calculators.md', import.meta.url), 'utf8')
    const example: Record<string, number> = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '{}')
    expect({
      riegel: Math.round(riegel(HALF, 6000, MARATHON)),
      danielsGilbert: Math.round(danielsGilbert(HALF, 6000, MARATHON)),
      cameron: Math.round(cameron(HALF, 6000, MARATHON)),
      vickersVertosick: Math.round(vickersVertosickOne(HALF, 6000, 56000)),
      tanda: Math.round(tanda(56000, 330)),
    }).toEqual(example)
  })
})
