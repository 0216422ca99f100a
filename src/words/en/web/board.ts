import type { EnglishFormat } from '../format/format.ts'

/** The first page: after a run, the week, the season, and what it is all for. */
export const boardWords = ({ count, list }: EnglishFormat) => ({
  after: {
    title: { 0: 'After today’s run', 1: 'After yesterday’s run', 2: 'After your last run' },
    countedForNone: 'It counts for no goal, and it is a run all the same.',
    chance: (before: string, after: string) =>
      before === after ? `Chance as before, ${after}` : `Chance ${before}, now ${after}`,
    because: (what: string) => `by ${what}`,
    stoodFor: (run: string, became: string) => `It was planned as: ${run} (${became}).`,
    /** Opens those that are not shown at once. */
    moreGoals: (n: number) => `and ${count(n, 'more goal', 'more goals')} that it counted for`,
    next: 'Next',
    checkIn: 'How was it? Ten seconds',
    checkedIn: 'You have said how it was.',
  },
  week: {
    /** '18.3 of 43 km · 2 of 4 runs' */
    answer: (distance: string, runs: number, planned: number) =>
      `${distance} · ${runs} of ${count(planned, 'run', 'runs')}`,
    plannedColumn: 'Planned',
    left: 'Still to come',
    allRun: 'All that was planned for this week is run.',
    goal: (name: string, left: string) => `${name}: ${left} to go this week.`,
    runs: (n: number) => count(n, 'run', 'runs'),
    fits: (days: readonly string[]) => `By your habit ${list(days)} would fit.`,
    everyDay: 'It takes every day that is left.',
    notAll: 'Not all of it fits any more, and that is all right.',
  },
  season: {
    title: 'Season',
    next: (what: string, day: string) => `Next: ${what}, ${day}`,
    say: (phase: string, weeks: number) => `${phase}, with ${count(weeks, 'week', 'weeks')} to go.`,
    table: { what: 'What', from: 'From', to: 'To' },
    plan: 'The plan',
    layPlan: 'Lay a plan',
    start: 'Before the start',
    chanceAll: 'How it moved, and why',
  },
})
