import type { EnglishFormat } from '../format/format.ts'

/** Charts of days and weeks: what was asked of a week, which days of it are run, how far the longest runs go. */
export const dayChartWords = ({ count, number, list }: EnglishFormat) => ({
  asked: 'Asked',
  askedKey: 'asked of the week',
  pauseKey: 'a pause',
  inPause: 'pause',
  pattern: {
    title: 'Your days of the week',
    answer: (days: readonly string[]) => `mostly ${list(days)}`,
    sentence: (each: readonly string[], weeks: number) =>
      `Runs by day of the week, in the last ${count(weeks, 'week', 'weeks')}: ${each.join(', ')}.`,
    each: (weekday: string, runs: number) => `${weekday} ${number(runs)}`,
    note: (weeks: number) => `In how many of the last ${count(weeks, 'week', 'weeks')} you ran on that day.`,
    columns: { day: 'Day of the week', weeks: 'Weeks with a run', mean: 'Mean distance' },
  },
  longest: {
    title: 'How long your long runs are',
    answer: (upTo: string) => `usual next step: up to ${upTo}`,
    note: 'Each dot is a run. The line is the longest of the thirty days before, the strip above it the usual next step: a tenth more. Beyond it more runners get hurt; it is no promise either way.',
    afterBreak: 'After thirty days without a run, half of the longest before is where to begin again.',
    sentence: (longest: string, upTo: string) =>
      `Longest run of the last thirty days: ${longest}. The usual next step goes up to ${upTo}. The table has the runs.`,
    unknown: 'Runs of the last half year. No usual next step is named for now.',
    line: 'longest',
    step: 'next step',
    columns: { on: 'Day', run: 'Run', longest: 'Longest of 30 days before', upTo: 'Usual next step' },
  },
  counted: {
    title: 'Days that counted',
    answer: (days: number) => count(days, 'day', 'days'),
    sentence: (days: number, from: string, to: string) =>
      `From ${from} to ${to}, ${count(days, 'day', 'days')} counted for this goal. The table has them.`,
    key: 'counted',
    notKey: 'did not',
    columns: { on: 'Day', activities: 'Activities' },
  },
})
