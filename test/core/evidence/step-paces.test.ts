import { describe, expect, it } from 'vitest'
import type { ActivityDetail } from '../../../src/core/activity/activity.ts'
import type { WorkoutStep } from '../../../src/core/evidence/planned-workout.ts'
import { pacedSteps, stepPaces } from '../../../src/core/evidence/step-paces.ts'

const at = (fast_s_per_km: number, slow_s_per_km: number) => ({ by: 'pace', fast_s_per_km, slow_s_per_km }) as const
const fast = at(235, 245)
/** 2 km to warm up, three times 1 km at 4:00 with 400 m of trotting, 1 km home. */
const session: WorkoutStep[] = [
  { role: 'warm-up', distance_m: 2000 },
  {
    repeat: 3,
    steps: [
      { role: 'work', distance_m: 1000, target: fast },
      { role: 'recovery', distance_m: 400 },
    ],
  },
  { role: 'cool-down', distance_m: 1000 },
]

type Part = readonly [distance_m: number, pace_s_per_km: number]
const run: readonly Part[] = [
  [2150, 340],
  [1000, 240],
  [400, 420],
  [1000, 238],
  [400, 420],
  [1000, 244],
  [400, 420],
  [1300, 350],
]

/** Samples every two seconds of an even run of each part after the other. */
function streamsOf(parts: readonly Part[]): NonNullable<ActivityDetail['streams']> {
  const [time, distance] = [[0], [0]]
  let [start_s, start_m] = [0, 0]
  for (const [distance_m, pace] of parts) {
    const lasts_s = (distance_m * pace) / 1000
    for (let s = 2; s < lasts_s; s += 2) {
      time.push(start_s + s)
      distance.push(start_m + (s * 1000) / pace)
    }
    start_s += lasts_s
    start_m += distance_m
    time.push(start_s)
    distance.push(start_m)
  }
  return { time_s: Float64Array.from(time), distance_m: Float64Array.from(distance) }
}

const lapsOf = (parts: readonly Part[]): ActivityDetail['laps'] =>
  parts.map(([distance_m, pace], i) => ({ start_s: i, distance_m, elapsed_s: (distance_m * pace) / 1000 }))

const rounded = (paces: readonly number[] | undefined) => paces?.map(Math.round)

describe('the paces of the steps of a workout', () => {
  it('are those of the laps, where these follow its steps one by one', () => {
    const other = streamsOf([[8000, 300]])
    expect(rounded(stepPaces(session, { laps: lapsOf(run), streams: other }, 'running'))).toEqual([240, 238, 244])
  })

  it('are those of the repetitions in the samples, where the laps are of every kilometre', () => {
    const everyKm = lapsOf(Array.from({ length: 8 }, (): Part => [1000, 300]))
    const detail = { laps: everyKm, streams: streamsOf(run) }
    expect(rounded(stepPaces(session, detail, 'running'))).toEqual([240, 238, 244])
  })

  it('by time are found in the samples as well', () => {
    const minutes: WorkoutStep[] = [
      { role: 'warm-up', duration_s: 600 },
      {
        repeat: 2,
        steps: [
          { role: 'work', duration_s: 240, target: fast },
          { role: 'recovery', duration_s: 120 },
        ],
      },
    ]
    const detail = {
      laps: [],
      streams: streamsOf([
        [2000, 330],
        [1000, 240],
        [300, 400],
        [960, 250],
        [300, 400],
      ]),
    }
    expect(rounded(stepPaces(minutes, detail, 'running'))).toEqual([240, 250])
  })

  it('show each repetition, not the best of them', () => {
    const faded = run.map((part, i): Part => (i === 5 ? [1000, 270] : part))
    expect(rounded(stepPaces(session, { laps: [], streams: streamsOf(faded) }, 'running'))).toEqual([240, 238, 270])
  })

  it('are not known of a run that was too short for them, nor without laps and samples', () => {
    expect(stepPaces(session, { laps: [], streams: streamsOf(run.slice(0, 1)) }, 'running')).toBeUndefined()
    expect(stepPaces(session, { laps: [] }, 'running')).toBeUndefined()
  })

  it('are those of the work, and of easy running only where there is no work', () => {
    const easy: WorkoutStep = { role: 'easy', distance_m: 5000, target: at(330, 360) }
    expect(pacedSteps([easy, ...session])).toHaveLength(3)
    expect(pacedSteps([easy])).toEqual([{ distance_m: 5000, fast_s_per_km: 330, slow_s_per_km: 360 }])
  })
})
