import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coolTime, wetBulbGlobe } from '../../../src/core/forecast/heat.ts'

const page = readFileSync(new URL('../../../docs/methods/weather.md', import.meta.url), 'utf8')
const example = JSON.parse(/```json\n([\s\S]+?)\n```/.exec(page)![1]!) as {
  time_s: number
  temperature_c: number
  dewPoint_c: number
  answer: Record<string, number>
}

it('says what the example of its page says', () => {
  const { time_s, temperature_c, dewPoint_c, answer } = example
  const cool = coolTime(time_s, temperature_c, dewPoint_c)
  for (const [name, value] of Object.entries(answer)) expect(cool[name as keyof typeof cool]).toBeCloseTo(value, 1)
})

it('takes nothing off in the cool, never adds, and takes more off the warmer and the moister it was', () => {
  expect(coolTime(12_000, 5, 0).time_s).toBe(12_000)
  const degrees = fc.double({ min: -10, max: 40, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 600, max: 30_000 }), degrees, degrees, (time_s, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const [cooler, warmer] = [coolTime(time_s, low, low - 5), coolTime(time_s, high, high - 5)]
      expect(warmer.time_s).toBeLessThanOrEqual(cooler.time_s)
      expect(cooler.time_s).toBeLessThanOrEqual(time_s)
      expect(coolTime(time_s, high, high).time_s).toBeLessThanOrEqual(warmer.time_s)
      expect(warmer.fast_s).toBeLessThanOrEqual(warmer.time_s)
      expect(warmer.slow_s).toBeGreaterThanOrEqual(warmer.time_s)
    }),
    { seed: 20260308, numRuns: 300 },
  )
  expect(wetBulbGlobe(20, 10)).toBeGreaterThan(wetBulbGlobe(20, 0))
})
