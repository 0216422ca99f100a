import { describe, expect, it } from 'vitest'
import { distanceColumn, positionDistance, trackOf, travelledDistance } from '../../../src/core/activity/distance.ts'

const f = Float64Array

describe('positionDistance', () => {
  it.each([
    ['a degree of latitude', [0, 0, 1, 0], 111195],
    ['a degree of longitude at 60° north', [60, 0, 60, 1], 55597],
    ['a metre', [50, 8, 50 + 1 / 111195, 8], 1],
    ['across the 180th meridian', [0, 179.5, 0, -179.5], 111195],
    ['half round the world', [0, 0, 0, 180], 20015115],
    ['nowhere', [48, 11, 48, 11], 0],
    // Berlin to Hamburg, some 255 km as the crow flies.
    ['Berlin to Hamburg', [52.52, 13.405, 53.5511, 9.9937], 255_300],
  ] as const)('%s', (_, [a, b, c, d], expected) => {
    expect(Math.abs(positionDistance(a, b, c, d) - expected)).toBeLessThan(Math.max(1e-3, expected * 1e-3))
  })
})

describe('travelledDistance', () => {
  const time_s = f.of(0, 10, 20, 30)
  it('adds up along the positions and passes over samples without one', () => {
    const latitude = f.of(0, 30 / 111195, NaN, 90 / 111195)
    const column = travelledDistance({ time_s, latitude, longitude: f.of(0, 0, NaN, 0) }, 10)!
    expect([...column].map((d) => Math.round(d))).toEqual([0, 30, NaN, 90])
  })

  it('adds nothing for a jump', () => {
    const column = travelledDistance({ time_s, latitude: f.of(0, 1, 1, 1), longitude: f.of(0, 0, 0, 0) }, 10)!
    expect([...column]).toEqual([0, 0, 0, 0])
  })

  it.each([[f.of(NaN, NaN)], [f.of(NaN, 1)]])('has no answer with fewer than two positions', (latitude) => {
    expect(travelledDistance({ time_s: f.of(0, 1), latitude, longitude: latitude }, 10)).toBeUndefined()
  })
})

describe('distanceColumn', () => {
  const positions = { time_s: f.of(0, 10), latitude: f.of(0, 30 / 111195), longitude: f.of(0, 0) }
  it('is the device’s own', () => {
    const distance_m = f.of(0, 33)
    expect(distanceColumn({ ...positions, distance_m }, 'running')).toBe(distance_m)
  })

  it.each([[f.of(0, 0)], [f.of(NaN, 5)], [undefined]])('is that of the positions where the device says %s', (own) => {
    const streams = own ? { ...positions, distance_m: own } : positions
    expect(distanceColumn(streams, 'running')![1]).toBeCloseTo(30, 1)
  })
})

describe('trackOf', () => {
  it('drops what is missing or goes back, in time or distance', () => {
    const track = trackOf(f.of(0, 1, 2, 1, 4, 5), f.of(0, NaN, 5, 6, 4, 5))
    expect([...track.time_s]).toEqual([0, 2, 5])
    expect([...track.distance_m]).toEqual([0, 5, 5])
  })
})
