import { describe, expect, it } from 'vitest'
import type { StepTarget, WorkoutStep } from '../../src/core/evidence/planned-workout.ts'
import { wordsFor } from '../../src/words/index.ts'

const { watch } = wordsFor('en').plan
const pace: StepTarget = { by: 'pace', fast_s_per_km: 270, slow_s_per_km: 280 }

describe('the text of a workout for a watch', () => {
  it('is one line of parts, with repeats in brackets', () => {
    const steps: readonly WorkoutStep[] = [
      { role: 'easy', duration_s: 900 },
      {
        repeat: 5,
        steps: [
          { role: 'work', duration_s: 180, target: pace },
          { role: 'recovery', duration_s: 120 },
        ],
      },
      { role: 'cool-down', distance_m: 1600 },
    ]
    expect(watch(steps, 'metric')).toBe('15 min easy · 5× (3 min @ 4:30–4:40/km · 2 min recover) · 1.6 km cool down')
    expect(watch(steps, 'imperial')).toBe('15 min easy · 5× (3 min @ 7:15–7:31/mi · 2 min recover) · 1 mi cool down')
    expect(watch([], 'metric')).toBe('')
  })

  it.each([
    [{ duration_s: 45 }, '45 s run'],
    [{ duration_s: 60 }, '1 min run'],
    [{ duration_s: 90 }, '90 s run'],
    [{ duration_s: 150 }, '2:30 run'],
    [{ duration_s: 5400 }, '90 min run'],
    [{ duration_s: 6000 }, '1:40:00 run'],
    [{ distance_m: 400 }, '400 m run'],
    [{ distance_m: 21097.5 }, '21.1 km run'],
    [{}, 'run'],
    [{ target: { by: 'heart-rate', low_bpm: 140, high_bpm: 140 } }, '@ 140 bpm'],
    [{ distance_m: 1000, target: { by: 'effort', low: 6, high: 7.5 } }, '1 km @ effort 6–7.5'],
  ] as const)('writes %j as short as it can be and never rounds a time', (part, said) => {
    expect(watch([{ role: 'work', ...part }], 'metric')).toBe(said)
  })

  it('leaves a piece of a track in metres for whom runs miles', () => {
    expect(watch([{ role: 'work', distance_m: 400 }], 'imperial')).toBe('400 m run')
    expect(watch([{ role: 'work', distance_m: 1000 }], 'imperial')).toBe('0.6 mi run')
  })
})
