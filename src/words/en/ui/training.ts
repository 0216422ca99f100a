import type { EnglishFormat } from '../format/format.ts'

/** The list of all activities. */
export const trainingPage = ({ count }: EnglishFormat) => ({
  title: 'Training',
  none: {
    title: 'No activities yet',
    lead: 'Bring in your runs: FIT, GPX and TCX files, a folder, or your Strava export.',
  },
  noneMatch: 'No activity fits. Choose another sport or other days.',
  number: (n: number) => count(n, 'activity', 'activities'),
  filter: {
    sport: 'Sport',
    allSports: 'All sports',
    from: 'From',
    to: 'To',
    search: 'Find by name',
    clear: 'Show all again',
  },
  columns: {
    day: 'Day',
    name: 'Name',
    sport: 'Sport',
    distance: 'Distance',
    time: 'Time',
    moving: 'Moving time',
    pace: 'Pace',
    climb: 'Climb',
    heartRate: 'Heart rate',
  },
  twin: 'twin',
  twinHint: 'The same activity came from another file. It counts once.',
  notCounted: 'not counted',
  notCountedHint: 'You chose that goals leave it out.',
})
