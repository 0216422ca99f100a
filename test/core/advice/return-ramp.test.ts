import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { returnRamp } from '../../../src/core/advice/return-ramp.ts'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { MEDICAL_SIGNS } from '../../../src/core/evidence/check-in.ts'
import { PAUSE_REASONS } from '../../../src/core/evidence/evidence.ts'
import { day, type Done, makeEvidence } from '../goal/make-goal.ts'

const FROM = day('2027-03-01')
const activities = Array.from({ length: 30 }, (_, i): Done => ({
  on: isoDate(addDays(FROM, -1 - 2 * i)),
  distance_m: 8000 + 500 * (i % 4),
}))
const ramp = (reason: (typeof PAUSE_REASONS)[number], days: number, known: Parameters<typeof makeEvidence>[1] = {}) => {
  const pause = { from: FROM, to: addDays(FROM, days - 1), reason }
  return returnRamp(pause, makeEvidence(isoDate(pause.to), { activities, pauses: [pause], ...known }))
}

describe('the way back from a pause', () => {
  it.each(MEDICAL_SIGNS)('is none after %s until a clinician spoke; that it feels gone is not enough', (sign) => {
    const told = { on: '2027-03-02', medicalSigns: [sign] }
    for (const reason of ['injury', 'illness', 'rest', 'travel', 'life'] as const)
      expect(ramp(reason, 10, { checkIns: [told] })).toMatchObject({ kind: 'clinician-first', steps: [] })
    const gone = { on: '2027-03-05', clearance: 'resolved' as const }
    expect(ramp('injury', 10, { checkIns: [told, gone] }).kind).toBe('clinician-first')
    const cleared = { on: '2027-03-05', clearance: 'clinician' as const }
    expect(ramp('injury', 10, { checkIns: [told, cleared] }).kind).toBe('ramp')
    const again = { on: '2027-03-07', medicalSigns: [sign] }
    expect(ramp('injury', 10, { checkIns: [told, cleared, again] }).kind).toBe('clinician-first')
  })

  it('has no steps of ours in pregnancy, and none while pain is above what running goes with', () => {
    expect(ramp('pregnancy', 200)).toMatchObject({ kind: 'ask-midwife-or-doctor', steps: [] })
    const hurts = [{ on: '2027-03-09', pain: { level: 6, where: 'knee' } }]
    expect(ramp('injury', 10, { checkIns: hurts })).toMatchObject({ kind: 'pain-first', steps: [], pain: { level: 6 } })
    expect(ramp('injury', 10, { checkIns: [{ on: '2027-03-09', pain: { level: 2 } }] }).kind).toBe('ramp')
  })

  it('goes on as usual after a few days of rest, and starts at half of the longest after four weeks', () => {
    expect(ramp('rest', 6)).toMatchObject({ kind: 'as-usual', steps: [] })
    const [week] = ramp('rest', 28).steps
    expect(week).toMatchObject({ code: 'week', longest_m: 4800 })
  })

  it('counts the two weeks of walking and half hours after an injury as weeks without a long run', () => {
    const first = (reason: 'injury' | 'rest', days: number) => {
      const week = ramp(reason, days).steps.find(({ code }) => code === 'week')
      return week?.code === 'week' ? week.longest_m : undefined
    }
    expect(first('rest', 20)).toBe(6200)
    expect(first('injury', 20)).toBe(4800)
    expect(first('injury', 7)).toBe(6200)
  })

  it('where usual weeks were small, the longest run is not the whole of one', () => {
    const small = [...Array(8).keys()].flatMap((week) =>
      [2, 4].map((day) => ({ on: isoDate(addDays(FROM, -7 * week - day)), distance_m: 3000 })),
    )
    const once = { on: isoDate(addDays(FROM, -20)), distance_m: 14_000 }
    const weeks = ramp('rest', 10, { activities: [...small, once] }).steps.filter(({ code }) => code === 'week')
    expect(weeks[0]).toMatchObject({ runs: 2, distance_m: 5100, longest_m: 3100 })
  })

  it('never asks more than was usual before, nor more than a tenth above the week before, and makes nothing up', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAUSE_REASONS), fc.integer({ min: 1, max: 400 }), (reason, days) => {
        const weeks = ramp(reason, days).steps.flatMap((step) => (step.code === 'week' ? [step.distance_m ?? 0] : []))
        // Nine to ten and a half kilometres every other day.
        for (const [i, metres] of weeks.entries()) {
          expect(metres).toBeLessThanOrEqual(38_000)
          if (i > 0) expect(metres).toBeLessThanOrEqual(weeks[i - 1]! * 1.1 + 100)
        }
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('is worked out for who has never run', () => {
    const pause = { from: FROM, reason: 'injury' as const }
    const made = returnRamp(pause, makeEvidence('2027-03-20', { pauses: [pause] }))
    expect([made.kind, made.days]).toEqual(['ramp', 20])
  })
})
