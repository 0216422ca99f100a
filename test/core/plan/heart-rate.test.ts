import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { ActivityFact, Evidence } from '../../../src/core/evidence/evidence.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { heartRatesAt, highestHeartRate } from '../../../src/core/plan/heart-rate.ts'
import { pacesOf } from '../../../src/core/plan/paces.ts'
import { madeEvidence, madeRequest, TODAY } from './made-runner.ts'

const runner = {
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 6, 7],
  weeks: Array.from({ length: 12 }, () => 40_000),
} as const
const made = madeEvidence(runner)

/** The same runs with a sensor: a mean of all, the highest by place in the list, the earliest run first. */
const sensed = (average: number, highest: (i: number) => number | undefined): Evidence => ({
  ...made,
  activities: made.activities.map((run, i): ActivityFact => {
    const max = highest(i)
    return { ...run, average_heart_rate_bpm: average, ...(max !== undefined && { max_heart_rate_bpm: max }) }
  }),
})

describe('the highest heart rate of a runner', () => {
  it('is what three runs reached, so that one bad moment of a sensor is none', () => {
    expect(highestHeartRate(sensed(148, (i) => (i === 3 ? 214 : i < 10 ? 180 + i : 165)))).toBe(188)
    expect(highestHeartRate(sensed(148, (i) => (i < 5 ? 230 : 181)))).toBe(181)
  })

  it('is not known of few runs, of easy ones alone, or of runs of long ago, and never guessed', () => {
    expect(highestHeartRate(made)).toBeUndefined()
    expect(highestHeartRate(sensed(148, (i) => (i < 9 ? 188 : undefined)))).toBeUndefined()
    expect(highestHeartRate(sensed(140, () => 158))).toBeUndefined()
    const long = { ...sensed(148, () => 188), asOf: addDays(TODAY, 1000) }
    expect(highestHeartRate(long)).toBeUndefined()
  })
})

describe('heart rates beside paces', () => {
  it('are those of the speeds, as the relation has them, and never above the highest', () => {
    // 1.00466 + 0.68725 ln 0.8 = 0.8513.
    expect(heartRatesAt(190, 0.8, 1.1)).toEqual({ low_bpm: 162, high_bpm: 190 })
  })

  it('stand beside easy and threshold running, not beside short work', () => {
    const { easy, threshold, interval, repetition } = pacesOf({ distance_m: 10_000, time_s: 2700 }, undefined, 188)
    expect(easy).toMatchObject({ by: 'pace', heartRate: { low_bpm: 134, high_bpm: 158 } })
    expect(threshold).toMatchObject({ by: 'pace', heartRate: { low_bpm: 169, high_bpm: 176 } })
    expect([interval, repetition].filter((target) => 'heartRate' in target)).toEqual([])
  })

  it('stand beside efforts where no result tells a pace', () => {
    expect(pacesOf(undefined, undefined, 188).easy).toMatchObject({ by: 'effort', heartRate: { high_bpm: 158 } })
    expect(pacesOf(undefined).easy).toEqual({ by: 'effort', low: 2, high: 4 })
  })

  it('are in the steps of a plan where the runs show a highest one, and missing where they do not', () => {
    const request = madeRequest({ ...runner, best: { distance_m: 10_000, time_s: 2700 } }, [
      { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 84) },
    ])
    const text = (evidence: Evidence) => JSON.stringify(backwardPlan({ ...request, evidence }).weeks)
    expect(text(sensed(148, () => 188))).toContain('"heartRate":{"low_bpm":')
    expect(text(made)).not.toContain('heartRate')
  })

  it('follow the highest that the runner set, above what the runs show, and the plan says so', () => {
    const request = madeRequest({ ...runner, best: { distance_m: 10_000, time_s: 2700 } }, [
      { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 84) },
    ])
    const plan = (evidence: Evidence) => backwardPlan({ ...request, evidence })
    const shown = plan(sensed(148, () => 188))
    const said = plan({ ...sensed(148, () => 188), athlete: { maxHeartRate_bpm: 196 } })
    expect([shown.highestHeartRate_bpm, shown.isHighestSaid]).toEqual([188, false])
    expect([said.highestHeartRate_bpm, said.isHighestSaid]).toEqual([196, true])
    expect(plan({ ...made, athlete: { maxHeartRate_bpm: 196 } }).highestHeartRate_bpm).toBe(196)
  })
})
