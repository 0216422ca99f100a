import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPlace } from '../../../src/core/activity/find-place.ts'
import { placeTable } from '../../../src/core/activity/place-table.ts'
import { root } from '../../support/repository.ts'

const bytes = brotliDecompressSync(readFileSync(join(root, 'data', 'places.bin')))
const table = placeTable(bytes)
const at = (latitude: number, longitude: number) => findPlace(table, latitude, longitude)?.state

/** The table of docs/methods/places.md: '| Berlin | 52.5200, 13.4050 | DE-BE |'. */
const page = readFileSync(join(root, 'docs/methods/places.md'), 'utf8')
const rows = [...page.matchAll(/^\| ([^|]+) \| (-?[\d.]+), (-?[\d.]+) \| ([^|]+) \|$/gm)].map(
  ([, name = '', latitude, longitude, state = '']) => ({
    name,
    latitude: Number(latitude),
    longitude: Number(longitude),
    state,
  }),
)

describe('a place by its coordinates', () => {
  it('is as the page of the method says', () => {
    expect(rows.length).toBeGreaterThan(25)
    const found = rows.map(({ name, latitude, longitude }) => `${name}: ${at(latitude, longitude) ?? 'none'}`)
    expect(found).toEqual(rows.map(({ name, state }) => `${name}: ${state}`))
  })

  it('is one of every state of the United States by its capital, or near it', () => {
    const states = new Set(table.states.filter(({ country }) => country === 'US').map(({ state }) => state))
    expect(states.size).toBe(51)
    expect(table.states.find(({ state }) => state === 'US-CO')).toMatchObject({ country: 'US', name: 'Colorado' })
  })

  it('is nowhere where there is no position and far out at sea', () => {
    for (const [latitude, longitude] of [
      [NaN, 0],
      [91, 0],
      [0, 181],
      [0, NaN],
      [45, -40],
      [0, 0],
    ] as const)
      expect(findPlace(table, latitude, longitude)).toBeUndefined()
  })

  it('changes nowhere but at a border: two points ten metres apart are in one state, but for the few at a border', () => {
    let differ = 0
    fc.assert(
      fc.property(fc.double({ min: 47, max: 51, noNaN: true }), fc.double({ min: 6, max: 15, noNaN: true }), (y, x) => {
        if (at(y, x) !== at(y + 0.0001, x)) differ++
      }),
      { seed: 11, numRuns: 500 },
    )
    expect(differ).toBeLessThan(5)
  })

  it('reaches every state from some point of its box, but for islets scattered over an ocean', () => {
    const [steps, wide] = [24, 5]
    const lost = table.states.filter(({ box: [west, south, east, north], state }) => {
      for (let i = 0; i < steps * steps; i++) {
        const [y, x] = [((i % steps) + 0.5) / steps, (Math.floor(i / steps) + 0.5) / steps]
        if (at(south + (north - south) * y, west + (east - west) * x) === state) return false
      }
      return east - west < wide
    })
    expect(lost.map(({ state }) => state)).toEqual([])
  })
})

describe('a damaged table', () => {
  it('is refused, since it is ours', () => {
    expect(() => placeTable(bytes.subarray(0, 5000))).toThrow('ends too early')
  })
})
