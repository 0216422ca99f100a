import { describe, expect, it } from 'vitest'
import { longRuns } from '../../../src/core/view/long-runs.ts'
import { day, makeEvidence } from '../goal/make-goal.ts'

const activities = [
  { id: 'far', on: '2027-01-10', distance_m: 20_000 },
  { id: 'short', on: '2027-02-10', distance_m: 8000 },
  { id: 'long', on: '2027-02-20', distance_m: 12_000 },
  { id: 'ride', on: '2027-02-25', distance_m: 60_000, sport: 'cycling' as const },
]
const shown = (asOf: string, days = 30) => longRuns(makeEvidence(asOf, { activities }), days)
const longestOn = (on: string) => shown('2027-03-10').days.find((each) => each.on === on)?.longest_m

describe('long runs', () => {
  it('stand beside the longest of the thirty days before each day, that day itself not among them', () => {
    expect(longestOn('2027-02-20')).toBe(8000)
    expect(longestOn('2027-02-21')).toBe(12_000)
  })

  it('hold runs of the days shown, no rides', () => {
    expect(shown('2027-03-10').runs.map(({ activityId }) => activityId)).toEqual(['short', 'long'])
    expect(shown('2027-03-10').days).toHaveLength(30)
  })

  it('say the usual next step of tomorrow: today’s run is among those before it', () => {
    const { next } = shown('2027-02-20')
    expect(next).toEqual({ longest_m: 12_000, upTo_m: 13_200, afterBreak: false })
  })

  it('after thirty days without a run say where to begin again, and draw no line there', () => {
    const later = shown('2027-04-15')
    expect(later.next).toMatchObject({ longest_m: 0, upTo_m: 10_000, afterBreak: true })
    expect(later.days.at(-1)?.longest_m).toBe(0)
  })

  it('say no next step while the body rests, nor for four weeks after: the way back says how far', () => {
    const next = (on: string, from: string, to?: string) => {
      const pause = { reason: 'injury' as const, from: day(from), ...(to !== undefined && { to: day(to) }) }
      return longRuns(makeEvidence(on, { activities, pauses: [pause] }), 30).next
    }
    expect(next('2027-03-10', '2027-03-08')).toBeNull()
    expect(next('2027-03-10', '2027-02-22', '2027-03-02')).toBeNull()
    expect(next('2027-03-10', '2027-01-11', '2027-01-20')?.upTo_m).toBe(13_200)
  })

  it('say no next step while too little is known', () => {
    expect(shown('2027-01-20').next).toBeNull()
  })
})
