import type { EnglishFormat } from '../format/format.ts'

/** The first screen: the cairn, today, week, year, bests. */
export const todayPage = ({ count }: EnglishFormat) => ({
  title: 'Today',
  cairn: {
    label: 'Goals',
    lead: 'Your goals as a pile of stones: what carries lies below, what is carried above.',
    ridge: (distance: string) => `The near ridge is your last 52 weeks of running: ${distance}.`,
    noGoal: 'Your first stone goes here.',
    restsOn: (n: number) => `rests on ${count(n, 'goal', 'goals')}`,
    open: 'Open',
    resting: 'Resting',
    achieved: 'Achieved',
    released: 'Let go',
    ended: 'Ended',
    /** 'Sub-1:45 half marathon, Sunday 9 May, 58 % of the way, rests on 3 goals' */
    stone: (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(', '),
  },
  empty: {
    title: 'A pile of stones that marks the way',
    lead: 'Bring in your runs, say what you would like to reach, and see where you stand. Everything stays on this computer.',
    importFirst: 'Import your runs',
    importHint: 'FIT, GPX and TCX files, a folder, or your Strava export.',
    goalFirst: 'Say a goal first',
    demo: 'Look around with a made-up runner',
  },
  noGoals: {
    title: 'No goal yet',
    lead: 'Your runs are here. What would you like to do with them?',
  },
  noActivities: {
    title: 'No runs yet',
    lead: 'Your goal is set. Bring in your runs to see where you stand.',
  },
  week: {
    title: 'This week',
    /** '18.3 km · 2 runs' */
    total: (distance: string, runs: number) => `${distance} · ${count(runs, 'run', 'runs')}`,
    none: 'no run yet',
    today: 'Today',
    rest: 'rest',
    free: 'free',
    toCome: 'to come',
    otherSports: (n: number) => count(n, 'other activity', 'other activities'),
    distanceUnknown: 'distance not known',
  },
  goalsTitle: 'Where your goals stand',
  year: { title: 'Your year, day by day', lead: 'A square a day; the fuller, the farther.' },
  weeks: {
    title: 'Distance by week',
    mean: 'Mean of four weeks',
    lead: 'Bars are weeks; the line is the mean of four.',
  },
  bests: {
    title: 'Personal bests',
    none: 'Your bests appear once there are runs with recorded points.',
    distance: 'Distance',
    time: 'Time',
    on: 'Day',
  },
  recent: { title: 'Recent activities', none: 'No activities yet.', all: 'All activities' },
})
