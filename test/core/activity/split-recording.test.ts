import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeProblem, mergeRecordings } from '../../../src/core/activity/merge-recordings.ts'
import { sliceStreams, splitMoment, splitRecording } from '../../../src/core/activity/split-recording.ts'
import type { Streams } from '../../../src/core/activity/streams.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { makeActivity, makeLap, makeStreams, MONDAY_MORNING } from '../../make.ts'

/** 290 s at 3 m/s, a sample every ten seconds. */
const streams = makeStreams()
const run = makeActivity({ distance_m: 870, elapsed_s: 290, moving_s: 290, ascent_m: 30 })
const laps = [makeLap({ elapsed_s: 100 }), makeLap({ start_s: 100, elapsed_s: 190 })]
const detail = { laps, streams }

describe('where an activity is cut', () => {
  it('is a time, the moment at a distance, or the end of a lap', () => {
    expect(splitMoment(run, detail, { by: 'time', after_s: 60 })).toBe(60)
    expect(splitMoment(run, detail, { by: 'distance', after_m: 300 })).toBeCloseTo(100, 6)
    expect(splitMoment(run, detail, { by: 'lap', after: 1 })).toBe(100)
  })

  it('is metres of the run as it counts, where its distance was corrected', () => {
    const longer = { ...run, distance_m: 1740 }
    expect(splitMoment(longer, detail, { by: 'distance', after_m: 870 })).toBeCloseTo(145, 6)
  })

  it('is told by an even pace where there are no samples', () => {
    expect(splitMoment(run, { laps: [] }, { by: 'distance', after_m: 435 })).toBeCloseTo(145, 6)
  })

  it('is nowhere outside, behind the last lap, or by a distance that is not known', () => {
    const cuts = [
      splitMoment(run, detail, { by: 'time', after_s: 290 }),
      splitMoment(run, detail, { by: 'distance', after_m: 870 }),
      splitMoment(run, detail, { by: 'lap', after: 2 }),
      splitMoment(run, detail, { by: 'lap', after: 7 }),
      splitMoment({ ...run, distance_m: undefined as never }, detail, { by: 'distance', after_m: 5 }),
    ]
    expect(cuts).toEqual([undefined, undefined, undefined, undefined, undefined])
  })
})

describe('an activity in two', () => {
  it('keeps every second and metre: the parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 289, noNaN: true }), fc.boolean(), (moment_s, hasStreams) => {
        const parts = splitRecording(run, hasStreams ? detail : { laps }, moment_s)
        const sum = (name: 'distance_m' | 'elapsed_s' | 'moving_s' | 'ascent_m') =>
          parts.reduce((total, part) => total + (part.totals[name] ?? NaN), 0)
        expect(sum('elapsed_s')).toBeCloseTo(290, 6)
        expect(sum('distance_m')).toBeCloseTo(870, 6)
        expect(sum('ascent_m')).toBeCloseTo(30, 6)
        expect(sum('moving_s')).toBeLessThanOrEqual(290 + 1e-6)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('gives each part its own samples from 0, drawn to the cut, and its own laps', () => {
    const [first, second] = splitRecording(run, detail, 105)
    expect(first.detail.streams!.time_s.at(-1)).toBe(105)
    expect(second.detail.streams!.time_s[0]).toBe(0)
    expect(second.detail.streams!.distance_m![0]).toBe(0)
    expect(first.detail.streams!.distance_m!.at(-1)! + second.detail.streams!.distance_m!.at(-1)!).toBeCloseTo(870, 6)
    expect(first.detail.laps.map(({ start_s, elapsed_s }) => [start_s, elapsed_s])).toEqual([
      [0, 100],
      [100, 5],
    ])
    expect(second.detail.laps).toEqual([{ start_s: 0, elapsed_s: 185 }])
  })

  it('gives totals and nothing else of the whole, with samples and without', () => {
    const names = ['ascent_m', 'distance_m', 'elapsed_s', 'moving_s']
    const [first] = splitRecording(run, { laps: [] }, 100)
    expect(Object.keys(first.totals).sort()).toEqual(names)
    const [second] = splitRecording({ ...run, max_heart_rate_bpm: 180 }, { laps: [] }, 100)
    expect(second.totals.max_heart_rate_bpm).toBe(180)
  })

  it('has no value where the samples on both sides have none', () => {
    const slice = sliceStreams({ time_s: Float64Array.of(0, 10), power_w: Float64Array.of(NaN, NaN) }, 2, 8)
    expect([...slice.time_s]).toEqual([0, 6])
    expect([...slice.power_w!]).toEqual([NaN, NaN])
  })
})

describe('activities as one', () => {
  const later = (s: number) => epochMs(MONDAY_MORNING + s * 1000)
  const recording = (start_s: number, facts: Parameters<typeof makeActivity>[0] = {}, of?: Streams) => ({
    activity: makeActivity({ startAt: later(start_s), elapsed_s: 290, moving_s: 280, distance_m: 870, ...facts }),
    detail: { laps: [], ...(of && { streams: of }) },
  })

  it('run from the first start to the last end, and add up what they know', () => {
    const parts = [
      recording(0, { ascent_m: 10, average_heart_rate_bpm: 140, max_heart_rate_bpm: 150 }),
      recording(600, { average_heart_rate_bpm: 160, max_heart_rate_bpm: 171, distance_m: 130 }),
    ]
    expect(mergeRecordings(parts).totals).toEqual({
      distance_m: 1000,
      ascent_m: 10,
      average_heart_rate_bpm: 150,
      max_heart_rate_bpm: 171,
      elapsed_s: 890,
      moving_s: 560,
    })
  })

  it('join their samples with the pause between them, distance going on, a lap each', () => {
    const { detail: joined } = mergeRecordings([recording(0, {}, streams), recording(600, {}, streams)])
    const { time_s, distance_m, heart_rate_bpm } = joined.streams!
    expect([time_s.length, time_s[30], time_s.at(-1)]).toEqual([60, 600, 890])
    expect([distance_m![30], distance_m!.at(-1)]).toEqual([870, 1740])
    expect(heart_rate_bpm![33]).toBeNaN()
    expect(joined.laps.map(({ start_s }) => start_s)).toEqual([0, 600])
  })

  it('have no samples where one of them has none', () => {
    expect(mergeRecordings([recording(0, {}, streams), recording(600)]).detail.streams).toBeUndefined()
  })

  it('are the whole again after a split', () => {
    const [first, second] = splitRecording(run, detail, 105)
    const parts = [first, second].map((part, i) => ({
      activity: makeActivity({ startAt: later(part.start_s), ...part.totals, id: String(i) }),
      detail: part.detail,
    }))
    const whole = mergeRecordings(parts)
    expect(whole.totals.elapsed_s).toBeCloseTo(290, 6)
    expect(whole.totals.distance_m).toBeCloseTo(870, 6)
    expect(whole.detail.streams!.distance_m!.at(-1)).toBeCloseTo(870, 6)
  })

  it('cannot be one when they overlap, are of two sports, lie a day apart, or are only one', () => {
    const parts = (start_s: number, facts = {}) =>
      [recording(0), recording(start_s, facts)].map((part) => part.activity)
    expect(mergeProblem(parts(300))).toBeUndefined()
    expect(mergeProblem(parts(289))).toBeUndefined()
    expect(mergeProblem(parts(200))).toBe('overlapping')
    expect(mergeProblem(parts(300, { sport: 'cycling' }))).toBe('other-sport')
    expect(mergeProblem(parts(290 + 25 * 3600))).toBe('far-apart')
    expect(mergeProblem(parts(300).slice(1))).toBe('too-few')
  })
})
