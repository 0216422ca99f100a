import type { Stretch } from './outing.ts'

/** Paces as a multiple of that of a half marathon, as plans for runners of this speed have them. */
const EASY = 1.2
const LONG = 1.18
const WARM_UP = 1.22
const TEMPO = 0.985
const REPEAT = 0.905
const JOG = 1.36

export const easyRun = (pace: number, distance_m: number): Stretch[] => [{ distance_m, pace: pace * EASY }]

/** The last quarter a little faster. */
export const longRun = (pace: number, distance_m: number): Stretch[] => [
  { distance_m: distance_m * 0.75, pace: pace * LONG },
  { distance_m: distance_m * 0.25, pace: pace * LONG * 0.96 },
]

export function tempoRun(pace: number, distance_m: number): Stretch[] {
  const tempo_m = Math.max(2000, Math.round((distance_m - 3000) / 500) * 500)
  return [
    { distance_m: 2000, pace: pace * WARM_UP, lap: true },
    { distance_m: tempo_m, pace: pace * TEMPO, lap: true },
    { distance_m: 1200, pace: pace * WARM_UP, lap: true },
  ]
}

/** Repeats of 800 m with 400 m of jogging between. */
export function intervalRun(pace: number, distance_m: number): { name: string; stretches: Stretch[] } {
  const times = Math.min(8, Math.max(4, Math.round((distance_m - 3000) / 1200)))
  const repeats = Array.from({ length: times }, (): Stretch[] => [
    { distance_m: 800, pace: pace * REPEAT, lap: true },
    { distance_m: 400, pace: pace * JOG, lap: true },
  ])
  const stretches: Stretch[] = [
    { distance_m: 2000, pace: pace * WARM_UP, lap: true },
    ...repeats.flat(),
    { distance_m: 1000, pace: pace * WARM_UP, lap: true },
  ]
  return { name: `${times} × 800 m`, stretches }
}
