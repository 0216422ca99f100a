import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believedOffset, isDatable } from '../../src/importers/believed-time.ts'
import { parseIsoTime } from '../../src/importers/iso-time.ts'
import { longestRising } from '../../src/importers/longest-rising.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { present } from '../../src/importers/present.ts'
import { risingDistance } from '../../src/importers/rising-distance.ts'
import { parseNumber } from '../../src/importers/xml/numbers.ts'
import { faultsOf } from './support/faults-of.ts'
import { listOf, problemsOf } from './support/read-list.ts'
import {
  fileId,
  FIT_START,
  fitTime,
  makeRawFit,
  SINT32,
  UINT16,
  uint16,
  UINT32,
  uint32,
  UINT8,
} from './support/make-fit.ts'

const seeded = { seed: 20260503 }

describe('longestRising', () => {
  const kept = (...values: number[]) => [...longestRising(Float64Array.from(values))].map(Boolean)
  it('leaves out as few values as make the rest rise', () => {
    expect(kept(10, 99, 11, 12)).toEqual([true, false, true, true])
    expect(kept(1, 2, 2, 3)).toEqual([true, true, true, true])
    expect(kept(5, NaN, 6, 1)).toEqual([true, false, true, false])
    expect(kept()).toEqual([])
    expect(kept(NaN)).toEqual([false])
  })
  it('is as long as the slow way finds, and rises', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), (values) => {
        const mask = kept(...values)
        const rest = values.filter((_, i) => mask[i])
        expect(rest).toEqual(rest.toSorted((a, b) => a - b))
        const best = values.map(() => 1)
        for (let i = 0; i < values.length; i++)
          for (let j = 0; j < i; j++) if (values[j]! <= values[i]!) best[i] = Math.max(best[i]!, best[j]! + 1)
        expect(rest.length).toBe(Math.max(0, ...best))
      }),
      seeded,
    )
  })
})

describe('risingDistance', () => {
  it('never falls, whatever the counter does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.float({ noNaN: false }), fc.integer({ min: 0, max: 5000 })), { maxLength: 60 }),
        (counter) => {
          const there = [...risingDistance(Float64Array.from(counter), 0).distance_m].filter(
            (value) => !Number.isNaN(value),
          )
          expect(there).toEqual(there.toSorted((a, b) => a - b))
          expect(there.every((value) => value >= 0)).toBe(true)
        },
      ),
      seeded,
    )
  })
})

describe('parseIsoTime', () => {
  it('gives back every instant it is given', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2107-01-01'), noInvalidDate: true }),
        (date) => {
          expect(parseIsoTime(date.toISOString())).toEqual({ at: date.getTime() })
        },
      ),
      seeded,
    )
  })
  it.each([
    '',
    '2026',
    '2026-05-03',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-05-03T25:00:00Z',
    '2026-05-03T06:30:00+19:00',
    '٢٠٢٦-05-03T06:30:00Z',
  ])('%j is none', (text) => expect(parseIsoTime(text)).toBeUndefined())
  it('reads offsets and fractions as writers write them', () => {
    expect(parseIsoTime('2026-05-03T06:30:00.5+0530')).toEqual({
      at: Temporal.Instant.from('2026-05-03T01:00:00.5Z').epochMilliseconds,
      utcOffset_min: 330,
    })
    expect(parseIsoTime(' 2026-05-03T06:30:00,123456789-03:30 ')?.utcOffset_min).toBe(-210)
  })
})

describe('small parts', () => {
  it('a number that is none is never zero', () => {
    expect(['', undefined, 'NaN'].map(parseNumber)).toEqual([NaN, NaN, NaN])
    expect(['1,5', 'abc', '0x10', '--1', '1e999', 'Infinity', '١٢'].map(parseNumber)).toEqual(Array(7).fill(Infinity))
    expect([' 1.5 ', '-0', '+2', '.5', '5.', '1e3'].map(parseNumber)).toEqual([1.5, -0, 2, 0.5, 5, 1000])
  })
  it('a time is believed in the years that Cairn can write down, and an offset as far as zones go', async () => {
    const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds
    const [first, last] = [at('1900-01-01T00:00:00Z'), at('2199-12-31T23:59:59Z')]
    expect([first - 1, first, last, last + 1000, NaN].map(isDatable)).toEqual([false, true, true, false, false])
    expect(parseIsoTime('2200-01-01T00:00:00Z')).toBeUndefined()
    expect([840, -840, 841, -9e9, NaN, undefined].map(believedOffset)).toEqual([840, -840, ...Array(4).fill(undefined)])
    const far = {
      summarizedActivitiesExport: [{ beginTimestamp: last + 1000, startTimeLocal: 0, elapsedDuration: 6e5 }],
    }
    const bytes = new TextEncoder().encode(JSON.stringify(far))
    expect(problemsOf(await listOf('x_summarizedActivities.json', bytes))).toEqual([
      { code: 'bad-row', row: 1, field: 'date' },
    ])
  })
  it('what is missing is a missing key', () => {
    expect(present({ a: undefined, b: NaN, c: 0, d: '' })).toEqual({ c: 0, d: '' })
  })
})

describe('any values in a FIT file', () => {
  const bytes = (count: number) => fc.array(fc.integer({ min: 0, max: 255 }), { minLength: count, maxLength: count })
  it('give a sound activity', async () => {
    const anyRecord = fc.record({
      second: fc.integer({ min: 0, max: 4000 }),
      lat: bytes(4),
      lon: bytes(4),
      rest: bytes(4),
      distance: fc.integer({ min: 0, max: 0xffffffff }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 20 }), bytes(24), async (records, totals) => {
        const file = makeRawFit([
          fileId(4),
          ...records.map(({ second, lat, lon, rest, distance }) => ({
            global: 20,
            fields: [
              [253, UINT32, fitTime(FIT_START + second * 1000)] as const,
              [0, SINT32, lat] as const,
              [1, SINT32, lon] as const,
              [3, UINT8, rest.slice(0, 1)] as const,
              [4, UINT8, rest.slice(1, 2)] as const,
              [7, UINT16, rest.slice(2)] as const,
              [5, UINT32, uint32(distance)] as const,
            ],
          })),
          {
            global: 18,
            fields: [
              [253, UINT32, totals.slice(0, 4)],
              [2, UINT32, totals.slice(4, 8)],
              [7, UINT32, totals.slice(8, 12)],
              [8, UINT32, totals.slice(12, 16)],
              [9, UINT32, totals.slice(16, 20)],
              [5, 0, totals.slice(20, 21)],
              [16, UINT8, totals.slice(21, 22)],
              [22, UINT16, uint16(totals[22]! * 256 + totals[23]!)],
            ],
          },
        ])
        const parsed = await parseFile(file, 'x.fit')
        expect(parsed.ok && parsed.value.flatMap(faultsOf)).toEqual([])
      }),
      { ...seeded, numRuns: 300 },
    )
  })

  it('nor do any bytes at all throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('x.fit', 'x.gpx', 'x.tcx', 'x.gz', 'x'),
        async (noise, path) => {
          const behindHeader = Uint8Array.from([14, 32, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0, ...noise])
          for (const file of [noise, behindHeader]) {
            const parsed = await parseFile(file, path)
            if (parsed.ok) expect(parsed.value.flatMap(faultsOf)).toEqual([])
          }
        },
      ),
      { ...seeded, numRuns: 300 },
    )
  })
})
