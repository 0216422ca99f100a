import { expect, it } from 'vitest'
import { findTwin, type TwinFacts } from '../../../src/core/activity/duplicate.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'
import { seededRandom } from '../../../src/core/base/random.ts'
import { epochMs } from '../../../src/core/base/units.ts'

const NEIGHBOURS = 1000
const DAY_MS = 86_400_000
const HOUR_MS = 3600_000
const random = seededRandom(29)
const between = (low: number, high: number) => low + random() * (high - low)

interface Run {
  readonly facts: TwinFacts
  readonly streams: Streams
}

/** A loop of some kilometres at an even pace, from one door; a sample in ten seconds. */
function run(id: string, startAt: number, distance_m: number, pace_s_per_km: number, heart: number): Run {
  const elapsed_s = Math.round((distance_m / 1000) * pace_s_per_km)
  const time_s = Float64Array.from({ length: Math.floor(elapsed_s / 10) + 1 }, (_, i) => i * 10)
  const turn = (t: number) => (2 * Math.PI * t) / elapsed_s
  const radius = distance_m / (2 * Math.PI) / 111_195
  return {
    facts: {
      id,
      startAt: epochMs(Math.round(startAt / 1000) * 1000),
      sport: 'running',
      distance_m,
      elapsed_s,
      moving_s: elapsed_s,
    },
    streams: {
      time_s,
      latitude: time_s.map((t) => 52 + radius * Math.sin(turn(t))),
      longitude: time_s.map((t) => 13 + radius * (1 - Math.cos(turn(t)))),
      heart_rate_bpm: time_s.map((t) => heart + 6 * Math.sin(t / 240)),
    },
  }
}

/** Each is another run that is as near to the first as runners' lives bring it. */
const NEAR: readonly (readonly [
  what: string,
  make: (first: { at: number; distance_m: number; pace: number }) => Run,
])[] = [
  [
    'the same loop at the same hour of another day',
    ({ at, distance_m, pace }) =>
      run(
        'b',
        at + DAY_MS * Math.ceil(between(0, 7)) + between(-60, 60) * 1000,
        distance_m + between(-30, 30),
        pace + between(-4, 4),
        150,
      ),
  ],
  [
    'the same loop again on one day',
    ({ at, distance_m, pace }) =>
      run('b', at + between(2.5, 11) * HOUR_MS, distance_m + between(-40, 40), pace + between(-12, 12), 150),
  ],
  [
    'the next lap of it, pressed as a run of its own',
    ({ at, distance_m, pace }) =>
      run('b', at + distance_m * pace + between(0, 30) * 1000, distance_m, pace + between(-3, 3), 158),
  ],
  [
    'a friend’s file of the same race, started by the same shot',
    ({ at, distance_m, pace }) =>
      run(
        'b',
        at + between(-3, 3) * 1000,
        distance_m + between(-60, 60),
        pace * (1 + between(0.01, 0.04)),
        150 + between(18, 30),
      ),
  ],
  [
    'a warm-up before it',
    ({ at, pace }) => {
      const distance_m = between(1000, 2500)
      return run(
        'b',
        at - (distance_m / 1000) * (pace + 60) * 1000 - between(30, 300) * 1000,
        distance_m,
        pace + 60,
        130,
      )
    },
  ],
]

it('takes none of a thousand near neighbours for the same run, and each copy of them for one', () => {
  const merged: string[] = []
  for (let i = 0; i < NEIGHBOURS; i++) {
    const [what, near] = NEAR[i % NEAR.length]!
    const first = {
      at: Date.UTC(2026, 0, 1) + Math.floor(between(0, 300)) * DAY_MS + between(5, 12) * HOUR_MS,
      distance_m: between(4000, 22_000),
      pace: between(260, 400),
    }
    const a = run('a', first.at, first.distance_m, first.pace, 140)
    const b = near(first)
    const streams = new Map([a, b].map(({ facts, streams: own }) => [facts.id, own]))
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (findTwin(one.facts, [other.facts], (id) => streams.get(id))) merged.push(`${i}: ${what}`)
    // The control: the same run by another receiver is found.
    const copy = run('b', first.at + 4000, first.distance_m * 1.01, first.pace * 0.99, 141)
    expect(findTwin(a.facts, [copy.facts], (id) => (id === 'a' ? a : copy).streams)?.kind, `${i}`).toBe('same-time')
  }
  expect(merged).toEqual([])
})
