import { describe, expect, it } from 'vitest'
import type { CheckIn } from '../../../src/core/evidence/check-in.ts'
import type { PlannedWorkout } from '../../../src/core/evidence/planned-workout.ts'
import { checkMeasure } from '../../../src/core/goal/check-measure.ts'
import { checkRevision } from '../../../src/core/goal/check-revision.ts'
import type { Measure, WorkoutAim } from '../../../src/core/goal/measure.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { STANDARDS } from '../../../src/core/goal/standards/index.ts'
import { day, frequencyOf, makeEvidence, makeGoal, makeRevision, type Known } from './make-goal.ts'

const stands = (measure: Measure, known: Known, asOf: string, dueOn: string, startOn = '2027-01-01') =>
  progress(makeGoal([{ measure, startOn, dueOn }]), makeEvidence(asOf, known))

describe('a qualifying time', () => {
  const boston: Measure = { kind: 'standard', distance_m: 42_195, table: 'boston' }
  const target = (birthYear: number, sex: 'female' | 'male', dueOn = '2027-09-10') =>
    stands(boston, { athlete: { birthYear, sex } }, '2027-02-01', dueOn).target

  it('is that of the age in the year of the last day, and of the sex', () => {
    expect([target(1993, 'male'), target(1992, 'male'), target(1992, 'female')]).toEqual([10_500, 10_800, 12_600])
    expect(target(1992, 'male', '2026-09-10')).toBe(10_500)
    expect(target(1940, 'female')).toBe(19_200)
  })

  it('is not known for an age that the table does not have', () => {
    expect(target(2015, 'male')).toBe(undefined)
  })

  it('is the strictest of those that may be, where the sex is not said', () => {
    const unstated = stands(boston, { athlete: { birthYear: 1985, sex: 'unstated' } }, '2027-02-01', '2027-09-10')
    expect([unstated.target, unstated.assumed]).toEqual([11_100, ['age-by-year', 'strictest-row']])
  })

  it('of a shipped table covers every age from 18 on once for each sex', () => {
    for (const { rows } of STANDARDS)
      for (const sex of ['female', 'male'])
        for (let age = 18; age <= 100; age++)
          expect(rows.filter((row) => row.sex === sex && age >= row.from_age && age <= row.to_age).length).toBe(1)
  })

  it('of one’s own is one time or a table, and one of the two', () => {
    const own = { kind: 'standard', distance_m: 5000, table: 'own' }
    const rows = [{ sex: 'male', from_age: 18, to_age: 30, time_s: 1100 }]
    expect(checkMeasure(own)).toEqual({ ok: false, error: [{ code: 'required', field: 'time_s' }] })
    expect(checkMeasure({ ...own, rows, time_s: 1200 }).ok).toBe(false)
    expect(checkMeasure({ ...own, rows }).ok).toBe(true)
    expect(checkMeasure({ ...own, rows: [{ ...rows[0], to_age: 17 }] }).ok).toBe(false)
    expect(checkMeasure({ ...own, rows: [{ ...rows[0], note: 'x' }] }).ok).toBe(false)
  })
})

describe('a workout', () => {
  const standing = (
    aim: WorkoutAim,
    planned: Partial<PlannedWorkout>,
    ran: boolean,
    checkIn?: Partial<Omit<CheckIn, 'on'>>,
  ) =>
    stands(
      { kind: 'workout', aim },
      {
        plannedWorkouts: [{ ...planned, on: '2027-03-02' }],
        activities: ran ? [{ on: '2027-03-02', distance_m: 8000 }] : [],
        checkIns: checkIn ? [{ moment: 'morning', ...checkIn, on: '2027-03-02' }] : [],
      },
      '2027-03-06',
      '2027-03-02',
      '2027-03-02',
    ).standing

  it('is listened to when it was done with no sign against it, or eased or left out with one', () => {
    const pain = { pain: { level: 4 } }
    expect(standing('listen', {}, true)).toBe('reached')
    expect(standing('listen', { word: 'eased' }, true)).toBe('reached')
    expect(standing('listen', { word: 'skipped' }, false, pain)).toBe('reached')
    expect(standing('listen', {}, false, pain)).toBe('reached')
    expect(standing('listen', {}, true, pain)).toBe('over')
    expect(standing('listen', {}, false)).toBe('over')
    expect(standing('listen', { word: 'skipped', reason: 'sore' }, false)).toBe('reached')
  })

  it('is not judged by pain that came with the run', () => {
    expect(standing('listen', {}, true, { moment: 'after-run', pain: { level: 5 } })).toBe('reached')
  })

  it('on pace is not reached by an eased one, nor by one whose paces nobody knows', () => {
    expect(standing('paces', { word: 'eased' }, true)).toBe('over')
    expect(standing('paces', {}, true)).toBe('over')
    expect(standing('paces', { word: 'done' }, true)).toBe('reached')
  })

  it('on pace is each of its repetitions, neither too slow nor too fast', () => {
    const target = { by: 'pace', fast_s_per_km: 235, slow_s_per_km: 245 } as const
    const steps: PlannedWorkout['steps'] = [
      {
        repeat: 2,
        steps: [
          { role: 'work', distance_m: 1000, target },
          { role: 'recovery', duration_s: 90 },
        ],
      },
    ]
    const ran = (...paces_s_per_km: number[]) =>
      stands(
        { kind: 'workout', aim: 'paces' },
        {
          plannedWorkouts: [{ on: '2027-03-02', steps }],
          activities: [{ on: '2027-03-02', distance_m: 8000 }],
          stepPaces: [
            { workoutId: 'fact-0001', activityId: 'activity-0001', localDay: day('2027-03-02'), paces_s_per_km },
          ],
        },
        '2027-03-06',
        '2027-03-02',
        '2027-03-02',
      ).standing
    expect(ran(240, 252)).toBe('reached')
    expect(ran(240, 253)).toBe('over')
    expect(ran(227, 240)).toBe('over')
    expect(ran(240)).toBe('over')
  })
})

describe('several in one', () => {
  const parts = [frequencyOf({ weeks: 8 }), { kind: 'rest', days: 1 }] as const
  const composite: Measure = { kind: 'composite', of: 'own', parts }

  it('has no part that is made of several itself', () => {
    expect(checkMeasure({ kind: 'composite', of: 'own', parts: [composite] })).toMatchObject({
      ok: false,
      error: [{ code: 'not-a-choice', field: 'parts' }],
    })
  })

  it('takes no part that counts weeks beyond its last day', () => {
    const until = (dueOn: string) => checkRevision(makeRevision({ measure: composite, startOn: '2027-03-01', dueOn }))
    expect(until('2027-04-25').ok).toBe(true)
    expect(until('2027-04-24')).toEqual({
      ok: false,
      error: [{ code: 'contradiction', field: 'dueOn', with: 'weeks' }],
    })
  })

  it('ends with its longest part, where all of them have an end of their own', () => {
    const measure: Measure = {
      kind: 'composite',
      of: 'own',
      parts: [frequencyOf({ weeks: 8 }), frequencyOf({ weeks: 4 })],
    }
    expect(checkRevision(makeRevision({ measure, startOn: '2027-03-01' }))).toMatchObject({
      ok: true,
      value: { dueOn: day('2027-04-25') },
    })
  })
})
