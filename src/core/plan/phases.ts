import { LIMITS, PHASE_WEEKS, TAPERS } from './limits.ts'
import type { Phase, PlanAim } from './plan-types.ts'

export interface PhaseWeek {
  readonly phase: Phase
  /** Share of the last full week that a taper asks; undefined outside one. */
  readonly taperShare?: number
  readonly isCutBack: boolean
}

/**
 * The weeks from today to the aim, the last one holding its day: taper, peak and build are laid from the day back, base
 * is what is left. `daysIntoWeek`: how many days of its week lie before the aim's day. Fewer weeks than all of them need shorten the early phases first; the taper is never given up.
 */
export function phaseWeeks(aim: PlanAim, count: number, daysIntoWeek: number): PhaseWeek[] {
  const taper = aim.kind === 'level' ? [] : taperTo(aim.distance_m, daysIntoWeek).slice(-count)
  const before = count - taper.length
  const peak = aim.kind === 'level' ? 0 : Math.min(PHASE_WEEKS.peak, Math.round(before * 0.3))
  const build = Math.min(PHASE_WEEKS.build, Math.round((before - peak) * 0.6))
  return Array.from({ length: count }, (_, i): PhaseWeek => {
    const toGo = before - i
    if (toGo <= 0) return { phase: 'taper', taperShare: taper[i - before]!, isCutBack: false }
    const phase = toGo <= peak ? 'peak' : toGo <= peak + build ? 'build' : 'base'
    return { phase, isCutBack: isCutBack(aim, i, toGo) }
  })
}

/**
 * Counted from the aim back, so that the highest weeks lie right before the taper, and for a level the weeks whose mean
 * is asked for hold none. The first two weeks are the runner's own and ask no less than they are used to: one that is due
 * in the second comes in the third.
 */
function isCutBack(aim: PlanAim, index: number, toGo: number): boolean {
  const every = LIMITS.cutBackEvery
  const full = aim.kind === 'level' ? every : 0
  if (index < 2 || toGo <= full) return false
  const isDue = (weeks: number) => (weeks - full) % every === (aim.kind === 'level' ? 1 : 0)
  return isDue(toGo) || (index === 2 && isDue(toGo + 1))
}

/**
 * A race on one of the first days of its week leaves that week no room: the taper lies in the weeks before it. One of a
 * single week is seven to ten days long: it needs the week before up to a race on its Friday.
 */
function taperTo(distance_m: number, daysIntoWeek: number): readonly number[] {
  const taper = taperOf(distance_m)
  return daysIntoWeek > EARLY_DAYS[taper.length > 1 ? 'long' : 'short'] ? taper : [...taper, 0.5 * (taper.at(-1) ?? 0)]
}
const EARLY_DAYS = { long: 2, short: 4 }

export const taperOf = (distance_m: number): readonly number[] =>
  TAPERS.find(({ from_m }) => distance_m >= from_m)?.weeks ?? []

/** Easy weeks after a race before training for the next one begins, as shares of the weeks before it. [P] */
export function recoveryOf(distance_m: number): readonly number[] {
  if (distance_m >= 30_000) return [0.25, 0.5, 0.7]
  return distance_m >= 15_000 ? [0.5, 0.75] : [0.7]
}

/** Days without a run after a race. [P] */
export const freeDaysAfter = (distance_m: number): number => (distance_m >= 30_000 ? 5 : distance_m >= 15_000 ? 3 : 1)
