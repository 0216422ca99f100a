import { describe, expect, it } from 'vitest'
import { METERS_PER_MILE } from '../../../../src/core/base/units.ts'
import type { WorkoutStep } from '../../../../src/core/evidence/planned-workout.ts'
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
    expect(draft).toMatchObject({ distance: '1', fast: '6:41', slow: '7:00' })
    expect(stepsOf(draft ? [draft] : [], 'imperial')).toEqual([mile])
  })

  it('are not taken apart where a line cannot say them', () => {
    const byHeart: WorkoutStep = {
      role: 'work',
      duration_s: 600,
      target: { by: 'heart-rate', low_bpm: 140, high_bpm: 150 },
    }
    expect(draftsOf([byHeart], 'metric')).toBeUndefined()
    const three: WorkoutStep = { repeat: 2, steps: [steps[0], steps[0], steps[0]] as WorkoutStep[] }
    expect(draftsOf([three], 'metric')).toBeUndefined()
  })

  it.each([
    ['neither far nor long', {}],
    ['both far and long', { distance: '1', minutes: '5' }],
    ['no number', { distance: 'far' }],
    ['half a time', { distance: '1', times: '1.5' }],
    ['one pace alone', { distance: '1', fast: '4:30' }],
    ['a pace that is none', { distance: '1', fast: '4:30', slow: 'slow' }],
  ])('are not whole with %s', (_, part) => {
    expect(stepsOf([{ ...EMPTY_STEP, ...part }], 'metric')).toBeUndefined()
  })

  it('take the faster pace first, however they were written, and a comma for a point', () => {
    expect(stepsOf([{ ...EMPTY_STEP, distance: '0,4', fast: '4:10', slow: '4:00' }], 'metric')).toEqual([
      { role: 'work', distance_m: 400, target: { by: 'pace', fast_s_per_km: 240, slow_s_per_km: 250 } },
    ])
  })
})
