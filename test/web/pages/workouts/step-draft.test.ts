import { describe, expect, it } from 'vitest'
import { METERS_PER_MILE } from '../../../../src/core/base/units.ts'
import type { StepTarget, WorkoutStep } from '../../../../src/core/evidence/planned-workout.ts'
import { draftsOf, EMPTY_STEP, stepsOf } from '../../../../src/web/pages/workouts/step-draft.ts'

const steps: WorkoutStep[] = [
  { role: 'warm-up', duration_s: 900 },
  {
    repeat: 6,
    steps: [
      { role: 'work', distance_m: 800, target: { by: 'pace', fast_s_per_km: 225, slow_s_per_km: 235 } },
      { role: 'recovery', duration_s: 90 },
    ],
  },
  { repeat: 4, steps: [{ role: 'work', duration_s: 20 }] },
  { role: 'cool-down', distance_m: 2000 },
]

describe('the parts of a workout in a form', () => {
  it('come back as they were', () => {
    expect(stepsOf(draftsOf(steps, 'metric') ?? [], 'metric')).toEqual(steps)
  })

  it('are shown and read in miles for who runs miles', () => {
    const mile: WorkoutStep = {
      role: 'work',
      distance_m: Math.round(METERS_PER_MILE),
      target: { by: 'pace', fast_s_per_km: 249, slow_s_per_km: 261, heartRate: { low_bpm: 150, high_bpm: 165 } },
    }
    const [draft] = draftsOf([mile], 'imperial') ?? []
    expect(draft).toMatchObject({ distance: '1', by: 'pace', oneEnd: '6:41', otherEnd: '7:00' })
    expect(stepsOf(draft ? [draft] : [], 'imperial')).toEqual([mile])
  })

  it.each<StepTarget>([
    { by: 'heart-rate', low_bpm: 140, high_bpm: 150 },
    { by: 'effort', low: 6, high: 7 },
    { by: 'effort', low: 2, high: 4, heartRate: { low_bpm: 120, high_bpm: 140 } },
  ])('may be run by heart rate or effort: %o', (target) => {
    const step: WorkoutStep = { role: 'work', duration_s: 600, target }
    expect(stepsOf(draftsOf([step], 'metric') ?? [], 'metric')).toEqual([step])
  })

  it('are not taken apart where a line cannot say them', () => {
    const hardRest: WorkoutStep = { role: 'recovery', duration_s: 60, target: { by: 'effort', low: 2, high: 3 } }
    expect(draftsOf([{ repeat: 2, steps: [steps[0]!, hardRest] }], 'metric')).toBeUndefined()
    const three: WorkoutStep = { repeat: 2, steps: [steps[0], steps[0], steps[0]] as WorkoutStep[] }
    expect(draftsOf([three], 'metric')).toBeUndefined()
  })

  it.each([
    ['neither far nor long', {}],
    ['both far and long', { distance: '1', minutes: '5' }],
    ['no number', { distance: 'far' }],
    ['half a time', { distance: '1', times: '1.5' }],
    ['one pace alone', { distance: '1', oneEnd: '4:30' }],
    ['a pace that is none', { distance: '1', oneEnd: '4:30', otherEnd: 'slow' }],
    ['a heart that beats too fast', { distance: '1', by: 'heart-rate' as const, oneEnd: '150', otherEnd: '260' }],
    ['an effort above 10', { distance: '1', by: 'effort' as const, oneEnd: '9', otherEnd: '11' }],
  ])('are not whole with %s', (_, part) => {
    expect(stepsOf([{ ...EMPTY_STEP, ...part }], 'metric')).toBeUndefined()
  })

  it('take the faster pace first, however they were written, and a comma for a point', () => {
    expect(stepsOf([{ ...EMPTY_STEP, distance: '0,4', oneEnd: '4:10', otherEnd: '4:00' }], 'metric')).toEqual([
      { role: 'work', distance_m: 400, target: { by: 'pace', fast_s_per_km: 240, slow_s_per_km: 250 } },
    ])
  })
})
