import { scaleLinear } from 'd3-scale'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { progressAmount } from '../../../src/web/charts/progress-amount.ts'
import { timeTicks } from '../../../src/web/charts/time-ticks.ts'
import { wordsFor } from '../../../src/words/index.ts'

const words = wordsFor('en')
const metric = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' } as const
const amountOf = (measure: Measure, unit: 'm' | 's', reader: Parameters<typeof progressAmount>[2] = metric) =>
  progressAmount({ measure, progress: { unit } }, words, reader)
const volume = (quantity: 'distance' | 'climb' | 'time', amount: number): Measure => ({
  kind: 'volume',
  quantity,
  amount,
  per: 'total',
  sports: ['running'],
})

describe('amounts on the charts of a goal', () => {
  test('climb stands in metres of height, or in feet where the runner reads those, and never in kilometres', () => {
    const metres = amountOf(volume('climb', 30_000), 'm')
    expect(metres.text(12_804)).toBe('12,804 m')
    expect(metres.ticks(scaleLinear([0, 30_000], [0, 1]), 4).map(metres.tick)).toEqual([
      '0',
      '10,000',
      '20,000',
      '30,000',
    ])
    const feet = amountOf(volume('climb', 3048), 'm', { ...metric, elevationUnits: 'imperial' })
    expect(feet.text(3048)).toBe('10,000 ft')
    expect(feet.ticks(scaleLinear([0, 3048], [0, 1]), 2).map(feet.tick)).toEqual(['0', '5,000', '10,000'])
  })

  test('a mark says a decimal below a hundred and none above', () => {
    const { tick } = amountOf(volume('distance', 4_000_000), 'm')
    expect([12_345, 99_940, 4_737_800].map(tick)).toEqual(['12.3', '99.9', '4,738'])
  })

  test('times stand at round minutes, whichever end of the scale is said first', () => {
    expect(timeTicks(1130, 990, 4)).toEqual([1020, 1080])
    expect(timeTicks(4500, 6300, 4)).toEqual([4800, 5400, 6000])
  })
})
