import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import { explain } from '../../../../src/core/goal/explain.ts'
import type { ClearDaysMeasure } from '../../../../src/core/goal/measure.ts'
import { progress } from '../../../../src/core/goal/progress.ts'
import { day, makeGoal } from '../make-goal.ts'
import { daysFrom, makeLife, type Life } from '../make-life.ts'

const measure: ClearDaysMeasure = { kind: 'clear-days', up_to: 1 }
const goal = makeGoal([{ measure, startOn: '2027-03-01', dueOn: '2027-03-28' }])
const clear = (days: readonly string[]) => days.map((on) => ({ on, pain: 0 }))
const stands = (asOf: string, life: Life) => progress(goal, makeLife(asOf, life))

describe('a goal of days without pain', () => {
  it('counts a day with a word of little pain as clear, one without a word as unknown', () => {
    const checkIns = [
      { on: '2027-03-01', pain: 0 },
      { on: '2027-03-03', pain: 1 },
    ]
    const found = stands('2027-03-04', { checkIns })
    expect(found).toMatchObject({ actual: 2, standing: 'open-ended', reachable: true })
    expect(found.detail).toMatchObject({ clear: 2, pain: 0, unknown: 2 })
  })

  it('takes a check-in without a word on pain for no word', () => {
    const found = stands('2027-03-02', { checkIns: [{ on: '2027-03-01', joy: 8 }] })
    expect(found.detail).toMatchObject({ clear: 0, pain: 0, unknown: 2 })
  })

  it('takes the worst word of a day, and what was felt on the next morning as a word on that morning', () => {
    const checkIns = [
      { on: '2027-03-01', pain: 0, moment: 'morning' as const },
      { on: '2027-03-01', pain: { level: 1, during: 4 } },
      { on: '2027-03-02', pain: { level: 0, nextMorning: 3 } },
    ]
    expect(stands('2027-03-03', { checkIns }).detail).toMatchObject({ clear: 1, pain: 2, unknown: 0 })
    expect(stands('2027-03-02', { checkIns }).detail).toMatchObject({ clear: 1, pain: 1, unknown: 0 })
  })

  it('is reached when its last day has been lived, half of the days spoken of and none with more pain', () => {
    const half = { checkIns: clear(daysFrom('2027-03-01', 14)) }
    expect(stands('2027-03-28', half).standing).toBe('open-ended')
    expect(stands('2027-03-29', half)).toMatchObject({ standing: 'reached', reachedOn: day('2027-03-29'), fraction: 1 })
  })

  it('is reached on its last day already when that one was spoken of', () => {
    const word = { checkIns: clear(daysFrom('2027-03-15', 14)) }
    expect(stands('2027-03-28', word)).toMatchObject({ standing: 'reached', reachedOn: day('2027-03-28') })
  })

  it('is over, one word short', () => {
    const short = { checkIns: clear(daysFrom('2027-03-01', 13)) }
    expect(stands('2027-03-29', short)).toMatchObject({ standing: 'over', actual: 13 })
  })

  it('asks for more words where its runner wants to speak of more days', () => {
    const often = makeGoal([{ measure: { ...measure, heard_share: 0.75 }, startOn: '2027-03-01', dueOn: '2027-03-28' }])
    const standing = (words: number) =>
      progress(often, makeLife('2027-04-01', { checkIns: clear(daysFrom('2027-03-01', words)) })).standing
    expect([standing(20), standing(21)]).toEqual(['over', 'reached'])
  })

  it('is never behind, lower or out of reach for a day of pain, and has no streak to lose', () => {
    const checkIns = [...clear(daysFrom('2027-03-01', 14)), { on: '2027-03-16', pain: 6 }]
    const found = stands('2027-03-20', { checkIns })
    expect(found).toMatchObject({ standing: 'open-ended', reachable: true, actual: 14 })
    expect(found.slack).toBe(undefined)
    expect(found.expected).toBe(undefined)
  })

  it('leaves it at over, and not at reached, where a day of pain was no part of a pause', () => {
    const checkIns = [...clear(daysFrom('2027-03-01', 20)), { on: '2027-03-24', pain: 6 }]
    expect(stands('2027-04-01', { checkIns }).standing).toBe('over')
    const healed = { checkIns, pauses: [{ from: '2027-03-24', to: '2027-03-26', reason: 'injury' as const }] }
    expect(stands('2027-04-01', healed).standing).toBe('reached')
  })

  it('judges days by the level that was agreed when they were lived', () => {
    const changed = makeGoal([
      { measure: { kind: 'clear-days', up_to: 3 }, startOn: '2027-03-01', dueOn: '2027-03-28' },
      { measure, startOn: '2027-03-01', dueOn: '2027-03-28', fromOn: '2027-03-15' },
    ])
    const checkIns = daysFrom('2027-03-01', 21).map((on) => ({ on, pain: 2 }))
    expect(progress(changed, makeLife('2027-03-21', { checkIns })).detail).toMatchObject({ clear: 14, pain: 7 })
  })

  it('begins the care of its runner with the last pain of the week, and with a sign for a clinician', () => {
    const checkIns = [
      { on: '2027-03-03', pain: { level: 4, where: 'left knee' } },
      { on: '2027-03-05', pain: 5, id: 'last' },
      { on: '2027-03-06', medicalSigns: ['night-pain' as const], id: 'sign' },
    ]
    const { care } = stands('2027-03-07', { checkIns })
    expect(care).toEqual([
      { code: 'pain-above', on: day('2027-03-05'), level: 5, upTo: 1, days: 2, checkInId: 'last' },
      { code: 'medical-sign', on: day('2027-03-06'), signs: ['night-pain'], checkInId: 'sign' },
    ])
    expect(stands('2027-03-20', { checkIns }).care).toBe(undefined)
  })

  it('begins that care as a part of a season too', () => {
    const season = makeGoal([
      { measure: { kind: 'composite', of: 'healthy', parts: [measure] }, startOn: '2027-03-01', dueOn: '2027-03-28' },
    ])
    const found = progress(season, makeLife('2027-03-07', { checkIns: [{ on: '2027-03-06', pain: 5 }] }))
    expect(found.care).toMatchObject([{ code: 'pain-above', level: 5 }])
    expect(found).toMatchObject({ standing: 'open-ended', reachable: true })
  })

  it('says of each week what was told of it, and of a wordless one that nothing is known', () => {
    const checkIns = [...clear(daysFrom('2027-03-01', 5)), { on: '2027-03-09', pain: 4 }]
    const { periods } = stands('2027-03-24', { checkIns, pauses: [{ from: '2027-03-22', to: '2027-03-23' }] })
    expect(periods.map(({ state }) => state)).toEqual(['held', 'not-held', 'unknown', 'open'])
    expect(periods.map(({ actual, target }) => [actual, target])).toEqual([
      [5, 5],
      [0, 1],
      [0, 7],
      [0, 5],
    ])
  })

  it('explains every day: clear, with pain, without a word, at rest', () => {
    const checkIns = [
      { on: '2027-03-01', pain: 0 },
      { on: '2027-03-02', pain: 4 },
      { on: '2027-03-04', pain: 7 },
    ]
    const seen = explain(goal, makeLife('2027-03-04', { checkIns, pauses: [{ from: '2027-03-04' }] }), {
      from: day('2027-03-01'),
      to: day('2027-03-28'),
    })
    expect(seen.map(({ reason }) => reason)).toEqual(['counts', 'pain', 'no-word', 'paused'])
  })

  it('takes no level for clear at which nobody should run on', () => {
    expect(checkMeasure({ kind: 'clear-days', up_to: 6 })).toEqual({
      ok: false,
      error: [{ code: 'out-of-range', field: 'up_to', min: 0, max: 5 }],
    })
  })

  it('never calls a wordless day clear or lost: silence moves neither number', () => {
    const words = fc.array(
      fc.record({ at: fc.nat(27), pain: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }) }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 40 }), (made, ahead) => {
        const days = daysFrom('2027-03-01', 60)
        const asOf = days[ahead]!
        const said = made.map(({ at, pain }) => ({ on: days[at]!, ...(pain !== undefined && { pain }) }))
        const spoken = said.filter(({ pain }) => pain !== undefined)
        const found = stands(asOf, { checkIns: said })
        expect(found.detail).toEqual(stands(asOf, { checkIns: spoken }).detail)
        const lived = Math.min(28, ahead + 1)
        if (found.detail?.kind !== 'clear-days') throw new Error('another detail')
        const { clear: good, pain, unknown, resting } = found.detail
        expect(good + pain + unknown + resting).toBe(lived)
        expect(good + pain).toBe(new Set(spoken.filter(({ on }) => on <= asOf).map(({ on }) => on)).size)
        expect(['open-ended', 'reached', 'over']).toContain(found.standing)
      }),
      { seed: 20270301, numRuns: 200 },
    )
  })
})
