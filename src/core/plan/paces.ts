import { vdot } from '../forecast/calculators.ts'
import type { StepTarget } from '../evidence/planned-workout.ts'
import { heartRatesAt } from './heart-rate.ts'

/** Ranges of pace for each kind of running, or how hard it feels where no result tells; beside them the heart rate where it is known. */
export interface Paces {
  readonly easy: StepTarget
  readonly threshold: StepTarget
  readonly interval: StepTarget
  readonly repetition: StepTarget
  /** Of the race aimed at. */
  readonly goal?: StepTarget
}

/** Speed in m/min at an oxygen use: Daniels and Gilbert (1979), the positive root. */
const speedAt = (use: number) => (-0.182258 + Math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (use + 4.6))) / (2 * 0.000104)
const paceAt = (use: number) => 60_000 / speedAt(use)

/** Shares of VDOT for easy, threshold, interval and repetition running: Daniels' Running Formula. */
const SHARES = {
  easy: [0.59, 0.74],
  threshold: [0.83, 0.88],
  interval: [0.95, 1],
  repetition: [1.05, 1.2],
} as const

/** By effort, 0 to 10, where there is no result to take paces from. */
const EFFORTS = {
  easy: { by: 'effort', low: 2, high: 4 },
  threshold: { by: 'effort', low: 6, high: 7 },
  interval: { by: 'effort', low: 8, high: 9 },
  repetition: { by: 'effort', low: 8, high: 9 },
} as const satisfies Record<string, StepTarget>

/** Seconds a kilometre either side of the pace of a race aimed at. */
const GOAL_ROOM = 0.015

const range = (fast: number, slow: number): StepTarget => ({
  by: 'pace',
  fast_s_per_km: Math.round(fast),
  slow_s_per_km: Math.round(slow),
})

/** Shares of the speed at VO2max change little with the level: that of many runners stands where none is known. */
const USUAL_VDOT = 40

/**
 * Paces from what the runner can do now: a time at 10 km or near it, as the forecast has its middle. The goal's pace is
 * that of the time aimed at, but no faster than what is likely one time in ten, so that nobody trains at a wish. Easy and
 * threshold running have a heart rate beside it; in shorter work the heart follows too late to steer by.
 */
export function pacesOf(
  now: { readonly distance_m: number; readonly time_s: number } | undefined,
  goal?: { readonly distance_m: number; readonly time_s: number },
  highest_bpm?: number,
): Paces {
  const goalPace = goal && (goal.time_s / goal.distance_m) * 1000
  const aimed = goalPace === undefined ? {} : { goal: range(goalPace * (1 - GOAL_ROOM), goalPace * (1 + GOAL_ROOM)) }
  const level = now ? vdot(now.distance_m, now.time_s) : USUAL_VDOT
  const steered = (target: StepTarget, [low, high]: readonly [number, number]): StepTarget => {
    if (highest_bpm === undefined || target.by === 'heart-rate') return target
    const share = (of: number) => speedAt(level * of) / speedAt(level)
    return { ...target, heartRate: heartRatesAt(highest_bpm, share(low), share(high)) }
  }
  const of = (kind: keyof typeof SHARES): StepTarget => {
    const [low, high] = SHARES[kind]
    return now ? range(paceAt(level * high), paceAt(level * low)) : EFFORTS[kind]
  }
  return {
    easy: steered(of('easy'), SHARES.easy),
    threshold: steered(of('threshold'), SHARES.threshold),
    interval: of('interval'),
    repetition: of('repetition'),
    ...aimed,
  }
}

/** Without the heart rate: in a minute or a few hundred metres the heart follows too late to steer by. */
export function byPace(target: StepTarget): StepTarget {
  if (target.by === 'heart-rate') return target
  const { heartRate: _, ...plain } = target
  return plain
}

/** Seconds a kilometre in the middle of a target; undefined of one by effort or heart rate. */
export const middlePace = (target: StepTarget): number | undefined =>
  target.by === 'pace' ? (target.fast_s_per_km + target.slow_s_per_km) / 2 : undefined
