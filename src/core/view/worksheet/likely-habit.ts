import type { Measure, SessionsMeasure, WeeklyFrequency } from '../../goal/measure.ts'

/** A process is to be kept most of the time, and not without effort (science C4). */
export const LIKELY = { least: 0.6, most: 0.9 } as const
/** One spare week of six (Sharif and Shu 2017); up to two of five where that is what it takes. */
const SPARE_EVERY = [6, 4, 3, 2.5] as const
const MOST_LESS = 3

type Habit = WeeklyFrequency | SessionsMeasure

const spares = (weeks: number): number[] => [
  ...new Set(SPARE_EVERY.map((every) => Math.max(weeks > 1 ? 1 : 0, Math.round(weeks / every)))),
]

/**
 * The habit that asks most and is still likely to be kept: first with more spare weeks, then less often. Where no chance is
 * known it stays as it is, and where nothing is likely it is the gentlest.
 */
export function likelyHabit<H extends Habit>(habit: H, chanceOf: (measure: Measure) => number | undefined): H {
  let gentlest = habit
  // Of sessions beside running too little is known to tell one a week from two.
  const least = habit.kind === 'sessions' ? habit.times : Math.max(1, habit.times - MOST_LESS)
  for (let times = habit.times; times >= least; times--)
    for (const slack_weeks of habit.weeks > 1 ? spares(habit.weeks) : [habit.slack_weeks]) {
      gentlest = { ...habit, times, slack_weeks }
      const chance = chanceOf(gentlest)
      if (chance === undefined) return habit
      if (chance >= LIKELY.least) return gentlest
    }
  return gentlest
}
