import type { CalendarUnit } from '../../../core/base/calendar.ts'
import type { EnglishFormat } from '../format/format.ts'

/** Titles, axes and the one sentence each chart says to a screen reader. Values come in already formatted. */
export const chartWords = ({ count }: EnglishFormat) => ({
  table: (title: string) => `${title}, as a table`,
  noData: 'Nothing to draw yet.',
  today: 'today',
  target: 'target',
  evenWay: 'even way',
  done: 'done',
  toCome: 'to come',
  week: {
    title: 'This week, day by day',
    say: ({ distance, runs, days }: { distance: string; runs: number; days: readonly string[] }) =>
      `This week: ${distance} in ${count(runs, 'run', 'runs')}. ${days.join(', ')}.`,
    day: (weekday: string, what: string) => `${weekday} ${what}`,
  },
  year: {
    title: 'Your year, day by day',
    say: ({ days, distance, from, to }: { days: number; distance: string; from: string; to: string }) =>
      `Calendar from ${from} to ${to}: ${count(days, 'day', 'days')} with a run, ${distance} in all.`,
    day: (date: string, what: string) => `${date}: ${what}`,
    noRun: 'no run',
    less: 'less',
    more: 'more',
  },
  weeks: {
    title: 'Distance by week',
    say: ({ weeks, mean, last, longest }: { weeks: number; mean: string; last: string; longest: string }) =>
      `Distance of the last ${count(weeks, 'week', 'weeks')}: ${last} this week, ${mean} a week as mean of four, ${longest} at most.`,
    point: (week: string, distance: string, runs: number) =>
      `Week of ${week}: ${distance}, ${count(runs, 'run', 'runs')}`,
  },
  goal: {
    title: 'The way so far',
    say: ({ name, actual, expected, target }: { name: string; actual: string; expected?: string; target: string }) =>
      `${name}: ${actual} now${expected === undefined ? '' : `, ${expected} on an even way`}, target ${target}.`,
  },
  periods: {
    title: 'Week by week',
    say: ({ held, ended, open, per }: { held: number; ended: number; open: boolean; per: 'day' | CalendarUnit }) =>
      (ended === 0
        ? `No ${per} has ended of which enough is known`
        : `${held} of ${count(ended, `ended ${per}`, `ended ${per}s`)} held`) + (open ? ', one still open.' : '.'),
  },
  streams: {
    title: 'Pace, heart rate and elevation',
    say: ({
      distance,
      pace,
      heartRate,
      climb,
    }: {
      distance: string
      pace?: string
      heartRate?: string
      climb?: string
    }) =>
      [
        `Chart over ${distance}`,
        ...(pace === undefined ? [] : [`pace ${pace} on average`]),
        ...(heartRate === undefined ? [] : [`heart rate ${heartRate} on average`]),
        ...(climb === undefined ? [] : [`${climb} of climb`]),
      ].join(', ') + '.',
  },
  route: {
    title: 'Route',
    say: (width: string, height: string) => `The route as a line, ${width} wide and ${height} high; north is up.`,
  },
  splits: {
    title: 'Splits',
    say: ({ number, fastest, slowest }: { number: number; fastest: string; slowest: string }) =>
      `${count(number, 'split', 'splits')}, fastest ${fastest}, slowest ${slowest}.`,
  },
  cairn: {
    title: 'Your cairn',
    say: (goals: number) => `A pile of ${count(goals, 'stone', 'stones')}, one for each goal.`,
  },
})
