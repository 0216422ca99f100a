import { describe, expect, it } from 'vitest'
import type { Adjustment } from '../../../src/core/advice/adjustment.ts'
import { seasonOff, waitsOf } from '../../../src/core/advice/quiet.ts'
import { triggersOf } from '../../../src/core/advice/triggers.ts'
import { stillMatters } from '../../../src/core/advice/review/matters.ts'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { Goal } from '../../../src/core/goal/goal.ts'
import type { Sign } from '../../../src/core/wellbeing/sign.ts'
import { day, type Done, makeEvidence, makeGoal, raceTimeOf, volumeOf } from '../goal/make-goal.ts'

const START = '2027-01-04'
const runs = (weeks: number, aWeek: number, distance_m = 8000): Done[] =>
  Array.from({ length: weeks * aWeek }, (_, i) => ({
    on: isoDate(addDays(day('2026-10-05'), 7 * Math.floor(i / aWeek) + (i % aWeek) * 2)),
    distance_m,
  }))
const raceGoal = makeGoal([
  { measure: raceTimeOf({ distance_m: 10_000, time_s: 2700 }), startOn: START, dueOn: '2027-03-07' },
])
const race = { on: '2027-03-07', distance_m: 10_000, official_time_s: 2800 }
const codes = (goal: Goal, asOf: string, known: Parameters<typeof makeEvidence>[1] = {}, signs: Sign[] = []) =>
  triggersOf({ goal, goals: [goal], links: [], evidence: makeEvidence(asOf, known), signs }).map(({ code }) => code)
const decided = (choice: Adjustment['choice'], on: string): Adjustment => ({
  id: 'one',
  goalId: 'goal-1',
  on: day(on),
  decidedAt: epochMs(0),
  choice,
  triggers: [],
  before: { type: 'time', measure: raceTimeOf(), startOn: day(START) },
  version: 1,
})

describe('another look at a goal', () => {
  it('is worth while once its last day has passed short of it, and waits two weeks after the race', () => {
    for (const [asOf, until] of [
      ['2027-03-08', '2027-03-21'],
      ['2027-03-20', '2027-03-21'],
    ] as const) {
      expect(codes(raceGoal, asOf, { races: [race] })).toEqual(['not-reached'])
      const waits = waitsOf(raceGoal, makeEvidence(asOf, { races: [race] }), [])
      expect(waits).toEqual({ why: 'after-race', until: day(until) })
    }
    expect(waitsOf(raceGoal, makeEvidence('2027-03-21', { races: [race] }), [])).toBe(undefined)
  })

  it('offers more only when a goal was comfortable at two looks', () => {
    const easy = makeGoal([{ measure: volumeOf({ amount: 450_000 }), startOn: START, dueOn: '2027-06-30' }])
    const goal = { ...easy, type: 'improvement' as const }
    expect(codes(goal, '2027-03-01', { activities: runs(22, 4) })).toContain('faster-than-expected')
    expect(codes(goal, '2027-01-20', { activities: runs(15, 4) })).not.toContain('faster-than-expected')
  })

  it('takes a chance that rose as room for more only where it is above what fits', () => {
    const goal = makeGoal([{ measure: volumeOf(), startOn: START }])
    const rose = (chance: number): Sign => ({
      code: 'forecast-rising',
      goalId: goal.id,
      since: day('2027-02-01'),
      evidence: [{ kind: 'forecast', on: day('2027-02-15'), chance, before: 0.07 }],
      strength: 'practice',
      isMedical: false,
    })
    expect(codes(goal, '2027-02-15', {}, [rose(0.42)])).not.toContain('faster-than-expected')
    expect(codes(goal, '2027-02-15', {}, [rose(0.75)])).toContain('faster-than-expected')
  })

  it('never offers more of health, and says nothing of an ended goal', () => {
    const health = {
      ...makeGoal([{ measure: { kind: 'clear-days', up_to: 2 } as const, startOn: START, dueOn: '2027-06-30' }]),
      type: 'health' as const,
    }
    expect(codes(health, '2027-03-01', { activities: runs(22, 4) })).toEqual([])
    const released = {
      ...raceGoal,
      states: [...raceGoal.states, { on: day('2027-02-01'), state: 'released' as const }],
    }
    expect(codes(released, '2027-03-01', { races: [race] })).toEqual([])
  })

  it('joins signs of one meaning, health first, and leaves those of other goals alone', () => {
    const sign = (code: Sign['code'], goalId?: string): Sign => ({
      code,
      since: day('2027-02-10'),
      evidence: [],
      strength: 'moderate',
      isMedical: false,
      ...(goalId !== undefined && { goalId }),
    })
    const goal = makeGoal([{ measure: volumeOf(), startOn: START }])
    const signs = [sign('joy-gone'), sign('obligation', goal.id), sign('pain-strong'), sign('busy-life', 'another')]
    const found = triggersOf({ goal, goals: [goal], links: [], evidence: makeEvidence('2027-02-15'), signs })
    expect(found.map(({ code, evidence }) => [code, evidence.map(({ what }) => what)])).toEqual([
      ['health', ['pain-strong']],
      ['lost-meaning', ['joy-gone', 'obligation']],
    ])
  })

  it('holds no break against a goal that was set in it', () => {
    const goal = makeGoal([{ measure: volumeOf(), startOn: START }])
    const pause: Sign = {
      code: 'break',
      since: day('2026-11-01'),
      evidence: [],
      strength: 'moderate',
      isMedical: false,
    }
    expect(codes(goal, START, {}, [pause])).toEqual([])
    expect(codes(goal, '2027-01-18', {}, [pause])).toContain('weeks-not-held')
  })

  it('waits four weeks after a decision, eight after letting go', () => {
    const evidence = makeEvidence('2027-02-20')
    expect(waitsOf(raceGoal, evidence, [decided('keep', '2027-02-01')])).toEqual({
      why: 'decided',
      until: day('2027-03-01'),
    })
    expect(waitsOf(raceGoal, evidence, [decided('keep', '2027-01-20')])).toBe(undefined)
    const released = {
      ...raceGoal,
      states: [...raceGoal.states, { on: day('2027-02-01'), state: 'released' as const }],
    }
    expect(waitsOf(released, evidence, [decided('let-go', '2027-02-01')])).toEqual({
      why: 'let-go',
      until: day('2027-03-29'),
    })
  })

  it('is never brought up in a season without goals', () => {
    const off = { from: day('2027-02-01'), reason: 'rest' as const }
    expect(seasonOff([raceGoal], makeEvidence('2027-02-20', { pauses: [off] }))).toBe(true)
    expect(seasonOff([raceGoal], makeEvidence('2027-02-20'))).toBe(false)
    const released = {
      ...raceGoal,
      states: [...raceGoal.states, { on: day('2027-02-01'), state: 'released' as const }],
    }
    expect(seasonOff([released], makeEvidence('2027-02-20'))).toBe(true)
    expect(seasonOff([], makeEvidence('2027-02-20')), 'who never had a goal is at the beginning').toBe(false)
    expect(waitsOf(raceGoal, makeEvidence('2027-02-20', { pauses: [off] }), [])).toEqual({ why: 'season-off' })
  })
})

describe('whether a goal still matters', () => {
  it('is asked every eight weeks, and four weeks after a race of its distance', () => {
    const ask = (asOf: string) =>
      stillMatters([raceGoal], [], makeEvidence(asOf, { races: [{ ...race, on: '2027-01-20' }] }))
    expect(ask('2027-01-15')).toMatchObject([{ nextOn: day('2027-03-01'), due: false }])
    expect(ask('2027-02-01')).toMatchObject([{ nextOn: day('2027-02-17'), due: false }])
    expect(ask('2027-02-17')).toMatchObject([{ due: true }])
  })
})
