import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../src/core/activity/activity.ts'
import { findTwin, listTwins, richer, type Recording, type TwinFacts } from '../../../src/core/activity/duplicate.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'
import { localDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { offsetMinutesAt } from '../../../src/core/base/zone.ts'

const MORNING = 1_767_250_800_000
const HOUR = 3600_000

const make = (id: string, facts: Partial<Omit<TwinFacts, 'startAt'>> & { at?: number } = {}): TwinFacts => {
  const { at = MORNING, ...rest } = facts
  return { id, sport: 'running', elapsed_s: 3600, moving_s: 3500, distance_m: 12000, ...rest, startAt: epochMs(at) }
}
const watch = make('watch')
const kindOf = (other: TwinFacts, candidate = watch) => findTwin(candidate, [other])?.kind

describe('a list that tells days and no hours', () => {
  const on = localDate(20_000)
  const known = make('watch', { localDay: on })
  const listed = (facts: Parameters<typeof make>[1], id = 'list') =>
    make(id, { at: MORNING + 4 * HOUR + 77_000, localDay: on, warnings: [{ code: 'hour-unknown' }], ...facts })

  it.each<[string, Parameters<typeof make>[1], string | undefined]>([
    ['the run of that day, rounded', { distance_m: 12_010, elapsed_s: 3604, moving_s: 3604 }, 'same-day'],
    ['the run of that day by its moving time', { elapsed_s: 3500, moving_s: 3500 }, 'same-day'],
    ['another of that day', { distance_m: 11_500 }, undefined],
    ['one as long that took longer', { elapsed_s: 3900, moving_s: 3900 }, undefined],
    ['the same of another day', { localDay: localDate(20_001) }, undefined],
    ['one without a distance', { distance_m: undefined as never }, undefined],
  ])('%s', (_, facts, kind) => {
    expect(kindOf(listed(facts), known)).toBe(kind)
    expect(kindOf(known, listed(facts))).toBe(kind)
  })

  it('holds two runs of its own for two', () => {
    expect(kindOf(listed({}), listed({ at: MORNING + 9 * HOUR }, 'other'))).not.toBe('same-day')
  })
})

describe('findTwin', () => {
  it.each<[string, Parameters<typeof make>[1], string | undefined]>([
    ['the same file told by another service', {}, 'same-time'],
    ['a phone started 40 s later that measured 2 % more', { at: MORNING + 40_000, distance_m: 12240 }, 'same-time'],
    [
      'a phone started 4 min late and stopped with the watch',
      { at: MORNING + 240_000, elapsed_s: 3360, distance_m: 11500 },
      'same-time',
    ],
    ['a list that gives moving time as the duration', { elapsed_s: 3500, moving_s: 3500 }, 'same-time'],
    ['a list without distance', { distance_m: undefined as never }, 'same-time'],
    ['a service that does not know the sport', { sport: 'generic' }, 'same-time'],
    ['the same run told in UTC', { at: MORNING - HOUR }, 'zone-shift'],
    ['the same run told in the zone of India', { at: MORNING + 5.5 * HOUR }, 'zone-shift'],
    ['the same loop in the evening, 8 s slower', { at: MORNING + 10 * HOUR, elapsed_s: 3608 }, undefined],
    ['the same loop in the evening, some minutes past the hour', { at: MORNING + 10 * HOUR + 400_000 }, undefined],
    ['the same loop, to the second, on the next day', { at: MORNING + 24 * HOUR }, undefined],
    ['an hour later with every total the same: not to be told from a wrong zone', { at: MORNING + HOUR }, 'zone-shift'],
    ['a ride at the same time', { sport: 'cycling' }, undefined],
    ['another distance in the same time', { distance_m: 10000 }, undefined],
    ['a warm-up that was recorded by itself', { elapsed_s: 900, moving_s: 900, distance_m: 2500 }, undefined],
    [
      'the next part of a multisport race',
      { at: MORNING + 3600_000 + 5000, elapsed_s: 1800, distance_m: 6000 },
      undefined,
    ],
  ])('%s', (_, facts, kind) => {
    const other = make('other', facts)
    expect(kindOf(other)).toBe(kind)
    expect(kindOf(watch, other)).toBe(kind)
  })

  it('knows a run by its moving time where a list calls that its duration', () => {
    const paused = make('a', { moving_s: 2700 })
    const listed = make('b', { elapsed_s: 2700, moving_s: 2700 })
    expect(kindOf(listed, paused)).toBe('same-time')
    expect(kindOf(paused, listed)).toBe('same-time')
  })

  it('wants a distance on both sides before it suspects a wrong zone', () => {
    const { distance_m: _, ...gym } = make('a')
    expect(kindOf({ ...gym, id: 'b', startAt: epochMs(MORNING + 2 * HOUR) }, gym)).toBeUndefined()
  })

  it('is no twin of itself', () => {
    expect(findTwin(watch, [watch])).toBeUndefined()
  })

  it('prefers the nearest of several, and the same time before a wrong zone, in whatever order they come', () => {
    const others = [
      make('shifted', { at: MORNING + HOUR }),
      make('phone', { at: MORNING + 30_000, distance_m: 12200 }),
      make('copy', { distance_m: 12001 }),
    ]
    for (const order of [others, others.toReversed()]) {
      expect(listTwins(watch, order).map(({ id }) => id)).toEqual(['copy', 'phone', 'shifted'])
    }
  })

  it('tells by how much the clocks differ', () => {
    expect(findTwin(watch, [make('utc', { at: MORNING - HOUR })])).toEqual({
      id: 'utc',
      kind: 'zone-shift',
      offset_ms: -HOUR,
    })
  })
})

/** An hour at an even pace to the north, one sample in five seconds. */
function samples(speed_mps: number, heart_rate: number, late_s = 0): Streams {
  const time_s = Float64Array.from({ length: 721 }, (_, i) => i * 5)
  return {
    time_s,
    latitude: time_s.map((t) => 50 + ((t + late_s) * speed_mps) / 111195),
    longitude: time_s.map(() => 8),
    heart_rate_bpm: time_s.map((t) => heart_rate + 10 * Math.sin((t + late_s) / 200)),
  }
}

describe('a list that tells only the hour on the wall, of a run away from home', () => {
  // 07:00 in New York; the list's 07:00 was taken for 07:00 in Berlin, six hours earlier.
  const away = make('watch', { zone: 'America/New_York', zoneSource: 'coordinates' })
  const listed = (facts: Parameters<typeof make>[1] = {}) =>
    make('list', { at: MORNING - 6 * HOUR, zone: 'Europe/Berlin', zoneSource: 'athlete', ...facts })

  it.each<[string, Parameters<typeof make>[1], string | undefined]>([
    ['told to the second', {}, 'zone-shift'],
    [
      'told to the minute, rounded',
      { at: MORNING - 6 * HOUR - 42_000, distance_m: 12_100, elapsed_s: 3660 },
      'zone-shift',
    ],
    ['another run, an hour later by the wall', { at: MORNING - 5 * HOUR, elapsed_s: 3620 }, undefined],
    ['another distance', { distance_m: 10_000 }, undefined],
    ['a list that knows its zone', { zoneSource: 'file', elapsed_s: 3650 }, undefined],
  ])('%s', (_, facts, kind) => {
    expect(kindOf(listed(facts), away)).toBe(kind)
    expect(kindOf(away, listed(facts))).toBe(kind)
  })
})

describe('findTwin with samples', () => {
  const decide = (a: Streams, b: Streams, other = make('other')) =>
    findTwin(watch, [other], (id) => (id === 'watch' ? a : b))?.id

  it('does not take two friends in one race for one runner: other places at the same moments', () => {
    expect(decide(samples(3.33, 150), samples(3.2, 150))).toBeUndefined()
  })

  it('does not take two friends side by side for one runner: other hearts', () => {
    expect(decide(samples(3.33, 150), samples(3.33, 170))).toBeUndefined()
  })

  it('compares moments, not samples: a phone started a minute later is still a twin', () => {
    expect(decide(samples(3.33, 150), samples(3.33, 152, 60), make('other', { at: MORNING + 60_000 }))).toBe('other')
  })

  it('compares by time since the start where one clock is in a wrong zone', () => {
    expect(decide(samples(3.33, 150), samples(3.33, 150), make('other', { at: MORNING + HOUR }))).toBe('other')
  })

  it('does not suspect a wrong zone where the places are others', () => {
    const elsewhere = samples(3.33, 150)
    const moved = { ...elsewhere, latitude: elsewhere.latitude!.map((degrees) => degrees + 1) }
    expect(decide(samples(3.33, 150), moved, make('other', { at: MORNING + HOUR }))).toBeUndefined()
  })

  it('goes by the totals where one of them has no samples in common', () => {
    const { latitude: _a, longitude: _b, heart_rate_bpm: _c, ...bare } = samples(3, 150)
    expect(decide(samples(3.33, 150), bare)).toBe('other')
    expect(decide(samples(3.33, 150), { time_s: new Float64Array(0) })).toBe('other')
  })
})

const facts = fc
  .record({
    at: fc.integer({ min: 0, max: 5 * 24 * 60 }).map((minutes) => MORNING + minutes * 60_000),
    elapsed_s: fc.integer({ min: 600, max: 12000 }),
    rest: fc.integer({ min: 0, max: 300 }),
    distance_m: fc.integer({ min: 1000, max: 42000 }),
  })
  .map(({ at, elapsed_s, rest, distance_m }) => make('a', { at, elapsed_s, moving_s: elapsed_s - rest, distance_m }))

describe('properties of twins', () => {
  const SEED = { seed: 77, numRuns: 400 }

  it('each is the twin of the other or neither is', () => {
    fc.assert(
      fc.property(facts, facts, fc.boolean(), (a, b, near) => {
        const other = { ...b, id: 'b', ...(near ? { startAt: a.startAt, elapsed_s: a.elapsed_s + 20 } : {}) }
        expect(kindOf(a, other)).toBe(kindOf(other, a))
      }),
      SEED,
    )
  })

  it('the same run from two sources is found: start within 90 s, time and distance within 3 %', () => {
    const jitter = fc.double({ min: -0.03, max: 0.03, noNaN: true })
    fc.assert(
      fc.property(facts, fc.integer({ min: -90, max: 90 }), jitter, jitter, (a, late, ofTime, ofDistance) => {
        const b = {
          ...a,
          id: 'b',
          startAt: epochMs(a.startAt + late * 1000),
          elapsed_s: a.elapsed_s * (1 + ofTime),
          moving_s: a.moving_s * (1 + ofTime),
          distance_m: a.distance_m! * (1 + ofDistance),
        }
        expect(kindOf(b, a)).toBe('same-time')
      }),
      SEED,
    )
  })

  it('two people of whom samples tell are never one, however equal their totals', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 4, noNaN: true }), fc.integer({ min: 15, max: 60 }), (speed, beats) => {
        const [mine, theirs] = [samples(speed, 130), samples(speed, 130 + beats)]
        expect(findTwin(watch, [make('other')], (id) => (id === 'watch' ? mine : theirs))).toBeUndefined()
        const { heart_rate_bpm: _, ...apart } = samples(speed, 130, 120 / speed)
        expect(findTwin(watch, [make('other')], (id) => (id === 'watch' ? mine : apart))).toBeUndefined()
      }),
      { seed: 78, numRuns: 60 },
    )
  })

  it('recordings of one run by two receivers, with their noise, are one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 721, maxLength: 721 }),
        (late_s, noise_m) => {
          const [mine, other] = [samples(3, 140), samples(3, 142, late_s)]
          const noisy = { ...other, latitude: other.latitude!.map((degrees, i) => degrees + noise_m[i]! / 111_195) }
          const twin = make('other', { at: MORNING + late_s * 1000 })
          expect(findTwin(watch, [twin], (id) => (id === 'watch' ? mine : noisy))?.id).toBe('other')
        },
      ),
      { seed: 79, numRuns: 40 },
    )
  })

  it('the same loop on two days is never one run, in whatever zones its sources tell it', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland')
    const sources = fc.constantFrom('athlete', 'coordinates', 'file')
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 30 }), zones, zones, sources, sources, (a, days, z1, z2, s1, s2) => {
        const one = { ...a, zone: z1, zoneSource: s1 } as TwinFacts
        const at = epochMs(a.startAt + days * 24 * HOUR)
        // By the walls of both zones it is another day too: then nothing speaks for one run.
        const offset = (zone: string, at: TwinFacts['startAt']) => offsetMinutesAt(at, zone) * 60_000
        const apart = at + offset(z2, at) - (a.startAt + offset(z1, a.startAt))
        if (Math.abs(apart) < 20_000_000 || a.elapsed_s > 10_000) return
        expect(kindOf({ ...one, id: 'b', startAt: at, zone: z2, zoneSource: s2 } as TwinFacts, one)).toBeUndefined()
      }),
      SEED,
    )
  })

  it('the same loop on two days is never one run, however equal', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 400 }), fc.integer({ min: -3600, max: 3600 }), (a, days, late) => {
        const b = { ...a, id: 'b', startAt: epochMs(a.startAt + days * 24 * HOUR + late * 1000) }
        if (Math.abs(days * 24 * 3600 + late) <= a.elapsed_s) return
        expect(kindOf(b, a)).toBeUndefined()
      }),
      SEED,
    )
  })
})

describe('richer', () => {
  const activity: Activity = {
    id: '1',
    startAt: epochMs(MORNING),
    zone: 'Europe/Berlin',
    zoneSource: 'athlete',
    localDay: localDate(20454),
    sport: 'running',
    elapsed_s: 3600,
    moving_s: 3500,
    countsForGoals: true,
    warnings: [],
    version: 1,
    source: { format: 'fit', path: 'a.fit' },
  }
  const recording = (id: string, detail: Partial<Recording['detail']>, more: Partial<Activity> = {}): Recording => ({
    activity: { ...activity, ...more, id },
    detail: { laps: [], ...detail },
  })
  const time_s = Float64Array.of(0, 1, 2)
  const row = recording('0', {})
  const path = recording('1', { streams: { time_s, latitude: time_s, longitude: time_s } })
  const withHeart = recording('2', {
    streams: { time_s: Float64Array.of(0), latitude: time_s, longitude: time_s, heart_rate_bpm: time_s },
  })
  const dense = recording('3', { streams: { time_s: new Float64Array(9), latitude: time_s, longitude: time_s } })
  const withLaps = recording('4', { laps: [{ start_s: 0, elapsed_s: 3600 }] })
  const named = recording('5', {}, { name: 'Lunch run' })

  it.each([
    ['samples over none', row, path],
    ['more columns over more samples', dense, withHeart],
    ['more samples of the same columns', path, dense],
    ['laps over none', row, withLaps],
    ['more facts', row, named],
    ['the earlier of two that tell the same', recording('9', {}), row],
  ])('prefers %s', (_, poor, rich) => {
    expect(richer(poor, rich)).toBe(rich)
    expect(richer(rich, poor)).toBe(rich)
  })
})
