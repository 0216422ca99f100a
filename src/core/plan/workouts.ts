import type { Purpose, StepRole, StepTarget, WorkoutKind, WorkoutStep } from '../evidence/planned-workout.ts'
import { LIMITS } from './limits.ts'
import { byPace, middlePace, type Paces } from './paces.ts'
import type { Phase, PlannedRun } from './plan-types.ts'
import { floor100 } from './meters-in.ts'

type Shape = Omit<PlannedRun, 'on'>

const step = (role: StepRole, distance_m: number, target: StepTarget): WorkoutStep => ({
  role,
  distance_m: Math.round(distance_m),
  target,
})

const easyRun = (kind: WorkoutKind, purpose: Purpose, distance_m: number, paces: Paces): Shape => {
  const shorter = Math.max(Math.min(distance_m, LIMITS.shortestRun_m), floor100(distance_m * 0.6))
  return {
    kind,
    purpose,
    distance_m,
    steps: [step('easy', distance_m, paces.easy)],
    shorter: { distance_m: shorter, steps: [step('easy', shorter, paces.easy)] },
  }
}

export const easy = (distance_m: number, paces: Paces): Shape => easyRun('easy', 'easy-volume', distance_m, paces)
export const recovery = (distance_m: number, paces: Paces): Shape => easyRun('recovery', 'recovery', distance_m, paces)
export const long = (distance_m: number, paces: Paces): Shape => easyRun('long', 'endurance', distance_m, paces)

/** Running with walks between, for who starts or comes back: as far as it goes, by minutes. [D6, P] */
export function walkRun(distance_m: number, paces: Paces): Shape {
  const times = Math.max(4, Math.round(distance_m / 250))
  const part = (repeat: number): WorkoutStep => ({
    repeat,
    steps: [
      { role: 'work', duration_s: 60, target: byPace(paces.easy) },
      { role: 'recovery', duration_s: 60 },
    ],
  })
  return {
    kind: 'easy',
    purpose: 'walk-run',
    distance_m,
    steps: [part(times)],
    shorter: { distance_m: floor100(distance_m * 0.6), steps: [part(Math.max(3, Math.round(times * 0.6)))] },
  }
}

/** Easy running around a part at a pace, as long as the week and the run allow; easy alone where that is too little. */
function withWork(
  kind: WorkoutKind,
  purpose: Purpose,
  distance_m: number,
  rep: { readonly distance_m: number; readonly rest_m: number; readonly most: number; readonly target: StepTarget },
  work_m: number,
  paces: Paces,
): Shape | undefined {
  const around = Math.max(2000, distance_m * 0.3)
  const reps = Math.min(
    rep.most,
    Math.floor(work_m / rep.distance_m + 1e-9),
    Math.floor((distance_m - around + rep.rest_m) / (rep.distance_m + rep.rest_m) + 1e-9),
  )
  if (reps < 1) return undefined
  const parts = (count: number, whole: number): WorkoutStep[] => {
    const left = whole - count * rep.distance_m - (count - 1) * rep.rest_m
    const warm = Math.max(500, Math.round(left / 200) * 100)
    const work = step('work', rep.distance_m, rep.target)
    const rest = step('recovery', rep.rest_m, byPace(paces.easy))
    return [
      step('warm-up', warm, paces.easy),
      ...(count > 1 ? [{ repeat: count - 1, steps: [work, rest] }] : []),
      work,
      step('cool-down', left - warm, paces.easy),
    ]
  }
  const fewer = Math.max(1, Math.floor(reps / 2))
  const shorter = floor100(Math.max(2500, distance_m - (reps - fewer) * (rep.distance_m + rep.rest_m) - around / 4))
  return {
    kind,
    purpose,
    distance_m,
    steps: parts(reps, distance_m),
    shorter:
      reps > 1 && shorter < distance_m
        ? { distance_m: shorter, steps: parts(fewer, shorter) }
        : onlyLength(easy(floor100(distance_m * 0.7), paces)),
  }
}

const onlyLength = ({ distance_m, steps }: Shape) => ({ distance_m, steps })

/** Quality of a week, first the one that matters most in its phase. Nothing harder than the phase needs. */
export function quality(
  phase: Phase,
  index: number,
  weekly_m: number,
  distance_m: number,
  aim: { readonly distance_m?: number },
  paces: Paces,
): Shape | undefined {
  const race = aim.distance_m ?? 10_000
  const tempo = () =>
    withWork(
      'tempo',
      'threshold',
      distance_m,
      { distance_m: weekly_m >= 40_000 ? 2000 : 1000, rest_m: 300, most: 6, target: paces.threshold },
      weekly_m * LIMITS.tempoShare,
      paces,
    )
  const intervals = () =>
    withWork(
      'intervals',
      'aerobic-power',
      distance_m,
      {
        distance_m: weekly_m >= 45_000 ? 1000 : weekly_m >= 25_000 ? 800 : 400,
        rest_m: 400,
        most: 10,
        target: paces.interval,
      },
      Math.min(LIMITS.intervalMost_m, weekly_m * LIMITS.intervalShare),
      paces,
    )
  const strides = () =>
    withWork(
      'easy',
      'leg-speed',
      distance_m,
      { distance_m: 100, rest_m: 300, most: 6, target: paces.repetition },
      600,
      paces,
    )
  const goalPace = () => {
    if (!paces.goal) return undefined
    const rep = race >= 15_000 ? 3000 : race >= 8000 ? 1000 : 600
    const minutes = middlePace(paces.goal)
    const byMinutes = minutes === undefined ? Infinity : (LIMITS.racePaceMostMinutes * 60_000) / minutes
    const most = Math.min(LIMITS.racePaceMost_m, byMinutes, weekly_m * LIMITS.racePaceShare)
    return withWork(
      'race-pace',
      'goal-pace',
      distance_m,
      { distance_m: rep, rest_m: race >= 15_000 ? 500 : 300, most: 5, target: paces.goal },
      most,
      paces,
    )
  }
  const sharpen = () =>
    withWork(
      'race-pace',
      'sharpen',
      distance_m,
      { distance_m: 400, rest_m: 400, most: 4, target: paces.goal ?? paces.threshold },
      weekly_m * LIMITS.intervalShare,
      paces,
    )
  switch (phase) {
    case 'base':
      return index === 0 ? strides() : undefined
    case 'build':
      return index === 0 ? (tempo() ?? strides()) : race >= 15_000 ? strides() : (intervals() ?? strides())
    case 'peak':
      return index === 0 ? (goalPace() ?? tempo() ?? strides()) : race >= 15_000 ? tempo() : intervals()
    case 'taper':
      return index === 0 ? (sharpen() ?? strides()) : undefined
    case 'recovery':
      return undefined
  }
}

/** Metres of a run that are meant to be harder than easy. */
export const hardMeters = (steps: readonly WorkoutStep[]): number =>
  steps.reduce(
    (sum, each) =>
      'repeat' in each
        ? sum + each.repeat * hardMeters(each.steps)
        : sum + (each.role === 'work' && each.target !== undefined ? (each.distance_m ?? 0) : 0),
    0,
  )
