import { describe, expect, it } from 'vitest'
import { lastRaces } from '../../../src/core/forecast/fitness.ts'
import { knowing, race, run } from './make-case.ts'

const three = [race(90, 5000, 1500), race(60, 5000, 1490), race(30, 5000, 1480)]

describe('the last races, as they would have been forecast the day before', () => {
  it('are told latest first, each from what was known by then', () => {
    const [last, second, first] = lastRaces(knowing({ races: three }), 10)
    expect([last, second, first].map((each) => each?.time_s)).toEqual([1480, 1490, 1500])
    expect(first?.said).toBeUndefined()
    expect(last?.said?.p10).toBeLessThan(1490)
    expect(last?.said?.p90).toBeGreaterThan(1490)
  })

  it('know nothing of the race itself, nor of what came later', () => {
    const said = (time_s: number, later: number) =>
      lastRaces(knowing({ races: [...three, race(10, 5000, time_s), race(2, 5000, later)] }), 10)[1]?.said
    expect(said(1300, 1250)).toEqual(said(1900, 1950))
  })

  it('take the time of the recording where there is no official one', () => {
    const { official_time_s: _, ...untimed } = race(20, 5000, 0, { activityId: 'run-20' })
    const told = lastRaces(knowing({ races: [...three, untimed], runs: [run(20, 5000, { elapsed_s: 1472 })] }), 10)
    expect(told[0]?.time_s).toBe(1472)
  })

  it('leave out what was run as training, and what is no running', () => {
    const others = [race(20, 5000, 1900, { allOut: false }), race(15, 5000, 3900, { kind: 'multisport' })]
    expect(lastRaces(knowing({ races: [...three, ...others] }), 10).map(({ time_s }) => time_s)).toEqual([
      1480, 1490, 1500,
    ])
  })

  it('are said for the climb of their way', () => {
    const at = (ascent_m?: number) =>
      lastRaces(knowing({ races: [...three, race(10, 5000, 1600, ascent_m === undefined ? {} : { ascent_m })] }), 1)[0]
    expect(at(150)?.time_s).toBeCloseTo(1600, 9)
    expect(at(150)!.said!.p50 / at()!.said!.p50).toBeCloseTo(1 + (3.7 * 150) / 5000, 9)
  })
})
